import { ApiError, invalid, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asId, asText, type JsonObject } from '../../json';
import { anyObject, integer, looseId, need, pick, type Shape, text } from '../../shape';
import { addPart, botAuthor } from '../../state/create';
import { conversationView } from '../../views/conversation';
import { conversationOr404 } from '../lookup';
import { keep } from '../shelf';
import { checkAttributes } from '../tickets/attributes';
import { statesOf, typeOf } from '../tickets/records';
import { addTicket } from '../tickets/tickets';
import { ticketView } from '../tickets/views';

const REDACTED = '<p><i>This message was deleted</i></p>';
/** Where merged conversations went, by the one that is gone. */
const MERGED = 'merged_conversation';

/** What happens to a whole conversation: merged, converted, redacted. */
export const conversationActionRoutes: Route[] = [
	on('POST /conversations/{id}/merge', merge, { body: { merge_into_conversation_id: need(integer) } }),
	on('POST /conversations/{conversation_id}/convert', convert, {
		body: { ticket_type_id: need(text), ticket_state_id: text, attributes: anyObject },
	}),
	on('POST /conversations/redact', redact, { body: redactShape }),
];

const whole = (call: Call, id: string): JsonObject =>
	conversationView(call.state, conversationOr404(call.state, id), { parts: true });

function merge(call: Call): JsonObject {
	const { state, body } = call;
	const failed = (message: string): ApiError => new ApiError(422, 'merge_failed', message);
	const from = conversationOr404(state, param(call, 'id'));
	const into = state.conversations.get(String(body['merge_into_conversation_id']));
	if (into === undefined) throw failed('Primary conversation not found');
	if (into === from) throw failed('Cannot merge a conversation into itself');
	if (state.shelf(MERGED).get(from.id) !== undefined) throw failed('Secondary conversation has already been merged');
	keep(state, MERGED, { into: into.id }, from.id);
	from.state = 'closed';
	addPart(state, from, { part_type: 'merged_secondary_conversation', author: botAuthor(state) });
	addPart(state, into, { part_type: 'merged_primary_conversation', author: botAuthor(state) });
	call.wrote('conversation.merged', from.id);
	return whole(call, into.id);
}

function convert(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'));
	const notCustomers = () => invalid('Ticket type is not a customer ticket type');
	const type = typeOf(state, body['ticket_type_id'], notCustomers);
	if (type.fields['category'] !== 'Customer') throw notCustomers();
	const stateId = asText(body['ticket_state_id']);
	if (stateId !== undefined && !statesOf(state, type.id).some(({ id }) => id === stateId))
		throw invalid('Ticket state is not of the ticket type');
	const ticket = addTicket(
		state,
		type.id,
		{
			ticket_attributes: checkAttributes(state, type.id, body['attributes'], false),
			contact_ids: [...conversation.contacts],
			admin_assignee_id: conversation.admin_assignee_id,
			team_assignee_id: conversation.team_assignee_id,
			is_shared: true,
			...(stateId !== undefined && { state_id: stateId }),
		},
		{ id: conversation.id, created_at: conversation.created_at },
	);
	call.wrote('conversation.converted', conversation.id);
	return ticketView(state, ticket);
}

function redactShape({ type }: JsonObject): Shape {
	const common: Shape = { type: need(pick('conversation_part', 'source')), conversation_id: need(looseId) };
	return type === 'source'
		? { ...common, source_id: need(looseId) }
		: { ...common, conversation_part_id: need(looseId) };
}

function redact(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = state.conversations.get(asId(body['conversation_id']) ?? '');
	const named = body['type'] === 'source' ? body['source_id'] : body['conversation_part_id'];
	const met = [conversation?.source, ...(conversation?.parts ?? [])].find((part) => part?.id === asId(named));
	if (conversation === undefined || met === undefined || (met === conversation.source) !== (body['type'] === 'source'))
		throw new ApiError(404, 'conversation_part_or_message_not_found', 'Conversation part or message not found');
	const byContact = met.author.type === 'user' || met.author.type === 'lead';
	if (met === conversation.source ? !byContact : met.body === null)
		throw new ApiError(400, 'conversation_part_not_redactable', 'This part cannot be redacted');
	Object.assign(met, { body: REDACTED, attachments: [], redacted: true });
	state.conversations.touch();
	call.wrote('conversation_part.redacted', conversation.id);
	return whole(call, conversation.id);
}

/** Refuses what is asked about a conversation that is not there, in the words that these lists use. */
export function knownConversation(call: Call): string {
	const id = param(call, 'id') || param(call, 'conversation_id');
	if (call.state.conversations.get(id) === undefined) throw notFound('Conversation not found');
	return id;
}
