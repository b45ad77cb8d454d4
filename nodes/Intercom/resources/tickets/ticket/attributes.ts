import { at, isObject, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../../model/json';
import { nameText } from '../../../model/names';
import { copyFields, toIsoDate } from '../../shared/simplify';

/** The attributes that the type of a ticket defines; Intercom's description and its answers name the list otherwise. */
function definitionsOf(ticket: JsonObject): Map<string, JsonObject> {
	const list = objectOf(at(ticket, 'ticket_type.ticket_type_attributes'));
	return new Map(
		objectsOf(list.data ?? list.ticket_type_attributes).map((definition) => [toText(definition.name), definition]),
	);
}

/** The label of an option; an ID that the type does not have (any more), or a label, stays as it is. */
function labelOf(value: Json, definition: JsonObject): Json {
	const options = objectsOf(at(definition.input_options, 'list_options'));
	const option = options.find(({ id }) => toText(id) === toText(value));
	return option === undefined ? value : nameText(option.label);
}

function toReadable(value: Json, definition: JsonObject): Json {
	if (Array.isArray(value)) return value.map((entry) => toReadable(entry, definition));
	if (isObject(value)) return value.type === 'upload' ? copyFields(value, 'name url') : value;
	if (definition.data_type === 'list') return labelOf(value, definition);
	return definition.data_type === 'datetime' ? toIsoDate(value) : value;
}

/**
 * The attributes of a ticket as people read them: an option by its label, a file by its name and its address, dates in
 * ISO 8601.
 */
export function readableAttributes(ticket: JsonObject, attributes: JsonObject): JsonObject {
	const definitions = definitionsOf(ticket);
	// Object.fromEntries, as an attribute "__proto__" would change the object in other ways.
	return Object.fromEntries(
		Object.entries(attributes).map(([name, value]) => [name, toReadable(value, definitions.get(name) ?? {})]),
	);
}
