import { flag, select } from '../../../model/fields';
import { endpoint, procedure } from '../../../model/operation';
import { byBodyCursor, byCreationInParts } from '../../../model/pages';
import { filters } from '../../shared/filters';
import { sortField, sortOrder } from '../../shared/fields';
import { searchBy } from '../../shared/forms';
import { assignedTeam, assignedTeammate, ticketState } from '../../shared/searchFilters';
import { ticketOutput } from './simplify';

/**
 * The search would give 150, but each ticket comes with its type and all its parts, and the search is as slow as that
 * of conversations.
 */
const PAGE_SIZE = 50;

/** A condition that every ticket meets: only the search lists tickets, and it needs a condition. */
const ANY_TICKET = { field: 'created_at', operator: '>', value: 0 };

export const getAll = procedure({
	label: 'Get Many',
	action: 'Get many tickets',
	description: 'List tickets, or only those of a type, in a state, of a teammate, a team or a contact',
	...ticketOutput,
	covers: ['POST /tickets/search'],
	many: true,
	fields: {
		admin_assignee_id: assignedTeammate,
		contact_ids: select({ from: 'getContacts', label: 'Contact' }),
		open: flag({ default: true, description: 'Whether to list open tickets, or closed ones' }),
		state: ticketState,
		team_assignee_id: assignedTeam,
		ticket_type_id: select({ from: 'getTicketTypes', label: 'Ticket Type' }),
	},
	run({ list, values }) {
		const conditions = filters(values);
		return list({
			route: 'POST /tickets/search',
			body: { query: { operator: 'AND', value: conditions.length === 0 ? [ANY_TICKET] : conditions } },
			rows: ['tickets', 'data'],
			pages: byBodyCursor(PAGE_SIZE),
		});
	},
});

export const search = endpoint({
	action: 'Search tickets',
	description: 'Find tickets by conditions on their fields and attributes',
	...ticketOutput,
	route: 'POST /tickets/search',
	body: {
		...searchBy('tickets'),
		'sort.field': sortField('tickets'),
		'sort.order': sortOrder,
	},
	rows: ['tickets', 'data'],
	pages: byCreationInParts(PAGE_SIZE),
	idempotent: true,
});
