import { tryToParseBoolean } from 'n8n-workflow';
import { propertyOf } from '../../../nodes/Intercom/engine/kinds';
import {
	choice,
	choices,
	decimal,
	flag,
	integer,
	json,
	select,
	text,
	texts,
} from '../../../nodes/Intercom/model/fields';
import { InputProblem } from '../../../nodes/Intercom/model/failure';
import { convert, refusalOf, sourceOf } from './source';

test.each([
	['plain', 'plain'],
	['', ''],
	['  kept  ', '  kept  '],
	[12, '12'],
	[0, '0'],
	[-1.5, '-1.5'],
	[true, 'true'],
	[10n, '10'],
])('text takes %p as "%s"', (value, sent) => {
	expect(convert(text(), value)).toBe(sent);
});

test.each([[{}], [[]], [{ a: 1 }], [['x']], [NaN], [Infinity], [null], [() => 1], [new Date(0)]])(
	'text does not take %p',
	async (value) => {
		expect(await refusalOf(text(), value)).toBeInstanceOf(InputProblem);
	},
);

test('an ID that JavaScript has rounded is refused instead of sent wrong', async () => {
	expect(await refusalOf(text(), 2 ** 60)).toMatchObject({
		message: '1152921504606847000 is too large for a number: its last digits are lost',
		advice: 'Pass the value as text',
	});
});

test.each(['', '   ', '\n'])('required text may not be %j', async (value) => {
	expect(await refusalOf(text({ required: true }), value)).toMatchObject({ message: 'is empty' });
});

test.each([
	[5, 5],
	['5', 5],
	[' 7 ', 7],
	[0, 0],
	[-3, -3],
])('a whole number takes %p', (value, sent) => {
	expect(convert(integer(), value)).toBe(sent);
});

test.each([[1.5], ['1.5'], ['five'], [''], [' '], [null], [true], [{}], [[5]], [NaN], [2 ** 53]])(
	'a whole number does not take %p',
	async (value) => {
		expect(await refusalOf(integer(), value)).toBeInstanceOf(InputProblem);
	},
);

test('a whole number keeps its bounds', async () => {
	const field = integer({ min: 1, max: 10 });
	expect([convert(field, 1), convert(field, 10)]).toEqual([1, 10]);
	expect(await refusalOf(field, 0)).toMatchObject({ message: 'is 0, but must be at least 1' });
	expect(await refusalOf(field, 11)).toMatchObject({ message: 'is 11, but must be at most 10' });
});

test('a decimal number takes digits in text and nothing else', async () => {
	expect([convert(decimal(), '1.5'), convert(decimal(), -2)]).toEqual([1.5, -2]);
	for (const value of ['', '1,5', NaN, null, true, []])
		expect(await refusalOf(decimal(), value)).toBeInstanceOf(InputProblem);
});

test('a flag takes what n8n itself takes for true and false, and no other words', async () => {
	for (const value of [true, 'true', 'TRUE', 'True', 1, '1', '1.0'])
		expect([value, convert(flag(), value), tryToParseBoolean(value)]).toEqual([value, true, true]);
	for (const value of [false, 'false', 'FALSE', 0, '0', -0])
		expect([value, convert(flag(), value), tryToParseBoolean(value)]).toEqual([value, false, false]);
	for (const value of ['yes', 2, '', ' ', null, undefined, NaN, [], ['1'], {}, 'TRUE '])
		expect(await refusalOf(flag(), value)).toBeInstanceOf(InputProblem);
});

test('a whole number is cut where Intercom cuts it, with a hint', async () => {
	const hints: string[] = [];
	const source = sourceOf({ addHint: (hint) => void hints.push(hint) });
	const spend = integer({ label: 'Monthly Spend', cuts: true, min: 0, max: 1_000 });
	expect(convert(spend, 155.98, source)).toBe(155);
	expect(convert(spend, '0.5', source)).toBe(0);
	expect(hints).toEqual([
		'Monthly Spend was cut to whole units, as Intercom keeps no others',
		'Monthly Spend was cut to whole units, as Intercom keeps no others',
	]);
	expect(convert(spend, 155, source)).toBe(155);
	expect(hints).toHaveLength(2);
	expect(await refusalOf(spend, 1_000.5)).toMatchObject({ message: 'is 1000.5, but must be at most 1000' });
	for (const value of [NaN, Infinity, 'many', '', true, 1e21])
		expect(await refusalOf(spend, value)).toBeInstanceOf(InputProblem);
});

test('a choice takes its own values, and nothing that any object has', async () => {
	const field = choice({ options: { lead: 'Lead', user: 'User' } });
	expect(convert(field, 'lead')).toBe('lead');
	for (const value of ['Lead', '', 'constructor', 'toString', null, 1]) {
		expect(await refusalOf(field, value)).toMatchObject({ advice: 'Use one of: lead, user' });
	}
});

test('choices take some of their own values, as a list or as text with commas', async () => {
	const field = choices({ options: { leads: 'Leads', users: 'Users' } });
	expect(convert(field, ['users', 'leads'])).toEqual(['users', 'leads']);
	expect(convert(field, 'users, leads')).toEqual(['users', 'leads']);
	expect(convert(field, [])).toEqual([]);
	expect(await refusalOf(field, ['users', 'toString'])).toMatchObject({
		message: 'has no choice "toString"',
		advice: 'Use some of: leads, users',
	});
	const needed = choices({ options: { leads: 'Leads' }, required: true });
	expect(await refusalOf(needed, [])).toMatchObject({ message: 'is empty' });
});

test.each([
	['{"a":[1,null]}', { a: [1, null] }],
	['[]', []],
	['null', null],
	[{ a: 1 }, { a: 1 }],
	[[1], [1]],
	[7, 7],
])('JSON takes %p', (value, sent) => {
	expect(convert(json(), value)).toEqual(sent);
});

test('JSON that can not be read is refused and shown', async () => {
	expect(await refusalOf(json(), '{"a":')).toMatchObject({ message: expect.stringMatching(/^is not valid JSON: .*a/) });
	expect(await refusalOf(json(), '')).toBeInstanceOf(InputProblem);
});

test('a value that JSON can not hold is refused as input, not by a fault of the program', async () => {
	const circle: Record<string, unknown> = {};
	circle.self = circle;
	for (const value of [circle, () => 1]) expect(await refusalOf(json(), value)).toBeInstanceOf(InputProblem);
});

test('a date inside JSON becomes text', () => {
	expect(convert(json(), { at: new Date(0) })).toEqual({ at: '1970-01-01T00:00:00.000Z' });
});

test.each([
	['a, b ,,c', ['a', 'b', 'c']],
	[
		['a', ' b ', '', null],
		['a', 'b'],
	],
	[
		[1, true],
		['1', 'true'],
	],
	[5, ['5']],
	['', []],
	[null, []],
	[[], []],
])('a list of texts takes %p as %j', (value, sent) => {
	expect(convert(texts({}), value)).toEqual(sent);
});

test('IDs that Intercom takes as numbers alone are sent as numbers, and anything else is refused', async () => {
	expect(convert(texts({ asNumber: true }), '1, 2')).toEqual([1, 2]);
	expect(convert(texts({ asNumber: true }), [3, '4'])).toEqual([3, 4]);
	expect(await convert(select({ from: 'getTags', asNumber: true }), '12')).toBe(12);
	expect(await convert(select({ from: 'getTags', many: true, asNumber: true }), ['1', 2])).toEqual([1, 2]);
	for (const field of [texts({ asNumber: true }), select({ from: 'getActivityTypes', many: true, asNumber: true })])
		expect(await refusalOf(field, ['1', 'x'])).toMatchObject({ message: 'takes a whole number, not "x"' });
});

test('a list of texts has a largest length, and holds no objects', async () => {
	expect(await refusalOf(texts({ max: 2 }), 'a,b,c')).toMatchObject({
		message: 'has 3 entries, but Intercom takes at most 2',
	});
	expect(await refusalOf(texts({}), [{ a: 1 }])).toBeInstanceOf(InputProblem);
});

test('a dropdown gives one value or several', async () => {
	expect(await convert(select({ from: 'getTags' }), 12)).toBe('12');
	expect(await convert(select({ from: 'getTags', many: true }), ['1', 2])).toEqual(['1', '2']);
	expect(await convert(select({ from: 'getTags', many: true }), '1, 2')).toEqual(['1', '2']);
	expect(await convert(select({ from: 'getTags', many: true }), [])).toEqual([]);
	expect(await refusalOf(select({ from: 'getTags' }), ' ')).toMatchObject({
		message: 'is empty',
		advice: 'Choose an entry, or remove the field',
	});
});

test('every plain kind has an input in the editor', () => {
	expect(propertyOf(text({ multiline: true, default: 'x' }))).toEqual({
		type: 'string',
		default: 'x',
		typeOptions: { rows: 4 },
	});
	expect(propertyOf(integer({ default: 3, min: 1, max: 9 }))).toEqual({
		type: 'number',
		default: 3,
		typeOptions: { numberPrecision: 0, minValue: 1, maxValue: 9 },
	});
	expect(propertyOf(flag())).toEqual({ type: 'boolean', default: false });
	expect(propertyOf(select({ from: 'getTags', many: true }))).toEqual({
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getTags' },
		allowArbitraryValues: true,
		default: [],
	});
	expect(propertyOf(select({ from: 'getTags', dependsOn: ['team_id'] }))).toMatchObject({
		typeOptions: { loadOptionsMethod: 'getTags', loadOptionsDependsOn: ['team_id'] },
	});
	expect(propertyOf(choices({ options: { b: 'B', a: 'A' } }))).toEqual({
		type: 'multiOptions',
		default: [],
		options: [
			{ name: 'B', value: 'b' },
			{ name: 'A', value: 'a' },
		],
	});
	expect(propertyOf(choice({ options: { b: 'B', a: 'A' } }))).toEqual({
		type: 'options',
		default: 'b',
		options: [
			{ name: 'B', value: 'b' },
			{ name: 'A', value: 'a' },
		],
	});
});

test('a choice of five or more is in the order of the alphabet, and keeps its default', () => {
	const property = propertyOf(choice({ options: { e: 'E', c: 'C', a: 'A', d: 'D', b: 'B' }, default: 'c' }));
	expect(property.options?.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E']);
	expect(property.default).toBe('c');
});

test('an object among several names is refused in words', async () => {
	const audiences = text({ names: { kind: 'audiences', many: true } });
	const problem = await refusalOf(audiences, ['VIP', Object.create(null)]);
	expect(problem).toMatchObject({ message: expect.stringMatching(/^takes text, not /) });
});
