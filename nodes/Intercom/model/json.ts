/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Whether a value is an object with keys: no array, no `null`, no Date or other instance of a class. */
export const isObject = (value: unknown): value is JsonObject => {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	// n8n's expressions may give objects of another realm, so its `Object.prototype` is told by having no prototype
	// itself.
	return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** The value as an object; anything else counts as one without keys. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/**
 * The value as text; empty for none. Objects are written as JSON, since one of Intercom's may have a member `toString`
 * that is no function.
 */
export const toText = (value: Json | undefined): string =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** The value as a list of objects; anything else counts as an empty list. */
export const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** The value at a dotted place such as `source.author.name`; `undefined` where a part of the place is missing. */
export const at = (value: Json | undefined, place: string): Json | undefined =>
	place.split('.').reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);

const BYTE_ORDER_MARK = '\uFEFF';

/** The value that some text spells as JSON; `undefined` when it spells none. */
export const parseJson = (text: string): Json | undefined => {
	try {
		return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text) as Json;
	} catch {
		return undefined;
	}
};
