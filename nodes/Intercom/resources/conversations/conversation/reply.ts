import type { Case, Fields } from '../../../model/field';
import { flag, oneOf } from '../../../model/fields';
import { procedure } from '../../../model/operation';
import { actingAdmin, body, conversationId, createdAt } from '../../shared/fields';
import { attachments, chosenOptions, quickReply, replyingContact } from '../../shared/replyParts';
import { writtenConversation } from '../../shared/conversationRecords';
import { SPOKEN } from '../../shared/partEvents';

const comment = {
	label: 'Comment',
	send: { message_type: 'comment' },
	fields: { body, ...attachments },
} satisfies Case;
const note = { label: 'Note', send: { message_type: 'note' }, fields: { body, ...attachments } } satisfies Case;

/** The words of a teammate. */
export const messages = { comment, note };

/** Who replies as a teammate, and who hears of it. */
export const byTeammate = {
	admin_id: actingAdmin,
	skip_notifications: flag({ description: 'Whether nobody is notified of the reply' }),
} satisfies Fields;

/** Only of a reply after which the conversation goes on: one that closes it ends a snooze by itself. */
const skip_unsnooze = flag({
	default: true,
	description: 'Whether a snoozed conversation stays snoozed (Preview)',
});

const asTeammate = {
	message: oneOf({
		label: 'Message Type',
		required: true,
		cases: {
			comment: { ...comment, fields: { ...comment.fields, skip_unsnooze } },
			note: { ...note, fields: { ...note.fields, skip_unsnooze } },
			quick_reply: quickReply,
		},
	}),
	...byTeammate,
} satisfies Fields;

const asContact = {
	contact_by: replyingContact,
	body,
	...attachments,
	reply_options: chosenOptions,
} satisfies Fields;

export const reply = procedure({
	action: 'Reply to a conversation',
	description: 'Answer as a teammate or as the contact, or leave a note',
	...writtenConversation({ part: SPOKEN }),
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
	async run({ body, fail, path, send }) {
		const conversation_id = path.conversation_id ?? '';
		if (conversation_id === 'last' && body.type === 'admin')
			fail(
				"A teammate's reply needs a chosen conversation",
				'Set "Reply To" to "A Conversation", or reply as the contact',
			);
		return await send('POST /conversations/{conversation_id}/reply', { path: { conversation_id }, body });
	},
});
