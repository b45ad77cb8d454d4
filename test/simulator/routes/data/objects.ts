import { missing, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asText, type Json, type JsonObject } from '../../json';
import { numberedList, numberedSlice, PAGE_QUERY } from '../../paging';
import { anyObject, orNull, text, timestamp } from '../../shape';
import type { Shelved } from '../../state/records';
import { created, deleted, recordsOf, updated } from '../shelf';

const KIND = 'custom_object';
/** Types are named by what keeps objects of them: a shelf of type names that tests and seeds fill. */
const TYPES = 'custom_object_type';
const ONE = '/custom_object_instances/{custom_object_type_identifier}/{custom_object_instance_id}';
const ALL = '/custom_object_instances/{custom_object_type_identifier}';

/** Custom objects, by type. */
export const customObjectRoutes: Route[] = [
	on(`GET ${ALL}`, list, {
		query: { ...PAGE_QUERY, references_contact_id: text, references_conversation_id: text, external_id: text },
	}),
	on(`POST ${ALL}`, upsert, {
		body: {
			external_id: text,
			external_created_at: orNull(timestamp),
			external_updated_at: orNull(timestamp),
			custom_attributes: orNull(anyObject),
		},
	}),
	on(`DELETE ${ALL}`, removeByExternalId, { query: { external_id: text } }),
	on(`GET ${ONE}`, (call) => {
		const id = param(call, 'custom_object_instance_id');
		return found(ofType(call).find((row) => row.id === id || row.fields['external_id'] === id)).fields;
	}),
	on(`DELETE ${ONE}`, (call) =>
		remove(call, found(ofType(call).find(({ id }) => id === param(call, 'custom_object_instance_id')))),
	),
];

function typeOr404(call: Call): string {
	const type = param(call, 'custom_object_type_identifier');
	if (call.state.shelf(TYPES).get(type) === undefined) throw notFound(`Custom object type \`${type}\` not found`);
	return type;
}

/** Newest first. */
function ofType(call: Call): Shelved[] {
	const type = typeOr404(call);
	return recordsOf(call, KIND).filter(({ fields }) => fields['type'] === type);
}

function found(row: Shelved | undefined): Shelved {
	if (row === undefined) throw notFound('Object not found');
	return row;
}

const idsIn = (attributes: JsonObject = {}): Json[] => Object.values(attributes).flat();

function list(call: Call): JsonObject {
	const { query, state } = call;
	const { external_id, references_contact_id: contact, references_conversation_id: conversation } = query;
	const rows = ofType(call);
	if (external_id !== undefined) return found(rows.find(({ fields }) => fields['external_id'] === external_id)).fields;
	const holders = [
		...(contact === undefined ? [] : [state.contacts.get(contact)]),
		...(conversation === undefined ? [] : [state.conversations.get(conversation)]),
	].map((holder) => idsIn(holder?.custom_attributes));
	const wanted = rows.filter(({ id }) => holders.every((ids) => ids.includes(id)));
	return numberedList(numberedSlice(wanted, call, 20, 150), call, ({ fields }) => fields);
}

function upsert(call: Call): JsonObject {
	const { body, state } = call;
	const { custom_attributes, ...fields } = body;
	const external_id = asText(body['external_id']);
	const held = external_id && ofType(call).find((row) => row.fields['external_id'] === external_id);
	const attributes = typeof custom_attributes === 'object' ? custom_attributes : {};
	const now = state.now();
	if (held) {
		const merged = { ...(held.fields['custom_attributes'] as JsonObject), ...(attributes as JsonObject) };
		return updated(call, KIND, held, { ...fields, custom_attributes: merged, updated_at: now }).fields;
	}
	const blank = { external_id: null, external_created_at: null, external_updated_at: null };
	const whole = { ...blank, ...fields, type: typeOr404(call), created_at: now, updated_at: now };
	return created(call, KIND, { ...whole, custom_attributes: { ...(attributes as JsonObject) } }).fields;
}

function removeByExternalId(call: Call): JsonObject {
	const { external_id } = call.query;
	if (external_id === undefined) throw missing('external_id');
	return remove(call, found(ofType(call).find(({ fields }) => fields['external_id'] === external_id)));
}

function remove(call: Call, record: Shelved): JsonObject {
	const { id, fields } = deleted(call, KIND, record);
	return { id, object: fields['type'] ?? null, deleted: true };
}
