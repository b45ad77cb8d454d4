import type { Column, Scene } from '../types';
import { picked } from '../../picked';
import { countIn, FIVE, fiveInputs, inputs, recordDiffers, sentField, THIRD } from './kit';

const LIKE_ANY = 'recovers';

/** Creates users, of whom Intercom lets no two have the same email. */
export const create: Column = {
	name: 'create',
	kind: 'safe',
	// The retry gets a conflict, and that answer is cut as well.
	says: { 'cut JSON, every time': { cause: /status 409/, advice: /exists already/, status: 409 } },
	prepare(simulator): Scene {
		const email = (item: number) => `new${item}@example.com`;
		return {
			parameters: {
				resource: 'contact',
				operation: 'create',
				role: 'user',
				email: '={{ $json.email }}',
				name: '={{ $json.email }}',
				simplify: false,
			},
			items: fiveInputs((item) => ({ email: email(item) })),
			struck: THIRD,
			serial: { method: 'POST', path: '/contacts', skip: THIRD },
			addConflict: () =>
				void simulator.state.addContacts(1, () => ({ email: email(THIRD), created_at: simulator.state.now() - 600 })),
			right: (item, rows) =>
				recordDiffers(rows, {
					id: [...simulator.state.contacts.values()].find((one) => one.email === email(item))?.id,
					email: email(item),
					name: email(item),
				}),
			times: (item) => countIn(simulator, 'contact.created', ({ body }) => sentField(body, 'email') === email(item)),
		};
	},
};

/** Deletes contacts. */
export const remove: Column = {
	name: 'delete',
	kind: 'safe',
	// The retry gets a 404, which shows that the first try succeeded.
	but: { 'cut JSON, every time': LIKE_ANY },
	prepare(simulator): Scene {
		const people = simulator.state.addContacts(FIVE + 1);
		const survivor = people[FIVE]?.id ?? '';
		return {
			parameters: { resource: 'contact', operation: 'delete', contact_id: picked('={{ $json.id }}') },
			items: inputs(people.slice(0, FIVE).map(({ id }) => ({ id }))),
			struck: THIRD,
			parallel: { method: 'DELETE', path: `/contacts/${people[THIRD]?.id}`, skip: 0 },
			serial: { method: 'DELETE', skip: THIRD },
			survivor,
			// When the first answer was lost, the retry only shows that the contact is gone.
			right: (item, rows) =>
				rows[0]?.json['success'] === true && item === THIRD
					? recordDiffers(rows, { success: true })
					: recordDiffers(rows, { id: people[item]?.id, deleted: true }),
			// The contact that it was merged into must not be deleted.
			times: (item) =>
				countIn(
					simulator,
					'contact.deleted',
					({ id }) => id === people[item]?.id || (item === THIRD && id === survivor),
				),
		};
	},
};
