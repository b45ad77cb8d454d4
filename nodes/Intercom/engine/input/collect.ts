import { deepCopy } from 'n8n-workflow';
import type { Field, Fields } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { at, isObject, type Json, type JsonObject } from '../../model/json';
import { convertValue, type ValueKind } from '../kinds';
import { wholeNumberFrom, type ItemInput } from '../kinds/spec';
import { isAlwaysVisible, labelOf, parameterOf } from '../names';

/** Keys that would change an object's prototype instead of the object. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Sets a value at a dotted place: `from.id` sets `id` of the object `from`. */
export function setAt(target: JsonObject, place: string, value: Json): void {
	const dot = place.indexOf('.');
	const head = dot < 0 ? place : place.slice(0, dot);
	if (UNSAFE.has(head)) throw new InputProblem(`"${head}" can't be a name`);
	if (dot < 0) {
		target[head] = value;
		return;
	}
	const present = target[head];
	const inner: JsonObject = typeof present === 'object' && present !== null && !Array.isArray(present) ? present : {};
	target[head] = inner;
	setAt(inner, place.slice(dot + 1), value);
}

const NOTHING = Symbol('nothing to send');

/** Kinds whose value `null` clears. A list is cleared by an empty one, and a choice has a case of its own for it. */
const NULLABLE: ReadonlySet<Field['kind']> = new Set([
	'decimal',
	'flag',
	'integer',
	'json',
	'pick',
	'select',
	'text',
	'time',
]);
/**
 * Kinds that are refused when their expression gives nothing: leaving them out would mean another record, or a list
 * without its filter.
 */
const NEVER_LEFT_OUT: ReadonlySet<Field['kind']> = new Set(['choice', 'pick', 'select']);

/** The token's own teammate, as the field sends IDs. */
const ownTeammate = async ({ asNumber }: Field<'pick'>, input: ItemInput): Promise<Json> =>
	asNumber ? wholeNumberFrom(await input.ownTeammateId()) : await input.ownTeammateId();

/** Whether the user left a field of the form as it came: a picker holds its mode even so. */
const isLeftEmpty = (value: unknown): boolean =>
	value === '' || (isObject(value) && value.__rl === true && value.value === '');

async function convertField(
	key: string,
	field: Field<ValueKind>,
	input: ItemInput,
	standing: Json | undefined,
): Promise<Json | typeof NOTHING> {
	const name = parameterOf(key, field);
	if (field.required) return await convertValue(field, input.read(name) ?? '', input, standing);
	if (isAlwaysVisible(field, input.nodeVersion)) {
		const value = input.read(name);
		// A choice is left alone by hand only: an expression that gives nothing would change what is meant.
		const isRefused = NEVER_LEFT_OUT.has(field.kind) && input.hasExpression(name);
		if (value === undefined || (isLeftEmpty(value) && !isRefused)) return NOTHING;
		return value === null ? null : await convertValue(field, value, input);
	}
	if (!Object.hasOwn(input.optional, name))
		return field.kind === 'pick' && field.defaultsToTokenOwner ? await ownTeammate(field, input) : NOTHING;
	const value = input.optional[name];
	if (value === null && field.kind === 'pick' && field.defaultsToTokenOwner) return await ownTeammate(field, input);
	if (value === null && NULLABLE.has(field.kind) && !(field.kind === 'select' && field.many)) return null;
	// An expression that gives nothing leaves the field out, unless that would change what is meant.
	if (value === undefined) return NEVER_LEFT_OUT.has(field.kind) ? await convertValue(field, '', input) : NOTHING;
	return await convertValue(field, value, input);
}

/**
 * Reads the fields of one item and converts them to what the API takes; `check` may refuse a converted value. Fields of
 * a case that is not chosen are neither read nor sent. Throws an `InputProblem` whose message begins with the field's
 * title.
 */
export async function collectFields(
	fields: Fields,
	input: ItemInput,
	into: JsonObject = {},
	check: (value: Json) => unknown = () => {},
): Promise<JsonObject> {
	for (const [key, field] of Object.entries(fields)) {
		if (field.kind === 'oneOf') {
			const name = String(input.read(parameterOf(key, field)));
			const chosenCase = Object.hasOwn(field.cases, name) ? field.cases[name] : undefined;
			if (!chosenCase)
				throw new InputProblem(
					`${labelOf(key, field)} has no choice "${name}"`,
					`Use one of: ${Object.keys(field.cases).join(', ')}`,
				);
			for (const [place, constant] of Object.entries(chosenCase.send ?? {})) setAt(into, place, deepCopy(constant));
			await collectFields(chosenCase.fields ?? {}, input, into, check);
			continue;
		}
		let value: Json | typeof NOTHING;
		try {
			value = await convertField(key, field, input, at(into, key));
			if (value !== NOTHING) check(value);
		} catch (error) {
			throw InputProblem.at(labelOf(key, field), error);
		}
		if (value !== NOTHING) setAt(into, key, value);
	}
	return into;
}
