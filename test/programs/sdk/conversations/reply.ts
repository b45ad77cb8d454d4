import { known, userExternalId } from '../../../catalogue/known';
import { DATE, id, SECONDS, type Row } from '../row';

const { admin, conversation, lead } = known;
const UUID = '2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11';
const PICTURE = 'https://example.com/picture.png';

const acting = { additionalFields: { admin_id: id(admin) } };
const chosen = { conversation: 'chosen', conversation_id: id(conversation) };

/** Replies. */
export const replyRows: readonly Row[] = [
	{
		operation: 'conversation.reply',
		how: 'as a teammate, with everything',
		sdk: (client) =>
			client.conversations.reply({
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
		node: {
			...chosen,
			reply_as: 'admin',
			message: 'comment',
			body: 'Hello',
			additionalFields: { admin_id: id(admin), attachment_urls: [PICTURE], created_at: DATE },
		},
	},
	{
		operation: 'conversation.reply',
		how: 'as a note of the teammate of the token',
		sdk: (client) =>
			client.conversations.reply({
				conversation_id: conversation,
				body: { message_type: 'note', type: 'admin', admin_id: '991267459', body: 'Mind the gap' },
			}),
		node: { ...chosen, reply_as: 'admin', message: 'note', body: 'Mind the gap' },
		beside: ['GET /me'],
	},
	{
		operation: 'conversation.reply',
		how: 'with quick replies',
		sdk: (client) =>
			client.conversations.reply({
				conversation_id: conversation,
				body: {
					message_type: 'quick_reply',
					type: 'admin',
					admin_id: admin,
					reply_options: [{ text: 'Yes', uuid: UUID }],
				},
			}),
		node: {
			...chosen,
			reply_as: 'admin',
			message: 'quick_reply',
			reply_options: { row: [{ text: 'Yes', uuid: UUID }] },
			...acting,
		},
	},
	{
		operation: 'conversation.reply',
		how: "to a contact's last conversation, as the contact, by Intercom ID",
		sdk: (client) =>
			client.conversations.reply({
				conversation_id: 'last',
				body: { message_type: 'comment', type: 'user', intercom_user_id: lead, body: 'Thanks' },
			}),
		node: {
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
		sdk: (client) =>
			client.conversations.reply({
				conversation_id: conversation,
				body: { message_type: 'comment', type: 'user', user_id: userExternalId, body: 'Thanks' },
			}),
		node: { ...chosen, reply_as: 'contact', contact_by: 'user_id', user_id: userExternalId, body: 'Thanks' },
	},
];
