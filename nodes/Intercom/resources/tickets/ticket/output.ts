import { at, objectOf, objectsOf, type JsonObject } from '../../../model/json';
import type { Presenting } from '../../../model/presenting';
import { assigneesIn, nameAssignees, readNames } from '../../shared/assignees';
import { readInboxAddress } from '../../shared/inboxAddress';
import { namesIn } from '../../shared/partEvents';
import { copyFields } from '../../shared/simplify';
import { readTranscript } from '../../shared/transcript';
import { countShown, isUsual, readingOf } from '../../shared/transcriptFields';
import { asConversation, simpleTicket, ticketOutput } from './simplify';

/** A ticket as Get gives it: with as much of the transcript as the user wants. */
export function presentTicket(ticket: JsonObject, { chosen }: Presenting): Promise<JsonObject> {
	const simple = simpleTicket(ticket);
	const reading = readingOf(chosen);
	if (simple.transcript === undefined || isUsual(reading)) return Promise.resolve(simple);
	const conversation = asConversation(ticket);
	const transcript = readTranscript(conversation, reading);
	return Promise.resolve({
		...simple,
		transcript: transcript.text,
		...countShown(conversation, transcript, reading),
	});
}

/** The short record of a ticket: what it is, its state, who has it and where people see it. */
async function shortTicket(ticket: JsonObject, { readWorkspace, withTranscript }: Presenting): Promise<JsonObject> {
	const simple = simpleTicket(ticket);
	if (simple === ticket) return ticket;
	const authors = objectsOf(at(ticket, 'ticket_parts.ticket_parts')).map(({ author }) => objectOf(author));
	const [names, address] = await Promise.all([
		readNames(namesIn(authors), assigneesIn(ticket), readWorkspace),
		readInboxAddress(ticket, readWorkspace),
	]);
	return {
		...copyFields(simple, 'id ticket_id category type title state state_label open snoozed_until'),
		...nameAssignees(ticket, names),
		...copyFields(simple, 'attributes'),
		...address,
		...(withTranscript ? copyFields(simple, 'transcript parts_shown parts_total') : {}),
	};
}

/** How a write gives a ticket: from version 2 of the node on with a short record under "Simplify". */
export const writtenTicket = { ...ticketOutput, short: shortTicket } as const;
