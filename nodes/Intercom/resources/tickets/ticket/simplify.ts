import { at, isObject, objectOf, objectsOf, type Json, type JsonObject } from '../../../model/json';
import { copyFields, fieldOfEach } from '../../shared/simplify';
import { nameText } from '../../../model/names';
import { hintsOf } from '../../shared/conversationOutput';
import { cutRecords, totalsOf } from '../../shared/cutLists';
import { formatTranscript } from '../../shared/transcript';
import { readableAttributes } from './attributes';

/** The state of a ticket: an object, except in the answer to a change of type, which has its category only. */
const readState = ({ ticket_state: state, ticket_state_internal_label: label }: JsonObject): Record<string, Json> =>
	isObject(state)
		? { state: state.category ?? null, state_label: nameText(state.internal_label) }
		: { state: state ?? null, state_label: nameText(label) };

/** The parts of a ticket in the form that those of a conversation have. */
export const asConversation = ({ ticket_parts }: JsonObject): JsonObject => {
	const parts = objectsOf(at(ticket_parts, 'ticket_parts'));
	const total_count = objectOf(ticket_parts).total_count ?? null;
	return { conversation_parts: { conversation_parts: parts, total_count } };
};

/** A ticket with the fields that people and AI agents need, and its parts as a readable transcript. */
export function simpleTicket(ticket: JsonObject): JsonObject {
	if (!isObject(ticket.ticket_attributes)) return ticket;
	const { _default_title_: title, _default_description_: description, ...others } = ticket.ticket_attributes;
	const parts = objectsOf(at(ticket, 'ticket_parts.ticket_parts'));
	return {
		...copyFields(ticket, 'id ticket_id category'),
		type: nameText(at(ticket, 'ticket_type.name')),
		type_id: at(ticket, 'ticket_type.id') ?? null,
		title: title ?? null,
		description: description ?? null,
		...readState(ticket),
		...copyFields(ticket, 'open is_shared admin_assignee_id team_assignee_id', 'created_at updated_at snoozed_until'),
		contact_ids: fieldOfEach(ticket.contacts, 'contacts', 'id'),
		linked_ids: fieldOfEach(ticket.linked_objects, 'data', 'id'),
		...totalsOf(ticket, cutRecords.ticket),
		// Saved workflows read IDs of options here, so labels stand beside them.
		ticket_attributes: others,
		attributes: readableAttributes(ticket, others),
		transcript: formatTranscript(asConversation(ticket)),
		parts_shown: parts.length,
		parts_total: objectOf(ticket.ticket_parts).total_count ?? parts.length,
	};
}

/** How operations give a ticket: small under "Simplify", and with hints where Intercom left something out. */
export const ticketOutput = { simplify: simpleTicket, hints: hintsOf(cutRecords.ticket) } as const;
