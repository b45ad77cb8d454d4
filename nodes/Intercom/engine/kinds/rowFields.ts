import type { INodeProperties } from 'n8n-workflow';
import type { Field, RowField } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { labelOf } from '../names';
import type { ItemInput, ValueProperty } from './spec';

/**
 * What the kinds with rows need of the table of kinds. They are handed it, since importing the table that they stand in
 * would be a circle.
 */
export interface RowKinds {
	propertyOf(field: RowField): ValueProperty;
	convertValue(field: RowField, value: unknown, input: ItemInput): Json | Promise<Json>;
}

type RowFields = Readonly<Record<string, RowField>>;

/**
 * n8n saves no value that is the default one: a required switch or dropdown left as it is would be reported as missing.
 */
const mayBeRequired = ({ kind }: Field): boolean => kind !== 'flag' && kind !== 'choice';

/** The inputs of a row. */
export const rowProperties = (kinds: RowKinds, fields: RowFields): INodeProperties[] =>
	Object.entries(fields).map(([name, field]) => ({
		displayName: labelOf(name, field),
		name,
		...(field.description !== undefined && { description: field.description }),
		...(field.placeholder !== undefined && { placeholder: field.placeholder }),
		...(field.hint !== undefined && { hint: field.hint }),
		...(field.required && mayBeRequired(field) && { required: true }),
		...kinds.propertyOf(field),
	}));

/** Converts a row to the object that the API takes. A required field without a value is refused. */
export async function convertRow(
	kinds: RowKinds,
	fields: RowFields,
	row: unknown,
	input: ItemInput,
): Promise<JsonObject> {
	const values = objectOf(row);
	const converted: JsonObject = {};
	for (const [name, field] of Object.entries(fields)) {
		const value = values[name];
		// n8n saves every input of a row, so a date that nobody chose arrives as empty text.
		if (!field.required && (value === undefined || (value === '' && field.kind === 'time'))) continue;
		try {
			converted[name] = value === null && !field.required ? null : await kinds.convertValue(field, value ?? '', input);
		} catch (error) {
			throw InputProblem.at(`"${labelOf(name, field)}"`, error);
		}
	}
	return converted;
}
