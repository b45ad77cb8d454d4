import { setTimeout as pause } from 'node:timers/promises';
import { runInPool, type Outcome, type WaitForEarlierWrites } from '../../../nodes/Intercom/engine/run/pool';

const never = { stop: () => false };
const always = { stop: () => true };
const valuesOf = <T>(outcomes: Array<Outcome<T> | undefined>) =>
	outcomes.map((outcome) => (outcome?.done ? outcome.value : outcome ? 'failed' : 'absent'));

/** A promise that the test settles. */
const held = () => {
	let release: () => void = () => {};
	const gate = new Promise<void>((resolve) => (release = resolve));
	return { gate, release };
};

/** Lets everything run that can run without a timer. */
const settle = async () => await pause(5);

test('outcomes keep the order of the pieces, whichever ends first', async () => {
	const outcomes = await runInPool(5, { width: 5, ...never }, async (index) => {
		await pause((5 - index) * 3);
		return index * 10;
	});
	expect(valuesOf(outcomes)).toEqual([0, 10, 20, 30, 40]);
});

test.each([
	[1, 6, 1],
	[3, 10, 3],
	[50, 4, 4],
])('with a width of %d, %d pieces have %d under way at once', async (width, count, expected) => {
	let now = 0;
	let peak = 0;
	await runInPool(count, { width, ...never }, async () => {
		peak = Math.max(peak, ++now);
		await pause(3);
		now--;
	});
	expect(peak).toBe(expected);
});

test('no pieces give no outcomes', async () => {
	expect(await runInPool(0, { width: 20, ...never }, async () => 1)).toEqual([]);
});

test('a failure neither stops nor changes the others unless it has to', async () => {
	const outcomes = await runInPool(4, { width: 2, ...never }, async (index, waitForEarlierWrites) => {
		await waitForEarlierWrites([]);
		if (index === 1) throw new Error('no');
		return index;
	});
	expect(valuesOf(outcomes)).toEqual([0, 'failed', 2, 3]);
	expect(outcomes[1]).toEqual({ done: false, error: new Error('no') });
});

test('after a failure no further piece begins, while those under way finish', async () => {
	const begun: number[] = [];
	const outcomes = await runInPool(10, { width: 3, ...always }, async (index, waitForEarlierWrites) => {
		begun.push(index);
		await waitForEarlierWrites([]);
		if (index === 1) throw new Error('no');
		await pause(10);
		return index;
	});
	expect(begun).toEqual([0, 1, 2]);
	expect(valuesOf(outcomes)).toEqual([0, 'failed', 2, ...Array.from({ length: 7 }, () => 'absent')]);
});

test('a piece that waits behind a failed one is neither carried out nor reported', async () => {
	const written: number[] = [];
	const outcomes = await runInPool(3, { width: 3, ...always }, async (index, waitForEarlierWrites) => {
		await waitForEarlierWrites(['contact 1']);
		written.push(index);
		await pause(5);
		if (index === 0) throw new Error('no');
	});
	expect(written).toEqual([0]);
	expect(valuesOf(outcomes)).toEqual(['failed', 'absent', 'absent']);
});

test('a piece that failed without being told to stop lets those behind it run', async () => {
	const written: number[] = [];
	await runInPool(3, { width: 3, ...never }, async (index, waitForEarlierWrites) => {
		await waitForEarlierWrites(['contact 1']);
		written.push(index);
		if (index === 0) throw new Error('no');
	});
	expect(written).toEqual([0, 1, 2]);
});

test('pieces with the same key run in their order even when a later one is ready first', async () => {
	const slow = held();
	const log: string[] = [];
	const all = runInPool(3, { width: 3, ...never }, async (index, waitForEarlierWrites) => {
		if (index === 0) await slow.gate;
		await waitForEarlierWrites(['contact 1']);
		log.push(`begin ${index}`);
		await pause(3);
		log.push(`end ${index}`);
	});
	await settle();
	expect(log).toEqual([]);
	slow.release();
	await all;
	expect(log).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2']);
});

test('pieces with different keys run side by side', async () => {
	const both = held();
	let waiting = 0;
	await runInPool(2, { width: 2, ...never }, async (index, waitForEarlierWrites) => {
		await waitForEarlierWrites([`contact ${index}`]);
		if (++waiting === 2) both.release();
		await both.gate;
	});
	expect(waiting).toBe(2);
});

test('one shared key among several is enough to wait, and nobody waits for itself', async () => {
	const log: number[] = [];
	const keys = [
		['a', 'b'],
		['b', 'c', 'c'],
		['c', 'a'],
		['d', 'd'],
	];
	const waits = [20, 10, 0, 0];
	await runInPool(4, { width: 4, ...never }, async (index, waitForEarlierWrites) => {
		await waitForEarlierWrites(keys[index] ?? []);
		await pause(waits[index]);
		log.push(index);
	});
	expect(log.filter((index) => index !== 3)).toEqual([0, 1, 2]);
	expect(log[0]).toBe(3);
});

test('pieces that never ask for a waitForEarlierWrites hold nobody up', async () => {
	const outcomes = await runInPool(30, { width: 4, ...never }, async (index, waitForEarlierWrites) => {
		if (index % 3 === 0) return index;
		if (index % 3 === 1) throw new Error('before its waitForEarlierWrites');
		await waitForEarlierWrites(['same']);
		return index;
	});
	expect(valuesOf(outcomes).filter((value) => value === 'failed')).toHaveLength(10);
	expect(valuesOf(outcomes)).not.toContain('absent');
});

test('a width that is narrower than the pieces behind one key does not lock up', async () => {
	const order: number[] = [];
	await runInPool(40, { width: 3, ...never }, async (index, waitForEarlierWrites: WaitForEarlierWrites) => {
		await pause(index % 4);
		await waitForEarlierWrites([index % 2 === 0 ? 'even' : 'odd']);
		order.push(index);
	});
	expect(order.filter((index) => index % 2 === 0)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i));
	expect(order.filter((index) => index % 2 === 1)).toEqual(Array.from({ length: 20 }, (_, i) => 2 * i + 1));
});

test('work that throws at once instead of rejecting is a failure like any other', async () => {
	const outcomes = await runInPool(2, { width: 2, ...never }, (index) => {
		if (index === 0) throw new Error('at once');
		return Promise.resolve('fine');
	});
	expect(valuesOf(outcomes)).toEqual(['failed', 'fine']);
});

test('a failure that only some errors stop for is decided by the error', async () => {
	const stop = (error: unknown) => error instanceof RangeError;
	const outcomes = await runInPool(5, { width: 1, stop }, async (index) => {
		if (index === 1) throw new Error('go on');
		if (index === 3) throw new RangeError('stop');
		return index;
	});
	expect(valuesOf(outcomes)).toEqual([0, 'failed', 2, 'failed', 'absent']);
});
