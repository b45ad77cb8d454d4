import { known, userEmail } from '../../catalogue/world';
import { DATE, id, SECONDS, type Row } from './row';

const { admin, conversation, lead, team, user } = known;
const ME = 'GET /me';

const about = (operation: string, parameters: object = {}) => ({
	resource: 'conversation',
	operation,
	conversation_id: id(conversation),
	...parameters,
});
const acting = { additionalFields: { admin_id: id(admin) } };

export const conversations: readonly Row[] = [
	{
		operation: 'conversation.assign',
		how: 'to a teammate, with a message',
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'assignment', type: 'admin', admin_id: admin, assignee_id: admin, body: 'Yours' },
			}),
		node: about('assign', {
			assign_to: 'admin',
			assignee_id: id(admin),
			additionalFields: { admin_id: id(admin), body: 'Yours' },
		}),
	},
	{
		operation: 'conversation.assign',
		how: 'to a team, by the teammate of the token',
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'assignment', type: 'team', admin_id: '991267459', assignee_id: team },
			}),
		node: about('assign', { assign_to: 'team', assignee_id: id(team) }),
		beside: [ME],
	},
	{
		operation: 'conversation.assign',
		how: 'by the assignment rules',
		sdk: async (client) =>
			await client.conversations.runAssignmentRules({ conversation_id: conversation }, { version: '2.11' }),
		node: about('assign', { assign_to: 'rules' }),
	},
	{
		operation: 'conversation.attachContact',
		how: 'by a teammate',
		sdk: async (client) =>
			await client.conversations.attachContactAsAdmin({
				conversation_id: conversation,
				admin_id: admin,
				customer: { intercom_user_id: user },
			}),
		node: about('attachContact', {
			contact_by: 'existing',
			customer_intercom_user_id: id(user),
			on_behalf: 'admin',
			...acting,
		}),
	},
	{
		operation: 'conversation.attachContact',
		how: 'on behalf of another contact',
		sdk: async (client) =>
			await client.conversations.attachContactAsAdmin({
				conversation_id: conversation,
				customer: { email: userEmail, customer: { intercom_user_id: lead } },
			}),
		node: about('attachContact', {
			contact_by: 'email',
			customer_email: userEmail,
			on_behalf: 'contact',
			customer_customer_intercom_user_id: id(lead),
		}),
	},
	{
		operation: 'conversation.close',
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'close', type: 'admin', admin_id: admin, body: 'Bye' },
			}),
		node: about('close', { additionalFields: { admin_id: id(admin), body: 'Bye' } }),
	},
	{
		operation: 'conversation.create',
		sdk: async (client) =>
			await client.conversations.create({
				from: { type: 'contact', id: user },
				body: 'Hello',
				created_at: SECONDS,
			}),
		node: {
			resource: 'conversation',
			operation: 'create',
			from_id: id(user),
			body: 'Hello',
			additionalFields: { created_at: DATE },
		},
	},
	{
		operation: 'conversation.detachContact',
		sdk: async (client) =>
			await client.conversations.detachContactAsAdmin({
				conversation_id: conversation,
				contact_id: lead,
				admin_id: admin,
			}),
		node: about('detachContact', { contact_id: id(lead), ...acting }),
	},
	{
		operation: 'conversation.get',
		sdk: async (client) =>
			await client.conversations.find({
				conversation_id: conversation,
				display_as: 'plaintext',
				include_translations: true,
			}),
		node: about('get', { additionalFields: { display_as: 'plaintext', include_translations: true } }),
	},
	{
		operation: 'conversation.getAll',
		sdk: async (client) => await client.conversations.list({ per_page: 2 }),
		node: { resource: 'conversation', operation: 'getAll', limit: 2 },
	},
	{
		operation: 'conversation.open',
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'open', admin_id: admin },
			}),
		node: about('open', acting),
	},
	{
		operation: 'conversation.search',
		sdk: async (client) =>
			await client.conversations.search({
				query: { operator: 'OR', value: [{ field: 'created_at', operator: '>', value: SECONDS }] },
				pagination: { per_page: 5 },
			}),
		node: {
			resource: 'conversation',
			operation: 'search',
			limit: 5,
			search_by: 'any',
			query: { date: [{ field: 'created_at', operator: 'greaterThan', value: DATE }] },
		},
	},
	{
		operation: 'conversation.snooze',
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'snoozed', admin_id: admin, snoozed_until: SECONDS },
			}),
		node: about('snooze', { snoozed_until: DATE, ...acting }),
	},
];
