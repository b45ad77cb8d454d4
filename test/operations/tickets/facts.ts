import { seeded, seedTickets } from '../../simulator/routes/tickets/seed';
import { all, filtered, same, type Covered, type Source } from '../../catalogue/covered';
import type { Group } from '../../catalogue/facts';

const USER = '6762f0d01bb69f9f2193bb02';
const CONVERSATION = '215471234567890';
const TAG = '102';

const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
const UNKNOWN_SORT = 'sorting is described for contacts only, but tickets take it all the same';
const TITLE = 'one of the two attributes that every type has, with a field of its own';

const BASIC = ['_default_title_', '_default_description_'].map((name) => `body.ticket_attributes.${name}`);
const basic = Object.fromEntries(BASIC.map((name) => [name, TITLE]));

const newTicket: Record<string, Source> = {
	...same(
		'body',
		'ticket_type_id conversation_to_link_id company_id created_at ticket_attributes assignment.admin_assignee_id assignment.team_assignee_id skip_notifications',
	),
	'body.contacts[].id': { from: 'body.contact_id' },
	'body.contacts[].external_id': { from: 'body.external_id' },
	'body.contacts[].email': { from: 'body.email' },
};

const covered: Readonly<Record<string, Covered>> = {
	'ticket.create': { routes: { 'POST /tickets': newTicket }, own: basic },
	'ticket.createInBackground': { routes: { 'POST /tickets/enqueue': newTicket }, own: basic },
	'ticket.createAndWait': {
		routes: {
			'POST /tickets/enqueue': newTicket,
			'GET /jobs/status/{job_id}': { 'path.job_id': { code: 'the job that was queued' } },
			'GET /tickets/{ticket_id}': { 'path.ticket_id': { code: 'the ticket of the job' } },
		},
		own: { ...basic, 'fields.wait_at_most': 'ends the waiting' },
	},
	'ticket.update': {
		routes: {
			'PUT /tickets/{ticket_id}': {
				...same('path', 'ticket_id'),
				...same(
					'body',
					'ticket_attributes ticket_state_id company_id open is_shared snoozed_until admin_id assignee_id skip_notifications',
				),
			},
		},
		own: { ...basic, 'body.ticket_type_id': 'tells the form which attributes there are' },
	},
	'ticket.getAll': {
		routes: { 'POST /tickets/search': filtered },
		own: Object.fromEntries(
			['admin_assignee_id', 'contact_ids', 'open', 'state', 'team_assignee_id', 'ticket_type_id'].map((name) => [
				`fields.${name}`,
				'a filter',
			]),
		),
	},
	'ticket.attachTag': {
		routes: {
			'POST /tickets/{ticket_id}/tags': {
				...same('path', 'ticket_id'),
				'body.id': { from: 'fields.tag_id' },
				...same('body', 'admin_id'),
			},
			'POST /tags': {
				'body.name': { from: 'fields.name' },
				...all('body.id body.companies[].id body.companies[].company_id body.companies[].untag body.users[].id', {
					left: 'the tag alone is made here',
				}),
			},
		},
	},
};

/** Tickets, their types, attributes and states. */
export const tickets: Group = {
	deviations: [
		{ route: 'POST /tickets/search', differs: 'missing body.pagination.per_page', reason: PAGER },
		{ route: 'POST /tickets/search', differs: 'missing body.pagination.starting_after', reason: PAGER },
		{ route: 'POST /tickets/search', differs: 'extra body.sort.field', reason: UNKNOWN_SORT },
		{ route: 'POST /tickets/search', differs: 'extra body.sort.order', reason: UNKNOWN_SORT },
		...BASIC.map((name) => ({
			route: 'POST /tickets/{ticket_id}/change_type',
			differs: `extra ${name}`,
			reason: TITLE,
		})),
		{
			route: 'POST /tickets/{ticket_id}/reply',
			differs: 'extra body.skip_notifications',
			reason: 'described beside the alternatives of the body, where the extracted facts have no place for it',
		},
	],
	covered,
	lists: { 'GET /ticket_states': 'whole', 'GET /ticket_types': 'whole', 'POST /tickets/search': 'cursor' },
	picks: {
		searchTickets: seeded.ticket,
		searchTicketStates: seeded.resolved,
		searchTicketTypeAttributes: seeded.priority,
		searchTicketTypes: seeded.bug,
	},
	entries: { getTicketTypes: seeded.bug },
	texts: { external_id: 'user-70', job_id: '20', 'ticketTypeAttribute.create list_items': 'Low,High' },
	also: {
		'ticket.changeType': { ticket_type_id: { __rl: true, mode: 'id', value: seeded.feature } },
		'ticket.detachTag': { ticket_id: { __rl: true, mode: 'id', value: seeded.ticket } },
		'ticket.linkConversation': {
			ticket_id: { __rl: true, mode: 'id', value: seeded.tracker },
			conversation_id: { __rl: true, mode: 'id', value: seeded.ticket },
		},
		'ticket.unlinkConversation': { ticket_id: { __rl: true, mode: 'id', value: seeded.tracker } },
		'ticketTypeAttribute.create': { name: 'Browser', list_items: 'Firefox,Safari' },
	},
	fill({ state }) {
		seedTickets(state, [USER], { linked: [CONVERSATION], tags: [TAG] });
	},
};
