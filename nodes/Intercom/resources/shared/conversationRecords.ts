import { htmlToText } from '../../model/html';
import { at, toText, type Json, type JsonObject } from '../../model/json';
import type { Presenting } from '../../model/presenting';
import { assigneesIn, nameAssignees, readNames } from './assignees';
import { conversationOutput, readPlainText, simpleConversation } from './conversationOutput';
import { readInboxAddress } from './inboxAddress';
import { authorOf } from './messages';
import { nameRole, unnamedAssignees } from './partEvents';
import { textOfPart } from './simplePart';
import { copyFields, toIsoDate } from './simplify';
import { namesOf, partsOf, readTranscript, type ReadText } from './transcript';
import { countShown, isUsual, readingOf } from './transcriptFields';

/** How bodies are read, which may have been asked for as plain text. */
const readerOf = ({ display_as }: JsonObject): ReadText => (display_as === 'plaintext' ? readPlainText : htmlToText);

/** A conversation as Get gives it: with as much of the transcript as the user wants, and with names on demand. */
export async function presentConversation(
	conversation: JsonObject,
	{ chosen, readWorkspace }: Presenting,
): Promise<JsonObject> {
	const simple = simpleConversation(conversation, chosen);
	const reading = readingOf(chosen);
	const isNamed = chosen.names === true;
	if (simple.transcript === undefined || (isUsual(reading) && !isNamed)) return simple;
	const readText = readerOf(chosen);
	const known = namesOf(conversation);
	const wanted = [...assigneesIn(conversation), ...unnamedAssignees(partsOf(conversation), known)];
	const names = isNamed ? await readNames(known, wanted, readWorkspace) : known;
	const transcript = readTranscript(conversation, { ...reading, readText, names });
	return {
		...simple,
		...(isNamed ? nameAssignees(conversation, names) : {}),
		transcript: transcript.text,
		...countShown(conversation, transcript, reading),
	};
}

/** The parts that are wanted, or all where none is. */
const preferred = (parts: readonly JsonObject[], isWanted: (part: JsonObject) => boolean): readonly JsonObject[] => {
	const wanted = parts.filter(isWanted);
	return wanted.length > 0 ? wanted : parts;
};

/**
 * The part that a write has just written: of those of its kind the newest by the same author with the same words, since
 * others may have written at the same time; one that was written with a date of its own has that date. Null where the
 * answer has none of its kind.
 */
export function partWritten(conversation: JsonObject, kind: RegExp, chosen: JsonObject): Json {
	const readText = readerOf(chosen);
	const { admin_id, body, created_at, type } = chosen;
	const isByWriter = ({ author }: JsonObject): boolean =>
		type === 'user' ? nameRole(at(author, 'type')) === 'contact' : toText(at(author, 'id')) === toText(admin_id);
	const ofKind = partsOf(conversation).filter(({ part_type }) => kind.test(toText(part_type)));
	const marks = [
		isByWriter,
		(part: JsonObject) => created_at === undefined || part.created_at === created_at,
		(part: JsonObject) => readText(part.body) === htmlToText(body),
	];
	const part = marks.reduce(preferred, ofKind).at(-1);
	if (!part) return null;
	return {
		id: part.id ?? null,
		type: part.part_type ?? null,
		text: textOfPart(part, readText),
		created_at: toIsoDate(part.created_at),
		author: authorOf(part),
	};
}

/** What a write tells of a conversation. */
interface Told {
	/** Kinds of the parts of which the newest is told; without it none is. */
	part?: RegExp;
	/** Fields of the simplified record that are told beside the usual ones. */
	fields?: string;
}

/**
 * The short record of a conversation: its state, who has it, what was written and where people see it. An answer that
 * is no whole conversation stays as it is.
 */
const shortConversation =
	({ part, fields = '' }: Told) =>
	async (conversation: JsonObject, { chosen, readWorkspace, withTranscript }: Presenting): Promise<JsonObject> => {
		const simple = simpleConversation(conversation, chosen);
		if (simple === conversation) return conversation;
		const [names, address] = await Promise.all([
			readNames(namesOf(conversation), assigneesIn(conversation), readWorkspace),
			readInboxAddress(conversation, readWorkspace),
		]);
		return {
			...copyFields(simple, `id title state open priority snoozed_until ${fields}`.trim()),
			...nameAssignees(conversation, names),
			...(part ? { part: partWritten(conversation, part, chosen) } : {}),
			...address,
			...(withTranscript ? copyFields(simple, 'transcript parts_shown parts_total') : {}),
		};
	};

/** How a write gives a conversation: from version 2 of the node on with a short record under "Simplify". */
export const writtenConversation = (told: Told = {}) =>
	({ ...conversationOutput, short: shortConversation(told) }) as const;
