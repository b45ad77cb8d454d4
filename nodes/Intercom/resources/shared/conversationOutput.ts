import { htmlToText } from '../../model/html';
import { at, isObject, objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import type { Shown } from '../../model/presenting';
import { factsOf } from './conversationFacts';
import { cutRecords, hintsOfCutLists, type CutRecord } from './cutLists';
import { copyFields, fieldOfEach, nameOfEach } from './simplify';
import { countMissing, formatTranscript, type ReadText } from './transcript';

export const readPlainText: ReadText = (body) => (typeof body === 'string' ? body.trim() : '');

const isNumber = (value: Json | undefined): value is number => typeof value === 'number';

/** A hint about the parts that Intercom left out of a conversation or a ticket. */
export function hintOfMissingParts(record: JsonObject): string | undefined {
	const [one, parts, rows] = isObject(record.ticket_parts)
		? ['ticket', record.ticket_parts, 'ticket_parts']
		: ['conversation', record.conversation_parts, 'conversation_parts'];
	const shown = objectsOf(at(parts, rows)).length;
	const missing = countMissing(parts, shown);
	return missing === 0 ? undefined : `Intercom gives the newest ${shown} parts of a ${one}, so ${missing} are missing`;
}

/** What is to be said of a conversation or a ticket that Intercom did not give whole. */
export const hintsOf =
	(kind: CutRecord) =>
	(record: JsonObject, shown: Shown): string[] => {
		if (shown.isShort) return [];
		const missing = hintOfMissingParts(record);
		const ofSome = `Intercom gives only the newest parts of some ${kind.many}, so older ones are missing`;
		const ofParts = missing === undefined ? [] : [shown.isOnly ? missing : ofSome];
		return [...ofParts, ...hintsOfCutLists(kind)(record, shown)];
	};

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
	const total = [parts.total_count, at(conversation, 'statistics.count_conversation_parts')].find(isNumber) ?? shown;
	return {
		...copyFields(
			conversation,
			'id title state open read priority admin_assignee_id team_assignee_id',
			'created_at updated_at waiting_since snoozed_until',
		),
		channel: source.type ?? null,
		subject: readText(source.subject) || null,
		contact_ids: fieldOfEach(conversation.contacts, 'contacts', 'id'),
		author_name: nameText(at(source, 'author.name')),
		author_email: at(source, 'author.email') ?? null,
		tags: nameOfEach(conversation.tags, 'tags'),
		rating: at(conversation, 'conversation_rating.rating') ?? null,
		custom_attributes: conversation.custom_attributes ?? {},
		...factsOf(conversation),
		...(conversation.conversation_parts === undefined
			? { message: readText(source.body) }
			: { transcript: formatTranscript(conversation, { readText }), parts_shown: shown, parts_total: total }),
		// What the first email quotes or forwards, which comes only where it was asked for.
		...(query.include_email_history === true
			? { email_history: readText(at(source, 'email_message_metadata.history')) || null }
			: {}),
		...(conversation.monitor_evaluations === undefined
			? {}
			: { monitor_evaluations: conversation.monitor_evaluations }),
		...(conversation.scorecards === undefined ? {} : { scorecards: conversation.scorecards }),
	};
}

/** How operations give a conversation: small under "Simplify", and with hints where Intercom left something out. */
export const conversationOutput = { simplify: simpleConversation, hints: hintsOf(cutRecords.conversation) } as const;
