import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../model/json';
import { htmlToText } from '../../model/html';
import { copyFields, fieldOfEach, toIsoDate } from './simplify';

/** A time such as "2026-01-31 12:00", in UTC. */
const formatMinute = (seconds: Json | undefined): string => toText(toIsoDate(seconds)).slice(0, 16).replace('T', ' ');

const ROLES: Readonly<Record<string, string>> = {
	admin: 'teammate',
	bot: 'bot',
	contact: 'contact',
	lead: 'contact',
	team: 'team',
	user: 'contact',
};

const nameRole = (type: Json | undefined): string =>
	typeof type === 'string' && Object.hasOwn(ROLES, type) ? (ROLES[type] ?? '') : toText(type);

/** Every character that some program shows as a new line; Python's `splitlines` knows the most of them. */
const LINE_ENDS = '\n\v\f\u001c\u001d\u001e\u0085\u2028\u2029';
const LINE_BREAK = new RegExp(`\\r\\n?|[${LINE_ENDS}]`, 'g');

/** The text on one line. */
const toOneLine = (text: string): string => text.replace(LINE_BREAK, ' ').replace(/\s+/g, ' ').trim();

const nameSpeaker = (author: JsonObject): string => {
	// Customers choose their names themselves: a name such as "Ann (teammate)" must not make a customer look like a
	// teammate.
	const name = toOneLine(toText(author.name ?? author.email ?? author.id ?? 'unknown').replace(/[()[\]:]+/g, ' '));
	return author.type === undefined ? name : `${name} (${nameRole(author.type)})`;
};

const listAttachments = (part: JsonObject): string =>
	objectsOf(part.attachments)
		.map(({ name, url }) => `\n[attachment: ${toOneLine(`${toText(name ?? 'file')} ${toText(url)}`)}]`)
		.join('');

/** What kind of part it is, as in " [close]"; nothing for a comment, the usual kind. */
const labelPart = (part: JsonObject): string => {
	const type = toText(part.part_type ?? 'comment');
	if (type === 'comment') return '';
	const to = objectOf(part.assigned_to);
	return type === 'assignment' && to.id !== undefined
		? ` [assigned to ${nameRole(to.type)} ${toText(to.id)}]`
		: ` [${type.replaceAll('_', ' ')}]`;
};

/** One part of a conversation as text. */
export interface Entry {
	/** When it was written, to the minute, in UTC. */
	at: string;
	who: string;
	/** What kind of part it is, as in " [close]"; empty for a plain message. */
	kind: string;
	text: string;
}

/** How a body is read: as HTML, or as the plain text that was asked for, whose "<b" and "&amp;" are words. */
type ReadText = (body: Json | undefined) => string;
const readPlainText: ReadText = (body) => (typeof body === 'string' ? body.trim() : '');

const toEntry = (part: JsonObject, readText: ReadText): Entry => ({
	at: formatMinute(part.created_at),
	who: nameSpeaker(objectOf(part.author)),
	kind: labelPart(part),
	text: `${readText(part.body)}${listAttachments(part)}`.trim(),
});

/** The parts of a conversation, oldest first; what the contact wrote first is its source. */
export function readEntries(conversation: JsonObject, readText: ReadText = htmlToText): Entry[] {
	const source = objectOf(conversation.source);
	const first: JsonObject = { ...source, part_type: 'comment', created_at: conversation.created_at ?? null };
	const parts = objectsOf(at(conversation, 'conversation_parts.conversation_parts'));
	const hasWords = readText(source.body) !== '' || listAttachments(source) !== '';
	return [...(hasWords ? [first] : []), ...parts].map((part) => toEntry(part, readText));
}

// All lines of a part but its first are indented: otherwise a customer could write a line that looks like a part by
// somebody else.
const indentFurtherLines = (text: string): string =>
	text
		.split(LINE_BREAK)
		.map((line, index) => (index === 0 || line === '' ? line : `  ${line}`))
		.join('\n');

const formatEntry = ({ at: when, kind, who, text }: Entry): string =>
	`[${when}] ${who}${kind}${text ? `: ${indentFurtherLines(text)}` : ''}`;

/** The whole conversation as text, oldest first. */
export const formatTranscript = (conversation: JsonObject, readText?: ReadText): string =>
	readEntries(conversation, readText).map(formatEntry).join('\n');

/** Text that Markdown shows as it is, whatever characters it has. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
// The whole text becomes a quotation: otherwise a customer could write a heading that looks like a part by somebody
// else.
const quoteMarkdown = (text: string): string => `> ${escapeMarkdown(text).split(LINE_BREAK).join('  \n> ')}`;

/** The whole conversation as Markdown, oldest first. */
export function formatMarkdown(conversation: JsonObject): string {
	const subject = htmlToText(conversation.title) || htmlToText(at(conversation, 'source.subject'));
	const title = toOneLine(subject || `Conversation ${String(conversation.id)}`);
	const parts = readEntries(conversation).map(
		({ at: when, kind, who, text }) =>
			`**${escapeMarkdown(who)}** ${when}${escapeMarkdown(kind)}${text ? `\n\n${quoteMarkdown(text)}` : ''}`,
	);
	return [`# ${escapeMarkdown(title)}`, ...parts].join('\n\n');
}

/**
 * A conversation with the fields that people and AI agents need, and a readable transcript where the answer has the
 * parts. `query` is that of the request, which may have asked for plain text.
 */
export function simpleConversation(conversation: JsonObject, query: JsonObject = {}): JsonObject {
	if (conversation.source === undefined && conversation.state === undefined) return conversation;
	const readText = query.display_as === 'plaintext' ? readPlainText : htmlToText;
	const source = objectOf(conversation.source);
	const parts = objectOf(conversation.conversation_parts);
	const shown = objectsOf(parts.conversation_parts).length;
	const total = Number(parts.total_count ?? at(conversation, 'statistics.count_conversation_parts') ?? shown);
	return {
		...copyFields(
			conversation,
			'id title state open read priority admin_assignee_id team_assignee_id',
			'created_at updated_at waiting_since snoozed_until',
		),
		channel: source.type ?? null,
		subject: readText(source.subject) || null,
		contact_ids: fieldOfEach(conversation.contacts, 'contacts', 'id'),
		author_name: at(source, 'author.name') ?? null,
		author_email: at(source, 'author.email') ?? null,
		tags: fieldOfEach(conversation.tags, 'tags', 'name'),
		rating: at(conversation, 'conversation_rating.rating') ?? null,
		custom_attributes: conversation.custom_attributes ?? {},
		...(conversation.conversation_parts === undefined
			? { message: readText(source.body) }
			: { transcript: formatTranscript(conversation, readText), parts_shown: shown, parts_total: total }),
		...(conversation.monitor_evaluations === undefined
			? {}
			: { monitor_evaluations: conversation.monitor_evaluations }),
		...(conversation.scorecards === undefined ? {} : { scorecards: conversation.scorecards }),
	};
}
