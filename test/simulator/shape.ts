import { type ApiError, invalid, mismatch, missing } from './errors';
import { type Json, type JsonObject, isObject } from './json';

/** Throws unless a value may stand in the named field. */
export type Check = (value: Json, field: string) => void;

/** One field of a body or query: how its value must look, and the error when it is required and absent. */
export interface Field {
	check: Check;
	absent?: (field: string) => ApiError;
}

/** The fields a body or query may have. */
export type Shape = { [field: string]: Check | Field };

const named =
	(expected: string, test: (value: Json) => boolean): Check =>
	(value, field) => {
		if (!test(value)) throw mismatch(field, expected);
	};

/** A string. */
export const text = named('a string', (value) => typeof value === 'string');
/** A whole number. */
export const integer = named('an integer', (value) => typeof value === 'number' && Number.isInteger(value));
/** Any number. */
export const decimal = named('a number', (value) => typeof value === 'number');
/** true or false. */
export const flag = named('a boolean', (value) => typeof value === 'boolean');
/** Any object. */
export const anyObject = named('an object', isObject);
/** Anything at all; for fields that are accepted and not looked at. */
export const anything: Check = () => undefined;
/** Unix seconds. Milliseconds and ISO text are refused: sending them is the commonest mistake. */
export const timestamp = named(
	'a Unix timestamp in seconds',
	(value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e11,
);
/** An identifier that Intercom takes both as a string and as an integer. */
export const looseId = named(
	'a string or an integer',
	(value) => (typeof value === 'string' && value !== '') || (typeof value === 'number' && Number.isInteger(value)),
);
/** A contact's identifier: 24 hexadecimal characters. */
export const contactId: Check = (value, field) => {
	text(value, field);
	if (!/^[0-9a-f]{24}$/.test(String(value))) throw invalid(`${field} must be 24 hexadecimal characters`, field);
};
/** An e-mail address, roughly. */
export const email: Check = (value, field) => {
	text(value, field);
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value))) throw invalid(`${field} is not a valid e-mail address`, field);
};
/** An absolute http(s) address. */
export const link: Check = (value, field) => {
	text(value, field);
	if (!/^https?:\/\/\S+$/.test(String(value))) throw invalid(`${field} is not a valid URL`, field);
};

/** null, or what the inner check allows. */
export const orNull =
	(inner: Check): Check =>
	(value, field) => {
		if (value !== null) inner(value, field);
	};

/** One of a closed set of strings. */
export const pick =
	(...allowed: string[]): Check =>
	(value, field) => {
		text(value, field);
		if (!allowed.includes(String(value))) throw invalid(`${field} must be one of: ${allowed.join(', ')}`, field);
	};

/** An array of values that each pass the check. */
export const listOf =
	(inner: Check, most = Infinity): Check =>
	(value, field) => {
		if (!Array.isArray(value)) throw mismatch(field, 'an array');
		if (value.length > most) throw invalid(`${field} may have at most ${most} entries`, field);
		value.forEach((entry, index) => inner(entry, `${field}[${index}]`));
	};

/** An object with fields of its own. */
export const object =
	(shape: Shape): Check =>
	(value, field) => {
		if (!isObject(value)) throw mismatch(field, 'an object');
		checkShape(value, shape, `${field}.`);
	};

/** Marks a field as required. */
export const need = (check: Check, absent: (field: string) => ApiError = missing): Field => ({ check, absent });

/**
 * Holds an object against its shape. Intercom itself mostly ignores fields it does not know; here
 * they are refused, because a misspelt field that vanishes silently is a bug that tests must find.
 */
export function checkShape(value: JsonObject, shape: Shape, prefix = ''): void {
	for (const [name, entry] of Object.entries(shape)) {
		if (typeof entry === 'function' || entry.absent === undefined) continue;
		if (value[name] === undefined) throw entry.absent(prefix + name);
	}
	for (const [name, held] of Object.entries(value)) {
		const entry = Object.hasOwn(shape, name) ? shape[name] : undefined;
		if (entry === undefined) throw invalid(`${prefix}${name} is not a known parameter`, prefix + name);
		(typeof entry === 'function' ? entry : entry.check)(held, prefix + name);
	}
}
