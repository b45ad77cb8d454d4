import { htmlToText } from '../../model/html';
import { toText, type Json, type JsonObject } from '../../model/json';
import type { Presenting } from '../../model/operation';
import { assigneesIn, nameAssignees, readNames } from './assignees';
import { conversationOutput, readPlainText, simpleConversation } from './conversationOutput';
import { readInboxAddress } from './inboxAddress';
import { authorOf } from './messages';
import { unnamedAssignees } from './partEvents';
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

/** The newest part of a kind, which a write has just written; null where the answer has none. */
export function partWritten(parts: readonly JsonObject[], kind: RegExp, readText: ReadText): Json {
	const part = parts.filter(({ part_type }) => kind.test(toText(part_type))).at(-1);
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
			...(part ? { part: partWritten(partsOf(conversation), part, readerOf(chosen)) } : {}),
			...address,
			...(withTranscript ? copyFields(simple, 'transcript parts_shown parts_total') : {}),
		};
	};

/** How a write gives a conversation: from version 2 of the node on with a short record under "Simplify". */
export const writtenConversation = (told: Told = {}) =>
	({ ...conversationOutput, short: shortConversation(told) }) as const;
