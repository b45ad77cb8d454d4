import type { Fields } from '../../../model/field';
import { choice, files, flag, json, rows, text, texts } from '../../../model/fields';

/** How many attributes, attachments or earlier messages Intercom takes at most. */
export const MAX_ENTRIES = 10;

const author = choice({ options: { user: 'User', agent: 'Agent', fin: 'Fin' }, default: 'user', required: true });
const TIME = { placeholder: 'e.g. 2026-01-31T12:00:00.000Z' } as const;

export const conversation_id = text({
	label: 'Conversation ID',
	required: true,
	placeholder: 'e.g. ext-123',
	description: 'The ID that your own system gives the conversation',
});

const attributes = (of: string) =>
	json({
		object: true,
		part: 'attributes',
		label: `${of} Attributes`,
		description: `Up to ${MAX_ENTRIES}; Intercom names those that it does not know`,
	});

/** The person whom Fin speaks with. */
export const userFields = {
	'user.id': text({
		label: 'User ID',
		required: true,
		placeholder: 'e.g. user-70',
		description: 'Your own identifier of the person, known in Intercom as External ID',
	}),
	'user.email': text({ label: 'User Email', placeholder: 'e.g. ann@example.com' }),
	'user.name': text({ label: 'User Name', placeholder: 'e.g. Ann Lee' }),
	'user.attributes': attributes('User'),
} satisfies Fields;

const origin = {
	'message.author': author,
	'message.timestamp': text({
		...TIME,
		label: 'Sent At',
		description:
			'When it was written, best with milliseconds: the same message within five minutes counts once. Now when left out.',
	}),
} satisfies Fields;

/** A person's message in a conversation. */
export const messageFields = {
	conversation_id,
	'message.body': text({ label: 'Message', required: true, multiline: true, description: 'HTML or plain text' }),
	...origin,
	...userFields,
} satisfies Fields;

const aboutConversation = { 'conversation_metadata.attributes': attributes('Conversation') } satisfies Fields;

/** What Fin is told of a conversation that begins. */
export const metadata = {
	...aboutConversation,
	'conversation_metadata.history': rows({
		title: 'Message',
		label: 'Earlier Messages',
		max: MAX_ENTRIES,
		of: {
			author,
			body: text({ required: true }),
			timestamp: text({ ...TIME, label: 'Sent At', required: true }),
		},
		description: 'The last messages before this one, the oldest first',
	}),
} satisfies Fields;

const asEmail = {
	'settings.email': flag({
		label: 'Write as Email',
		default: true,
		description: 'Whether Fin words its replies as emails, and not as in a chat (Preview)',
	}),
} satisfies Fields;

/** How Fin answers. */
export const settings = {
	'settings.follow_up_questions': flag({
		label: 'Follow-Up Questions',
		description: 'Whether Fin may ask back and hand over to a person, as it may when left out (Preview)',
	}),
	...asEmail,
} satisfies Fields;

/** What a procedure begins with; a message is not needed for it. */
export const procedureFields = {
	conversation_id,
	'message.body': text({ label: 'Message', alwaysVisible: true, multiline: true, description: 'HTML or plain text' }),
	...origin,
	...userFields,
	...aboutConversation,
	...asEmail,
} satisfies Fields;

export const attachments = {
	attachment_urls: texts({
		max: MAX_ENTRIES,
		label: 'Attachment URLs',
		placeholder: 'e.g. https://example.com/invoice.pdf',
		description: 'Addresses that everybody can read',
	}),
	attachment_files: files({
		max: MAX_ENTRIES,
		label: 'Attachment Binary Fields',
		description: 'Files of the input item',
	}),
} satisfies Fields;
