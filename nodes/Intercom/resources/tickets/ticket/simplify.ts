import { at, isObject, objectOf, objectsOf, type Json, type JsonObject } from '../../../model/json';
import { copyFields, fieldOfEach } from '../../shared/simplify';
import { formatTranscript } from '../../shared/transcript';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Plain text as HTML, which a transcript is made of. */
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

/** What a part without a body changed: the state, or an attribute. */
function describeChange({
	part_type,
	previous_ticket_state: before,
	ticket_state: after,
	...part
}: JsonObject): string {
	const label = at(part, 'updated_attribute_data.attribute.label');
	const value = at(part, 'updated_attribute_data.value.label') ?? null;
	if (typeof label === 'string') return `${label}: ${[value].flat().map(String).join(', ')}`;
	if (!String(part_type).startsWith('ticket_state_updated')) return '';
	return [...new Set([before, after])].filter((state) => typeof state === 'string').join(' → ');
}

const withBody = (part: JsonObject): JsonObject => ({ ...part, body: part.body ?? escapeHtml(describeChange(part)) });

/** The state of a ticket: an object, except in the answer to a change of type, which has its category only. */
const readState = ({ ticket_state: state, ticket_state_internal_label: label }: JsonObject): Record<string, Json> =>
	isObject(state)
		? { state: state.category ?? null, state_label: state.internal_label ?? null }
		: { state: state ?? null, state_label: label ?? null };

/** A ticket with the fields that people and AI agents need, and its parts as a readable transcript. */
export function simpleTicket(ticket: JsonObject): JsonObject {
	if (!isObject(ticket.ticket_attributes)) return ticket;
	const { _default_title_: title, _default_description_: description, ...others } = ticket.ticket_attributes;
	const parts = objectsOf(at(ticket, 'ticket_parts.ticket_parts'));
	return {
		...copyFields(ticket, 'id ticket_id category'),
		type: at(ticket, 'ticket_type.name') ?? null,
		type_id: at(ticket, 'ticket_type.id') ?? null,
		title: title ?? null,
		description: description ?? null,
		...readState(ticket),
		...copyFields(ticket, 'open is_shared admin_assignee_id team_assignee_id', 'created_at updated_at snoozed_until'),
		contact_ids: fieldOfEach(ticket.contacts, 'contacts', 'id'),
		linked_ids: fieldOfEach(ticket.linked_objects, 'data', 'id'),
		ticket_attributes: others,
		transcript: formatTranscript({ conversation_parts: { conversation_parts: parts.map(withBody) } }),
		parts_shown: parts.length,
		parts_total: objectOf(ticket.ticket_parts).total_count ?? parts.length,
	};
}
