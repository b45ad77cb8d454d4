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

/**
 * Where a number begins that JavaScript may not hold: of 16 digits or more, or with an exponent from 100 on. Finds such
 * things inside strings too.
 */
const LONG_NUMBER = /(?:^|[:[,])\s*-?(?:\d{16}|\d[\d.]*[eE]\+?\d{3})/g;
const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;

/** Fractions lose digits as everywhere; whole numbers are IDs, of which each digit counts. */
const isLost = (number: string): boolean =>
	/[.eE]/.test(number) ? !Number.isFinite(Number(number)) : !Number.isSafeInteger(Number(number));

/** Where the string ends that begins at `open`. */
function endOfString(text: string, open: number): number {
	for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let escapes = end;
		while (text[escapes - 1] === '\\') escapes--;
		if ((end - escapes) % 2 === 0) return end;
	}
	return Infinity;
}

/** Tells whether places of a JSON text are inside strings, if asked from left to right. Reads the text once. */
function stringsOf(text: string): (place: number) => boolean {
	let open = -1;
	let end = -1;
	return (place) => {
		while (end < place) {
			const next = text.indexOf('"', end + 1);
			open = next < 0 ? Infinity : next;
			end = next < 0 ? Infinity : endOfString(text, next);
		}
		return open < place;
	};
}

/** The same JSON with every number that JavaScript would change written as text. */
function quoteLostNumbers(text: string): string {
	const isInString = stringsOf(text);
	const pieces: string[] = [];
	let done = 0;
	for (const { 0: found, index } of text.matchAll(LONG_NUMBER)) {
		const start = index + found.search(/[-\d]/);
		NUMBER.lastIndex = start;
		const number = NUMBER.exec(text)?.[0] ?? '';
		if (isInString(start) || !isLost(number)) continue;
		pieces.push(text.slice(done, start), `"${number}"`);
		done = start + number.length;
	}
	return pieces.join('') + text.slice(done);
}

/**
 * The value that some text spells as JSON; `undefined` when it spells none. Whole numbers beyond 2^53, which JavaScript
 * would give other digits, come as text, and so do numbers that would become infinite.
 */
export const parseJson = (text: string): Json | undefined => {
	const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
	try {
		const value = JSON.parse(plain) as Json;
		return plain.search(LONG_NUMBER) < 0 ? value : (JSON.parse(quoteLostNumbers(plain)) as Json);
	} catch {
		return undefined;
	}
};
