import type { Fields } from '../../model/field';
import { choice, flag, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';
import { ticketTypeId } from './ticket/fields';

const fields = {
	category: choice({
		options: { 'Back-office': 'Back-Office', Customer: 'Customer', Tracker: 'Tracker' },
		default: 'Customer',
		description: 'Whom the tickets are for: the customer, the back office, or a common cause that they track',
	}),
	description: text(),
	icon: text({ placeholder: 'e.g. 🐞', description: 'An emoji' }),
	is_internal: flag({
		label: 'Internal',
		description: 'Whether the tickets are for teammates alone; not every workspace has this',
	}),
} satisfies Fields;

export const ticketType: Resource = {
	label: 'Ticket Type',
	operations: {
		create: endpoint({
			action: 'Create a ticket type',
			description: 'Create a type of tickets, which begins with a title and a description',
			route: 'POST /ticket_types',
			body: { name: text({ required: true, placeholder: 'e.g. Bug Report' }), ...fields },
		}),
		get: endpoint({
			action: 'Get a ticket type',
			description: 'Get a type of tickets with its attributes and states',
			ifNotFound: true,
			route: 'GET /ticket_types/{ticket_type_id}',
			path: { ticket_type_id: ticketTypeId },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many ticket types',
			description: 'List the types of tickets with their attributes and states',
			route: 'GET /ticket_types',
			rows: 'data',
			pages: atOnce,
		}),
		update: endpoint({
			action: 'Update a ticket type',
			description: 'Change or archive a type of tickets',
			route: 'PUT /ticket_types/{ticket_type_id}',
			path: { ticket_type_id: ticketTypeId },
			body: {
				archived: flag({ description: 'Whether the type is out of use' }),
				name: text({ placeholder: 'e.g. Bug Report' }),
				...fields,
			},
		}),
	},
};
