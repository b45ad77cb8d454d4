import { known } from '../../../catalogue/known';
import { seeded } from '../../../simulator/routes/tickets/seed';
import { DATE, id, SECONDS, type Row } from '../row';

const { admin, conversation, tag, user } = known;
const { bug, resolved, ticket } = seeded;

const theTicket = { ticket_id: id(ticket) };
const newTicket = { ticket_type_id: id(bug), contact_by: 'chosen', contact_id: id(user) };
const titled = { attributes_as: 'basic', ticket_attributes__default_title_: 'Cannot log in' };
const TITLE = { _default_title_: 'Cannot log in' };
const assigned = {
	conversation_to_link_id: id(conversation),
	created_at: DATE,
	assignment_admin_assignee_id: id(admin),
};
const ASSIGNED = {
	conversation_to_link_id: conversation,
	created_at: SECONDS,
	assignment: { admin_assignee_id: admin },
};

/** Tickets. */
export const ticketRows: readonly Row[] = [
	{
		operation: 'ticket.create',
		sdk: (client) =>
			client.tickets.create({
				ticket_type_id: bug,
				contacts: [{ id: user }],
				skip_notifications: true,
				...ASSIGNED,
			}),
		node: { ...newTicket, additionalFields: { ...assigned, skip_notifications: true } },
	},
	{
		operation: 'ticket.createInBackground',
		sdk: (client) => client.tickets.enqueueCreateTicket({ ticket_type_id: bug, contacts: [{ id: user }], ...ASSIGNED }),
		node: { ...newTicket, additionalFields: assigned },
	},
	{ operation: 'ticket.get', sdk: (client) => client.tickets.get({ ticket_id: ticket }), node: theTicket },
	{
		operation: 'ticket.update',
		sdk: (client) =>
			client.tickets.update({
				ticket_id: ticket,
				ticket_attributes: TITLE,
				ticket_state_id: resolved,
				open: true,
				is_shared: true,
				snoozed_until: SECONDS,
				admin_id: Number(admin),
				assignee_id: admin,
			}),
		node: {
			...theTicket,
			...titled,
			assign_to: 'admin',
			assignee_id: id(admin),
			additionalFields: {
				admin_id: id(admin),
				is_shared: true,
				open: true,
				snoozed_until: DATE,
				ticket_state_id: id(resolved),
			},
		},
	},
	{ operation: 'ticket.delete', sdk: (client) => client.tickets.deleteTicket({ ticket_id: ticket }), node: theTicket },
	{
		operation: 'ticket.search',
		sdk: (client) =>
			client.tickets.search({
				query: { operator: 'AND', value: [{ field: 'title', operator: '~', value: 'log in' }] },
				pagination: { per_page: 2 },
			}),
		node: { search_by: 'all', query: { text: [{ field: 'title', operator: 'contains', value: 'log in' }] }, limit: 2 },
	},
	{
		operation: 'ticket.reply',
		how: 'as the contact',
		sdk: (client) =>
			client.tickets.reply({
				ticket_id: ticket,
				body: { message_type: 'comment', type: 'user', intercom_user_id: user, body: 'Hello' },
			}),
		node: { ...theTicket, reply_as: 'contact', intercom_user_id: id(user), body: 'Hello' },
	},
	{
		operation: 'ticket.reply',
		how: 'with a note',
		sdk: (client) =>
			client.tickets.reply({
				ticket_id: ticket,
				body: { message_type: 'note', type: 'admin', admin_id: admin, body: 'Hello', created_at: SECONDS },
			}),
		node: {
			...theTicket,
			reply_as: 'admin',
			message: 'note',
			body: 'Hello',
			additionalFields: { admin_id: id(admin), created_at: DATE },
		},
	},
	{
		operation: 'ticket.attachTag',
		sdk: (client) => client.tags.tagTicket({ ticket_id: ticket, id: tag, admin_id: admin }),
		node: { ...theTicket, tag: 'existing', tag_id: id(tag), additionalFields: { admin_id: id(admin) } },
	},
	{
		operation: 'ticket.detachTag',
		sdk: (client) => client.tags.untagTicket({ ticket_id: ticket, tag_id: tag, admin_id: admin }),
		node: { ...theTicket, tag_id: id(tag), additionalFields: { admin_id: id(admin) } },
	},
];
