import { PassThrough, Readable } from 'node:stream';
import { bufferOf, within } from '../../../nodes/Intercom/engine/send/body';

afterEach(() => jest.restoreAllMocks());

const bytes = (length: number, from = 0) => Buffer.from(Array.from({ length }, (_unused, i) => (i + from) % 251));
const never = new Promise<never>(() => {});
const settle = async () => {
	for (let turn = 0; turn < 5; turn++) await new Promise((next) => setImmediate(next));
};

test('what comes in time is given, also an error', async () => {
	expect(await within(10_000, Promise.resolve('here'))).toBe('here');
	expect(await within(10_000, Promise.resolve(undefined))).toBeUndefined();
	await expect(within(10_000, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

test('what does not come in time fails in words and with a code', async () => {
	await expect(within(1, never)).rejects.toMatchObject({
		message: 'The answer did not come in time',
		code: 'ETIMEDOUT',
	});
});

test('the stream of an answer that comes too late is let go', async () => {
	let answer: (value: unknown) => void = () => {};
	await expect(within(1, new Promise((resolve) => (answer = resolve)))).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	const body = new PassThrough();
	answer({ body });
	await settle();
	expect(body.destroyed).toBe(true);
});

test.each<[what: string, late: unknown]>([
	['a text', { body: 'text' }],
	['no body', {}],
	['nothing', undefined],
])('an answer with %s that comes too late harms nobody', async (_what, late) => {
	let answer: (value: unknown) => void = () => {};
	await expect(within(1, new Promise((resolve) => (answer = resolve)))).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	answer(late);
	await settle();
});

test('a stream that was read to its end is not broken off', async () => {
	const stream = new PassThrough({ autoDestroy: false });
	const destroy = jest.spyOn(stream, 'destroy');
	stream.end('whole');
	expect((await bufferOf(stream, { wholeMs: 10_000 })).toString()).toBe('whole');
	expect(destroy).not.toHaveBeenCalled();
});

test('a stream that comes in time as a whole is read, however many pieces it has', async () => {
	const pieces = Array.from({ length: 50 }, (_unused, i) => bytes(100, i));
	expect((await bufferOf(Readable.from(pieces), { wholeMs: 10_000 })).equals(Buffer.concat(pieces))).toBe(true);
});

test('the time for the whole counts from its beginning, that for a piece anew for each', async () => {
	let now = 1_000;
	jest.spyOn(performance, 'now').mockImplementation(() => now);
	/** Pieces of which each comes at once, while the clock says that seconds have passed. */
	const slowly = async function* () {
		for (let piece = 0; piece < 4; piece++) {
			now += 3_000;
			yield await Promise.resolve(Buffer.from('x'));
		}
		await never;
	};
	const stream = Object.assign(slowly(), { destroy: jest.fn() });
	await expect(bufferOf(stream, { wholeMs: 10_000 })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	expect(now).toBe(13_000);
	expect(stream.destroy).toHaveBeenCalled();
});

test('a stream whose pieces come a moment later is read while there is time', async () => {
	const stream = new PassThrough();
	setTimeout(() => stream.end('later'), 20);
	expect((await bufferOf(stream, { wholeMs: 60_000 })).toString()).toBe('later');
});

test('a stream that comes in one piece is given as that piece, without a copy', async () => {
	const piece = bytes(1_000);
	expect(await bufferOf(Readable.from([piece]), { pieceMs: 10_000 })).toBe(piece);
	expect(await bufferOf(Readable.from([Buffer.alloc(0), piece]), { pieceMs: 10_000 })).toBe(piece);
});

test('a buffer is given as it is, without a copy', async () => {
	const buffer = bytes(10);
	expect(await bufferOf(buffer, { pieceMs: 1 })).toBe(buffer);
});

test.each([
	[[1, 1]],
	[[1, 2, 3, 4, 5, 6, 7, 8, 9]],
	[[10, 0, 10]],
	[[0, 0, 5, 0]],
	[[1, 1_000_000, 1]],
	[[3_000_000, 3_000_000, 3_000_000]],
	[[4_194_304, 4_194_304, 1]],
	[[9_000_000, 1, 9_000_000]],
])('pieces of %j bytes are joined in their order, and nothing stands behind them', async (lengths) => {
	const pieces = lengths.map((length, index) => Buffer.alloc(length, `${index}:abcdefg`));
	const whole = await bufferOf(Readable.from(pieces, { objectMode: true }), { pieceMs: 10_000 });
	expect(whole.equals(Buffer.concat(pieces))).toBe(true);
	expect(whole.buffer.byteLength).toBe(whole.length);
});
