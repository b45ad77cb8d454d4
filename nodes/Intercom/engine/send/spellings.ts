/** Shorter tokens would be found by chance, and no token is as short. */
const MIN_TOKEN_LENGTH = 8;
/** A token is taken for one from half of its characters on, but not from fewer than these … */
const MIN_BEGINNING_LENGTH = 12;
/** … and surely from these on: more would only make the search longer. */
const MAX_BEGINNING_LENGTH = 24;

/** Expressions for one way to write a token. */
export interface Spelling {
	/** Finds as much of the token as tells it from other words. */
	beginning: string;
	/** Each further character, right at its `lastIndex`. */
	rest: readonly RegExp[];
}

/** Characters that stand for each other: base64 for addresses has its own two, and a query spells a blank as "+". */
const ALIKE: Readonly<Record<string, string>> = { '+': '+- ', '-': '-+', '/': '/_', _: '_/' };

/** How HTML names the signs that tokens have. */
const ENTITIES: Readonly<Record<string, string>> = {
	...{ '=': 'equals', '+': 'plus', '/': 'sol', _: 'lowbar', '.': 'period', ':': 'colon', '%': 'percnt', '&': 'amp' },
	...{ '!': 'excl', '#': 'num', $: 'dollar', '*': 'ast', '@': 'commat', ',': 'comma', ';': 'semi', '|': 'vert' },
};

/** A number in hexadecimal digits of either case. */
const hexadecimal = (code: number): string =>
	code
		.toString(16)
		.padStart(2, '0')
		.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/**
 * One character in all its spellings. Each may be escaped several times, as in JSON inside JSON: `backslashes` and
 * `anyBackslashes` say how many escapes may stand in front.
 */
function spell(character: string, backslashes: string, anyBackslashes: string): string {
	const code = character.charCodeAt(0);
	const hex = hexadecimal(code);
	const plain = /\w/.test(character) ? character : `\\x${code.toString(16).padStart(2, '0')}`;
	const percent = `(?:%|${backslashes}u0025)(?:25)*`;
	const ampersand = `(?:&|${backslashes}u0026)(?:amp;|#38;|#[xX]26;)*`;
	const entity = `#0*${code};?|#[xX]0*${hex};?${Object.hasOwn(ENTITIES, character) ? `|${ENTITIES[character]};` : ''}`;
	// As it is comes last: "u" and "&" also begin other spellings, of which the rest would stay.
	return `${backslashes}(?:u00|x)${hex}|${percent}${hex}|${ampersand}(?:${entity})|${anyBackslashes}${plain}`;
}

const spellAny = (character: string, backslashes: string, anyBackslashes: string): string =>
	`(?:${[...(ALIKE[character] ?? character)].map((one) => spell(one, backslashes, anyBackslashes)).join('|')})`;

/** Long base64 is written in several lines. */
const LINE_BREAKS = '(?:[\\r\\n]|\\\\+[rn])*';

/** The first character, of whose backslashes the last is enough: a long row would be read anew from each one on. */
const first = (character: string): string => spellAny(character, '\\\\', '');
const further = (character: string): string => LINE_BREAKS + spellAny(character, '\\\\+', '\\\\*');

/** `sure` is how many characters are the same wherever the text stands. */
function spellingOf(text: string, sure = text.replace(/=+$/, '').length): Spelling {
	const characters = [...text];
	const wanted = Math.max(MIN_BEGINNING_LENGTH, Math.ceil(text.length / 2));
	const length = Math.min(wanted, MAX_BEGINNING_LENGTH, sure);
	return {
		beginning: characters
			.slice(0, length)
			.map((character, index) => (index === 0 ? first(character) : further(character)))
			.join(''),
		rest: characters.slice(length).map((character) => new RegExp(further(character), 'y')),
	};
}

/**
 * The token as base64, alone or behind other words, as in a user name and a password: those move it by a part of a
 * character, so that its first and its last one may be others.
 */
function base64Of(token: string): Spelling[] {
	const bytes = Buffer.from(token);
	return [0, 1, 2].map((bytesInFront) => {
		const skipped = Math.ceil((bytesInFront * 8) / 6);
		const encoded = Buffer.concat([Buffer.alloc(bytesInFront), bytes])
			.toString('base64')
			.slice(skipped);
		return spellingOf(encoded, Math.floor(((bytesInFront + bytes.length) * 8) / 6) - skipped);
	});
}

/** What the token spells, if it is base64 itself, as Intercom's are. */
function decodedOf(token: string): string[] {
	if (!/^[\w+/-]+=*$/.test(token)) return [];
	const decoded = Buffer.from(token, 'base64').toString('latin1');
	return decoded.length >= MIN_TOKEN_LENGTH && /^[\x20-\x7e]+$/.test(decoded) ? [decoded] : [];
}

/** All ways to write a token; none for what is too short to be one. */
export const spellingsOf = (token: string): Spelling[] =>
	token.length < MIN_TOKEN_LENGTH
		? []
		: [spellingOf(token), ...base64Of(token), ...decodedOf(token).map((decoded) => spellingOf(decoded))];
