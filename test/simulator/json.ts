/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object, the shape of every body and record on the wire. */
export type JsonObject = { [key: string]: Json };

/** True for a plain JSON object: not null and not an array. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is text, otherwise undefined. */
export function asText(value: Json | undefined): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** The value when it is a number, otherwise undefined. */
export function asNumber(value: Json | undefined): number | undefined {
	return typeof value === 'number' ? value : undefined;
}

/** An identifier as text, whether it came as text or as a number; otherwise undefined. */
export function asId(value: Json | undefined): string | undefined {
	return typeof value === 'number' ? String(value) : asText(value);
}

/** The value when it is an object, otherwise an empty one. */
export function asObject(value: Json | undefined): JsonObject {
	return isObject(value) ? value : {};
}

/** The value when it is an array, otherwise an empty one. */
export function asArray(value: Json | undefined): Json[] {
	return Array.isArray(value) ? value : [];
}
