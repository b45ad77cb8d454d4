import type { Fields } from '../../model/field';
import { flag, integer } from '../../model/fields';
import { htmlToText } from '../../model/html';
import { objectOf, objectsOf, type JsonObject } from '../../model/json';
import { isMessage, isNote, labelPart, nameRole, type Names } from './partEvents';
import { withoutSignature, withoutSignatures } from './fileAddress';
import { textOfPart, writerOf } from './simplePart';
import { toIsoDate } from './simplify';
import type { Reading } from './transcript';
import { unsigned } from './transcriptFields';

/** Who wrote a part, with the role that transcripts say. */
export const authorOf = (part: JsonObject): JsonObject => ({
	...writerOf(part),
	role: nameRole(objectOf(part.author).type) || null,
});

/** Which messages are wanted, and how their files are written. */
export const messageFields = {
	include_events: flag({
		default: true,
		description: 'Whether to give an item for each event too, such as an assignment or a close',
	}),
	include_notes: flag({
		default: true,
		description: 'Whether to give the notes that teammates wrote for each other, as it does when left out',
	}),
	last_messages: integer({
		min: 1,
		default: 20,
		description: 'How many of the newest messages to give; all when left out',
	}),
	without_signatures: unsigned,
} satisfies Fields;

/** What those fields gave; what the user did not add is missing. */
interface Wanted {
	include_events?: boolean | undefined;
	include_notes?: boolean | undefined;
	last_messages?: number | undefined;
	without_signatures?: boolean | undefined;
}

/** How parts are read. */
type MessageReading = Required<Pick<Reading, 'names' | 'readText' | 'withoutSignatures'>>;

/** What happened in a part, in words: "assigned to team Support". */
const nameEvent = (part: JsonObject, names: Names): string =>
	labelPart(part, names)
		.trim()
		.replace(/^\[|\]$/g, '')
		.replaceAll('] [', ', ');

/** A part of a conversation or a ticket on its own. */
function describeMessage(part: JsonObject, reading: MessageReading): JsonObject {
	const { names, readText } = reading;
	const kind = isNote(part) ? 'note' : isMessage(part, readText) ? 'message' : 'event';
	const text = textOfPart(part, readText);
	const shown = kind === 'event' ? [nameEvent(part, names), text].filter((one) => one !== '').join(': ') : text;
	const isPlain = reading.withoutSignatures;
	return {
		created_at: toIsoDate(part.created_at),
		author: authorOf(part),
		kind,
		text: isPlain ? withoutSignatures(shown) : shown,
		attachments: objectsOf(part.attachments).map(({ content_type, name, url }) => ({
			name: name ?? null,
			type: content_type ?? null,
			url: isPlain && typeof url === 'string' ? withoutSignature(url) : (url ?? null),
		})),
		part_id: part.id ?? null,
		part_type: part.part_type ?? null,
	};
}

/** The wanted ones of some parts, oldest first, each with its number among them: 1 is the first. */
export function describeMessages(parts: readonly JsonObject[], wanted: Wanted, names: Names): JsonObject[] {
	const { include_events = false, include_notes = true, last_messages = Infinity, without_signatures = false } = wanted;
	const reading: MessageReading = { names, readText: htmlToText, withoutSignatures: without_signatures };
	const messages = parts
		.map((part) => describeMessage(part, reading))
		.filter(({ kind }) => (kind === 'event' ? include_events : kind === 'message' || include_notes))
		.map((message, index) => ({ number: index + 1, ...message }));
	return messages.slice(Math.max(messages.length - last_messages, 0));
}
