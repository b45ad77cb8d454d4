import { invalid } from '../errors';
import { type Json, type JsonObject, isObject } from '../json';
import type { DataAttribute } from './records';
import type { Contents } from './contents';

/** The custom attribute of a model by name; archived ones are not found. */
export function customAttribute(
	state: Contents,
	model: DataAttribute['model'],
	name: string,
): DataAttribute | undefined {
	return state.attributes.find(
		(known) => known.custom && !known.archived && known.model === model && known.name === name,
	);
}

const TESTS: { [type in DataAttribute['data_type']]: [expected: string, test: (value: Json) => boolean] } = {
	string: ['a string', (value) => typeof value === 'string'],
	integer: ['an integer', (value) => typeof value === 'number' && Number.isInteger(value)],
	float: ['a number', (value) => typeof value === 'number'],
	boolean: ['a boolean', (value) => typeof value === 'boolean'],
	date: [
		'a Unix timestamp in seconds',
		(value) => typeof value === 'number' && Number.isInteger(value) && value < 1e11,
	],
	relationship: ['a list of IDs', (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string')],
	files: ['left to the inbox', () => false],
};

/**
 * Holds custom attributes against the workspace's own: each must exist, have its type and, for
 * lists, one of its options. null clears one.
 */
export function checkCustomAttributes(state: Contents, model: DataAttribute['model'], values: Json | undefined): void {
	if (!isObject(values)) return;
	for (const [name, value] of Object.entries(values)) {
		const field = `custom_attributes.${name}`;
		const known = customAttribute(state, model, name);
		if (known === undefined) throw invalid(`Custom attribute '${name}' does not exist`, field);
		if (value === null) continue;
		const [expected, test] = TESTS[known.data_type];
		if (!test(value)) throw invalid(`Custom attribute '${name}' must be ${expected}`, field);
		if (known.options !== null && !known.options.includes(String(value))) {
			throw invalid(`Custom attribute '${name}' must be one of: ${known.options.join(', ')}`, field);
		}
	}
}

/** The attributes after a change: given ones replace, null removes, the others stay. */
export function mergedAttributes(held: JsonObject, change: Json | undefined): JsonObject {
	if (!isObject(change)) return held;
	const merged = { ...held, ...change };
	for (const [name, value] of Object.entries(merged)) if (value === null) delete merged[name];
	return merged;
}
