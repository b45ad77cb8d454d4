import { known, userEmail, userExternalId } from '../catalogue/world';
import { DATE, id, SECONDS, type Row } from './row';

const { admin, conversation, lead, team, user } = known;
const ME = 'GET /me';
const UUID = '2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11';
const PICTURE = 'https://example.com/picture.png';

const about = (operation: string, parameters: object = {}) => ({
	resource: 'conversation',
	operation,
	conversation_id: id(conversation),
	...parameters,
});
const acting = { additionalFields: { admin_id: id(admin) } };
const reply = (parameters: object) => about('reply', { conversation: 'chosen', ...parameters });

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
		operation: 'conversation.reply',
		how: 'as a teammate, with everything',
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: conversation,
				body: {
					message_type: 'comment',
					type: 'admin',
					admin_id: admin,
					body: 'Hello',
					attachment_urls: [PICTURE],
					created_at: SECONDS,
				},
			}),
		node: reply({
			reply_as: 'admin',
			message: 'comment',
			body: 'Hello',
			additionalFields: { admin_id: id(admin), attachment_urls: [PICTURE], created_at: DATE },
		}),
	},
	{
		operation: 'conversation.reply',
		how: 'as a note of the teammate of the token',
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: conversation,
				body: { message_type: 'note', type: 'admin', admin_id: '991267459', body: 'Mind the gap' },
			}),
		node: reply({ reply_as: 'admin', message: 'note', body: 'Mind the gap' }),
		beside: [ME],
	},
	{
		operation: 'conversation.reply',
		how: 'with quick replies',
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: conversation,
				body: {
					message_type: 'quick_reply',
					type: 'admin',
					admin_id: admin,
					reply_options: [{ text: 'Yes', uuid: UUID }],
				},
			}),
		node: reply({
			reply_as: 'admin',
			message: 'quick_reply',
			reply_options: { row: [{ text: 'Yes', uuid: UUID }] },
			...acting,
		}),
	},
	{
		operation: 'conversation.reply',
		how: "to a contact's last conversation, as the contact, by Intercom ID",
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: 'last',
				body: { message_type: 'comment', type: 'user', intercom_user_id: lead, body: 'Thanks' },
			}),
		node: {
			resource: 'conversation',
			operation: 'reply',
			conversation: 'last',
			reply_as: 'contact',
			contact_by: 'intercom_user_id',
			intercom_user_id: id(lead),
			body: 'Thanks',
		},
	},
	{
		operation: 'conversation.reply',
		how: 'as a contact, by external ID',
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: conversation,
				body: { message_type: 'comment', type: 'user', user_id: userExternalId, body: 'Thanks' },
			}),
		node: reply({ reply_as: 'contact', contact_by: 'user_id', user_id: userExternalId, body: 'Thanks' }),
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
	{
		operation: 'message.create',
		how: 'by email',
		sdk: async (client) =>
			await client.messages.create({
				message_type: 'email',
				subject: 'Thanks',
				body: 'Hello',
				template: 'plain',
				from: { type: 'admin', id: 991267460 },
				to: { type: 'user', id: user },
				created_at: SECONDS,
				create_conversation_without_contact_reply: true,
			}),
		node: {
			resource: 'message',
			operation: 'create',
			to: { row: [{ contact: id(user) }] },
			message_type: 'email',
			subject: 'Thanks',
			body: 'Hello',
			template: 'plain',
			additionalFields: {
				admin_id: id(admin),
				created_at: DATE,
				create_conversation_without_contact_reply: true,
			},
		},
		beside: [`GET /contacts/${user}`],
		differs: { 'body.from.id': 'the SDK types it as a number; text is accepted as well, as IDs are text everywhere' },
	},
	{
		operation: 'message.create',
		how: 'in the Messenger, to a lead',
		sdk: async (client) =>
			await client.messages.create({
				message_type: 'inapp',
				body: 'Hello',
				from: { type: 'admin', id: 991267459 },
				to: { type: 'lead', id: lead },
			}),
		node: {
			resource: 'message',
			operation: 'create',
			to: { row: [{ contact: id(lead) }] },
			message_type: 'inapp',
			body: 'Hello',
		},
		beside: [ME, `GET /contacts/${lead}`],
		differs: { 'body.from.id': 'the SDK types it as a number; text is accepted as well, as IDs are text everywhere' },
	},
];
