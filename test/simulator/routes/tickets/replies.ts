import { ApiError, missing, userNotFound } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asNumber, asText, type JsonObject } from '../../json';
import { flag, need, pick, type Shape } from '../../shape';
import { adminAuthor, contactAuthor } from '../../state/create';
import type { Author } from '../../state/records';
import { fileAttachments, urlAttachments } from '../conversations/attachments';
import { ADMIN_REPLY, REPLY } from '../conversations/replies';
import { actingAdmin, IDENTITY, namedContact } from '../lookup';
import { paragraph } from '../people/notes';
import { shelved } from '../shelf';
import { addTicketPart } from './parts';
import { isOf, TICKET, type Ticket, ticketIn } from './records';

/** Replies of teammates and contacts to tickets, which answer with the new part alone. */
export const ticketReplyRoutes: Route[] = [on('POST /tickets/{ticket_id}/reply', reply, { body: shapeOf })];

function shapeOf(body: JsonObject): Shape {
	if (body['type'] === 'admin') return { ...ADMIN_REPLY, ...(body['message_type'] === 'note' && { cross_post: flag }) };
	return {
		...REPLY,
		...IDENTITY,
		type: need(pick('admin', 'user')),
		message_type: need(pick('comment')),
		skip_notifications: flag,
	};
}

function authorOf({ body, state }: Call, ticket: Ticket): Author {
	if (body['type'] === 'admin') return adminAuthor(state, actingAdmin(state, body['admin_id']));
	if (isOf(state, ticket, 'Back-office'))
		throw new ApiError(400, 'parameter_mismatch', 'User replies are not allowed on Backoffice tickets');
	const contact = namedContact(state, body);
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
