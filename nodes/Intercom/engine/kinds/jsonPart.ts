import { InputProblem } from '../../model/failure';
import { isObject, type Json, type JsonObject } from '../../model/json';

const inQuotes = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/**
 * The part of a body that a field takes, out of what people pasted: the part itself, or the body around it, as Intercom
 * documents it. What else stands in that body is refused, as it would be lost, or be sent as part of the part.
 */
export function partOfBody(json: JsonObject, part: string): Json {
	const inner = json[part];
	if (typeof inner !== 'object' || inner === null) return json;
	const beside = Object.keys(json).filter((name) => name !== part);
	if (beside.length === 0) return inner;
	throw new InputProblem(
		`holds a whole body: ${inQuotes(beside)} beside "${part}"`,
		`Give what stands under "${part}" alone; the rest has fields of its own`,
	);
}

/** Refuses objects as values, with their names, where Intercom takes single values alone. */
export function checkFlat(json: JsonObject, what: string): void {
	const nested = Object.keys(json).filter((name) => isObject(json[name]));
	if (nested.length > 0)
		throw new InputProblem(
			`holds an object under ${inQuotes(nested)}, but ${what} are single values`,
			`Give each value inside ${nested.length === 1 ? 'it' : 'them'} a name of its own, such as "${nested[0] ?? ''}_name"`,
		);
}
