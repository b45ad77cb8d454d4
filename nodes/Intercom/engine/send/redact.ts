import type { RawReply } from '../../model/session';
import { Breather } from './breather';
import { spellingsOf, type Spelling } from './spellings';

const TOKEN_MARK = '[access token]';
const CLIENT_SECRET_MARK = '[client secret]';

/**
 * Answers are searched piece by piece: as one text, a large one would take its size in memory once more, and nothing
 * else could happen meanwhile.
 */
const WINDOW_BYTES = 2 ** 22;
/** How far pieces overlap, so that no token is cut in two; far longer than any spelling of one. */
const OVERLAP_BYTES = 2 ** 16;

/** The token without white space: it comes from line breaks where it was copied, and no header can hold a break. */
export const cleanToken = (token: unknown): string => (typeof token === 'string' ? token.replace(/\s/g, '') : '');

/** A spelling of one of the secrets. */
interface Sought extends Spelling {
	/** What stands in its place. */
	mark: string;
	/** Finds the beginning right at its `lastIndex`. */
	here: RegExp;
}

/**
 * Takes the secrets of a credential out of what a server says, however they are spelled: as they are, escaped for JSON,
 * HTML or an address, or as base64. Also without their end, as a server may cut what it repeats. Takes time in
 * proportion to the text.
 */
export class Redactor {
	private readonly spellings: readonly Sought[];
	/** For each secret the beginning of any of its spellings. One for all of them takes ten times as long. */
	private readonly beginnings: readonly RegExp[];

	/** `tokens` may be one token or a list; what is empty or no text is none. */
	constructor(tokens: unknown, clientSecret: unknown = '') {
		const marks = new Map([[cleanToken(clientSecret), CLIENT_SECRET_MARK]]);
		for (const token of Array.isArray(tokens) ? tokens : [tokens]) marks.set(cleanToken(token), TOKEN_MARK);
		const secrets = [...marks].map(([secret, mark]) =>
			spellingsOf(secret).map((spelling) => ({ ...spelling, mark, here: new RegExp(spelling.beginning, 'y') })),
		);
		this.spellings = secrets.flat();
		this.beginnings = secrets
			.filter((spellings) => spellings.length > 0)
			.map((spellings) => new RegExp(spellings.map(({ beginning }) => `(?:${beginning})`).join('|'), 'g'));
	}

	text(text: string): string {
		return this.beginnings.reduce((clean, beginning) => this.without(beginning, clean), text);
	}

	async reply({ status, headers, content }: RawReply): Promise<RawReply> {
		const clean = (await this.isInBytes(content))
			? // One character for each byte, so that the rest of a file stays as it was.
				Buffer.from(this.text(content.toString('latin1')), 'latin1')
			: content;
		return { status, headers: this.headers(headers), content: clean };
	}

	private without(beginning: RegExp, text: string): string {
		if (text.search(beginning) < 0) return text;
		const pieces: string[] = [];
		let done = 0;
		for (const { index } of text.matchAll(beginning)) {
			if (index < done) continue;
			const { end, mark } = this.longestAt(text, index);
			// Further backslashes in front would escape the mark, which makes JSON invalid.
			let start = index;
			while (start > done && text[start - 1] === '\\') start--;
			pieces.push(text.slice(done, start), mark);
			done = end;
		}
		return pieces.join('') + text.slice(done);
	}

	/** Two secrets may begin alike: the one of which more stands there is taken out. */
	private longestAt(text: string, index: number): { end: number; mark: string } {
		let longest = { end: index, mark: TOKEN_MARK };
		for (const { here, mark, rest } of this.spellings) {
			here.lastIndex = index;
			if (!here.test(text)) continue;
			const end = endOf(text, here.lastIndex, rest);
			if (end > longest.end) longest = { end, mark };
		}
		return longest;
	}

	private isIn(text: string): boolean {
		return this.beginnings.some((beginning) => text.search(beginning) >= 0);
	}

	private async isInBytes(content: Buffer): Promise<boolean> {
		const breather = new Breather();
		for (let from = 0; from < content.length; from += WINDOW_BYTES) {
			if (this.isIn(content.toString('latin1', from, from + WINDOW_BYTES + OVERLAP_BYTES))) return true;
			await breather.breathe();
		}
		return false;
	}

	private headers(headers: RawReply['headers']): RawReply['headers'] {
		const told = Object.entries(headers).filter(([, value]) => this.isIn(String(value)));
		if (told.length === 0) return headers;
		return { ...headers, ...Object.fromEntries(told.map(([name, value]) => [name, this.text(String(value))])) };
	}
}

/** How far the rest of a token goes on from a place. */
function endOf(text: string, from: number, rest: readonly RegExp[]): number {
	let end = from;
	for (const character of rest) {
		character.lastIndex = end;
		if (!character.test(text)) return end;
		end = character.lastIndex;
	}
	return end;
}
