import { Spread } from '../../nodes/Intercom/engine/spread';

/** A clock that stands still; sleepers are noted. */
const clockAt = (time: number) => {
	const slept: number[] = [];
	return { slept, now: () => time, sleep: async (ms: number) => void slept.push(await Promise.resolve(ms)) };
};

test('requests that want to leave together leave one after another', async () => {
	const spread = new Spread();
	const clock = clockAt(1_000);
	await Promise.all(Array.from({ length: 5 }, async () => await spread.turn(clock)));
	expect(clock.slept).toEqual([3, 6, 9, 12]);
});

test('a request that comes later does not wait', async () => {
	const spread = new Spread();
	await spread.turn(clockAt(1_000));
	const later = clockAt(1_003);
	await spread.turn(later);
	expect(later.slept).toEqual([]);
});

test('time that nobody used is not given out afterwards', async () => {
	const spread = new Spread();
	await spread.turn(clockAt(1_000));
	const later = clockAt(60_000);
	for (let i = 0; i < 3; i++) await spread.turn(later);
	expect(later.slept).toEqual([3, 6]);
});

test('a clock that was set back holds nobody up', async () => {
	const spread = new Spread();
	await spread.turn(clockAt(3_600_000));
	const before = clockAt(0);
	await spread.turn(before);
	await spread.turn(before);
	expect(before.slept).toEqual([3]);
});

test('whoever is cancelled while it waits is told so', async () => {
	const spread = new Spread();
	const cancelled = async () => await Promise.reject(new Error('cancelled'));
	await spread.turn(clockAt(1_000));
	await expect(spread.turn({ now: () => 1_000, sleep: cancelled })).rejects.toThrow('cancelled');
});
