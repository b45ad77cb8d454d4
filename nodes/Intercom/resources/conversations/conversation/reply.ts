import type { Case, Fields } from '../../../model/field';
import { files, flag, oneOf, pick, rows, text, texts } from '../../../model/fields';
import { procedure } from '../../../model/operation';
import { actingAdmin, body, conversationId, createdAt } from '../../shared/fields';
import { simpleConversation } from '../../shared/transcript';

export const attachmentUrls = texts({
	max: 10,
	label: 'Attachment URLs',
	placeholder: 'e.g. https://example.com/picture.png',
	description: 'Up to 10 images',
});

export const attachments = {
	attachment_urls: attachmentUrls,
	attachment_files: files({
		max: 10,
		label: 'Attachment Binary Fields',
		description: 'Up to 10 files of the input item',
	}),
} satisfies Fields;

const option = {
	text: text({ required: true }),
	uuid: text({ required: true, label: 'UUID', placeholder: 'e.g. 2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11' }),
};

/** A teammate's message with buttons. */
export const quickReply = {
	label: 'Quick Reply',
	send: { message_type: 'quick_reply' },
	fields: {
		reply_options: rows({
			title: 'Option',
			required: true,
			of: option,
			description: 'Buttons that the contact can choose from',
		}),
		body: text({ label: 'Body', multiline: true, description: 'HTML or plain text' }),
	},
} satisfies Case;

export const chosenOptions = rows({
	title: 'Option',
	of: option,
	label: 'Chosen Options',
	description: 'Buttons of a quick reply that the contact chose',
});

/** The contact who replies, under one of three names. */
export const contactBy = oneOf({
	label: 'Contact By',
	required: true,
	cases: {
		intercom_user_id: {
			label: 'Choose a Contact',
			fields: { intercom_user_id: pick({ from: 'contacts', label: 'Contact', required: true }) },
		},
		email: {
			label: 'Email',
			description: 'Goes to Intercom as it is, without a look-up',
			fields: { email: text({ required: true, placeholder: 'e.g. ann@example.com' }) },
		},
		user_id: {
			label: 'External ID',
			description: 'Goes to Intercom as it is, without a look-up',
			fields: { user_id: text({ required: true, label: 'External ID', placeholder: 'e.g. user-70' }) },
		},
	},
});

/** What a teammate's reply is made of. */
export const asTeammate = {
	message: oneOf({
		label: 'Message Type',
		required: true,
		cases: {
			comment: { label: 'Comment', send: { message_type: 'comment' }, fields: { body, ...attachments } },
			note: { label: 'Note', send: { message_type: 'note' }, fields: { body, ...attachments } },
			quick_reply: quickReply,
		},
	}),
	admin_id: actingAdmin,
	skip_notifications: flag({ description: 'Whether nobody is notified of the reply' }),
} satisfies Fields;

const asContact = {
	contact_by: contactBy,
	body,
	...attachments,
	reply_options: chosenOptions,
} satisfies Fields;

export const reply = procedure({
	action: 'Reply to a conversation',
	description: 'Answer as a teammate or as the contact, or leave a note',
	simplify: simpleConversation,
	covers: ['POST /conversations/{conversation_id}/reply'],
	path: {
		conversation: oneOf({
			label: 'Reply To',
			required: true,
			cases: {
				chosen: { label: 'A Conversation', fields: { conversation_id: conversationId } },
				last: {
					label: "The Contact's Last Conversation",
					send: { conversation_id: 'last' },
					notice: 'Only for replies as the contact.',
				},
			},
		}),
	},
	body: {
		reply_as: oneOf({
			required: true,
			cases: {
				admin: { label: 'Teammate', send: { type: 'admin' }, fields: asTeammate },
				contact: { label: 'Contact', send: { type: 'user', message_type: 'comment' }, fields: asContact },
			},
		}),
		created_at: createdAt,
	},
	async run({ body: sent, fail, path, send }) {
		const conversation_id = path.conversation_id ?? '';
		if (conversation_id === 'last' && sent.type === 'admin')
			fail(
				"A teammate's reply needs a chosen conversation",
				'Set "Reply To" to "A Conversation", or reply as the contact',
			);
		return await send('POST /conversations/{conversation_id}/reply', { path: { conversation_id }, body: sent });
	},
});
