import { propertyOf } from '../../../nodes/Intercom/engine/kinds';
import { query, queryJson } from '../../../nodes/Intercom/model/fields';
import { convert, refusalOf } from './source';

const contacts = query({ searches: 'contacts', match: 'AND' });
const conversations = query({ searches: 'conversations', match: 'OR' });
const asJson = queryJson({ searches: 'contacts' });

test('conditions of every type become a group', async () => {
	const value = {
		date: [{ field: 'created_at', operator: 'greaterThan', value: '2026-01-31T12:00:00Z' }],
		number: [{ field: 'custom_attributes.seats', operator: 'atLeast', value: '3' }],
		text: [
			{ field: 'email', operator: 'contains', value: '@example.com' },
			{ field: 'role', operator: 'in', value: 'user, lead' },
		],
		yesNo: [{ field: 'has_hard_bounced', operator: 'equals', value: 'false' }],
	};
	expect(await convert(contacts, value)).toEqual({
		operator: 'AND',
		value: [
			{ field: 'created_at', operator: '>', value: 1_769_860_800 },
			{ field: 'custom_attributes.seats', operator: '>=', value: 3 },
			{ field: 'email', operator: '~', value: '@example.com' },
			{ field: 'role', operator: 'IN', value: ['user', 'lead'] },
			{ field: 'has_hard_bounced', operator: '=', value: false },
		],
	});
});

test('groups stand inside the outer group', async () => {
	const group = [
		{
			match: 'AND',
			conditions: {
				text: [
					{ field: 'state', value: 'open' },
					{ field: 'priority', operator: 'notEquals', value: 'low' },
				],
			},
		},
	];
	expect(await convert(conversations, { text: [{ field: 'state', value: 'snoozed' }], group })).toEqual({
		operator: 'OR',
		value: [
			{ field: 'state', operator: '=', value: 'snoozed' },
			{
				operator: 'AND',
				value: [
					{ field: 'state', operator: '=', value: 'open' },
					{ field: 'priority', operator: '!=', value: 'low' },
				],
			},
		],
	});
});

test('null asks for what is unset', async () => {
	expect(await convert(contacts, { text: [{ field: 'email', operator: 'equals', value: null }] })).toEqual({
		operator: 'AND',
		value: [{ field: 'email', operator: '=', value: null }],
	});
});

test.each([
	[{}, 'has no condition'],
	[{ group: [{ match: 'OR', conditions: {} }] }, 'has a group without conditions'],
	[{ text: [{ value: 'x' }] }, 'has no field in Text condition 1'],
	[{ text: [{ field: 'email', operator: 'like', value: 'x' }] }, 'has no operator "like" in Text condition 1'],
	[
		{ date: [{ field: 'created_at', operator: 'atLeast', value: 1 }] },
		"can't use >= on created_at: API version 2.16 compares dates of contacts by day",
	],
	[{ date: [{ field: 'created_at', value: 'soon' }] }, '(Date condition 1, created_at) "soon" is not a date'],
	[{ text: [{ field: 'tag_id', operator: 'in', value: '1,2' }] }, "can't use IN on tag_id"],
	[
		{ text: Array.from({ length: 16 }, () => ({ field: 'email', value: 'x' })) },
		'has 16 conditions in one group, but Intercom takes 15',
	],
])('the conditions %j are refused', async (value, message) => {
	expect(await refusalOf(contacts, value)).toMatchObject({ message });
});

test.each(['companies', 'contacts', 'conversations', 'tickets'] as const)(
	'numbers of %s may be one or none of several',
	async (searches) => {
		const field = query({ searches, match: 'AND' });
		const number = [
			{ field: 'custom_attributes.seats', operator: 'in', values: '1, 2.5,' },
			{ field: 'custom_attributes.seats', operator: 'notIn', values: [3, '4'] },
			{ field: 'custom_attributes.seats', operator: 'in', values: 5 },
		];
		expect(await convert(field, { number })).toEqual({
			operator: 'AND',
			value: [
				{ field: 'custom_attributes.seats', operator: 'IN', value: [1, 2.5] },
				{ field: 'custom_attributes.seats', operator: 'NIN', value: [3, 4] },
				{ field: 'custom_attributes.seats', operator: 'IN', value: [5] },
			],
		});
		for (const values of ['', ' , ', undefined, []])
			expect(await refusalOf(field, { number: [{ field: 'x', operator: 'in', values }] })).toMatchObject({
				message: '(Number condition 1, x) is empty',
			});
	},
);

test.each([undefined, '', '  '])('a text condition with nothing to look for (%j) is refused', async (value) => {
	for (const operator of ['equals', 'notEquals', 'contains', 'doesNotContain', 'startsWith', 'endsWith', 'in'])
		expect(await refusalOf(contacts, { text: [{ field: 'email', operator, value }] })).toMatchObject({
			message: '(Text condition 1, email) is empty',
		});
});

test('a JSON query is sent as it is, alone or inside the body of the documentation', async () => {
	const inner = { operator: 'AND', value: [{ field: 'email', operator: '=', value: 'a@b.c' }] };
	expect(await convert(asJson, JSON.stringify(inner))).toEqual(inner);
	expect(await convert(asJson, { query: inner, pagination: { per_page: 5 } })).toEqual(inner);
	expect(await convert(asJson, '{"field":"email","operator":"IN","value":["a@b.c"]}')).toEqual({
		field: 'email',
		operator: 'IN',
		value: ['a@b.c'],
	});
});

const date = (searches: 'companies' | 'contacts' | 'conversations' | 'tickets', value: unknown) => {
	const condition = { field: 'created_at', operator: '>', value };
	const group = { operator: 'OR', value: [condition] };
	return [queryJson({ searches }), condition, { operator: 'AND', value: [condition, group] }] as const;
};
const SEARCHES = ['companies', 'contacts', 'conversations', 'tickets'] as const;

test.each(
	SEARCHES.flatMap((searches) =>
		[1_769_860_800_123, '1769860800123', '2026-01-31T12:00:00Z', 1_769_860_800].map(
			(value) => [searches, value] as const,
		),
	),
)('a JSON query of %s has dates converted as those of the form are: %p', async (searches, value) => {
	const [field, condition, groups] = date(searches, value);
	const [, expected, expectedGroups] = date(searches, 1_769_860_800);
	expect(await convert(field, condition)).toEqual(expected);
	expect(await convert(field, groups)).toEqual(expectedGroups);
});

test.each(
	SEARCHES.flatMap((searches) =>
		[20_260_131, 1_769_860_800_123_456, 'yesterday', true].map((value) => [searches, value] as const),
	),
)('a JSON query of %s refuses a date that is none: %p', async (searches, value) => {
	const [field, condition, groups] = date(searches, value);
	for (const query of [condition, groups])
		expect(await refusalOf(field, query)).toMatchObject({ message: expect.stringMatching(/^\(created_at\) /) });
});

test('a JSON query keeps null for a date, and numbers of fields that the node does not know', async () => {
	for (const condition of [
		{ field: 'created_at', operator: '=', value: null },
		{ field: 'custom_attributes.x', operator: '>', value: 1_769_860_800_123 },
	])
		expect(await convert(asJson, condition)).toEqual(condition);
});

const nested = (levels: number): object =>
	levels === 0 ? { field: 'email', operator: '=', value: 'x' } : { operator: 'OR', value: [nested(levels - 1)] };

test.each([
	['[]', 'takes a JSON object, not []'],
	['7', 'takes a JSON object, not 7'],
	['{}', 'has an entry that is neither a condition nor a group: {}'],
	['{"operator":"AND","value":[7]}', 'has an entry that is neither a condition nor a group: {}'],
	['{"field":"email","operator":"IN","value":"x"}', 'needs a list of values for IN on email'],
	['{"field":"email","operator":"=","value":["x"]}', 'needs a single value for = on email'],
	[
		'{"field":"created_at","operator":">=","value":1}',
		"can't use >= on created_at: API version 2.16 compares dates of contacts by day",
	],
	['{"field":"email","operator":"=","value":" "}', 'has no value for = on email'],
	['{"field":"email","operator":">","value":"x"}', "can't use > on email"],
	[nested(3), 'nests groups more than 2 levels deep'],
])('the JSON query %j is refused', async (value, message) => {
	expect(await refusalOf(asJson, value)).toMatchObject({ message });
});

test('a field that the node does not know may be searched with any sign', async () => {
	expect(await convert(asJson, { field: 'custom_attributes.x', operator: '>=', value: 1 })).toEqual({
		field: 'custom_attributes.x',
		operator: '>=',
		value: 1,
	});
});

test('no value of the menu of operators begins with an equals sign, which n8n would take for an expression', () => {
	const values = JSON.stringify(propertyOf(contacts)).match(/"value":"[^"]*"/g) ?? [];
	expect(values.length).toBeGreaterThan(20);
	expect(values.filter((value) => value.startsWith('"value":"='))).toEqual([]);
});

test.each(['hasOwnProperty', 'constructor', '__proto__'])(
	'a field called "%s" is one that the node does not know',
	async (field) => {
		const condition = { field, operator: '=', value: 'a' };
		expect(await convert(asJson, JSON.stringify(condition))).toEqual(condition);
	},
);
