import { invalid } from '../../errors';
import { asArray, asObject, asText, type Json, type JsonObject } from '../../json';
import { anything, type Check, decimal, flag, integer, text, timestamp } from '../../shape';
import type { Workspace } from '../../state/workspace';
import { attributesOf } from './records';

const CHECKS: { [type: string]: Check } = {
	boolean: flag,
	datetime: timestamp,
	decimal,
	files: anything,
	integer,
	string: text,
};

/**
 * Refuses attributes that a type has not, values of another type, and, for a new ticket, the lack of what is required.
 */
export function checkAttributes(state: Workspace, typeId: string, given: Json | undefined, isNew: boolean): JsonObject {
	const values = asObject(given);
	const known = attributesOf(state, typeId).map(({ fields }) => fields);
	const extra = Object.keys(values).filter((name) => !known.some((attribute) => attribute['name'] === name));
	if (extra.length > 0)
		throw invalid(`Extra attributes provided that are not found on ticket type: ${extra.join(', ')}`);
	for (const { archived, data_type, input_options, name, required_to_create } of known) {
		const key = asText(name) ?? '';
		const value = values[key] ?? null;
		if (value === null) {
			if (isNew && required_to_create === true && archived !== true)
				throw invalid('Missing required ticket attributes');
			continue;
		}
		if (data_type === 'list') {
			const ids = asArray(asObject(input_options)['list_options']).map((option) => asObject(option)['id']);
			if (!ids.includes(value)) throw invalid(`${key} must be the ID of one of its list items`, key);
		} else CHECKS[asText(data_type) ?? '']?.(value, key);
	}
	return values;
}
