import { Spacing } from '../../../nodes/Intercom/engine/send/rateLimit/spacing';

/** A clock that stands still; sleepers are noted. */
const clockAt = (time: number) => {
	const slept: number[] = [];
	return { slept, now: () => time, sleep: async (ms: number) => void slept.push(await Promise.resolve(ms)) };
};

/** A request that has no answer yet. */
const open = async () => await new Promise<never>(() => {});
const tick = async () => await new Promise((next) => setImmediate(next));

/** Lets so many requests leave and gives the milliseconds for which they waited. */
const waitsOf = async (spacing: Spacing, count: number, time = 60_000) => {
	const clock = clockAt(time);
	for (let i = 0; i < count; i++) void spacing.send(clock, open);
	await tick();
	return clock.slept;
};

/** A spacing that has seen an answer which took so long. */
const taught = async (ms: number) => {
	const spacing = new Spacing();
	let time = 0;
	const clock = { now: () => time, sleep: async () => await Promise.resolve() };
	await spacing.send(clock, async () => void (time += await Promise.resolve(ms)));
	return spacing;
};

test('requests that want to leave together leave one after another', async () => {
	expect(await waitsOf(new Spacing(), 5)).toEqual([3, 6, 9, 12]);
});

test('late answers let them leave no further apart', async () => {
	expect(await waitsOf(await taught(400), 5)).toEqual([3, 6, 9, 12]);
});

test('those that are answered soon leave closer, so that none waits for what is over by then', async () => {
	const waits = await waitsOf(await taught(10), 5);
	// The first two are 3 ms apart, as one alone or two could be further; then 8 ms are shared by three, by four.
	expect(waits.map((ms) => Number(ms.toFixed(2)))).toEqual([3, 6, 8.67, 10.67]);
});

test('each gets its own answer', async () => {
	const spacing = new Spacing();
	const clock = clockAt(1_000);
	const answers = [1, 2, 3].map(async (n) => await spacing.send(clock, async () => await Promise.resolve(n)));
	expect(await Promise.all(answers)).toEqual([1, 2, 3]);
});

test('a request leaves when its moment has come, not before', async () => {
	const spacing = new Spacing();
	let wake = () => {};
	const clock = { now: () => 1_000, sleep: async () => await new Promise<void>((done) => (wake = done)) };
	void spacing.send(clock, open);
	let left = false;
	const sent = spacing.send(clock, async () => void (left = await Promise.resolve(true)));
	await tick();
	expect(left).toBe(false);
	wake();
	await sent;
	expect(left).toBe(true);
});

test('a request that comes later does not wait, and what nobody used is not given out afterwards', async () => {
	const spacing = new Spacing();
	await waitsOf(spacing, 1, 1_000);
	expect(await waitsOf(spacing, 1, 1_003)).toEqual([]);
	expect(await waitsOf(spacing, 3, 60_000)).toEqual([3, 6]);
});

test('a request that brought no answer teaches nothing, and is no longer under way', async () => {
	const spacing = await taught(6);
	const broken = async () => await Promise.reject(new Error('broken'));
	await expect(spacing.send(clockAt(1_000), broken)).rejects.toThrow('broken');
	const waits = await waitsOf(spacing, 3);
	expect(waits.map((ms) => Number(ms.toFixed(2)))).toEqual([3, 5.4]);
});

test('a clock that was set back holds nobody up', async () => {
	const spacing = new Spacing();
	await waitsOf(spacing, 1, 3_600_000);
	expect(await waitsOf(spacing, 2, 0)).toEqual([3]);
});

test('whoever is cancelled while it waits is told so, and was not sent', async () => {
	const spacing = new Spacing();
	await waitsOf(spacing, 1, 1_000);
	let sent = false;
	const sleep = async () => await Promise.reject(new Error('cancelled'));
	const request = async () => void (sent = await Promise.resolve(true));
	await expect(spacing.send({ now: () => 1_000, sleep }, request)).rejects.toThrow('cancelled');
	expect(sent).toBe(false);
});
