import { FairShare } from '../../../nodes/Intercom/engine/send/rateLimit/fairShare';
import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';

/** A whole second, as Intercom's dates are cut to it. */
const START = 1_800_000_000_000;
const LIMIT = 100;

interface Words {
	remaining?: number | string;
	/** The end of the window, in milliseconds from the start. */
	endsAtMs?: number;
	limit?: number | string;
	status?: number;
	/** Intercom's time, in milliseconds from the start. */
	dateMs?: number;
}

/** A rate limiter and its clock, which stands still. */
class Bench {
	readonly limiter = new RateLimiter();
	nowMs = 0;
	private readonly clock = {
		now: () => START + this.nowMs,
		sleep: async (ms: number) => await Promise.reject(new Error(`waits ${ms}`)),
	};

	/** Sends a request that has this answer; one may also have been sent before. */
	async answer({ remaining, endsAtMs, limit = LIMIT, status = 200, dateMs }: Words, number?: number): Promise<void> {
		const headers = {
			'x-ratelimit-limit': String(limit),
			...(remaining !== undefined && { 'x-ratelimit-remaining': String(remaining) }),
			...(endsAtMs !== undefined && { 'x-ratelimit-reset': String((START + endsAtMs) / 1_000) }),
			...(dateMs !== undefined && { date: new Date(START + dateMs).toUTCString() }),
		};
		this.limiter.learn(number ?? (await this.limiter.acquire(this.clock)), { status, headers }, this.clock);
	}

	async acquire(): Promise<number> {
		return await this.limiter.acquire(this.clock);
	}

	/** How many requests may leave before one has to wait, and how long that one waits. */
	async room(): Promise<[room: number, waits: number]> {
		const numbers: number[] = [];
		for (;;) {
			try {
				numbers.push(await this.acquire());
			} catch (error) {
				for (const number of numbers) this.limiter.release(number);
				return [numbers.length, Number((error as Error).message.slice('waits '.length))];
			}
			if (numbers.length > 500) return [Infinity, 0];
		}
	}
}

let bench: Bench;
beforeEach(() => void (bench = new Bench()));

test.each<[what: string, words: Words]>([
	['no end of the window', { remaining: 0 }],
	['nothing of what remains', { endsAtMs: 8_000 }],
	['a negative rest', { remaining: -1, endsAtMs: 8_000 }],
	['an empty rest', { remaining: ' ', endsAtMs: 8_000 }],
	['an endless rest', { remaining: 'Infinity', endsAtMs: 8_000 }],
	['an end of the window more than a minute ago', { remaining: 0, endsAtMs: -60_001 }],
	['an end of the window in more than a minute', { remaining: 0, endsAtMs: 60_001 }],
])('an answer with %s says nothing of the window', async (_what, words) => {
	await bench.answer(words);
	expect(await bench.room()).toEqual([Infinity, 0]);
});

test('what remains may be sent, and then the window is looked at again', async () => {
	await bench.answer({ remaining: 3, endsAtMs: 8_000 });
	expect(await bench.room()).toEqual([3, 100]);
	await bench.answer({ remaining: 0, endsAtMs: 8_000 });
	expect(await bench.room()).toEqual([0, 8_000]);
	expect(bench.limiter.isFull(START)).toBe(true);
});

test('of several answers of one window the least rest counts, in whatever order they come', async () => {
	for (const remaining of [40, 7, 30]) await bench.answer({ remaining, endsAtMs: 8_000 });
	expect(await bench.room()).toEqual([7, 100]);
});

test('ends that are a second apart are those of one window, more makes a new one', async () => {
	await bench.answer({ remaining: 7, endsAtMs: 8_000 });
	await bench.answer({ remaining: 40, endsAtMs: 9_000 });
	expect(await bench.room()).toEqual([7, 100]);
	await bench.answer({ remaining: 40, endsAtMs: 10_001 });
	expect(await bench.room()).toEqual([40, 100]);
});

test('an answer of the window before comes too late to count, one of a second before does not', async () => {
	await bench.answer({ remaining: 40, endsAtMs: 8_000 });
	await bench.answer({ remaining: 3, endsAtMs: 6_999 });
	expect(await bench.room()).toEqual([40, 100]);
	await bench.answer({ remaining: 3, endsAtMs: 7_000 });
	expect(await bench.room()).toEqual([3, 100]);
});

test('a refusal with nothing left empties the window, one with something left is about an endpoint alone', async () => {
	await bench.answer({ remaining: 40, endsAtMs: 8_000 });
	await bench.answer({ remaining: 1, endsAtMs: 8_000, status: 429 });
	expect(await bench.room()).toEqual([40, 100]);
	await bench.answer({ remaining: 0, endsAtMs: 8_000, status: 429 });
	expect(await bench.room()).toEqual([0, 8_000]);
});

test('a refusal is no request that was let through, so that it takes nothing from the own part', async () => {
	const other = new Bench();
	for (const [one, status] of [
		[bench, 200],
		[other, 429],
	] as const) {
		await one.answer({ remaining: 50, endsAtMs: 8_000 });
		await one.answer({ remaining: 0, endsAtMs: 8_000, status });
		one.nowMs = 8_000;
	}
	// Nearly all that was used was used by others: this process keeps the least part, less nothing in a new window.
	expect(await bench.room()).toEqual([5, 100]);
	expect(await other.room()).toEqual([5, 100]);
});

test('after its end a window gives the limit once; the answers of the window before say nothing of it', async () => {
	await bench.answer({ remaining: 2, endsAtMs: 8_000, limit: 3 });
	const late = await bench.acquire();
	await bench.answer({ remaining: 0, endsAtMs: 8_000, limit: 3 });
	bench.nowMs = 8_000;
	expect((await bench.room())[1]).toBe(100);
	await bench.answer({ remaining: 0, endsAtMs: 8_000, limit: 3 }, late);
	expect((await bench.room())[0]).toBeGreaterThan(0);
	await bench.answer({ remaining: 0, endsAtMs: 18_000, limit: 3 });
	expect(await bench.room()).toEqual([0, 10_000]);
});

test('a limit that an answer leaves out is the one of before, and one of nothing counts as one', async () => {
	const second = await bench.acquire();
	await bench.answer({ remaining: 0, endsAtMs: 8_000, limit: 4 });
	await bench.answer({ remaining: 0, endsAtMs: 8_000, limit: '' }, second);
	bench.nowMs = 8_000;
	expect((await bench.room())[1]).toBe(100);
	const none = new Bench();
	await none.answer({ remaining: 0, endsAtMs: 8_000, limit: 0 });
	none.nowMs = 8_000;
	expect(await none.room()).toEqual([1, 100]);
});

test('a clock that was set back during a window holds nobody for longer than a minute', async () => {
	await bench.answer({ remaining: 0, endsAtMs: 8_000 });
	bench.nowMs = -52_000;
	expect(await bench.room()).toEqual([0, 60_000]);
	bench.nowMs = -52_001;
	expect((await bench.room())[0]).toBeGreaterThan(0);
});

test("the largest difference to Intercom's clock counts, until one says that a clock was set", async () => {
	const offsets: number[] = [];
	for (const [nowMs, dateMs] of [
		[0, 0],
		[500, 0],
		[1_000, 3_000],
		[3_500, 4_000],
		[5_000, 5_000],
		[6_001, 6_000],
		[7_000, 7_000],
	] as const) {
		bench.nowMs = nowMs;
		await bench.answer({ dateMs });
		offsets.push(bench.limiter.intercomTime(START) - START);
	}
	expect(offsets).toEqual([0, 0, 2_000, 2_000, 2_000, -1, 0]);
});

test("the end of a window is one of Intercom's clock", async () => {
	await bench.answer({ remaining: 0, endsAtMs: 30_000, dateMs: 20_000 });
	expect(await bench.room()).toEqual([0, 10_000]);
});

test('an answer that comes after the end of its window weighs as much as one at its end', async () => {
	const partAfter = async (nowMs: number) => {
		const one = new Bench();
		await one.answer({ remaining: 99, endsAtMs: 10_000 });
		one.nowMs = nowMs;
		await one.answer({ remaining: 50, endsAtMs: 10_000 });
		one.nowMs = 20_000;
		const numbers = (await one.room())[0];
		return numbers;
	};
	// Of 50 that were used 2 were ours: half of the limit tells half of that.
	expect(await partAfter(10_000)).toBe(await partAfter(15_000));
	expect(await partAfter(10_000)).toBe(52);
});

test('a single request that others have used up tells as much as many', () => {
	const share = new FairShare();
	share.learn({ used: 1, limit: 1, underWay: 0, elapsed: 1 });
	share.newWindow();
	expect(share.room(LIMIT, LIMIT)).toBe(5);
});
