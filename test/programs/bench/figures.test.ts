import { endOverStart, holds, idealMs, idealMsWithin, median, overAll, rounded } from './figures';

test.each([
	[[3, 1, 2], 2],
	[[4, 1, 3, 2], 2.5],
	[[7], 7],
])('the median of %p is %d', (values, expected) => {
	expect(median(values)).toBe(expected);
});

test('the ideal is a full width all the time, and under a limit full windows before the rest', () => {
	expect(idealMs(1_000, 20, 100)).toBe(5_000);
	const limit = { limit: 500, windowMs: 3_000 };
	expect(idealMsWithin(3_000, 20, 60, limit)).toBe(5 * 3_000 + 1_500);
	expect(idealMsWithin(501, 20, 60, limit)).toBe(3_000 + 3);
	expect(idealMsWithin(500, 20, 60, limit)).toBe(1_500);
});

test('the last tenth of a series is held against the first, without its very first step', () => {
	const even = Array.from({ length: 102 }, (_unused, index) => index * 10);
	expect(endOverStart(even)).toBe(1);
	expect(endOverStart(even.map((moment, index) => (index === 0 ? -5_000 : moment)))).toBe(1);
	expect(endOverStart(even.map((moment, index) => moment + Math.max(0, index - 91) * 10))).toBe(2);
});

test('repetitions give their median, or the worst where each of them counts', () => {
	expect(overAll([1, 9, 2])).toBe(2);
	expect(overAll([0, 1, 0], { most: 0, always: true })).toBe(1);
	expect(overAll([20, 18, 19], { least: 15, always: true })).toBe(18);
	expect(overAll([{ a: 1 }, { a: 5 }, { a: 2 }])).toEqual({ a: 2 });
	expect(overAll([{ a: 1 }, { a: 5 }], { most: 3, always: true, of: 'a' })).toEqual({ a: 5 });
});

test.each([
	[1.2, { most: 1.2 }, true],
	[1.21, { most: 1.2 }, false],
	[15, { least: 15 }, true],
	[14.9, { least: 15 }, false],
	[{ ours: 20, declarative: 900 }, { most: 20, of: 'ours' }, true],
	[{ ours: 21, declarative: 900 }, { most: 20, of: 'ours' }, false],
	[{ other: 1 }, { most: 20, of: 'ours' }, false],
	[NaN, { most: 20 }, false],
	[undefined, { most: 20 }, false],
])('of %p it says that %p is %s', (figure, requirement, expected) => {
	expect(holds(figure, requirement)).toBe(expected);
});

test('figures are shown with three digits, large ones with four', () => {
	expect(rounded({ a: 1.23456, b: 0, c: 12_345 })).toEqual({ a: 1.23, b: 0, c: 12_350 });
});
