import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../model/json';
import { htmlToText } from '../../model/html';
import { dateOf, eachOf, fieldsOf } from './simplify';

/** "2026-01-31 12:00", in UTC. */
const minute = (seconds: Json | undefined): string => toText(dateOf(seconds)).slice(0, 16).replace('T', ' ');

const ROLES: Readonly<Record<string, string>> = {
	admin: 'teammate',
	bot: 'bot',
	contact: 'contact',
	lead: 'contact',
	team: 'team',
	user: 'contact',
};

const roleOf = (type: Json | undefined): string =>
	typeof type === 'string' && Object.hasOwn(ROLES, type) ? (ROLES[type] ?? '') : toText(type);

const speakerOf = (author: JsonObject): string => {
	// Customers choose their names: one with a role of its own in it must not pass for somebody else.
	const name = toText(author.name ?? author.email ?? author.id ?? 'unknown')
		.replace(/[()[\]:\s]+/g, ' ')
		.trim();
	return author.type === undefined ? name : `${name} (${roleOf(author.type)})`;
};

const attachmentsOf = (part: JsonObject): string =>
	objectsOf(part.attachments)
		.map(({ name, url }) => `\n[attachment: ${toText(name ?? 'file')} ${toText(url)}]`)
		.join('');

/** What a part says beside its words; `comment` is the usual case. */
const kindOf = (part: JsonObject): string => {
	const type = toText(part.part_type ?? 'comment');
	if (type === 'comment') return '';
	const to = objectOf(part.assigned_to);
	return type === 'assignment' && to.id !== undefined
		? ` [assigned to ${roleOf(to.type)} ${toText(to.id)}]`
		: ` [${type.replaceAll('_', ' ')}]`;
};

/** Every character that begins a new line for somebody, with something after it. */
const LINE_BREAK = /(?:\r\n?|[\n\v\f\u0085\u2028\u2029])(?=.)/g;

/** One contribution to a conversation, in words. */
export interface Spoken {
	/** When, to the minute, in UTC. */
	at: string;
	who: string;
	/** What it is beside its words, as in " [close]"; nothing for a plain message. */
	kind: string;
	words: string;
}

const spoken = (part: JsonObject): Spoken => ({
	at: minute(part.created_at),
	who: speakerOf(objectOf(part.author)),
	kind: kindOf(part),
	words: `${htmlToText(part.body)}${attachmentsOf(part)}`.trim(),
});

/** What was said and done in a conversation, oldest first. */
export function spokenIn(conversation: JsonObject): Spoken[] {
	const source = objectOf(conversation.source);
	const first =
		htmlToText(source.body) || attachmentsOf(source)
			? [spoken({ ...source, part_type: 'comment', created_at: conversation.created_at ?? null })]
			: [];
	return [...first, ...objectsOf(at(conversation, 'conversation_parts.conversation_parts')).map(spoken)];
}

// Only a part's own first line stands at the margin, so that no words of a customer can look like a part of somebody else.
const line = ({ at: when, kind, who, words }: Spoken): string =>
	`[${when}] ${who}${kind}${words ? `: ${words.replace(LINE_BREAK, '\n  ')}` : ''}`;

/** The whole conversation as text, oldest first. */
export const transcriptOf = (conversation: JsonObject): string => spokenIn(conversation).map(line).join('\n');

/** Words as Markdown shows them, whatever signs they hold. */
const plain = (words: string): string => words.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
// In a quotation as a whole, so that no words of a customer can look like a part of somebody else.
const quoted = (words: string): string =>
	`> ${plain(words)
		.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
		.join('  \n> ')}`;

/** The whole conversation as Markdown, oldest first. */
export function markdownOf(conversation: JsonObject): string {
	const subject = htmlToText(conversation.title) || htmlToText(at(conversation, 'source.subject'));
	const title = (subject || `Conversation ${String(conversation.id)}`).replace(/\s+/g, ' ');
	const said = spokenIn(conversation).map(
		({ at: when, kind, who, words }) => `**${plain(who)}** ${when}${plain(kind)}${words ? `\n\n${quoted(words)}` : ''}`,
	);
	return [`# ${plain(title)}`, ...said].join('\n\n');
}

/** A conversation for people and AI agents: small, flat, with a readable transcript where the answer has the parts. */
export function simpleConversation(conversation: JsonObject): JsonObject {
	if (conversation.source === undefined && conversation.state === undefined) return conversation;
	const source = objectOf(conversation.source);
	const parts = objectOf(conversation.conversation_parts);
	const shown = objectsOf(parts.conversation_parts).length;
	const total = Number(parts.total_count ?? at(conversation, 'statistics.count_conversation_parts') ?? shown);
	return {
		...fieldsOf(
			conversation,
			'id title state open read priority admin_assignee_id team_assignee_id',
			'created_at updated_at waiting_since snoozed_until',
		),
		channel: source.type ?? null,
		subject: htmlToText(source.subject) || null,
		contact_ids: eachOf(conversation.contacts, 'contacts', 'id'),
		author_name: at(source, 'author.name') ?? null,
		author_email: at(source, 'author.email') ?? null,
		tags: eachOf(conversation.tags, 'tags', 'name'),
		rating: at(conversation, 'conversation_rating.rating') ?? null,
		custom_attributes: conversation.custom_attributes ?? {},
		...(conversation.conversation_parts === undefined
			? { message: htmlToText(source.body) }
			: { transcript: transcriptOf(conversation), parts_shown: shown, parts_total: total }),
		...(conversation.monitor_evaluations === undefined
			? {}
			: { monitor_evaluations: conversation.monitor_evaluations }),
		...(conversation.scorecards === undefined ? {} : { scorecards: conversation.scorecards }),
	};
}
