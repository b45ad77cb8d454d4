import { KnownWindows } from './windows';

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

/** The times at which requests may go that are all asked for at 0 ms, three of them in each second. */
function goingTimes(requests: number): { windows: KnownWindows; times: number[] } {
	const windows = new KnownWindows({ limit: 3, windowMs: 1_000 });
	const times: number[] = [];
	for (let request = 0; request < requests; request++) void windows.enter().then(() => times.push(Date.now()));
	return { windows, times };
}

const leaveAll = (windows: KnownWindows): void => [1, 2, 3].forEach(() => windows.leave());

test('a window lets through what the limit allows, and the next one the rest', async () => {
	const { windows, times } = goingTimes(5);
	await jest.advanceTimersByTimeAsync(500);
	leaveAll(windows);
	await jest.advanceTimersByTimeAsync(2_000);
	expect(times).toEqual([0, 0, 0, 1_000, 1_000]);
});

test('requests that are still under way when a window begins count in it', async () => {
	const { windows, times } = goingTimes(4);
	await jest.advanceTimersByTimeAsync(1_500);
	leaveAll(windows);
	await jest.advanceTimersByTimeAsync(1_000);
	expect(times).toEqual([0, 0, 0, 2_000]);
});
