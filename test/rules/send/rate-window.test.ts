import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';

const START = 1_800_000_000_000;

/** A rate limiter that has had one answer, which says what is left of a window that ends in so many milliseconds. */
async function limiterAfter(remaining: number, endsInMs: number, more: Record<string, string> = {}) {
	const slept: number[] = [];
	let time = START;
	const clock = {
		now: () => time,
		sleep: async (ms: number) => {
			await Promise.resolve(slept.push(ms));
			time += ms;
		},
	};
	const limiter = new RateLimiter();
	const headers = {
		'x-ratelimit-limit': '100',
		'x-ratelimit-remaining': String(remaining),
		'x-ratelimit-reset': String((START + endsInMs) / 1_000),
		...more,
	};
	limiter.learn(await limiter.acquire(clock), { status: 200, headers }, clock);
	return { limiter, clock, slept, setTime: (to: number) => void (time = to) };
}

test('a window is full while nothing is left of it, until the moment at which it ends', async () => {
	const { limiter } = await limiterAfter(0, 8_000);
	expect([0, 7_999, 8_000, 8_001].map((ms) => limiter.isFull(START + ms))).toEqual([true, true, false, false]);
});

test('a window with one place left is not full, and nothing is full before any answer', async () => {
	const { limiter } = await limiterAfter(1, 8_000);
	expect(limiter.isFull(START)).toBe(false);
	expect(new RateLimiter().isFull(START)).toBe(false);
});

test('without a date of Intercom its times are taken for ours', async () => {
	const { limiter, clock, slept } = await limiterAfter(0, 8_000);
	expect(limiter.intercomTime(START)).toBe(START);
	await limiter.acquire(clock);
	expect(slept).toEqual([8_000]);
});

test('a full window of which requests are awaited is looked at ten times a second, or at its end if that is nearer', async () => {
	for (const [endsInMs, firstWait] of [
		[8_000, 100],
		[50, 50],
	] as const) {
		const { limiter, clock, slept } = await limiterAfter(1, endsInMs);
		await limiter.acquire(clock);
		const stop = { ...clock, sleep: async (ms: number) => await Promise.reject(slept.push(ms)) };
		await expect(limiter.acquire(stop)).rejects.toBe(1);
		expect(slept).toEqual([firstWait]);
	}
});

test('a wait is a minute at most, and a window that would end later is not believed', async () => {
	const near = await limiterAfter(0, 60_000);
	await near.limiter.acquire(near.clock);
	expect(near.slept).toEqual([60_000]);
	const far = await limiterAfter(0, 61_000);
	await far.limiter.acquire(far.clock);
	expect(far.slept).toEqual([]);
});

test('the window after a full one gives its limit once, then an answer has to tell', async () => {
	// A limit of one, which this process has used up by itself.
	const { limiter, clock, slept, setTime } = await limiterAfter(0, 8_000, { 'x-ratelimit-limit': '1' });
	setTime(START + 8_000);
	await limiter.acquire(clock);
	expect(slept).toEqual([]);
	const stop = { ...clock, sleep: async (ms: number) => await Promise.reject(slept.push(ms)) };
	await expect(limiter.acquire(stop)).rejects.toBe(1);
	expect(slept).toEqual([100]);
});
