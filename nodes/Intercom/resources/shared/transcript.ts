import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../model/json';
import { htmlToText } from '../../model/html';
import { firstVisible, nameText } from '../../model/names';
import { withoutSignatures } from './fileAddress';
import { fitTranscript, type Content, type Entry, type Layout } from './fitTranscript';
import { describePart, isMessage, labelPart, nameRole, namesIn, plainName, toOneLine, type Names } from './partEvents';
import { markdownWith, plainText } from './transcriptLayouts';
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
export interface Reading {
	readText?: ReadText;
	names?: Names;
	/** How many of the newest parts are wanted; the first message comes beside them. */
	lastParts?: number | undefined;
	/** Leaves out events, in which nobody says anything. */
	onlyMessages?: boolean;
	/** Writes addresses of files without the query by which Intercom signs them. */
	withoutSignatures?: boolean;
	/** The greatest length that the transcript may have. */
	maxCharacters?: number | undefined;
}

const tellMissing = (missing: number, shown: number): string =>
	`${missing} older ${missing === 1 ? 'part is' : 'parts are'} missing here: Intercom gives the newest ${shown}`;
const tellEarlier = (count: number): string =>
	`${count.toLocaleString('en-US')} earlier ${count === 1 ? 'part is' : 'parts are'} left out here`;

/** What was said first, as a part like those after it; none where nothing was said. */
export function openingOf({ created_at = null, source }: JsonObject, readText: ReadText): JsonObject[] {
	const first = objectOf(source);
	const isTold = readText(first.body) !== '' || listAttachments(first).length > 0 || first.redacted === true;
	return isTold ? [{ ...first, part_type: 'comment', created_at }] : [];
}

/** What was said first and the wanted ones of the parts after it, oldest first. */
function readContent(conversation: JsonObject, reading: Reading): Content {
	const { lastParts = Infinity, names = namesOf(conversation), onlyMessages, readText = htmlToText } = reading;
	const parts = partsOf(conversation);
	const wanted = onlyMessages ? parts.filter((part) => isMessage(part, readText)) : parts;
	const earlier = Math.max(wanted.length - lastParts, 0);
	const missing = countMissing(conversation.conversation_parts, parts.length);
	const toEntries = (told: readonly JsonObject[]): Entry[] =>
		told.map((part) => {
			const entry = toEntry(part, readText, names);
			return reading.withoutSignatures ? { ...entry, text: withoutSignatures(entry.text) } : entry;
		});
	return {
		opening: toEntries(openingOf(conversation, readText)),
		notes: [
			...(missing > 0 ? [tellMissing(missing, parts.length)] : []),
			...(earlier > 0 ? [tellEarlier(earlier)] : []),
		],
		entries: toEntries(wanted.slice(earlier)),
	};
}

/** A transcript, and how many of the parts that Intercom gave it shows. */
export interface Transcript {
	text: string;
	shown: number;
}

function writeTranscript(conversation: JsonObject, reading: Reading, layout: Layout): Transcript {
	const content = readContent(conversation, reading);
	const { leftOut, text } = fitTranscript(content, layout, reading.maxCharacters);
	return { text, shown: content.entries.length - leftOut };
}

/** The conversation as text, oldest first, and how much of it that is. */
export const readTranscript = (conversation: JsonObject, reading: Reading): Transcript =>
	writeTranscript(conversation, reading, plainText);

/** The conversation as text, oldest first. */
export const formatTranscript = (conversation: JsonObject, reading: Reading = {}): string =>
	readTranscript(conversation, reading).text;

function titleOf(conversation: JsonObject): string {
	const subject = htmlToText(conversation.title) || htmlToText(at(conversation, 'source.subject'));
	return toOneLine(subject || `Conversation ${String(conversation.id)}`);
}

/** The conversation as Markdown, oldest first. */
export const formatMarkdown = (conversation: JsonObject, reading: Reading = {}): string =>
	writeTranscript(conversation, reading, markdownWith(titleOf(conversation), reading.maxCharacters)).text;
