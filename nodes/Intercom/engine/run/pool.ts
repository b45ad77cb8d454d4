/** What happened to one of several pieces of work; absent where it never began. */
export type Outcome<T> = { done: true; value: T } | { done: false; error: unknown };

/**
 * Waits until earlier pieces of work that named one of the same keys are over; each piece calls it once, at once or
 * after any wait.
 */
export type WaitForEarlierWrites = (keys: readonly string[]) => Promise<void>;

/** Ends a piece that has not begun to write when another one has failed. */
const SKIPPED = Symbol('skipped');

/**
 * A gate for each piece of work: `pass` opens when all earlier ones have gone through, so that keys are claimed in
 * order.
 */
function gates(count: number) {
	const open: Array<() => void> = [];
	const passed = Array.from(
		{ length: count },
		(_unused, index) => new Promise<void>((resolve) => (open[index] = resolve)),
	);
	return { before: async (index: number) => await passed[index - 1], through: (index: number) => open[index]?.() };
}

/**
 * Works on `count` pieces, `width` at a time, and gives the outcomes in order. With `stop` no further piece begins once
 * one has failed; those under way finish, but for those that still wait for their turn. A piece that asks for its turn
 * waits for earlier pieces that named one of the same keys.
 */
export async function runInPool<T>(
	count: number,
	{ width, stop }: { width: number; stop: (error: unknown) => boolean },
	work: (index: number, waitForEarlierWrites: WaitForEarlierWrites) => Promise<T>,
): Promise<Array<Outcome<T> | undefined>> {
	const outcomes: Array<Outcome<T> | undefined> = Array.from({ length: count });
	const { before, through } = gates(count);
	const last = new Map<string, Promise<unknown>>();
	let next = 0;
	let stopped = false;

	const one = async (index: number) => {
		let finished: () => void = () => {};
		const end = new Promise<void>((resolve) => (finished = resolve));
		const waitForEarlierWrites: WaitForEarlierWrites = async (keys) => {
			await before(index);
			const earlier = keys.map((key) => last.get(key));
			for (const key of keys) last.set(key, end);
			through(index);
			await Promise.all(earlier);
			if (stopped) return await Promise.reject(SKIPPED);
		};
		try {
			outcomes[index] = { done: true, value: await work(index, waitForEarlierWrites) };
		} catch (error) {
			if (error !== SKIPPED) {
				outcomes[index] = { done: false, error };
				stopped ||= stop(error);
			}
		}
		// Also for work that ended without a turn, lest later pieces wait for ever.
		void before(index).then(() => through(index));
		finished();
	};
	const worker = async () => {
		while (next < count && !stopped) await one(next++);
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
	return outcomes;
}
