import type { Simulator } from '../../../simulator';
import type { Column, Expected, Scene } from '../types';
import { picked } from '../../picked';
import { FIVE, inputs, recordDiffers, THIRD } from './kit';

const ONE_RECORD: Expected = { leftOut: 'it reads one record, and no pages' };
const noPages = { 'repeated cursor': ONE_RECORD, 'page shrinks': ONE_RECORD, 'record changes': ONE_RECORD };

/** Five contacts, and a sixth into which the third may have been merged. */
const contacts = (simulator: Simulator) => simulator.state.addContacts(FIVE + 1);

/** One record for each item. */
export const read: Column = {
	name: 'read',
	kind: 'read',
	but: { ...noPages, '410 gone': 'recovers' },
	prepare(simulator): Scene {
		const people = contacts(simulator);
		return {
			parameters: { resource: 'contact', operation: 'get', contact_id: picked('={{ $json.id }}'), simplify: false },
			items: inputs(people.slice(0, FIVE).map(({ id }) => ({ id }))),
			struck: THIRD,
			parallel: { method: 'GET', path: `/contacts/${people[THIRD]?.id}`, skip: 0 },
			serial: { method: 'GET', skip: THIRD },
			survivor: people[FIVE]?.id ?? '',
			right(item, rows, { survivor }) {
				const person = item === THIRD && survivor !== undefined ? people[FIVE] : people[item];
				return recordDiffers(rows, { type: 'contact', id: person?.id, name: person?.name, email: person?.email });
			},
		};
	},
};

/** One record for each item, found by what people call it. */
export const lookUp: Column = {
	name: 'look-up',
	kind: 'read',
	but: noPages,
	says: {
		'404 not found': {
			cause: /"person\d@example.com" was not found: no contact has this email/,
			advice: /Check the spelling/,
		},
	},
	prepare(simulator): Scene {
		const people = contacts(simulator);
		return {
			parameters: {
				resource: 'contact',
				operation: 'get',
				contact_id: picked('={{ $json.email }}', 'email'),
				simplify: false,
			},
			items: inputs(people.slice(0, FIVE).map(({ email }) => ({ email: email ?? '' }))),
			struck: THIRD,
			serial: { method: 'POST', path: '/contacts/search', skip: THIRD },
			requestsBefore: THIRD * 2,
			right: (item, rows) => recordDiffers(rows, { type: 'contact', id: people[item]?.id, name: people[item]?.name }),
		};
	},
};
