import { known } from '../../catalogue/world';
import { seeded } from '../../simulator/routes/tickets/seed';
import { DATE, id, SECONDS, type Row } from './row';

const { admin, conversation, tag, user } = known;
const { bug, priority, resolved, ticket } = seeded;

const LINKS = 'version 7.0.3 stops at API 2.14: links and changes of type came in 2.16';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	'ticket.changeType': LINKS,
	'ticket.createAndWait': 'version 7.0.3 has the three requests of it, which are compared one by one',
	'ticket.getAll': 'there is no route that lists tickets: it is the search, which is compared',
	'ticket.linkConversation': LINKS,
	'ticket.unlinkConversation': LINKS,
};

const theTicket = { resource: 'ticket', ticket_id: id(ticket) };
const theType = { ticket_type_id: id(bug) };
const newTicket = { resource: 'ticket', ...theType, contact_by: 'chosen', contact_id: id(user) };
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

export const rows: readonly Row[] = [
	{
		operation: 'ticket.create',
		sdk: async (client) =>
			await client.tickets.create({
				ticket_type_id: bug,
				contacts: [{ id: user }],
				skip_notifications: true,
				...ASSIGNED,
			}),
		node: { ...newTicket, operation: 'create', additionalFields: { ...assigned, skip_notifications: true } },
	},
	{
		operation: 'ticket.createInBackground',
		sdk: async (client) =>
			await client.tickets.enqueueCreateTicket({ ticket_type_id: bug, contacts: [{ id: user }], ...ASSIGNED }),
		node: { ...newTicket, operation: 'createInBackground', additionalFields: assigned },
	},
	{
		operation: 'ticket.get',
		sdk: async (client) => await client.tickets.get({ ticket_id: ticket }),
		node: { ...theTicket, operation: 'get' },
	},
	{
		operation: 'ticket.update',
		sdk: async (client) =>
			await client.tickets.update({
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
			operation: 'update',
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
	{
		operation: 'ticket.delete',
		sdk: async (client) => await client.tickets.deleteTicket({ ticket_id: ticket }),
		node: { ...theTicket, operation: 'delete' },
	},
	{
		operation: 'ticket.search',
		sdk: async (client) =>
			await client.tickets.search({
				query: { operator: 'AND', value: [{ field: 'title', operator: '~', value: 'log in' }] },
				pagination: { per_page: 2 },
			}),
		node: {
			resource: 'ticket',
			operation: 'search',
			search_by: 'all',
			query: { text: [{ field: 'title', operator: 'contains', value: 'log in' }] },
			limit: 2,
		},
	},
	{
		operation: 'ticket.reply',
		how: 'as the contact',
		sdk: async (client) =>
			await client.tickets.reply({
				ticket_id: ticket,
				body: { message_type: 'comment', type: 'user', intercom_user_id: user, body: 'Hello' },
			}),
		node: { ...theTicket, operation: 'reply', reply_as: 'contact', intercom_user_id: id(user), body: 'Hello' },
	},
	{
		operation: 'ticket.reply',
		how: 'with a note',
		sdk: async (client) =>
			await client.tickets.reply({
				ticket_id: ticket,
				body: { message_type: 'note', type: 'admin', admin_id: admin, body: 'Hello', created_at: SECONDS },
			}),
		node: {
			...theTicket,
			operation: 'reply',
			reply_as: 'admin',
			message: 'note',
			body: 'Hello',
			additionalFields: { admin_id: id(admin), created_at: DATE },
		},
	},
	{
		operation: 'ticket.attachTag',
		sdk: async (client) => await client.tags.tagTicket({ ticket_id: ticket, id: tag, admin_id: admin }),
		node: {
			...theTicket,
			operation: 'attachTag',
			tag: 'existing',
			tag_id: id(tag),
			additionalFields: { admin_id: id(admin) },
		},
	},
	{
		operation: 'ticket.detachTag',
		sdk: async (client) => await client.tags.untagTicket({ ticket_id: ticket, tag_id: tag, admin_id: admin }),
		node: { ...theTicket, operation: 'detachTag', tag_id: id(tag), additionalFields: { admin_id: id(admin) } },
	},
	{
		operation: 'ticketType.create',
		sdk: async (client) => await client.ticketTypes.create({ name: 'Return', category: 'Customer', icon: '📦' }),
		node: {
			resource: 'ticketType',
			operation: 'create',
			name: 'Return',
			additionalFields: { category: 'Customer', icon: '📦' },
		},
	},
	{
		operation: 'ticketType.get',
		sdk: async (client) => await client.ticketTypes.get({ ticket_type_id: bug }),
		node: { resource: 'ticketType', operation: 'get', ...theType },
	},
	{
		operation: 'ticketType.getAll',
		sdk: async (client) => await client.ticketTypes.list(),
		node: { resource: 'ticketType', operation: 'getAll' },
	},
	{
		operation: 'ticketType.update',
		sdk: async (client) => await client.ticketTypes.update({ ticket_type_id: bug, name: 'Bug', archived: true }),
		node: {
			resource: 'ticketType',
			operation: 'update',
			...theType,
			additionalFields: { archived: true, name: 'Bug' },
		},
	},
	{
		operation: 'ticketTypeAttribute.create',
		sdk: async (client) =>
			await client.ticketTypes.attributes.create({
				ticket_type_id: bug,
				name: 'Browser',
				description: 'Which one',
				data_type: 'list',
				list_items: 'Firefox,Safari',
				required_to_create: false,
			}),
		node: {
			resource: 'ticketTypeAttribute',
			operation: 'create',
			...theType,
			name: 'Browser',
			description: 'Which one',
			data_type_as: 'list',
			list_items: 'Firefox,Safari',
			additionalFields: { required_to_create: false },
		},
	},
	{
		operation: 'ticketTypeAttribute.update',
		sdk: async (client) =>
			await client.ticketTypes.attributes.update({ ticket_type_id: bug, attribute_id: priority, archived: true }),
		node: {
			resource: 'ticketTypeAttribute',
			operation: 'update',
			...theType,
			attribute_id: id(priority),
			additionalFields: { archived: true },
		},
	},
	{
		operation: 'ticketState.getAll',
		sdk: async (client) => await client.ticketStates.listTicketStates(),
		node: { resource: 'ticketState', operation: 'getAll' },
	},
	{
		operation: 'job.get',
		sdk: async (client) => await client.jobs.status({ job_id: seeded.job }),
		node: { resource: 'job', operation: 'get', job_id: seeded.job },
	},
];
