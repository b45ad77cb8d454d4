import { sleep } from 'n8n-workflow';

/** A stream of Node.js, as far as it is read here. */
interface Stream extends AsyncIterable<Buffer> {
	destroy(): unknown;
}

/** What n8n's helpers give as the body of an answer. */
export type Body = ArrayBuffer | Buffer | Stream | string | undefined;

const isStream = (body: Body): body is Stream => typeof body === 'object' && Symbol.asyncIterator in body;

const LATE = Symbol('late');

/** Lets go of what comes too late: a stream that nobody reads would keep its connection open. */
const discard = (late: Promise<unknown>): void =>
	void late.then(
		(answer) => {
			const body = (answer as { body?: Body } | undefined)?.body;
			if (isStream(body)) body.destroy();
		},
		() => {},
	);

/** Waits for something, for a time at most: then it fails with the code ETIMEDOUT. */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
	const done = new AbortController();
	const late = sleep(timeoutMs, done.signal).then(
		() => LATE,
		() => LATE,
	);
	try {
		const first = await Promise.race([work, late]);
		if (first !== LATE) return await work;
	} finally {
		done.abort();
	}
	discard(work);
	throw Object.assign(new Error('The answer did not come in time'), { code: 'ETIMEDOUT' });
}

/** How long to wait for a body, in milliseconds: for all of it, or for each piece, however long the whole takes. */
export type TimeLimit = { wholeMs: number } | { pieceMs: number };

/**
 * Gives the pieces of a stream, and breaks it off when it is too slow: n8n watches the time to the first byte alone.
 */
async function* inTime(stream: Stream, limit: TimeLimit): AsyncGenerator<Buffer, void> {
	const pieces = stream[Symbol.asyncIterator]();
	const endsAt = 'wholeMs' in limit ? performance.now() + limit.wholeMs : undefined;
	const leftMs = () => ('pieceMs' in limit ? limit.pieceMs : Math.max((endsAt ?? 0) - performance.now(), 0));
	let isWhole = false;
	try {
		while (!isWhole) {
			const { done, value } = await within(leftMs(), pieces.next());
			isWhole = done === true;
			if (!done) yield value;
		}
	} finally {
		if (!isWhole) stream.destroy();
	}
}

/**
 * More than a buffer of Node.js can hold; a stretch of addresses, of which memory is used as far as they are needed.
 */
const MAX_BYTES = 2 ** 32;
/**
 * Memory grows by as much as there is already, and by this much at most: what is added is filled with zeros, and so
 * used at once.
 */
const MAX_STEP_BYTES = 2 ** 22;

/**
 * Collects a stream in one growing piece of memory, so that no part of it is held twice, as it would be by joining
 * pieces. One that comes in a single piece is given as it is.
 */
async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
	let memory: ArrayBuffer | undefined;
	let first: Buffer = Buffer.alloc(0);
	let length = 0;
	const append = (to: ArrayBuffer, piece: Buffer): void => {
		const end = length + piece.length;
		if (end > to.byteLength) to.resize(Math.min(end + Math.min(end, MAX_STEP_BYTES), MAX_BYTES));
		piece.copy(Buffer.from(to, length, piece.length));
		length = end;
	};
	for await (const piece of pieces) {
		if (memory) append(memory, piece);
		else if (first.length === 0) first = piece;
		else {
			memory = new ArrayBuffer(0, { maxByteLength: MAX_BYTES });
			append(memory, first);
			append(memory, piece);
		}
	}
	if (!memory) return first;
	memory.resize(length);
	return Buffer.from(memory, 0, length);
}

/** The body of an answer in one piece. A stream that is slower than the limit fails with the code ETIMEDOUT. */
export async function bufferOf(body: Body, limit: TimeLimit): Promise<Buffer> {
	if (Buffer.isBuffer(body)) return body;
	if (!isStream(body)) return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body ?? new ArrayBuffer(0));
	return await collect(inTime(body, limit));
}
