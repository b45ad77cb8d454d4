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
	['2026-01-31T24:00:00Z', 1_769_904_000],
	['2026-01-31T24:00:00', 1_769_900_400],
	['2026-01-31 13:00:00 Europe/Paris', 1_769_860_800],
	['2026-01-31T13:00:00+01:00[Europe/Paris]', 1_769_860_800],
	['20260131T120000Z', 1_769_860_800],
	['2026-031T12:00Z', 1_769_860_800],
	['2026-W05-6T12Z', 1_769_860_800],
	['2026-01', 1_767_222_000],
	['31 Jan 2026 07:00 EST', 1_769_860_800],
	['31 Jan 2026 13:00', 1_769_860_800],
	['Jan 31, 2026 1:00 PM', 1_769_860_800],
	['Sat Jan 31 2026 13:00:00 GMT+0100 (Central European Standard Time)', 1_769_860_800],
	['9999-12-31', 253_402_210_800],
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
	[86_400, 86_400],
	['20131200', 20_131_200],
	['-631152000', -631_152_000],
	[-631_152_000_000, -631_152_000],
	[9_999_999_999, 9_999_999_999],
	[9_999_999_999_999, 9_999_999_999],
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
	['30 Feb 2026'],
	['Feb 30 2026'],
	['Mon, 30 Feb 2026 10:00:00 GMT'],
	['31 Apr 2026 10:00'],
	['Fri, 31 Jan 2026 12:00:00 GMT'],
	['2026-366'],
	['2026-W54'],
	['2026-W00-1'],
	['20260230T120000Z'],
	['2026-01-31T24:00:01Z'],
	['2026-01-31T12:60:00Z'],
	['2026-01-31T12:00:00+24:00'],
	['2026-01-31 12:00 Europe/Nowhere'],
	['2026-01-31 12:00 room 1'],
	['Sat Feb 30 2026 12:00:00 GMT+0100 (CET)'],
	['2026'],
	['20260131'],
	[2026],
	['202601'],
	[20_260_131],
	[63_072_000_000],
	[1_767_225_600_000_000],
	['1767225600000000'],
	['17672256000000000000'],
	[true],
	[{}],
	[[]],
	[NaN],
	[Infinity],
	[new Date('x')],
])('%p is refused, not sent as some other time', async (value) => {
	expect(await problemOf(() => seconds(value))).toBeInstanceOf(InputProblem);
});

test('a day that a place never had is refused', async () => {
	const inSamoa = sourceOf({ timezone: 'Pacific/Apia' });
	expect(await problemOf(() => convertValue(time(), '2011-12-30', inSamoa))).toBeInstanceOf(InputProblem);
	expect(convertValue(time(), '2011-12-31', inSamoa)).toBe(1_325_239_200);
});
