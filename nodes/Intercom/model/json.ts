/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Whether a value is an object with keys: no array, no `null`, no Date or other instance of a class. */
export const isObject = (value: unknown): value is JsonObject => {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	// Compared by shape, since n8n's expressions may hand over objects of another realm.
	return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** The value as an object; anything else counts as one without keys. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The value as text; empty for none. An object may have a member `toString` of its own, so it is written as JSON. */
export const said = (value: Json | undefined): string =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** The value as a list of objects; anything else counts as an empty list. */
export const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** The value at a dotted place such as `source.author.name`; `undefined` where the way ends early. */
export const at = (value: Json | undefined, place: string): Json | undefined =>
	place.split('.').reduce<Json | undefined>((found, key) => (isObject(found) ? found[key] : undefined), value);

/** The value that some text spells as JSON; `undefined` when it spells none. */
export const parsed = (text: string): Json | undefined => {
	try {
		return JSON.parse(text) as Json;
	} catch {
		return undefined;
	}
};
