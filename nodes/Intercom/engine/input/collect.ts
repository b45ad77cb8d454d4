import { deepCopy } from 'n8n-workflow';
import type { Field, Fields } from '../../model/field';
import { InputProblem } from '../../model/failure';
import type { Json, JsonObject } from '../../model/json';
import { wireOf, type ValueKind } from '../kinds';
import { wholeOf, type Source } from '../kinds/spec';
import { labelOf, parameterOf } from '../names';

/** One item's parameters, and what their conversion may ask. */
export interface Given extends Source {
	/** The parameter with its expressions resolved; `null` or `undefined` where they give nothing. */
	read(name: string): unknown;
	/** What the user added to the collection of optional fields. */
	extra: Readonly<Record<string, unknown>>;
}

/** Keys that would reach into an object's prototype instead of the object. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Sets a value at a dotted place. */
export function put(target: JsonObject, place: string, value: Json): void {
	const dot = place.indexOf('.');
	const head = dot < 0 ? place : place.slice(0, dot);
	if (UNSAFE.has(head)) throw new InputProblem(`"${head}" can't be a name`);
	if (dot < 0) {
		target[head] = value;
		return;
	}
	const met = target[head];
	const inner: JsonObject = typeof met === 'object' && met !== null && !Array.isArray(met) ? met : {};
	target[head] = inner;
	put(inner, place.slice(dot + 1), value);
}

const NOTHING = Symbol('nothing to send');

/** Kinds whose value can be cleared; lists are empty instead, and a choice is one of its own. */
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
/** Kinds for which "nothing" would mean something else than what the user chose: another record, or a list without its filter. */
const DECISIVE: ReadonlySet<Field['kind']> = new Set(['choice', 'pick', 'select']);

/** The token's own teammate, as the field sends IDs. */
const meIn = async ({ whole }: Field<'pick'>, given: Given): Promise<Json> =>
	whole ? wholeOf(await given.me()) : await given.me();

async function valueOf(key: string, field: Field<ValueKind>, given: Given): Promise<Json | typeof NOTHING> {
	const name = parameterOf(key);
	if (field.required) return await wireOf(field, given.read(name) ?? '', given);
	if (field.shown) {
		const value = given.read(name);
		if (value === undefined || value === '') return NOTHING;
		return value === null ? null : await wireOf(field, value, given);
	}
	if (!Object.hasOwn(given.extra, name))
		return field.kind === 'pick' && field.orMe ? await meIn(field, given) : NOTHING;
	const value = given.extra[name];
	if (value === null && field.kind === 'pick' && field.orMe) return await meIn(field, given);
	if (value === null && NULLABLE.has(field.kind) && !(field.kind === 'select' && field.many)) return null;
	// An expression that gives nothing leaves out a value, but never a choice.
	if (value === undefined) return DECISIVE.has(field.kind) ? await wireOf(field, '', given) : NOTHING;
	return await wireOf(field, value, given);
}

/**
 * Reads the fields of one item and converts them to what the API takes; `check` may refuse a converted value. A field outside the chosen case is
 * neither read nor sent. Throws an `InputProblem` that begins with the field's title.
 */
export async function collect(
	fields: Fields,
	given: Given,
	into: JsonObject = {},
	check: (value: Json) => unknown = () => {},
): Promise<JsonObject> {
	for (const [key, field] of Object.entries(fields)) {
		if (field.kind === 'oneOf') {
			const name = String(given.read(parameterOf(key)));
			const chosen = Object.hasOwn(field.cases, name) ? field.cases[name] : undefined;
			if (!chosen)
				throw new InputProblem(
					`${labelOf(key, field)} has no choice "${name}"`,
					`Use one of: ${Object.keys(field.cases).join(', ')}`,
				);
			for (const [place, constant] of Object.entries(chosen.send ?? {})) put(into, place, deepCopy(constant));
			await collect(chosen.fields ?? {}, given, into, check);
			continue;
		}
		let value: Json | typeof NOTHING;
		try {
			value = await valueOf(key, field, given);
			if (value !== NOTHING) check(value);
		} catch (error) {
			// What Intercom refused while a name was looked up is told as it is.
			if (!(error instanceof InputProblem)) return await Promise.reject(error);
			throw InputProblem.at(labelOf(key, field), error);
		}
		if (value !== NOTHING) put(into, key, value);
	}
	return into;
}
