import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { VirtualTime, Windows } from './virtualWindows';

const WINDOW_MS = 2_000;
const ROWS = 100;

let clock: VirtualTime;
let limiter: RateLimiter;
let server: Windows;
const refused: number[] = [];
const begin = (limit: number, countsRows: boolean) => {
	clock = new VirtualTime();
	limiter = new RateLimiter();
	server = new Windows(clock, limit, WINDOW_MS);
	server.countsRows = countsRows;
	refused.length = 0;
};

/** Sends one request, again while it is refused; gives when it was taken. */
const send = async (rows: number): Promise<number> => {
	for (;;) {
		const number = await limiter.acquire(clock, rows);
		// The way there, in no order, and the way back.
		await clock.sleep(20 + ((number * 7_919) % 23));
		const { headers, status } = server.take(rows);
		const takenAt = clock.time;
		await clock.sleep(30);
		limiter.learn(number, { status, headers }, clock);
		if (status !== 429) return takenAt;
		refused.push(rows);
		await clock.sleep(500);
	}
};

/** Sends so many requests, so many of them at a time. */
const sendMany = async (count: number, { rows, width }: { rows: number; width: number }) => {
	let left = count;
	const worker = async () => {
		while (left-- > 0) await send(rows);
	};
	await Promise.all(Array.from({ length: width }, worker));
};

/** The part of the limit that was used, in the windows but the last. */
const partUsed = (): number => {
	const counts = [...server.windows].sort(([a], [b]) => a - b).map(([, used]) => used);
	const first = Math.min(...server.windows.keys());
	const last = Math.max(...server.windows.keys());
	const all = counts.slice(0, -1).reduce((sum, used) => sum + used, 0);
	return all / ((last - first) * server.limit);
};

describe.each([
	['each of its rows', true],
	['one', false],
])('where a request of many rows counts as %s', (_name, countsRows) => {
	test.each([
		[1_667, 1],
		[1_667, 150],
		[1_000, 100],
		// Two requests of a hundred do not fit into one window.
		[100, 10],
		[60, 10],
	])('a process by itself never runs into a limit of %d, with %d requests at a time', async (limit, width) => {
		begin(limit, countsRows);
		const count = countsRows ? Math.ceil((limit * 6) / Math.min(ROWS, limit)) : limit * 4;
		server.countsRows = countsRows;
		await clock.until(sendMany(count, { rows: Math.min(ROWS, limit), width }));
		expect(refused).toEqual([]);
		if (width > 1) expect(partUsed()).toBeGreaterThanOrEqual(0.9);
	});

	test('requests of one and of many rows use the limit up together, and none is refused', async () => {
		begin(1_000, countsRows);
		const large = sendMany(countsRows ? 20 : 2_000, { rows: ROWS, width: 150 });
		await clock.until(Promise.all([large, sendMany(2_000, { rows: 1, width: 150 })]));
		expect(refused).toEqual([]);
		expect(partUsed()).toBeGreaterThanOrEqual(0.9);
	});
});

test('before any answer one request with many rows goes ahead, and the others wait for what it tells', async () => {
	begin(1_000, true);
	const times = Promise.all(Array.from({ length: 5 }, async () => await send(ROWS)));
	await clock.until(times);
	const [first = 0, second = 0, ...others] = (await times).sort((a, b) => a - b);
	expect(second - first).toBeGreaterThanOrEqual(50);
	expect(Math.max(...others) - second).toBeLessThan(50);
});

test('the first answer is enough to see that rows are not counted, also with nothing before it', async () => {
	begin(150, false);
	await clock.until(send(ROWS));
	const began = clock.time;
	await clock.until(Promise.all(Array.from({ length: 100 }, async () => await send(ROWS))));
	expect(clock.time - began).toBeLessThan(WINDOW_MS / 2);
});

test('where rows are counted, a request waits for a window that has room for all of them', async () => {
	begin(150, true);
	await clock.until(send(ROWS));
	const first = Math.floor(clock.time / WINDOW_MS);
	const second = send(ROWS);
	await clock.until(second);
	expect(Math.floor((await second) / WINDOW_MS)).toBe(first + 1);
});

test('what is left below a large request goes to small ones while it waits', async () => {
	begin(150, true);
	await clock.until(send(ROWS));
	const first = Math.floor(clock.time / WINDOW_MS);
	const large = send(ROWS);
	const small = send(1);
	await clock.until(Promise.all([large, small]));
	expect([await small, await large].map((at) => Math.floor(at / WINDOW_MS))).toEqual([first, first + 1]);
});

test('a large request does not starve among many small ones', async () => {
	begin(100, true);
	await clock.until(send(1));
	const began = clock.time;
	const small = sendMany(1_000, { rows: 1, width: 50 });
	const large = send(ROWS).then((at) => at - began);
	await clock.until(Promise.all([small, large]));
	// Those that came first have their window, and perhaps the rest of the one before.
	expect(await large).toBeLessThan(3 * WINDOW_MS);
	expect(refused).toEqual([]);
});

test('an answer that others have made look dear is corrected by the next', async () => {
	begin(1_000, false);
	await clock.until(send(1));
	const busy = async () => {
		const number = await limiter.acquire(clock, ROWS);
		for (let i = 0; i < 200; i++) server.take();
		limiter.learn(number, server.take(ROWS), clock);
	};
	await clock.until(busy());
	expect(limiter.isFull(clock.time, 1_000)).toBe(true);
	await clock.until(send(ROWS));
	expect(limiter.isFull(clock.time, 1_000)).toBe(false);
});

test('a refusal is no proof that rows are not counted, and neither is a used-up window', async () => {
	begin(150, true);
	await clock.until(send(1));
	const counts = () => limiter.isFull(clock.time, 150);
	for (const [status, remaining] of [
		[429, 148],
		[422, 147],
		[200, 0],
	] as const) {
		const number = await limiter.acquire(clock, 3);
		const { headers } = server.take();
		limiter.learn(number, { status, headers: { ...headers, 'x-ratelimit-remaining': String(remaining) } }, clock);
		expect([status, counts()]).toEqual([status, true]);
	}
});

test('a refusal for the size alone leaves the rest of the window to small requests', async () => {
	begin(150, true);
	await clock.until(send(1));
	// Another process takes its part without a word.
	server.take(ROWS);
	const window = Math.floor(clock.time / WINDOW_MS);
	const number = await limiter.acquire(clock, ROWS);
	const { headers, status } = server.take(ROWS);
	limiter.learn(number, { status, headers }, clock);
	expect([status, limiter.isFull(clock.time, ROWS), limiter.isFull(clock.time)]).toEqual([429, true, false]);
	const small = send(1);
	await clock.until(small);
	expect(Math.floor((await small) / WINDOW_MS)).toBe(window);
});

test.each([2, 5])('%d processes with many rows find their parts of the limit', async (processes) => {
	begin(1_667, true);
	const one = async () => {
		const own = new RateLimiter();
		let left = Math.ceil(160 / processes);
		const worker = async () => {
			while (left-- > 0) {
				for (;;) {
					const number = await own.acquire(clock, ROWS);
					await clock.sleep(20 + ((number * 7_919) % 23));
					const { headers, status } = server.take(ROWS);
					await clock.sleep(30);
					own.learn(number, { status, headers }, clock);
					if (status !== 429) break;
					await clock.sleep(500);
				}
			}
		};
		await Promise.all(Array.from({ length: 5 }, worker));
	};
	await clock.until(Promise.all(Array.from({ length: processes }, one)));
	expect(server.windows.size).toBeLessThanOrEqual(10 + 2);
	expect(server.tooLarge.length).toBeLessThanOrEqual(0.2 * 160);
});

test('a clock that rejects while a large request waits leaves no room reserved for it', async () => {
	begin(100, true);
	await clock.until(send(1));
	const stop = { now: clock.now, sleep: async () => await Promise.reject(new Error('canceled')) };
	await expect(limiter.acquire(stop, ROWS)).rejects.toThrow('canceled');
	const began = clock.time;
	await clock.until(sendMany(90, { rows: 1, width: 20 }));
	expect(clock.time - began).toBeLessThan(WINDOW_MS);
});
