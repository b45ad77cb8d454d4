import { parseJson, type Json, type JsonObject } from '../../model/json';
import { Breather } from './breather';

/** What is shorter takes a few milliseconds, and is read in one go. */
const MAX_STEP_BYTES = 2 ** 19;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPENING_BRACE = 0x7b;
/** The closing bracket of each opening one. */
const CLOSING: Readonly<Record<number, number>> = { 0x5b: 0x5d, [OPENING_BRACE]: 0x7d };
const CLOSERS: ReadonlySet<number> = new Set(Object.values(CLOSING));
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x0a, 0x0d, 0x09]);
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** The text is no JSON. */
const NOT_JSON = Symbol('not JSON');

/** Reads JSON that is written in bytes: what is small in one go, large containers member by member. */
class StepReader {
	private readonly breather = new Breather();
	/** The place of the byte to read next. */
	private at = 0;

	constructor(private readonly bytes: Buffer) {}

	/** The value that all the bytes spell. Throws `NOT_JSON`. */
	async read(): Promise<Json> {
		if (this.bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) this.at = BYTE_ORDER_MARK.length;
		const value = await this.value();
		this.skipBlanks();
		if (this.at < this.bytes.length) throw NOT_JSON;
		return value;
	}

	private async value(): Promise<Json> {
		this.skipBlanks();
		const end = this.endOfValue();
		if (end !== undefined) return this.take(end);
		return this.bytes[this.at] === OPENING_BRACE ? await this.object() : await this.array();
	}

	private async array(): Promise<Json[]> {
		const rows: Json[] = [];
		await this.members(async () => void rows.push(await this.value()));
		return rows;
	}

	private async object(): Promise<JsonObject> {
		const object: JsonObject = {};
		await this.members(async () => {
			this.skipBlanks();
			const key = this.bytes[this.at] === QUOTE ? this.take(this.endOfText(this.at)) : undefined;
			this.skipBlanks();
			if (typeof key !== 'string' || this.bytes[this.at++] !== COLON) throw NOT_JSON;
			const value = await this.value();
			// Set in the usual way, a key "__proto__" would change the object itself.
			Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
		});
		return object;
	}

	/** Reads a container that is too large to be empty. */
	private async members(member: () => Promise<void>): Promise<void> {
		const closing = CLOSING[this.bytes[this.at] ?? 0];
		let separator: number | undefined;
		do {
			this.at++;
			await member();
			await this.breather.breathe();
			this.skipBlanks();
			separator = this.bytes[this.at];
		} while (separator === COMMA);
		if (separator !== closing) throw NOT_JSON;
		this.at++;
	}

	/** Reads a value in one go. */
	private take(end: number): Json {
		const value = parseJson(this.bytes.toString('utf8', this.at, end));
		if (value === undefined) throw NOT_JSON;
		this.at = end;
		return value;
	}

	/** The place behind the value that begins here; `undefined` behind a container that is too large for one go. */
	private endOfValue(): number | undefined {
		const isContainer = CLOSING[this.bytes[this.at] ?? 0] !== undefined;
		let depth = 0;
		for (let at = this.at; at < this.bytes.length; at++) {
			const byte = this.bytes[at] ?? 0;
			if (depth === 0 && (byte === COMMA || CLOSERS.has(byte))) return at;
			if (byte === QUOTE) at = this.endOfText(at) - 1;
			else if (CLOSING[byte] !== undefined) depth++;
			else if (CLOSERS.has(byte)) depth--;
			if (isContainer && depth > 0 && at - this.at > MAX_STEP_BYTES) return undefined;
		}
		if (depth > 0) throw NOT_JSON;
		return this.bytes.length;
	}

	/** The place behind a text that begins somewhere. */
	private endOfText(from: number): number {
		for (let at = from; ;) {
			at = this.bytes.indexOf(QUOTE, at + 1);
			if (at < 0) throw NOT_JSON;
			let slashes = 0;
			while (this.bytes[at - 1 - slashes] === BACKSLASH) slashes++;
			if (slashes % 2 === 0) return at + 1;
		}
	}

	private skipBlanks(): void {
		while (BLANKS.has(this.bytes[this.at])) this.at++;
	}
}

/**
 * The value that bytes spell as JSON, as `parseJson` gives it; `undefined` when they spell none. A large one is read in
 * steps between which n8n can do other work: a page of large conversations would let it stand still for a second.
 */
export async function parseInSteps(content: Buffer): Promise<Json | undefined> {
	if (content.length <= MAX_STEP_BYTES) return parseJson(content.toString());
	try {
		return await new StepReader(content).read();
	} catch (error) {
		if (error === NOT_JSON) return undefined;
		return await Promise.reject(error);
	}
}
