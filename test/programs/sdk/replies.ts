import { known, userExternalId } from '../../catalogue/world';
import { DATE, id, SECONDS, type Row } from './row';

const { admin, conversation, lead, user } = known;
const ME = 'GET /me';
const UUID = '2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11';
const PICTURE = 'https://example.com/picture.png';
const SENDER = 'the SDK types it as a number; text is accepted as well, as IDs are text everywhere';

const acting = { additionalFields: { admin_id: id(admin) } };
const reply = (parameters: object) => ({
	resource: 'conversation',
	operation: 'reply',
	conversation: 'chosen',
	conversation_id: id(conversation),
	...parameters,
});

export const replies: readonly Row[] = [
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
		differs: { 'body.from.id': SENDER },
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
		differs: { 'body.from.id': SENDER },
	},
];
