import { at, isObject, objectOf, objectsOf, type Json, type JsonObject } from '../../../model/json';
import { copyFields, fieldOfEach } from '../../shared/simplify';
import { formatTranscript } from '../../shared/transcript';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Plain text as the HTML that a transcript is made of. */
const htmlOf = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** What a part without words changed: the state, or an attribute. */
function changeOf({ part_type, previous_ticket_state: before, ticket_state: now, ...part }: JsonObject): string {
	const label = at(part, 'updated_attribute_data.attribute.label');
	const value = at(part, 'updated_attribute_data.value.label') ?? null;
	if (typeof label === 'string') return `${label}: ${[value].flat().map(String).join(', ')}`;
	if (!String(part_type).startsWith('ticket_state_updated')) return '';
	return [...new Set([before, now])].filter((state) => typeof state === 'string').join(' → ');
}

const worded = (part: JsonObject): JsonObject => ({ ...part, body: part.body ?? htmlOf(changeOf(part)) });

/** A change of type answers with the bare category of the state. */
const stateOf = ({ ticket_state: state, ticket_state_internal_label: label }: JsonObject): Record<string, Json> =>
	isObject(state)
		? { state: state.category ?? null, state_label: state.internal_label ?? null }
		: { state: state ?? null, state_label: label ?? null };

/** A ticket for people and AI agents: small, flat, with what was said and done as a readable transcript. */
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
		...stateOf(ticket),
		...copyFields(ticket, 'open is_shared admin_assignee_id team_assignee_id', 'created_at updated_at snoozed_until'),
		contact_ids: fieldOfEach(ticket.contacts, 'contacts', 'id'),
		linked_ids: fieldOfEach(ticket.linked_objects, 'data', 'id'),
		ticket_attributes: others,
		transcript: formatTranscript({ conversation_parts: { conversation_parts: parts.map(worded) } }),
		parts_shown: parts.length,
		parts_total: objectOf(ticket.ticket_parts).total_count ?? parts.length,
	};
}
