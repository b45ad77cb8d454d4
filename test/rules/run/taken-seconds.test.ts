import { TakenSeconds } from '../../../nodes/Intercom/engine/run/takenSeconds';

/** A clock that stands still but while somebody sleeps. */
function clockAt(startMs: number) {
	const clock = {
		ms: startMs,
		now: () => clock.ms,
		sleep: async (ms: number) => {
			clock.ms += ms;
			await Promise.resolve();
		},
	};
	return clock;
}

const START = 1_790_000_000;

test('each second is given once, in the order of asking, and not before it has come', async () => {
	const clock = clockAt(START * 1_000 + 400);
	const taken = new TakenSeconds();
	const got: Array<[second: number, at: number]> = [];
	for (let i = 0; i < 4; i++) got.push([await taken.take('a', clock), clock.ms]);
	expect(got.map(([second]) => second)).toEqual([START, START + 1, START + 2, START + 3]);
	expect(got.filter(([second, at]) => second * 1_000 > at)).toEqual([]);
});

test('the hundred thousandth second of one matter is found as fast as the first', async () => {
	const clock = clockAt(START * 1_000);
	const taken = new TakenSeconds();
	let last = 0;
	for (let i = 0; i < 100_000; i++) last = await taken.take('a', clock);
	expect(last).toBe(START + 99_999);
});

test('matters are forgotten once their seconds are over', async () => {
	const clock = clockAt(START * 1_000);
	const taken = new TakenSeconds();
	for (let i = 0; i < 5_000; i++) {
		await taken.take(`matter ${i}`, clock);
		clock.ms += 100;
	}
	expect(taken.size).toBeLessThanOrEqual(20);
});

test('nobody waits for an hour because the clock was set back by one', async () => {
	const clock = clockAt(START * 1_000);
	const taken = new TakenSeconds();
	await taken.take('a', clock);
	clock.ms -= 3_600_000;
	expect(await taken.take('a', clock)).toBe(START - 3_600);
	expect(await taken.take('a', clock)).toBe(START - 3_599);
});

test('a wait that is cancelled ends, and its second is not given again', async () => {
	const clock = clockAt(START * 1_000);
	const taken = new TakenSeconds();
	await taken.take('a', clock);
	const cancelled = { ...clock, sleep: async () => await Promise.reject<void>(new Error('cancelled')) };
	await expect(taken.take('a', cancelled)).rejects.toThrow('cancelled');
	expect(await taken.take('a', clock)).toBe(START + 2);
});
