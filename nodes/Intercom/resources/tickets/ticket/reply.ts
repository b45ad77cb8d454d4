import type { Fields } from '../../../model/field';
import { flag, oneOf } from '../../../model/fields';
import { endpoint } from '../../../model/operation';
import { actingAdmin, body, createdAt } from '../../shared/fields';
import { attachments, attachmentUrls, chosenOptions, quickReply, replyingContact } from '../../shared/replyParts';
import { ticketId } from './fields';

const asTeammate = {
	message: oneOf({
		label: 'Message Type',
		required: true,
		cases: {
			comment: { label: 'Comment', send: { message_type: 'comment' }, fields: { body, ...attachments } },
			note: {
				label: 'Note',
				send: { message_type: 'note' },
				fields: {
					body,
					...attachments,
					cross_post: flag({
						description: 'Whether to add the note to all linked conversations too; back-office tickets only',
					}),
				},
			},
			quick_reply: quickReply,
		},
	}),
	admin_id: actingAdmin,
} satisfies Fields;

export const reply = endpoint({
	action: 'Reply to a ticket',
	description: 'Answer as a teammate or as the contact, or leave a note',
	route: 'POST /tickets/{ticket_id}/reply',
	path: { ticket_id: ticketId },
	body: {
		reply_as: oneOf({
			required: true,
			cases: {
				admin: { label: 'Teammate', send: { type: 'admin' }, fields: asTeammate },
				contact: {
					label: 'Contact',
					send: { type: 'user', message_type: 'comment' },
					fields: { contact_by: replyingContact, body, attachment_urls: attachmentUrls, reply_options: chosenOptions },
				},
			},
		}),
		created_at: createdAt,
		skip_notifications: flag({ description: 'Whether nobody is notified of the reply' }),
	},
});
