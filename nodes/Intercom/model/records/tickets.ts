import { DIGITS, named, type RecordList, type RecordSpec } from './record';

const states = {
	route: 'GET /ticket_states',
	rows: 'data',
	name: ['internal_label', 'external_label'],
	beside: ['category'],
	// The way of a ticket.
	order: { by: 'category', groups: ['submitted', 'in_progress', 'waiting_on_customer', 'resolved'] },
} satisfies RecordList;
const types = { route: 'GET /ticket_types', rows: 'data', name: ['name'], beside: ['category'] } satisfies RecordList;

/** Tickets, their types, attributes and states. */
export const tickets = {
	tickets: { one: 'ticket', id: DIGITS, placeholder: 'e.g. 64619700005694', by: {} },
	ticketStates: {
		one: 'ticket state',
		id: DIGITS,
		placeholder: 'e.g. 8269',
		list: states,
		by: { name: named(states, 'internal_label', 'By Name', 'e.g. Resolved') },
	},
	ticketTypeAttributes: {
		one: 'attribute',
		id: DIGITS,
		placeholder: 'e.g. 162',
		list: {
			route: 'GET /ticket_types/{ticket_type_id}',
			rows: 'ticket_type_attributes.data',
			name: ['name'],
			beside: ['data_type'],
			// As the form of the type has them.
			order: 'own',
		},
		by: {},
	},
	ticketTypes: {
		one: 'ticket type',
		id: DIGITS,
		placeholder: 'e.g. 1234',
		list: types,
		by: { name: named(types, 'name', 'By Name', 'e.g. Bug Report') },
	},
} satisfies Readonly<Record<string, RecordSpec>>;
