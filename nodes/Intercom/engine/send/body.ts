import { sleep } from 'n8n-workflow';

/** A stream of Node.js, as far as it is read here. */
interface Stream extends AsyncIterable<Buffer> {
	destroy(): unknown;
}

/** What n8n's helpers give as the body of an answer. */
export type Body = ArrayBuffer | Buffer | Stream | string | undefined;

const isStream = (body: Body): body is Stream => typeof body === 'object' && Symbol.asyncIterator in body;

const LATE = Symbol('late');

/**
 * Gives the pieces of a stream, and breaks it off when none comes for a time: n8n watches the time to the first byte
 * alone.
 */
async function* inTime(stream: Stream, timeoutMs: number): AsyncGenerator<Buffer, void> {
	const pieces = stream[Symbol.asyncIterator]();
	for (;;) {
		const piece = pieces.next();
		const arrived = new AbortController();
		const late = sleep(timeoutMs, arrived.signal).then(
			() => LATE,
			() => LATE,
		);
		const first = await Promise.race([piece, late]);
		if (first === LATE) {
			stream.destroy();
			piece.catch(() => {});
			throw Object.assign(new Error('The rest of the answer did not come in time'), { code: 'ETIMEDOUT' });
		}
		arrived.abort();
		const { done, value } = await piece;
		if (done) return;
		yield value;
	}
}

/**
 * More than a buffer of Node.js can hold; a stretch of addresses, of which memory is used as far as they are needed.
 */
const MAX_BYTES = 2 ** 32;
/** Memory grows by this much at a time: what is added is filled with zeros, and so used at once. */
const STEP_BYTES = 2 ** 22;

/**
 * Collects a stream in one growing piece of memory, so that no part of it is held twice, as it would be by joining
 * pieces.
 */
async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
	const memory = new ArrayBuffer(0, { maxByteLength: MAX_BYTES });
	let length = 0;
	for await (const piece of pieces) {
		const end = length + piece.length;
		if (end > memory.byteLength) memory.resize(Math.min(end + STEP_BYTES, MAX_BYTES));
		piece.copy(Buffer.from(memory, length, piece.length));
		length = end;
	}
	memory.resize(length);
	return Buffer.from(memory, 0, length);
}

/**
 * The body of an answer in one piece. A stream that brings nothing for `timeoutMs` fails with the code ETIMEDOUT; 0
 * waits for ever.
 */
export async function bufferOf(body: Body, timeoutMs = 0): Promise<Buffer> {
	if (Buffer.isBuffer(body)) return body;
	if (!isStream(body)) return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body ?? new ArrayBuffer(0));
	return await collect(timeoutMs > 0 ? inTime(body, timeoutMs) : body);
}
