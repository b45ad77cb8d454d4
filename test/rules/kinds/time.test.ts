import { tryToParseDateTime } from 'n8n-workflow';
import { convertValue } from '../../../nodes/Intercom/engine/kinds';
import { InputProblem } from '../../../nodes/Intercom/model/failure';
import { time } from '../../../nodes/Intercom/model/fields';
import { problemOf, sourceOf } from './source';

const source = sourceOf({ timezone: 'Europe/Berlin' });
const seconds = (value: unknown) => convertValue(time(), value, source);

test.each([
	['2026-01-31T12:00:00Z', 1_769_860_800],
	['2026-01-31T12:00:00.999Z', 1_769_860_800],
	['2026-01-31T12:00:00+02:00', 1_769_853_600],
	['2026-01-31T12:00:00', 1_769_857_200],
	['2026-01-31 12:00:00', 1_769_857_200],
	['2026-07-31T12:00:00', 1_785_492_000],
	['2026-01-31', 1_769_814_000],
	['  2026-01-31T12:00:00Z ', 1_769_860_800],
	['Sat, 31 Jan 2026 12:00:00 GMT', 1_769_860_800],
	['1969-12-31T23:59:59Z', -1],
	['2024-02-29T00:00:00Z', 1_709_164_800],
])('the date "%s" of a workflow in Berlin is %d', (value, sent) => {
	expect(seconds(value)).toBe(sent);
});

test.each([
	[1_769_860_800, 1_769_860_800],
	['1769860800', 1_769_860_800],
	[1_769_860_800_000, 1_769_860_800],
	['1769860800123', 1_769_860_800],
	[1_769_860_800.9, 1_769_860_800],
	[0, 0],
])('the number %p is meant as %d seconds', (value, sent) => {
	expect(seconds(value)).toBe(sent);
});

test('objects of dates are understood, whatever their zone', () => {
	expect(seconds(new Date('2026-01-31T12:00:00Z'))).toBe(1_769_860_800);
	expect(seconds(tryToParseDateTime('2026-01-31T12:00:00', 'America/New_York'))).toBe(1_769_878_800);
});

test.each([[''], [null], [undefined]])('%p is told to be empty', async (value) => {
	expect(await problemOf(() => seconds(value))).toMatchObject({
		message: 'is empty',
		advice: 'Choose a date, or check what its expression gives',
	});
});

test.each([
	['tomorrow'],
	['room 1'],
	['31.01.2026'],
	['2026-13-01'],
	['2026-02-30T00:00:00Z'],
	['2026-01-31T25:00:00Z'],
	[true],
	[{}],
	[[]],
	[NaN],
	[Infinity],
	[new Date('x')],
])('%p is refused, not sent as some other time', async (value) => {
	expect(await problemOf(() => seconds(value))).toBeInstanceOf(InputProblem);
});
