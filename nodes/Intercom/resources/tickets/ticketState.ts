import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

export const ticketState: Resource = {
	label: 'Ticket State',
	operations: {
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many ticket states',
			description: 'List the states of tickets, with the types that have them',
			route: 'GET /ticket_states',
			rows: 'data',
			pages: atOnce,
		}),
	},
};
