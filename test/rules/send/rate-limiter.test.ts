import fc from 'fast-check';
import { RateLimiter, rateLimiterFor } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { runs } from '../../kit/property';

/** A clock that stands still until somebody sleeps; a second sleeper at the same moment wakes at its own time. */
class FakeClock {
	time = 1_800_000_000_000;
	readonly slept: number[] = [];
	now = () => this.time;
	sleep = async (ms: number) => {
		const wake = this.time + ms;
		this.slept.push(ms);
		await Promise.resolve();
		this.time = Math.max(this.time, wake);
	};
}

/** What Intercom says of its window; `offset` is how far its clock is ahead of ours. */
const told = (clock: FakeClock, remaining: number, inMs: number, { limit = 100, offset = 0 } = {}) => ({
	date: new Date(clock.time + offset).toUTCString(),
	'x-ratelimit-limit': String(limit),
	'x-ratelimit-remaining': String(remaining),
	'x-ratelimit-reset': String(Math.ceil((clock.time + offset + inMs) / 1_000)),
});

let clock: FakeClock;
let rateLimiter: RateLimiter;
beforeEach(() => {
	clock = new FakeClock();
	rateLimiter = new RateLimiter();
});

const sendOne = async (remaining: number, inMs: number, options = {}, status = 200) => {
	const number = await rateLimiter.acquire(clock);
	rateLimiter.learn(number, { status, headers: told(clock, remaining, inMs, options) }, clock);
};

/** Sends as many requests as make the window that empty. */
const sendUntil = async (remaining: number, inMs: number, options: { limit?: number; offset?: number } = {}) => {
	for (let left = options.limit ?? 100; left > remaining; left--) await sendOne(left - 1, inMs, options);
};

const sleptInAll = () => clock.slept.reduce((sum, ms) => sum + ms, 0);

test('before any answer nothing waits', async () => {
	for (let i = 0; i < 1_000; i++) await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});

test('while the window has room nothing waits', async () => {
	await sendOne(50, 10_000);
	for (let i = 0; i < 50; i++) await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});

test('an empty window is waited for to its end', async () => {
	await sendOne(0, 8_000);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([8_000]);
});

test('requests that are on their way count against what is left', async () => {
	await sendUntil(6, 5_000);
	const first = await rateLimiter.acquire(clock);
	await rateLimiter.acquire(clock);
	await rateLimiter.acquire(clock);
	rateLimiter.learn(first, { status: 200, headers: told(clock, 3, 5_000) }, clock);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
	await rateLimiter.acquire(clock);
	expect(sleptInAll()).toBe(5_000);
});

test('a request that was in the count already gives its room back when it is answered', async () => {
	await sendUntil(3, 5_000);
	const [first, second] = [await rateLimiter.acquire(clock), await rateLimiter.acquire(clock)];
	rateLimiter.learn(second, { status: 200, headers: told(clock, 1, 5_000) }, clock);
	const sleep = async (ms: number) => {
		if (clock.slept.length === 2) rateLimiter.learn(first, { status: 200, headers: told(clock, 2, 5_000) }, clock);
		await clock.sleep(ms);
	};
	await rateLimiter.acquire({ now: clock.now, sleep });
	expect(sleptInAll()).toBeLessThan(500);
});

test('a request that got no answer no longer counts as on its way', async () => {
	const first = await rateLimiter.acquire(clock);
	const second = await rateLimiter.acquire(clock);
	rateLimiter.release(second);
	rateLimiter.learn(first, { status: 200, headers: told(clock, 1, 5_000) }, clock);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});

test('an answer that was overtaken does not bring back room that is gone', async () => {
	const [first, second] = [await rateLimiter.acquire(clock), await rateLimiter.acquire(clock)];
	rateLimiter.learn(second, { status: 200, headers: told(clock, 0, 5_000) }, clock);
	rateLimiter.learn(first, { status: 200, headers: told(clock, 1, 5_000) }, clock);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([5_000]);
});

test('an answer of the window before says nothing of the one that runs', async () => {
	const late = await rateLimiter.acquire(clock);
	const old = told(clock, 0, 2_000);
	clock.time += 3_000;
	await sendOne(90, 10_000);
	rateLimiter.learn(late, { status: 200, headers: old }, clock);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});

test('after its end a window gives the whole limit again', async () => {
	await sendUntil(0, 4_000, { limit: 3 });
	for (let i = 0; i < 3; i++) await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([4_000]);
});

test('a refusal with nothing left empties the window', async () => {
	await sendOne(40, 6_000);
	await sendOne(0, 6_000, {}, 429);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([6_000]);
});

test.each([3_600_000, -3_600_000])(
	'a clock of Intercom that is %d ms off changes no wait by more than a second',
	async (offset) => {
		await sendOne(0, 7_000, { offset });
		await rateLimiter.acquire(clock);
		const [wait = NaN] = clock.slept;
		expect(clock.slept).toHaveLength(1);
		expect(Math.abs(wait - 7_000)).toBeLessThanOrEqual(1_000);
	},
);

test.each([3_600_000, -3_600_000, 0])('it knows the time of a clock that is %d ms off, to a second', async (offset) => {
	await sendOne(5, 7_000, { offset });
	expect(Math.abs(rateLimiter.intercomTime(clock.time) - clock.time - offset)).toBeLessThanOrEqual(1_000);
});

test('a clock that was set is noticed', async () => {
	await sendOne(5, 7_000, { offset: 3_600_000 });
	await sendOne(5, 7_000);
	expect(Math.abs(rateLimiter.intercomTime(clock.time) - clock.time)).toBeLessThanOrEqual(1_000);
});

test.each([
	['x-ratelimit-reset', ''],
	['x-ratelimit-reset', 'soon'],
	['x-ratelimit-remaining', 'NaN'],
	['date', 'yesterday'],
])('the unusable header %s "%s" makes nobody wait', async (name, value) => {
	const number = await rateLimiter.acquire(clock);
	rateLimiter.learn(number, { status: 200, headers: { ...told(clock, 10, 5_000), [name]: value } }, clock);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});

test('answers without headers change nothing', async () => {
	const number = await rateLimiter.acquire(clock);
	rateLimiter.learn(number, { status: 429, headers: {} }, clock);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});

test('an end of the window that is absurdly far away is not believed', async () => {
	await sendOne(0, 86_400_000);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});

test('a limit of nothing does not stop all requests for good', async () => {
	await sendOne(0, 1_000, { limit: 0 });
	let rounds = 0;
	const sleep = async (ms: number) => {
		if (++rounds > 20) throw new Error('It waits for ever');
		await clock.sleep(ms);
	};
	await rateLimiter.acquire({ now: clock.now, sleep });
	expect(rounds).toBeLessThanOrEqual(20);
});

test('a window of which nobody has told yet gives its limit once, not over and over', async () => {
	await sendUntil(0, 4_000, { limit: 3 });
	const [first = NaN] = [
		await rateLimiter.acquire(clock),
		await rateLimiter.acquire(clock),
		await rateLimiter.acquire(clock),
	];
	expect(clock.slept).toEqual([4_000]);
	const sleep = async (ms: number) => {
		if (clock.slept.length === 1)
			rateLimiter.learn(first, { status: 200, headers: told(clock, 0, 4_000, { limit: 3 }) }, clock);
		await clock.sleep(ms);
	};
	await rateLimiter.acquire({ now: clock.now, sleep });
	expect(clock.slept.length).toBeGreaterThan(1);
});

test('all who wait for the same window share what it gives', async () => {
	await sendUntil(0, 2_000, { limit: 5 });
	const granted: number[] = [];
	await Promise.all(
		Array.from({ length: 5 }, async () => {
			await rateLimiter.acquire(clock);
			granted.push(clock.time);
		}),
	);
	expect(granted).toHaveLength(5);
	expect(new Set(clock.slept)).toEqual(new Set([2_000]));
});

test('whoever is cancelled while waiting takes no place', async () => {
	await sendOne(0, 2_000, { limit: 1 });
	const cancelled = async () => await Promise.reject(new Error('cancelled'));
	await expect(rateLimiter.acquire({ now: clock.now, sleep: cancelled })).rejects.toThrow('cancelled');
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([2_000]);
});

test('a credential has one rateLimiter for each host', () => {
	const one = rateLimiterFor('credential', 'https://a.example');
	expect(rateLimiterFor('credential', 'https://a.example')).toBe(one);
	expect(rateLimiterFor('credential', 'https://b.example')).not.toBe(one);
	expect(rateLimiterFor('other', 'https://a.example')).not.toBe(one);
});

test('a refusal is believed, although its window ends before the one that was known', async () => {
	await sendOne(4_000, 10_000);
	await sendOne(0, 3_000, {}, 429);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([3_000]);
});

/** Headers as a proxy, another API or nobody may write them. */
const anyNumber = fc.oneof(
	fc.constantFrom('', ' ', 'NaN', 'Infinity', '-1', '0', '1e309', '1.5', '99999999999999999999', 'soon'),
	fc.integer({ min: -10, max: 2_000 }).map(String),
	fc.integer({ min: 1_799_999_000, max: 1_800_001_000 }).map(String),
);
const anyHeaders = fc.record(
	{
		date: fc.constantFrom('', 'yesterday', new Date(1_800_000_000_000).toUTCString(), new Date(0).toUTCString()),
		'x-ratelimit-limit': anyNumber,
		'x-ratelimit-remaining': anyNumber,
		'x-ratelimit-reset': anyNumber,
	},
	{ requiredKeys: [] },
);

test('no headers make anybody wait without end, and a good answer afterwards counts as ever', async () => {
	const answers = fc.array(fc.tuple(anyHeaders, fc.constantFrom(200, 429, 500)), { maxLength: 12 });
	await fc.assert(
		fc.asyncProperty(answers, fc.integer({ min: -7_200_000, max: 7_200_000 }), async (list, clockSetMs) => {
			const limiter = new RateLimiter();
			const own = new FakeClock();
			for (const [headers, status] of list) {
				const before = own.time;
				limiter.learn(await limiter.acquire(own), { status, headers }, own);
				expect(own.time - before).toBeLessThanOrEqual(120_000);
			}
			own.time += clockSetMs;
			const before = own.time;
			const number = await limiter.acquire(own);
			expect(own.time - before).toBeLessThanOrEqual(120_000);
			limiter.learn(number, { status: 200, headers: told(own, 5, 8_000) }, own);
			await limiter.acquire(own);
			expect(own.slept.every((ms) => ms > 0 && ms <= 60_000)).toBe(true);
		}),
		runs(500),
	);
});

test('a window without a limit is waited for to its end, and does not spoil the windows after it', async () => {
	const number = await rateLimiter.acquire(clock);
	const { 'x-ratelimit-limit': _left, ...headers } = told(clock, 0, 8_000);
	rateLimiter.learn(number, { status: 200, headers }, clock);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([8_000]);
	for (let i = 0; i < 20; i++) await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([8_000]);
});

test('a clock that is set back an hour while the window is used up does not hold anybody for an hour', async () => {
	await sendOne(0, 8_000);
	clock.time -= 3_600_000;
	await rateLimiter.acquire(clock);
	expect(sleptInAll()).toBeLessThanOrEqual(60_000);
});

test('an endpoint that refuses for a limit of its own holds up nobody else', async () => {
	await sendOne(50, 8_000);
	await sendOne(49, 8_000, {}, 429);
	await rateLimiter.acquire(clock);
	expect(clock.slept).toEqual([]);
});
