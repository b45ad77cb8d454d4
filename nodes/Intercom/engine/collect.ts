import type { Field, Fields } from '../model/field';
import { InputProblem } from '../model/failure';
import type { Json, JsonObject } from '../model/json';
import { wireOf, type ValueKind } from './kinds';
import type { Source } from './kinds/spec';
import { labelOf, parameterOf } from './names';

/** One item's parameters, and what their conversion may ask. */
export interface Given extends Source {
	/** The parameter with its expressions resolved; `undefined` when the user did not give it. */
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

async function valueOf(key: string, field: Field<ValueKind>, given: Given): Promise<Json | typeof NOTHING> {
	const value = field.required || field.shown ? given.read(parameterOf(key)) : given.extra[parameterOf(key)];
	if (field.required) return await wireOf(field, value ?? '', given);
	if (field.shown && (value === null || value === '')) return NOTHING;
	if (value !== undefined) return value === null ? null : await wireOf(field, value, given);
	return field.kind === 'pick' && field.orMe ? await given.me() : NOTHING;
}

/**
 * Reads the fields of one item and converts them to what the API takes; `check` may refuse a converted value. A field outside the chosen case is neither read nor sent. Throws an
 * `InputProblem` that begins with the field's title.
 */
export async function collect(
	fields: Fields,
	given: Given,
	into: JsonObject = {},
	check: (value: Json) => unknown = () => {},
): Promise<JsonObject> {
	for (const [key, field] of Object.entries(fields)) {
		const label = labelOf(key, field);
		if (field.kind === 'oneOf') {
			const name = String(given.read(parameterOf(key)));
			const chosen = Object.hasOwn(field.cases, name) ? field.cases[name] : undefined;
			if (!chosen)
				throw new InputProblem(
					`${label} has no choice "${name}"`,
					`Use one of: ${Object.keys(field.cases).join(', ')}`,
				);
			for (const [place, constant] of Object.entries(chosen.send ?? {})) put(into, place, constant);
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
			throw InputProblem.at(label, error);
		}
		if (value !== NOTHING) put(into, key, value);
	}
	return into;
}
