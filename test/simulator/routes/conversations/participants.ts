import { invalid, missing, tagNotFound, unprocessable, userNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asObject, asText, isObject, type Json, type JsonObject } from '../../json';
import { anything, looseId, need, object, orNull } from '../../shape';
import { addPart, adminAuthor, blankContact, contactAuthor } from '../../state/create';
import type { Author, Contact, Conversation } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { actingAdmin, contactOr404, conversationOr404, IDENTITY, namedContact } from '../lookup';
import { attachTagTo, detachTagFrom } from '../tagging';

/** The contacts and tags of a conversation. */
export const participantRoutes: Route[] = [
	on('POST /conversations/{conversation_id}/customers', attach, {
		body: { admin_id: looseId, customer: need(object({ ...IDENTITY, customer: orNull(object(IDENTITY)) })) },
	}),
	on('DELETE /conversations/{conversation_id}/customers/{contact_id}', detach, {
		// A customer in the body is documented, and ignored: the path decides.
		body: { admin_id: need(looseId), customer: anything },
	}),
	on('POST /conversations/{conversation_id}/tags', attachTag, { body: { id: need(looseId), admin_id: need(looseId) } }),
	on('DELETE /conversations/{conversation_id}/tags/{tag_id}', detachTag, { body: { admin_id: need(looseId) } }),
];

function attach(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'));
	const { customer: behalf, ...identity } = asObject(body['customer']);
	const actor = actingFor(call, conversation, behalf);
	const contact = namedContact(state, identity) ?? leadFor(state, identity);
	if (!conversation.contacts.includes(contact.id)) {
		conversation.contacts.push(contact.id);
		addPart(state, conversation, { part_type: 'participant_added', author: actor });
	}
	call.wrote('conversation.contact_attached', conversation.id);
	return customers(state, conversation);
}

/** Who adds the participant: a teammate, or a contact who already takes part. */
function actingFor({ state, body }: Call, conversation: Conversation, behalf: Json | undefined): Author {
	if (isObject(behalf)) {
		const contact = namedContact(state, behalf);
		if (contact === undefined) throw userNotFound();
		if (!conversation.contacts.includes(contact.id)) throw invalid('The contact is not part of the conversation');
		return contactAuthor(contact);
	}
	if (body['admin_id'] === undefined) throw missing('admin_id');
	return adminAuthor(state, actingAdmin(state, body['admin_id']));
}

/** An address nobody has becomes a new lead; an unknown identifier does not. */
function leadFor(state: Workspace, identity: JsonObject): Contact {
	const address = asText(identity['email']);
	if (address === undefined) throw userNotFound();
	return state.contacts.add(blankContact(state, { role: 'lead', email: address }));
}

function detach(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'));
	const contact = contactOr404(state, param(call, 'contact_id'));
	const admin = actingAdmin(state, body['admin_id']);
	if (!conversation.contacts.includes(contact.id)) throw userNotFound();
	if (conversation.contacts.length === 1) throw unprocessable('Removing the last customer is not allowed');
	conversation.contacts = conversation.contacts.filter((id) => id !== contact.id);
	addPart(state, conversation, { part_type: 'participant_removed', author: adminAuthor(state, admin) });
	call.wrote('conversation.contact_detached', conversation.id);
	return customers(state, conversation);
}

function customers(state: Workspace, conversation: Conversation): JsonObject {
	return { customers: conversation.contacts.map((id) => ({ type: state.contacts.get(id)?.role ?? 'user', id })) };
}

function attachTag(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'), 'Conversation not found');
	const admin = actingAdmin(state, body['admin_id']);
	state.conversations.touch();
	return attachTagTo(conversation, call, admin, tagNotFound);
}

function detachTag(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'), 'Conversation not found');
	actingAdmin(state, body['admin_id']);
	state.conversations.touch();
	return detachTagFrom(conversation, call, tagNotFound);
}
