import { invalid, missing, notFound, userNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asNumber, asText, type JsonObject } from '../../json';
import { flag, listOf, looseId, need, object, pick, type Shape, text, timestamp } from '../../shape';
import { addPart, adminAuthor, contactAuthor } from '../../state/create';
import type { Author, Contact, Conversation } from '../../state/records';
import { countPart } from '../../state/statistics';
import type { Workspace } from '../../state/workspace';
import { conversationView } from '../../views/conversation';
import { attachmentFiles, attachmentUrls, fileAttachments, urlAttachments } from './attachments';
import { actingAdmin, conversationOr404, IDENTITY, namedContact } from '../lookup';
import { paragraph } from '../people/notes';

/** What replies of teammates and contacts have, to conversations and to tickets. */
export const REPLY: Shape = {
	body: text,
	created_at: timestamp,
	attachment_urls: attachmentUrls,
	reply_options: listOf(object({ text: need(text), uuid: need(text) })),
};

/** The reply of a teammate. */
export const ADMIN_REPLY: Shape = {
	...REPLY,
	type: need(text),
	message_type: need(pick('comment', 'note', 'quick_reply')),
	admin_id: need(looseId),
	attachment_files: attachmentFiles,
	skip_notifications: flag,
};

/** Replies of teammates and contacts. */
export const replyRoutes: Route[] = [
	on('POST /conversations/{conversation_id}/reply', reply, {
		body: replyShape,
		inPreview: { body: { skip_unsnooze: flag } },
	}),
];

function replyShape(body: JsonObject): Shape {
	if (body['type'] === 'admin') return ADMIN_REPLY;
	return {
		...REPLY,
		...IDENTITY,
		type: need(pick('admin', 'user')),
		message_type: need(pick('comment', 'quick_reply')),
		attachment_files: attachmentFiles,
	};
}

function reply(call: Call): JsonObject {
	const { state, body } = call;
	const kind = asText(body['message_type']) ?? '';
	if (kind === 'quick_reply') {
		if (body['reply_options'] === undefined) throw missing('reply_options');
	} else if ((asText(body['body']) ?? '') === '') {
		throw missing('body');
	}
	const conversation = body['type'] === 'admin' ? adminReply(call, kind) : contactReply(call, kind);
	call.wrote(kind === 'note' ? 'conversation.noted' : 'conversation.replied', conversation.id);
	return conversationView(state, conversation, { parts: true });
}

function adminReply(call: Call, kind: string): Conversation {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'));
	const author = adminAuthor(state, actingAdmin(state, body['admin_id']));
	append(call, conversation, kind, author, false);
	// A teammate's words wake a snoozed conversation, unless they are told not to.
	if (conversation.state === 'snoozed' && body['skip_unsnooze'] !== true) {
		conversation.state = 'open';
		conversation.snoozed_until = null;
	}
	if (kind !== 'note') {
		conversation.waiting_since = null;
		conversation.read = false;
		for (const id of conversation.contacts) {
			const contact = state.contacts.get(id);
			if (contact !== undefined) state.contacts.update(contact, { last_contacted_at: conversation.updated_at });
		}
	}
	return conversation;
}

/** A contact's reply opens the conversation again, and says so in the kind of its part. */
function contactReply(call: Call, kind: string): Conversation {
	const { state } = call;
	const contact = namedContact(state, call.body);
	if (contact === undefined) throw userNotFound();
	const id = param(call, 'conversation_id');
	const conversation = id === 'last' ? lastOf(state, contact) : conversationOr404(state, id);
	if (!conversation.contacts.includes(contact.id)) throw invalid('The contact is not part of the conversation');
	const reopened = conversation.state !== 'open';
	conversation.state = 'open';
	conversation.snoozed_until = null;
	const at = append(call, conversation, reopened ? 'open' : kind, contactAuthor(contact), reopened);
	conversation.waiting_since ??= at;
	conversation.first_contact_reply ??= at;
	conversation.read = false;
	state.contacts.update(contact, { last_replied_at: at });
	return conversation;
}

function lastOf(state: Workspace, contact: Contact): Conversation {
	const last = state.conversations.newestFirst().find((conversation) => conversation.contacts.includes(contact.id));
	if (last === undefined) throw notFound();
	return last;
}

function append(call: Call, conversation: Conversation, partType: string, author: Author, reopened: boolean): number {
	const { state, body } = call;
	const words = asText(body['body']);
	const at = asNumber(body['created_at']) ?? state.now();
	const options = body['reply_options'];
	const part = addPart(state, conversation, {
		part_type: partType,
		author,
		created_at: at,
		body: words === undefined ? null : paragraph(words),
		attachments: [...urlAttachments(body['attachment_urls']), ...fileAttachments(body['attachment_files'])],
		metadata: options === undefined ? {} : { quick_reply_options: options },
	});
	countPart(conversation, part, reopened);
	return at;
}
