import type { Column, Expected, Scene } from '../types';
import { picked } from '../../picked';
import { FIVE, fiveInputs, inputs, recordDiffers, sentField, THIRD } from './kit';

const LIKE_ANY = 'recovers';
const NO_BODY: Expected = { leftOut: 'Intercom answers an event without a body when all is well' };

/** Updates contacts: may be sent again. */
export const update: Column = {
	name: 'update',
	kind: 'safe',
	but: { '410 gone': LIKE_ANY },
	prepare(simulator): Scene {
		const people = simulator.state.addContacts(FIVE + 1);
		const named = (item: number) => `New name ${item}`;
		return {
			parameters: {
				resource: 'contact',
				operation: 'update',
				contact_id: picked('={{ $json.id }}'),
				simplify: false,
				additionalFields: { name: '={{ $json.name }}' },
			},
			items: inputs(people.slice(0, FIVE).map(({ id }, item) => ({ id, name: named(item) }))),
			struck: THIRD,
			parallel: { method: 'PUT', path: `/contacts/${people[THIRD]?.id}`, skip: 0 },
			serial: { method: 'PUT', skip: THIRD },
			survivor: people[FIVE]?.id ?? '',
			right: (item, rows, { survivor }) =>
				recordDiffers(rows, {
					id: item === THIRD && survivor !== undefined ? survivor : people[item]?.id,
					name: named(item),
				}),
			// Repeating the same change of the same contact does no harm.
			times: (item) =>
				new Set(
					simulator.ledger
						.filter(({ body, effect }) => effect === 'contact.updated' && sentField(body, 'name') === named(item))
						.map(({ id }) => id),
				).size,
		};
	},
};

/** Creates or updates companies. */
export const upsert: Column = {
	name: 'upsert',
	kind: 'safe',
	prepare(simulator): Scene {
		const own = (item: number) => `acme-${item}`;
		return {
			parameters: {
				resource: 'company',
				operation: 'upsert',
				company: 'typed',
				company_id: '={{ $json.own }}',
				name: '={{ $json.own }}',
				simplify: false,
			},
			items: fiveInputs((item) => ({ own: own(item) })),
			struck: THIRD,
			serial: { method: 'POST', path: '/companies', skip: THIRD },
			right: (item, rows) => recordDiffers(rows, { company_id: own(item), name: own(item) }),
			times: (item) =>
				[...simulator.state.companies.values()].filter(({ company_id }) => company_id === own(item)).length,
		};
	},
};

/** Submits events; Intercom keeps one for each contact, name and second. */
export const event: Column = {
	name: 'event',
	kind: 'safe',
	but: {
		'cut in mid-answer': NO_BODY,
		'cut JSON': NO_BODY,
		'cut JSON, every time': NO_BODY,
		'empty body': NO_BODY,
		'empty body, every time': NO_BODY,
		'JSON as text': NO_BODY,
	},
	prepare({ state }): Scene {
		const [person] = state.addContacts(1);
		const name = (item: number) => `ordered-${item}`;
		return {
			parameters: {
				resource: 'dataEvent',
				operation: 'submit',
				event_name: '={{ $json.event }}',
				contact_by: 'id',
				id: picked(person?.id ?? ''),
				metadata_as: 'none',
			},
			items: fiveInputs((item) => ({ event: name(item) })),
			struck: THIRD,
			serial: { method: 'POST', path: '/events', skip: THIRD },
			right: (_item, rows) => recordDiffers(rows, { success: true }),
			times: (item) => (state.events.get(person?.id ?? '') ?? []).filter((one) => one.event_name === name(item)).length,
		};
	},
};
