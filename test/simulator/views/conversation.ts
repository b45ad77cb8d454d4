import { asObject, type Json, type JsonObject } from '../json';
import type { Conversation, Part } from '../state/records';
import { statisticsOf } from '../state/statistics';
import type { Contents } from '../state/contents';
import { companyView } from './company';
import { contactReference } from './contact';
import { authorWithName } from './escape';
import { appliedTagView } from './tag';

/** How many parts an answer holds at most: the newest. */
const MOST_PARTS = 500;

/** How a conversation is to be shown. */
export interface ConversationLook {
	/** With its parts; lists and searches come without. */
	parts?: boolean;
	/** Bodies and subject without HTML. */
	plain?: boolean;
}

/** A conversation with every field of the 2.16 answer. */
export function conversationView(state: Contents, conversation: Conversation, look: ConversationLook = {}): JsonObject {
	const words = (html: string): string => (look.plain === true ? plainText(html) : html);
	const company = conversation.company_id === null ? undefined : state.companies.get(conversation.company_id);
	const view: JsonObject = {
		type: 'conversation',
		id: conversation.id,
		created_at: conversation.created_at,
		updated_at: conversation.updated_at,
		waiting_since: conversation.waiting_since,
		snoozed_until: conversation.snoozed_until,
		source: {
			url: null,
			redacted: false,
			...conversation.source,
			subject: words(conversation.source.subject),
			body: words(conversation.source.body),
			author: { ...authorWithName(conversation.source.author) },
		},
		contacts: { type: 'contact.list', contacts: conversation.contacts.map((id) => contactReference(state, id)) },
		first_contact_reply:
			conversation.first_contact_reply === null
				? null
				: { created_at: conversation.first_contact_reply, type: 'conversation', url: null },
		admin_assignee_id: conversation.admin_assignee_id,
		team_assignee_id: conversation.team_assignee_id,
		company: company === undefined ? null : companyView(state, company),
		open: conversation.state !== 'closed',
		state: conversation.state,
		read: conversation.read,
		tags: { type: 'tag.list', tags: conversation.tags.map((tag) => appliedTagView(state, tag)) },
		priority: conversation.priority,
		sla_applied: null,
		statistics: { type: 'conversation_statistics', ...statisticsOf(conversation) },
		conversation_rating: conversation.rating === null ? null : { ...conversation.rating },
		teammates: { type: 'admin.list', admins: teammateIds(conversation).map((id) => ({ type: 'admin', id })) },
		title: conversation.title,
		custom_attributes: withInstances(state, conversation.custom_attributes),
		topics: {},
		ticket: null,
		linked_objects: { type: 'list', data: [], total_count: 0, has_more: false },
		ai_agent: null,
		ai_agent_participated: false,
	};
	if (look.parts === true) {
		view['conversation_parts'] = {
			type: 'conversation_part.list',
			conversation_parts: conversation.parts.slice(-MOST_PARTS).map((part) => partView(part, words)),
			total_count: conversation.parts.length,
		};
	}
	return view;
}

/** Attributes with the custom objects that some of them name by ID. */
function withInstances(state: Contents, attributes: JsonObject): JsonObject {
	const shown = Object.entries(attributes).map(([name, value]): [string, Json] => {
		if (!Array.isArray(value)) return [name, value];
		const objects = state.shelf('custom_object');
		const instances = value.map((id) => objects.get(String(id))?.fields ?? null);
		return [name, { type: `${String(asObject(instances[0])['type'] ?? 'object')}.list`, instances }];
	});
	return Object.fromEntries(shown);
}

/** The teammates who wrote in a conversation or have it assigned, as text. */
export function teammateIds(conversation: Conversation): string[] {
	const ids = new Set<string>();
	if (conversation.admin_assignee_id !== 0) ids.add(String(conversation.admin_assignee_id));
	for (const { author } of [conversation.source, ...conversation.parts])
		if (author.type === 'admin') ids.add(author.id);
	return [...ids];
}

/** HTML as plain text: paragraphs become lines, a link keeps its address in brackets. */
export function plainText(html: string): string {
	return html
		.replace(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gi, '$2 ($1)')
		.replace(/<\/p>\s*<p[^>]*>|<br\s*\/?>/gi, '\n')
		.replace(/<[^>]+>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');
}

function partView(part: Part, words: (html: string) => string): JsonObject {
	return {
		type: 'conversation_part',
		redacted: false,
		...part,
		body: part.body === null ? null : words(part.body),
		updated_at: part.created_at,
		notified_at: part.created_at,
		author: { ...authorWithName(part.author) },
		external_id: null,
		tags: [],
		email_message_metadata: null,
		event_details: part.event_details ?? null,
		app_package_code: null,
	};
}
