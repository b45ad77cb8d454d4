import fc from 'fast-check';
import { parseJson } from '../../../nodes/Intercom/model/json';
import { type TestNode, useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, picked, withIds } from '../../kit/input';
import { runs } from '../../kit/property';

/*
 * A small model: a value whose numbers are whole and of any size, how JSON may spell it, and what has to come out of
 * that: text for each number beyond 2^53 - 1, which JavaScript cannot tell from its neighbours.
 */
type Value = string | bigint | null | boolean | Value[] | { [key: string]: Value };

const LIMIT = 2n ** 53n - 1n;
const TRICKY = [
	'12345678901234567890',
	': 12345678901234567890,',
	'\\": 12345678901234567890',
	'"',
	'\\',
	'[1e999]',
	'{"a":9007199254740993}',
];

const texts = fc.oneof(
	fc.string(),
	fc.array(fc.constantFrom(...TRICKY), { maxLength: 4 }).map((parts) => parts.join('')),
);
const whole = fc.oneof(
	fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
	fc.bigInt({ min: LIMIT - 5n, max: LIMIT + 5n }),
	fc.bigInt({ min: -LIMIT - 5n, max: 5n - LIMIT }),
	fc.bigInt({ min: -100n, max: 100n }),
);
const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		whole,
		texts,
		fc.constantFrom(null, true, false),
		fc.array(tie('value'), { maxLength: 5 }),
		fc.dictionary(
			texts.filter((key) => key !== '__proto__'),
			tie('value'),
			{ maxKeys: 5 },
		),
	),
}));
const blank = fc.constantFrom('', ' ', '\n\t', '  \r\n');

function spell(value: Value, space: string): string {
	if (typeof value === 'bigint') return `${space}${value}${space}`;
	if (Array.isArray(value)) return `[${value.map((one) => spell(one, space)).join(`${space},`)}${space}]`;
	if (typeof value === 'object' && value !== null)
		return `{${Object.entries(value)
			.map(([key, one]) => `${space}${JSON.stringify(key)}${space}:${spell(one, space)}`)
			.join(',')}}`;
	return `${space}${JSON.stringify(value)}${space}`;
}

function expected(value: Value): unknown {
	if (typeof value === 'bigint') return value > LIMIT || value < -LIMIT ? String(value) : Number(value);
	if (Array.isArray(value)) return value.map(expected);
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expected(one)]));
	return value;
}

test('no whole number of a JSON loses a digit, and no word of it changes', () => {
	fc.assert(
		fc.property(values, blank, (value, space) => expect(parseJson(spell(value, space))).toEqual(expected(value))),
		runs(2_000),
	);
});

test.each<[string, unknown]>([
	['9007199254740993', '9007199254740993'],
	['9007199254740991', 9007199254740991],
	['-12345678901234567890', '-12345678901234567890'],
	['{"a":1e400}', { a: '1e400' }],
	['[-1.5E+400, 1e99]', ['-1.5E+400', 1e99]],
	['[0.12345678901234567890, 12345678901234567.5]', [0.12345678901234568, 12345678901234568]],
	['{"a":"x\\\\", "b":12345678901234567890}', { a: 'x\\', b: '12345678901234567890' }],
	['{"12345678901234567890":1}', { '12345678901234567890': 1 }],
])('%s is read without a loss', (text, value) => {
	expect(parseJson(text)).toEqual(value);
});

test.each([
	'{12345678901234567890:1}',
	'[012345678901234567890]',
	'[1 12345678901234567890]',
	'[12345678901234567890',
	'',
])('%s is no JSON, though it has a long number', (text) => {
	expect(parseJson(text)).toBeUndefined();
});

test('megabytes of long numbers, quotes and backslashes are read in one go', () => {
	const many = Array.from({ length: 50_000 }, (_unused, index) => `1234567890123456${10_000 + index}`);
	const strings = [
		many.map((one) => `:${one}`).join(' '),
		'\\'.repeat(1_000_000),
		'"'.repeat(1_000_000),
		' '.repeat(1_000_000),
	];
	const text = `{"numbers":[${many.join(',')}],"strings":${JSON.stringify(strings)},"one":[${many[0]}]}`;
	expect(parseJson(text)).toEqual({ numbers: many, strings, one: [many[0]] });
});

describe('A number beyond 2^53', () => {
	const node = useTestNode();
	const BIG = '9007199254740993';

	const answerWithBig = (to: TestNode) =>
		to.simulator.fault({
			status: 200,
			body: `{"type":"contact","id":"1","role":"user","custom_attributes":{"order":${BIG},"note":": ${BIG},"}}`,
			contentType: 'application/json',
		});
	const update = {
		...{ resource: 'contact', operation: 'update', contact_id: picked('6762f0d01bb69f9f2193bb7d') },
		custom_attributes_as: 'json',
	};

	test('of an answer keeps its digits', async () => {
		const options = withIds(contactsIn(node, 1)[0] ?? '');
		answerWithBig(node);
		const [item] = await node.json(getContact, options);
		expect(item?.['custom_attributes']).toEqual({ order: BIG, note: `: ${BIG},` });
		answerWithBig(node);
		const [raw] = await node.json({ resource: 'rawRequest', operation: 'send', url: '/contacts/1' });
		expect(raw?.['custom_attributes']).toEqual({ order: BIG, note: `: ${BIG},` });
	});

	test('keeps its digits in the JSON of a field', async () => {
		await node.execute({ ...update, custom_attributes: `{"order": ${BIG}, "other": 1}` });
		expect(node.sent[0]?.body).toEqual({ custom_attributes: { order: BIG, other: 1 } });
	});

	test.each([
		[
			'={{ ({ order: 9007199254740993 }) }}',
			'holds 9007199254740992, too large for a number: its last digits are lost',
		],
		['={{ ({ order: [NaN] }) }}', 'holds NaN, which is no number'],
	])('that an expression has changed already is refused: %s', async (custom_attributes, words) => {
		const error = await node.failure({ ...update, custom_attributes });
		expect(error.message).toContain(words);
		expect(node.sent).toEqual([]);
	});

	test.each([BIG, 9007199254740992])('is refused for a field that sends a number: %p', async (value) => {
		const error = await node.failure({
			...{ resource: 'conversation', operation: 'search', search_by: 'all' },
			query: { number: [{ field: 'admin_assignee_id', operator: 'equals', value }] },
		});
		expect(error.message).toContain('too large for a number: its last digits would be lost');
		expect(node.sent).toEqual([]);
	});
});
