import { known } from '../../catalogue/known';
import { all, extra, filteredBy, filters, searched, tagging, type Facts, type Procedural } from '../../catalogue/facts';
import { chooseMessages } from '../conversations/procedures';
import { addTicketPart, changedBy } from '../../simulator/routes/tickets/parts';
import { TICKET } from '../../simulator/routes/tickets/records';
import { seeded, seedTickets } from '../../simulator/routes/tickets/seed';

const UNKNOWN_SORT = 'sorting is described for contacts only, but tickets take it all the same';
const TITLE = 'one of the two attributes that every type has, with a field of its own';
const BASIC = 'body.ticket_attributes._default_title_ body.ticket_attributes._default_description_';

const created: Procedural = {
	moved: {
		'body.contact_id': 'body.contacts[].id',
		'body.external_id': 'body.contacts[].external_id',
		'body.email': 'body.contacts[].email',
	},
};
const picked = (value: string) => ({ __rl: true, mode: 'id', value });

/** Tickets, their types, attributes and states. */
export const tickets: Facts = {
	deviations: {
		...searched('/tickets/search'),
		...extra(UNKNOWN_SORT, 'body.sort.field body.sort.order', 'POST /tickets/search'),
		...extra(TITLE, BASIC, 'POST /tickets/{ticket_id}/change_type'),
		...extra(
			'described beside the alternatives of the body, where the extracted facts have no place for it',
			'body.skip_notifications',
			'POST /tickets/{ticket_id}/reply',
		),
	},
	procedures: {
		'ticket.create': created,
		'ticket.createAndWait': { ...created, own: { 'fields.wait_at_most': 'ends the waiting' } },
		'ticket.createInBackground': created,
		'ticket.update': { own: { 'body.ticket_type_id': 'tells the form which attributes there are' } },
		'ticket.attachTag': tagging,
		'ticket.getMessages': { own: chooseMessages },
		'ticket.getAll': {
			differs: filteredBy('POST /tickets/search'),
			own: filters('admin_assignee_id contact_ids open state team_assignee_id ticket_type_id'),
		},
	},
	lists: { 'GET /ticket_states': 'whole', 'GET /ticket_types': 'whole', 'POST /tickets/search': 'cursor' },
	picks: {
		searchTickets: seeded.ticket,
		searchTicketStates: seeded.resolved,
		searchTicketTypeAttributes: seeded.priority,
		searchTicketTypes: seeded.bug,
	},
	texts: { job_id: '20', 'ticketTypeAttribute.create list_items': 'Low,High' },
	also: {
		'ticket.changeType': { ticket_type_id: picked(seeded.feature) },
		'ticket.linkConversation': { ticket_id: picked(seeded.tracker), conversation_id: picked(seeded.ticket) },
		'ticket.unlinkConversation': { ticket_id: picked(seeded.tracker) },
		'ticketTypeAttribute.create': { name: 'Browser', list_items: 'Firefox,Safari' },
	},
	notInSdk: {
		...all(
			'ticket.changeType ticket.linkConversation ticket.unlinkConversation',
			'version 7.0.3 stops at API 2.14, which does not have it',
		),
		'ticket.createAndWait': 'version 7.0.3 has the three requests of it, which are compared one by one',
		'ticket.getAll': 'there is no route that lists tickets: it is the search, which is compared',
	},
	fill: ({ state }) => {
		seedTickets(state, [known.user], { linked: [known.conversation], tags: [known.tag] });
		const ticket = state.shelf(TICKET).get(seeded.ticket);
		if (ticket)
			addTicketPart(state, ticket, changedBy(state, known.admin), { part_type: 'comment', body: 'Any news?' });
	},
};
