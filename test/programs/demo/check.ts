import { isDeepStrictEqual } from 'node:util';

/** A step did not give what it should. */
export class Mismatch extends Error {}

const shown = (value: unknown): string => {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

/** Throws unless both values are equal. */
export function same(what: string, actual: unknown, expected: unknown): void {
	if (isDeepStrictEqual(actual, expected)) return;
	throw new Mismatch(`${what}: expected ${shown(expected)}, but it is ${shown(actual)}`);
}

/** Throws unless the text contains the part. */
export function mentions(what: string, text: unknown, part: string): void {
	if (typeof text === 'string' && text.includes(part)) return;
	throw new Mismatch(`${what}: expected something with ${shown(part)}, but it is ${shown(text)}`);
}
