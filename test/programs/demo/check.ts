import { isDeepStrictEqual } from 'node:util';

/** A step that gave something else than it should. */
export class Mismatch extends Error {}

const shown = (value: unknown): string => {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

/** Ends the demo unless both values are alike. */
export function same(what: string, actual: unknown, expected: unknown): void {
	if (isDeepStrictEqual(actual, expected)) return;
	throw new Mismatch(`${what}: expected ${shown(expected)}, but it is ${shown(actual)}`);
}

/** Ends the demo unless a text holds another. */
export function mentions(what: string, text: unknown, part: string): void {
	if (typeof text === 'string' && text.includes(part)) return;
	throw new Mismatch(`${what}: expected something with ${shown(part)}, but it is ${shown(text)}`);
}
