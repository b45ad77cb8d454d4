import { isObject, objectOf, objectsOf, parseJson, toText, type Json, type JsonObject } from '../Intercom/model/json';
import type { RecordType } from './topics';

/**
 * A record in the form of the API. About contacts that are added or removed Intercom sends conversations and tickets in
 * forms of its own, with numbers as IDs; whatever else comes stays as it is.
 */
export function readInternal(record: JsonObject, recordType: RecordType): JsonObject {
	if (recordType === 'conversation' && isObject(record.model)) return readConversation(record.model, record.parts);
	const isInternal = isObject(record.custom_attributes) && !isObject(record.ticket_attributes);
	return recordType === 'ticket' && isInternal ? readTicket(record) : record;
}

const readConversation = ({ created_at, id, read, updated_at }: JsonObject, parts: Json | undefined): JsonObject => ({
	type: 'conversation',
	id: toText(id),
	...(created_at === undefined ? {} : { created_at }),
	...(updated_at === undefined ? {} : { updated_at }),
	...(read === undefined ? {} : { read }),
	conversation_parts: { conversation_parts: objectsOf(parts).flatMap(readPart) },
});

/** What a part is called in the API, by the member that names who did it. */
const TYPES: Readonly<Record<string, string>> = { added_by: 'participant_added', removed_by: 'participant_removed' };

/** Who added or removed the contact, which stands as JSON inside of a text. */
function readPart({ created_at, data, id }: JsonObject): JsonObject[] {
	const told = objectOf(typeof data === 'string' ? parseJson(data) : data);
	return Object.entries(TYPES).flatMap(([member, part_type]) => {
		const author = told[member];
		if (!isObject(author)) return [];
		return [
			{ id: toText(id), part_type, created_at: created_at ?? null, author: { ...author, id: toText(author.id) } },
		];
	});
}

function readTicket(ticket: JsonObject): JsonObject {
	const attributes = Object.entries(objectOf(ticket.custom_attributes));
	return {
		...(ticket.type === undefined ? {} : { type: ticket.type }),
		id: toText(ticket.id),
		...(ticket.url === undefined ? {} : { url: ticket.url }),
		ticket_attributes: Object.fromEntries(
			attributes.map(([name, value]) => [name, isObject(value) ? (value.value ?? null) : value]),
		),
		ticket_state: {
			category: ticket.state ?? null,
			internal_label: ticket.ticket_custom_state_admin_label ?? null,
			external_label: ticket.ticket_custom_state_user_label ?? null,
		},
		ticket_type: { name: ticket.ticket_type ?? null },
	};
}
