import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { VirtualTime, Windows } from './virtualWindows';

/** Sends `count` requests from a process, so many at a time, each until it is not refused. */
async function send(rateLimiter: RateLimiter, server: Windows, clock: VirtualTime, count: number, width: number) {
	let left = count;
	const one = async (): Promise<void> => {
		const number = await rateLimiter.acquire(clock);
		// The way there, in no order, and the way back.
		await clock.sleep(20 + ((number * 7_919) % 23));
		const { status, headers } = server.take();
		await clock.sleep(30);
		rateLimiter.learn(number, { status, headers: headers }, clock);
		if (status !== 429) return;
		await clock.sleep(500 + (number % 125));
		return await one();
	};
	const worker = async () => {
		while (left-- > 0) await one();
	};
	await Promise.all(Array.from({ length: width }, worker));
}

const LIMIT = 200;
let clock: VirtualTime;
let server: Windows;
beforeEach(() => {
	clock = new VirtualTime();
	server = new Windows(clock, LIMIT, 2_000);
});

interface Process {
	count: number;
	width: number;
	/** When it begins. */
	at?: number;
}

/** Lets processes send side by side and gives the times at which they were done. */
const processes = async (...all: Process[]) => {
	const began = clock.time;
	const ends: number[] = [];
	const one = async ({ count, width, at = 0 }: Process, index: number) => {
		await clock.sleep(at);
		await send(new RateLimiter(), server, clock, count, width);
		ends[index] = clock.time - began;
	};
	await clock.until(Promise.all(all.map(one)));
	return ends;
};

/** Windows beyond those that the limit asks for. */
const windowsLost = (count: number) => server.windows.size - Math.ceil(count / LIMIT);

test('a process by itself never runs into the limit, although its requests overtake each other', async () => {
	await processes({ count: 6_000, width: 150 });
	expect(server.refusedFrom(0)).toBe(0);
	expect(windowsLost(6_000)).toBe(0);
});

test.each([2, 3, 5, 10])(
	'%d processes that share a limit find their parts of it: they use it up and are hardly ever refused',
	async (count) => {
		await processes(...Array.from({ length: count }, () => ({ count: 6_000 / count, width: 100 })));
		expect(windowsLost(6_000)).toBeLessThanOrEqual(2);
		expect(server.refusedFrom(3)).toBeLessThanOrEqual(0.05 * 6_000);
	},
);

test('what a process leaves that has ended goes to the other one', async () => {
	await processes({ count: 1_000, width: 100 }, { count: 5_000, width: 100 });
	expect(windowsLost(6_000)).toBeLessThanOrEqual(2);
});

test("a process that begins late gets on beside one that has used up Intercom's real limit so far", async () => {
	server = new Windows(clock, 1_667, 10_000);
	const [, late = Infinity] = await processes({ count: 20_000, width: 100 }, { count: 150, width: 20, at: 32_300 });
	expect(late).toBeLessThanOrEqual(32_300 + 20_000);
});
