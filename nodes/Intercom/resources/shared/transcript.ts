import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../model/json';
import { htmlToText } from '../../model/html';
import { firstVisible, nameText } from '../../model/names';
import { describePart, labelPart, LINE_BREAK, nameRole, namesIn, plainName, toOneLine, type Names } from './partEvents';
import { toIsoDate } from './simplify';

/** A time such as "2026-01-31 12:00", in UTC. */
const formatMinute = (seconds: Json | undefined): string => toText(toIsoDate(seconds)).slice(0, 16).replace('T', ' ');

const nameSpeaker = (author: JsonObject): string => {
	const name = plainName(author.name, author.email, author.external_id, author.id) || 'unknown';
	return author.type === undefined ? name : `${name} (${nameRole(author.type)})`;
};

const listAttachments = (part: JsonObject): string[] =>
	objectsOf(part.attachments).map(
		({ name, url }) => `[attachment: ${toOneLine(`${firstVisible(toText(nameText(name)), 'file')} ${toText(url)}`)}]`,
	);

/** One part of a conversation as text. */
interface Entry {
	/** When it was written, to the minute, in UTC. */
	at: string;
	who: string;
	/** What kind of part it is, as in " [close]"; empty for a plain message. */
	kind: string;
	text: string;
}

/** How a body is read: as HTML, or as the plain text that was asked for, whose "<b" and "&amp;" are words. */
export type ReadText = (body: Json | undefined) => string;

const toEntry = (part: JsonObject, readText: ReadText, names: Names): Entry => ({
	at: formatMinute(part.created_at),
	who: nameSpeaker(objectOf(part.author)),
	kind: labelPart(part, names),
	text: [readText(part.body), describePart(part), ...listAttachments(part)].filter((text) => text !== '').join('\n'),
});

/** The parts of a conversation that Intercom gave. */
export const partsOf = (conversation: JsonObject): JsonObject[] =>
	objectsOf(at(conversation, 'conversation_parts.conversation_parts'));

/** How many parts of a conversation or a ticket Intercom left out: it never gives more than the 500 newest ones. */
export function countMissing(parts: Json | undefined, shown: number): number {
	const total = at(parts, 'total_count');
	return typeof total === 'number' ? Math.max(total - shown, 0) : 0;
}

/** The names of teammates and teams that the answer itself has. */
export const namesOf = (conversation: JsonObject): Names =>
	namesIn([
		...objectsOf(at(conversation, 'teammates.admins')),
		...[objectOf(conversation.source), ...partsOf(conversation)].map(({ author }) => objectOf(author)),
	]);

/** How a conversation is read; without `names`, those of the answer itself are used. */
interface Reading {
	readText?: ReadText;
	names?: Names;
}

/** What was said first, the parts after it, oldest first, and how many Intercom left out between them. */
function readEntries(conversation: JsonObject, { names = namesOf(conversation), readText = htmlToText }: Reading) {
	const source = objectOf(conversation.source);
	const first: JsonObject = { ...source, part_type: 'comment', created_at: conversation.created_at ?? null };
	const parts = partsOf(conversation);
	const isTold = readText(source.body) !== '' || listAttachments(source).length > 0 || source.redacted === true;
	const toEntries = (told: readonly JsonObject[]) => told.map((part) => toEntry(part, readText, names));
	return {
		opening: toEntries(isTold ? [first] : []),
		missing: countMissing(conversation.conversation_parts, parts.length),
		entries: toEntries(parts),
	};
}

const tellMissing = (missing: number, shown: number): string =>
	`${missing} older ${missing === 1 ? 'part is' : 'parts are'} missing here: Intercom gives the newest ${shown}`;

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
export function formatTranscript(conversation: JsonObject, reading: Reading = {}): string {
	const { entries, missing, opening } = readEntries(conversation, reading);
	const gap = missing > 0 ? [`[${tellMissing(missing, entries.length)}]`] : [];
	return [...opening.map(formatEntry), ...gap, ...entries.map(formatEntry)].join('\n');
}

/** Text that Markdown shows as it is, whatever characters it has. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
// The whole text becomes a quotation: otherwise a customer could write a heading that looks like a part by somebody
// else.
const quoteMarkdown = (text: string): string => `> ${escapeMarkdown(text).split(LINE_BREAK).join('  \n> ')}`;

const formatMarkdownEntry = ({ at: when, kind, who, text }: Entry): string =>
	`**${escapeMarkdown(who)}** ${when}${escapeMarkdown(kind)}${text ? `\n\n${quoteMarkdown(text)}` : ''}`;

/** The whole conversation as Markdown, oldest first. */
export function formatMarkdown(conversation: JsonObject, reading: Reading = {}): string {
	const subject = htmlToText(conversation.title) || htmlToText(at(conversation, 'source.subject'));
	const title = toOneLine(subject || `Conversation ${String(conversation.id)}`);
	const { entries, missing, opening } = readEntries(conversation, reading);
	const gap = missing > 0 ? [`*${tellMissing(missing, entries.length)}*`] : [];
	const parts = [...opening.map(formatMarkdownEntry), ...gap, ...entries.map(formatMarkdownEntry)];
	return [`# ${escapeMarkdown(title)}`, ...parts].join('\n\n');
}
