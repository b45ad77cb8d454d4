import type { Field, Fields } from '../../model/field';
import type { Operation } from '../../model/operation';
import { labelOf, OPTION_TITLES, parameterOf, titleOf } from '../names';

/** Every field that has a parameter, with its key; those of all cases of a choice too. */
function* fieldsIn(fields: Fields): Generator<[key: string, field: Field]> {
	for (const [key, field] of Object.entries(fields)) {
		yield [key, field];
		if (field.kind === 'oneOf') for (const { fields: inner = {} } of Object.values(field.cases)) yield* fieldsIn(inner);
	}
}

/**
 * What the editor shows above a parameter of an operation, for errors that know its name alone. The words "Name or ID"
 * that n8n prescribes for dropdowns are left out, as in all errors.
 */
export function titleOfParameter(operation: Operation, name: string): string {
	const { path = {}, query = {}, body = {}, fields: own = {} } = operation;
	for (const fields of [path, query, body, own])
		for (const [key, field] of fieldsIn(fields)) if (parameterOf(key, field) === name) return labelOf(key, field);
	return Object.hasOwn(OPTION_TITLES, name) ? OPTION_TITLES[name as keyof typeof OPTION_TITLES] : titleOf(name);
}
