import { ApiError, missing, userNotFound } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asNumber, asText, type JsonObject } from '../../json';
import { flag, listOf, looseId, need, object, pick, type Shape, text, timestamp } from '../../shape';
import { adminAuthor, contactAuthor } from '../../state/create';
import type { Author } from '../../state/records';
import { attachmentFiles, attachmentUrls, fileAttachments, urlAttachments } from '../conversations/attachments';
import { actingAdmin, namedContact } from '../lookup';
import { paragraph } from '../people/notes';
import { shelved } from '../shelf';
import { addTicketPart } from './parts';
import { isOf, TICKET, type Ticket, ticketIn } from './records';

const COMMON: Shape = {
	body: text,
	created_at: timestamp,
	attachment_urls: attachmentUrls,
	reply_options: listOf(object({ text: need(text), uuid: need(text) })),
	skip_notifications: flag,
};

/** Replies of teammates and contacts to tickets, which answer with the new part alone. */
export const ticketReplyRoutes: Route[] = [on('POST /tickets/{ticket_id}/reply', reply, { body: shapeOf })];

function shapeOf(body: JsonObject): Shape {
	if (body['type'] === 'admin')
		return {
			...COMMON,
			type: need(text),
			message_type: need(pick('comment', 'note', 'quick_reply')),
			admin_id: need(looseId),
			attachment_files: attachmentFiles,
			...(body['message_type'] === 'note' && { cross_post: flag }),
		};
	return {
		...COMMON,
		type: need(pick('admin', 'user')),
		message_type: need(pick('comment')),
		intercom_user_id: looseId,
		user_id: looseId,
		email: text,
	};
}

function authorOf({ body, state }: Call, ticket: Ticket): Author {
	if (body['type'] === 'admin') return adminAuthor(state, actingAdmin(state, body['admin_id']));
	if (isOf(state, ticket, 'Back-office'))
		throw new ApiError(400, 'parameter_mismatch', 'User replies are not allowed on Backoffice tickets');
	const names = ['intercom_user_id', 'user_id', 'email'] as const;
	const contact = namedContact(
		state,
		Object.fromEntries(names.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]]))) as JsonObject,
	);
	if (contact === undefined) throw userNotFound();
	return contactAuthor(contact);
}

function reply(call: Call): JsonObject {
	const { body, state } = call;
	const record = shelved(call, TICKET, 'ticket_id');
	const kind = asText(body['message_type']) ?? '';
	const words = asText(body['body']) ?? '';
	if (kind === 'quick_reply' ? body['reply_options'] === undefined : words === '')
		throw missing(kind === 'quick_reply' ? 'reply_options' : 'body');
	const part = addTicketPart(state, record, authorOf(call, ticketIn(record)), {
		part_type: kind,
		created_at: asNumber(body['created_at']) ?? state.now(),
		body: words === '' ? null : paragraph(words),
		attachments: [...urlAttachments(body['attachment_urls']), ...fileAttachments(body['attachment_files'])],
	});
	call.wrote(kind === 'note' ? 'ticket.noted' : 'ticket.replied', record.id);
	return part;
}
