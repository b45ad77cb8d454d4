import type { INodeProperties } from 'n8n-workflow';
import type { Field, Small } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { labelOf } from '../names';
import { pick } from './pick';
import { choice } from './choices';
import { decimal, flag, integer, text } from './plain';
import type { KindSpec, ItemInput } from './spec';
import { time } from './time';

const kinds: { [K in Small['kind']]: KindSpec<K> } = { choice, decimal, flag, integer, pick, text, time };

const propertyOf = <K extends Small['kind']>(field: Field<K>) => kinds[field.kind as K].property(field);
const wireOf = <K extends Small['kind']>(field: Field<K>, value: unknown, input: ItemInput): Json | Promise<Json> =>
	kinds[field.kind as K].wire(value, field, input);

/** The inputs of a row. */
export const rowProperties = (fields: Readonly<Record<string, Small>>): INodeProperties[] =>
	Object.entries(fields).map(([name, field]) => ({
		displayName: labelOf(name, field),
		name,
		...(field.description !== undefined && { description: field.description }),
		...(field.placeholder !== undefined && { placeholder: field.placeholder }),
		...(field.hint !== undefined && { hint: field.hint }),
		// n8n saves no value that is the default one, and would miss it.
		...(field.required && field.kind !== 'flag' && field.kind !== 'choice' && { required: true }),
		...propertyOf(field),
	}));

/** What a row sends. A row that is no object, and a required field without a value, are refused. */
export async function rowOf(
	fields: Readonly<Record<string, Small>>,
	row: unknown,
	input: ItemInput,
): Promise<JsonObject> {
	const given = objectOf(row);
	const sent: JsonObject = {};
	for (const [name, field] of Object.entries(fields)) {
		const value = given[name];
		// An input of a row is always there: a date that nobody chose is empty.
		if (!field.required && (value === undefined || (value === '' && field.kind === 'time'))) continue;
		try {
			sent[name] = value === null && !field.required ? null : await wireOf(field, value ?? '', input);
		} catch (error) {
			throw InputProblem.at(`"${labelOf(name, field)}"`, error);
		}
	}
	return sent;
}
