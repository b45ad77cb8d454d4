import { ApiError, tagNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asId, type JsonObject } from '../../json';
import { looseId, need } from '../../shape';
import { contactAuthor } from '../../state/create';
import { contactReference } from '../../views/contact';
import { conversationView } from '../../views/conversation';
import { appliedTagView } from '../../views/tag';
import { actingAdmin } from '../lookup';
import { isOf, TICKET, type Ticket, ticketIn, ticketOr404 } from './records';

/** Tags of tickets, and the conversations that trackers are linked to. */
export const linkRoutes: Route[] = [
	on('POST /tickets/{ticket_id}/tags', attachTag, { body: { id: need(looseId), admin_id: need(looseId) } }),
	on('DELETE /tickets/{ticket_id}/tags/{tag_id}', detachTag, { body: { admin_id: need(looseId) } }),
	on('POST /tickets/{ticket_id}/linked_conversations', link, {
		body: {
			conversation_id: need(looseId, () => new ApiError(400, 'parameter_not_found', 'conversation_id not specified')),
		},
	}),
	on('DELETE /tickets/{ticket_id}/linked_conversations/{id}', unlink),
];

const conversationNotFound = (message: string): ApiError => new ApiError(404, 'conversation_not_found', message);

function attachTag(call: Call): JsonObject {
	const { body, state } = call;
	const record = ticketOr404(call);
	const id = asId(body['id']) ?? '';
	if (!state.tags.has(id)) throw tagNotFound();
	const ticket = ticketIn(record);
	const applied = { id, applied_at: state.now(), applied_by: actingAdmin(state, body['admin_id']) };
	ticket.tags = [...ticket.tags.filter((tag) => tag['id'] !== id), applied];
	call.wrote('tag.attached', record.id);
	return appliedTagView(state, applied);
}

function detachTag(call: Call): JsonObject {
	const { body, state } = call;
	const record = ticketOr404(call);
	const by = actingAdmin(state, body['admin_id']);
	const ticket = ticketIn(record);
	const id = param(call, 'tag_id');
	const held = ticket.tags.find((tag) => tag['id'] === id);
	if (held === undefined) throw tagNotFound();
	ticket.tags = ticket.tags.filter((tag) => tag !== held);
	call.wrote('tag.detached', record.id);
	return appliedTagView(state, { id, applied_at: Number(held['applied_at']), applied_by: by });
}

/** The tracker that a path names. */
function tracker(call: Call, verb: string): Ticket {
	const ticket = ticketIn(ticketOr404(call));
	if (!isOf(call.state, ticket, 'Tracker'))
		throw new ApiError(400, 'invalid_ticket_type', `Only tracker tickets support ${verb} conversations`);
	return ticket;
}

/** The conversation in short; a customer ticket is one as well. */
function conversationIn({ state }: Call, id: string): JsonObject {
	const conversation = state.conversations.get(id);
	if (conversation) {
		const { contacts, created_at, open, source, state: stands, updated_at } = conversationView(state, conversation);
		return { created_at, updated_at, source, contacts, open, state: stands } as JsonObject;
	}
	const record = state.shelf(TICKET).get(id);
	if (record === undefined) throw conversationNotFound('Conversation not found');
	const { contact_ids, open, ticket_attributes: held, updated_at } = ticketIn(record);
	const [contact] = contact_ids.flatMap((contactId) => state.contacts.get(contactId) ?? []);
	return {
		created_at: record.created_at,
		updated_at,
		source: {
			type: 'conversation',
			id,
			delivered_as: 'customer_initiated',
			subject: '',
			body: held['_default_description_'] ?? '',
			author: contact ? { ...contactAuthor(contact) } : null,
			attachments: [],
			redacted: false,
		},
		contacts: { type: 'contact.list', contacts: contact_ids.map((contactId) => contactReference(state, contactId)) },
		open,
		state: open ? 'open' : 'closed',
	};
}

/** The conversation with the trackers that it is linked to. */
function linkedView(call: Call, id: string): JsonObject {
	const trackers = [...call.state.shelf(TICKET).values()].filter((record) => ticketIn(record).linked.includes(id));
	return {
		type: 'conversation',
		id,
		...conversationIn(call, id),
		linked_objects: {
			type: 'list',
			total_count: trackers.length,
			has_more: false,
			data: trackers.map((record) => ({ type: 'ticket', id: record.id, category: 'Tracker' })),
		},
	};
}

function link(call: Call): JsonObject {
	const { state } = call;
	const ticket = tracker(call, 'linking');
	const id = asId(call.body['conversation_id']) ?? '';
	linkedView(call, id);
	if ([...state.shelf(TICKET).values()].some((record) => ticketIn(record).linked.includes(id)))
		throw new ApiError(400, 'already_linked_to_tracker', 'A conversation can only have one tracker ticket');
	ticket.linked.push(id);
	call.wrote('ticket.linked', id);
	return linkedView(call, id);
}

function unlink(call: Call): JsonObject {
	const ticket = tracker(call, 'unlinking');
	const id = param(call, 'id');
	if (!ticket.linked.includes(id)) throw conversationNotFound('Conversation is not linked to this ticket');
	ticket.linked = ticket.linked.filter((one) => one !== id);
	call.wrote('ticket.unlinked', id);
	return linkedView(call, id);
}
