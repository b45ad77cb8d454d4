import { ApiError, missing, notFound, userNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asNumber, asObject, asText, type JsonObject } from '../../json';
import { CURSOR_QUERY, cursorPage, cursorPages, queryFlag, type Slice } from '../../paging';
import { conversationFields } from '../../search/fields';
import { runSearch, SEARCH_BODY } from '../../search/search';
import {
	anyObject,
	contactId,
	flag,
	link,
	listOf,
	looseId,
	need,
	object,
	orNull,
	pick,
	text,
	timestamp,
} from '../../shape';
import { checkCustomAttributes, mergedAttributes } from '../../state/attributes';
import { addPart, adminAuthor, blankConversation, botAuthor, contactAuthor } from '../../state/create';
import type { Conversation } from '../../state/records';
import { conversationView } from '../../views/conversation';
import { escapeHtml } from '../../views/escape';
import { urlAttachments } from './attachments';
import { actingAdmin, companyOr404, conversationOr404 } from '../lookup';
import { keep } from '../shelf';

const DISPLAY = { display_as: pick('plaintext') };
const QUALITY = { include_monitors: queryFlag, include_scorecards: queryFlag };

/** Starting, reading, changing, deleting, listing and searching conversations. */
export const conversationRoutes: Route[] = [
	on('POST /conversations', create, {
		body: {
			from: need(object({ type: need(pick('lead', 'user', 'contact')), id: need(contactId) })),
			body: need(text),
			subject: text,
			attachment_urls: listOf(link, 10),
			created_at: timestamp,
			brand_id: text,
		},
	}),
	on('GET /conversations/{conversation_id}', read, {
		query: { ...DISPLAY, include_translations: queryFlag },
		inPreview: { query: { include_email_history: queryFlag, ...QUALITY } },
	}),
	on('PUT /conversations/{conversation_id}', update, {
		query: DISPLAY,
		body: { read: flag, title: orNull(text), custom_attributes: anyObject, company_id: orNull(text) },
		inPreview: { body: { priority: pick('none', 'low', 'medium', 'high', 'urgent'), admin_id: looseId } },
	}),
	on('DELETE /conversations/{conversation_id}', remove, { query: { retain_metrics: queryFlag } }),
	on('GET /conversations', list, { query: CURSOR_QUERY, inPreview: { query: QUALITY } }),
	on('POST /conversations/search', search, { body: SEARCH_BODY, query: QUALITY }),
	on('POST /conversations/{conversation_id}/run_assignment_rules', runAssignmentRules),
];

/** Answers the message that started the conversation, which only names the conversation. */
function create(call: Call): JsonObject {
	const { state, body } = call;
	const contact = state.contacts.get(asText(asObject(body['from'])['id']) ?? '');
	if (contact === undefined) throw userNotFound();
	const words = asText(body['body']) ?? '';
	const at = asNumber(body['created_at']) ?? state.now();
	const conversation = blankConversation(
		state,
		{
			author: contactAuthor(contact),
			// Markup is not understood here: it arrives in the conversation as text.
			body: `<p>${escapeHtml(words)}</p>`,
			subject: asText(body['subject']) ?? '',
			contact: contact.id,
		},
		{ created_at: at },
	);
	conversation.source.attachments = urlAttachments(body['attachment_urls']);
	state.conversations.add(conversation);
	state.contacts.update(contact, { last_replied_at: at });
	call.wrote('conversation.created', conversation.id);
	return {
		type: 'user_message',
		id: conversation.source.id,
		created_at: at,
		body: words,
		message_type: 'inapp',
		conversation_id: conversation.id,
	};
}

function read(call: Call): JsonObject {
	return whole(call, conversationOr404(call.state, param(call, 'conversation_id')));
}

function whole(call: Call, conversation: Conversation): JsonObject {
	return conversationView(call.state, conversation, { parts: true, plain: call.query['display_as'] === 'plaintext' });
}

function update(call: Call): JsonObject {
	const { state, body } = call;
	const conversation = conversationOr404(state, param(call, 'conversation_id'));
	const attributes = body['custom_attributes'];
	checkCustomAttributes(state, 'conversation', attributes);
	if (typeof body['company_id'] === 'string') companyOr404(state, body['company_id']);
	if (typeof body['read'] === 'boolean') conversation.read = body['read'];
	if (body['title'] !== undefined) conversation.title = asText(body['title']) ?? null;
	if (body['company_id'] !== undefined) conversation.company_id = asText(body['company_id']) ?? null;
	if (body['admin_id'] !== undefined && body['priority'] === undefined) throw missing('priority');
	if (body['priority'] !== undefined) prioritize(call, conversation);
	conversation.custom_attributes = mergedAttributes(conversation.custom_attributes, attributes);
	for (let changes = Object.keys(asObject(attributes)).length; changes > 0; changes--) {
		addPart(state, conversation, { part_type: 'conversation_attribute_updated_by_admin', author: botAuthor(state) });
	}
	conversation.updated_at = state.now();
	state.conversations.touch();
	call.wrote('conversation.updated', conversation.id);
	return whole(call, conversation);
}

/** Sets the level, and says in a part who did: the teammate who is named, or Operator. */
function prioritize({ state, body }: Call, conversation: Conversation): void {
	const [previous_priority, current_priority] = [conversation.priority, asText(body['priority']) ?? 'none'];
	conversation.priority = current_priority;
	addPart(state, conversation, {
		part_type: 'priority_changed',
		author:
			body['admin_id'] === undefined ? botAuthor(state) : adminAuthor(state, actingAdmin(state, body['admin_id'])),
		event_details: { current_priority, previous_priority },
	});
}

function remove(call: Call): JsonObject {
	const conversation = conversationOr404(call.state, param(call, 'conversation_id'));
	call.state.conversations.delete(conversation.id);
	const metrics_retained = call.query['retain_metrics'] !== 'false';
	const deleted = { type: 'conversation', metrics_retained, deleted_at: call.state.now() };
	keep(call.state, 'deleted_conversation', deleted, conversation.id);
	call.wrote('conversation.deleted', conversation.id);
	return { id: conversation.id, object: 'conversation', deleted: true };
}

function list(call: Call): JsonObject {
	const { conversations, pageLimits } = call.state;
	return listAnswer(call, cursorPage(conversations.newestFirst(), call, 20, pageLimits.conversations));
}

function search(call: Call): JsonObject {
	const { state } = call;
	const slice = runSearch(call.body, {
		store: state.conversations,
		rows: state.index.found(state.conversations.newestFirst()),
		fields: conversationFields(state),
		dates: { days: false, timezone: state.timezone },
		standardPage: 20,
		largestPage: state.pageLimits.conversations,
	});
	return listAnswer(call, slice);
}

function listAnswer({ state }: Call, slice: Slice<Conversation>): JsonObject {
	return {
		type: 'conversation.list',
		pages: cursorPages(slice),
		total_count: slice.total,
		conversations: slice.rows.map((conversation) => conversationView(state, conversation)),
	};
}

/** Exists up to 2.11 only, and not in workspaces that use Workflows. */
function runAssignmentRules(call: Call): JsonObject {
	const { state } = call;
	if (call.version > 2011) throw notFound();
	const conversation = conversationOr404(state, param(call, 'conversation_id'));
	if (state.usesWorkflows)
		throw new ApiError(403, 'forbidden', 'Assignment rules are not available in workspaces with Workflows');
	const [team] = state.teams.values();
	conversation.team_assignee_id = Number(team?.id ?? 0);
	addPart(state, conversation, {
		part_type: 'default_assignment',
		author: botAuthor(state),
		assigned_to: team === undefined ? null : { type: 'team', id: team.id },
	});
	call.wrote('conversation.assigned', conversation.id);
	return whole(call, conversation);
}
