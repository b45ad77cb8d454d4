import { sleep } from 'n8n-workflow';

/** A stream of Node.js, as far as it is read here. */
interface Stream extends AsyncIterable<Buffer> {
	destroy(): unknown;
}

/** What n8n's helpers give as the body of an answer. */
export type Body = ArrayBuffer | Buffer | Stream | string | undefined;

const isStream = (body: Body): body is Stream => typeof body === 'object' && Symbol.asyncIterator in body;

/** Longer than any file of Intercom's; one that says it is longer is collected as it comes. */
const MAX_ANNOUNCED_BYTES = 2 ** 31;

const LATE = Symbol('late');

/** Gives the pieces of a stream, and breaks it off when none comes for a time: n8n watches the time to the first byte alone. */
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

/** Joins pieces and lets go of each on the way, so that none is held twice. */
function joined(pieces: Buffer[]): Buffer {
	const whole = Buffer.allocUnsafe(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (let piece = pieces.shift(); piece; piece = pieces.shift()) at += piece.copy(whole, at);
	return whole;
}

/** Collects a stream in the memory that its announced length needs; memory is used as it is filled, so a wrong length costs nothing. */
async function collected(pieces: AsyncIterable<Buffer>, announced: number): Promise<Buffer> {
	const whole = Buffer.allocUnsafe(announced);
	const beyond: Buffer[] = [];
	let at = 0;
	for await (const piece of pieces) {
		if (beyond.length === 0 && at + piece.length <= announced) at += piece.copy(whole, at);
		else beyond.push(piece);
	}
	return beyond.length === 0 ? whole.subarray(0, at) : joined([whole.subarray(0, at), ...beyond]);
}

/**
 * The body of an answer in one piece. `length` is what its header announced, if anything; a stream that brings nothing for `timeoutMs` fails with the
 * code ETIMEDOUT.
 */
export async function bufferOf(
	body: Body,
	{ length, timeoutMs = 0 }: { length?: string | undefined; timeoutMs?: number | undefined } = {},
): Promise<Buffer> {
	if (Buffer.isBuffer(body)) return body;
	if (!isStream(body)) return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body ?? new ArrayBuffer(0));
	const announced = Number(length);
	const isUsable = Number.isSafeInteger(announced) && announced > 0 && announced <= MAX_ANNOUNCED_BYTES;
	return await collected(timeoutMs > 0 ? inTime(body, timeoutMs) : body, isUsable ? announced : 0);
}
