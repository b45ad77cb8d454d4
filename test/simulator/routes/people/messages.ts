import { adminNotFound, ApiError, invalid, userNotFound } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asArray, asId, asNumber, asObject, asText, type Json, type JsonObject } from '../../json';
import {
	anyObject,
	type Check,
	flag,
	listOf,
	looseId,
	need,
	object,
	pick,
	type Shape,
	text,
	timestamp,
} from '../../shape';
import { adminAuthor, blankConversation } from '../../state/create';
import type { Contact } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { authorView } from '../../views/people';
import { actingAdmin } from '../lookup';
import { paragraph } from './notes';

const recipient = object({ type: need(pick('user', 'lead', 'contact')), id: need(text) });
const recipients: Check = (value, field) =>
	Array.isArray(value) ? listOf(recipient)(value, field) : recipient(value, field);
const bodyRequired = (): ApiError => invalid('Body is required', 'body');
const noSubject = (): ApiError =>
	new ApiError(422, 'parameter_not_found', 'No subject supplied for email message', 'subject');

// The description calls the sender's ID a number; its recorded requests have text, which was taken as well.
const SENDER: Shape = {
	from: need(object({ type: need(pick('admin')), id: need(looseId) })),
	created_at: timestamp,
	create_conversation_without_contact_reply: flag,
};

/** Messages that teammates send. */
export const messageRoutes: Route[] = [
	on('POST /messages', create, {
		body: messageShape,
		inPreview: { body: { message_type: need(pick('inapp', 'email', 'sms', 'whatsapp')) } },
	}),
];

function messageShape(body: JsonObject): Shape {
	switch (body['message_type']) {
		case 'email':
			return {
				...SENDER,
				message_type: text,
				body: need(text, bodyRequired),
				subject: need(text, noSubject),
				template: need(pick('plain', 'personal')),
				to: need(recipients),
				cc: recipients,
				bcc: recipients,
			};
		case 'whatsapp':
			return {
				...SENDER,
				message_type: text,
				template: need(text),
				locale: text,
				components: need(listOf(anyObject)),
				to: need(object({ phone: need(text), name: text })),
			};
		default:
			// The description spells it in_app; the API takes inapp.
			return {
				...SENDER,
				message_type: need(pick('inapp', 'email', 'whatsapp')),
				body: need(text, bodyRequired),
				to: need(recipients),
			};
	}
}

function create(call: Call): JsonObject {
	const { state, body } = call;
	const type = asText(body['message_type']) ?? '';
	const words = asText(body['body']) ?? '';
	if (type !== 'whatsapp' && words === '') throw bodyRequired();
	if (type === 'email' && asText(body['subject']) === '') throw noSubject();
	if (type === 'sms' && /https?:\/\//i.test(words)) throw invalid('Invalid SMS message body', 'body');
	const admin = actingAdmin(state, asObject(body['from'])['id'], adminNotFound);
	const to =
		type === 'whatsapp' ? [] : [body['to'], body['cc'], body['bcc']].flatMap((field) => contactsOf(state, field));
	const message = state.messages.add({
		id: state.ids.number('message'),
		seq: state.ids.seq(),
		created_at: asNumber(body['created_at']) ?? state.now(),
		message_type: type,
		subject: asText(body['subject']) ?? null,
		body: words,
		from: admin,
		to: to.map((contact) => contact.id),
		conversation_id: null,
	});
	call.wrote('message.created', message.id);
	for (const contact of to) state.contacts.update(contact, { last_contacted_at: message.created_at });
	const [first] = to;
	// Otherwise a conversation comes into being when the contact answers, which nobody does here.
	if (body['create_conversation_without_contact_reply'] === true && first !== undefined) {
		const conversation = blankConversation(
			state,
			{
				author: adminAuthor(state, admin),
				body: paragraph(words),
				subject: message.subject ?? '',
				type: type === 'email' ? 'email' : 'conversation',
				contact: first.id,
			},
			{ created_at: message.created_at, contacts: [...new Set(message.to)] },
		);
		state.conversations.add(conversation);
		message.conversation_id = conversation.id;
		call.wrote('conversation.created', conversation.id);
	}
	const answer: JsonObject = {
		type: 'admin_message',
		id: message.id,
		created_at: message.created_at,
		body: message.body,
		message_type: type,
		owner: authorView(state, admin),
	};
	if (message.subject !== null) answer['subject'] = message.subject;
	if (message.conversation_id !== null) answer['conversation_id'] = message.conversation_id;
	return answer;
}

function contactsOf(state: Workspace, field: Json | undefined): Contact[] {
	if (field === undefined) return [];
	return (Array.isArray(field) ? asArray(field) : [field]).map((entry) => {
		const contact = state.contacts.get(asId(asObject(entry)['id']) ?? '');
		if (contact === undefined) throw userNotFound();
		return contact;
	});
}
