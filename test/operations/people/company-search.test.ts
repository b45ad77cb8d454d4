import type { INodeParameters } from 'n8n-workflow';
import { encodeCursor } from '../../simulator/paging';
import { describeRefusals } from '../refusals';
import { describeRows, type Row } from '../rows';
import { useTestNode } from '../testNode';
import { acme, acmeSimplified } from './company-samples';
import { VIP } from './contact-samples';

const search = { resource: 'company', operation: 'search' };
const page = { type: 'list', data: [acme], total_count: 1, pages: { type: 'pages', page: 1, total_pages: 1 } };
const sent = (query: unknown, rest: object = {}) => [
	{ to: 'POST /companies/search', body: { query, pagination: { per_page: 50 }, ...rest } },
];
const all = (...value: unknown[]) => ({ operator: 'AND', value });
const is = (field: string, operator: string, value: unknown) => ({ field, operator, value });
const rowOf = (title: string, query: INodeParameters, expected: unknown[]): Row => ({
	title,
	parameters: { ...search, search_by: 'all', query },
	answers: [page],
	sends: sent(all(...expected)),
	gives: [acmeSimplified],
});

describeRows('Company: Search', [
	rowOf(
		'takes every operator for text',
		{
			text: [
				{ field: 'name', operator: 'equals', value: 'Acme' },
				{ field: 'name', operator: 'notEquals', value: 'Bolt' },
				{ field: 'company_id', operator: 'startsWith', value: 'ac' },
				{ field: 'company_id', operator: 'endsWith', value: '-1' },
				{ field: 'name', operator: 'contains', value: 'cm' },
				{ field: 'name', operator: 'doesNotContain', value: 'x' },
				{ field: 'company_id', operator: 'in', value: 'acme-1, acme-2' },
				{ field: 'custom_attributes.tier', operator: 'notIn', value: 'silver' },
				{ field: 'tag_id', operator: 'equals', value: VIP },
			],
		},
		[
			is('name', '=', 'Acme'),
			is('name', '!=', 'Bolt'),
			is('company_id', '^', 'ac'),
			is('company_id', '$', '-1'),
			is('name', '~', 'cm'),
			is('name', '!~', 'x'),
			is('company_id', 'IN', ['acme-1', 'acme-2']),
			is('custom_attributes.tier', 'NIN', ['silver']),
			is('tag_id', '=', VIP),
		],
	),
	rowOf(
		'takes every operator for numbers and dates, and compares dates by the second',
		{
			number: [
				{ field: 'monthly_spend', operator: 'greaterThan', value: 100 },
				{ field: 'session_count', operator: 'lessThan', value: '={{ "50" }}' },
				{ field: 'user_count', operator: 'equals', value: 2 },
				{ field: 'user_count', operator: 'notEquals', value: 0 },
				{ field: 'custom_attributes.employees', operator: 'in', values: '50, 60' },
				{ field: 'custom_attributes.employees', operator: 'notIn', values: '={{ [70] }}' },
			],
			date: [
				{ field: 'last_request_at', operator: 'greaterThan', value: '2024-12-18T00:00:00Z' },
				{ field: 'created_at', operator: 'lessThan', value: 1735689600 },
				{ field: 'updated_at', operator: 'equals', value: '2024-12-18T15:55:43Z' },
				{ field: 'remote_created_at', operator: 'notEquals', value: '={{ null }}' },
			],
		},
		[
			is('last_request_at', '>', 1734480000),
			is('created_at', '<', 1735689600),
			is('updated_at', '=', 1734537343),
			is('remote_created_at', '!=', null),
			is('monthly_spend', '>', 100),
			is('session_count', '<', 50),
			is('user_count', '=', 2),
			is('user_count', '!=', 0),
			is('custom_attributes.employees', 'IN', [50, 60]),
			is('custom_attributes.employees', 'NIN', [70]),
		],
	),
	{
		title: 'joins quick filters with conditions of which one holds, and sorts',
		parameters: {
			...search,
			filters: { tag_id: VIP },
			search_by: 'any',
			query: {
				text: [{ field: 'name', operator: 'startsWith', value: 'A' }],
				group: [
					{
						match: 'AND',
						conditions: {
							number: [
								{ field: 'user_count', operator: 'greaterThan', value: 1 },
								{ field: 'monthly_spend', operator: 'lessThan', value: 500 },
							],
						},
					},
				],
			},
			simplify: false,
			additionalFields: { sort_field: 'last_request_at', sort_order: 'ascending' },
		},
		answers: [page],
		sends: sent(
			{
				operator: 'OR',
				value: [
					all(is('tag_id', '=', VIP), is('name', '^', 'A')),
					all(is('tag_id', '=', VIP), is('user_count', '>', 1), is('monthly_spend', '<', 500)),
				],
			},
			{ sort: { field: 'last_request_at', order: 'ascending' } },
		),
		gives: [acme],
	},
	{
		title: 'sends a query in JSON, with its dates as Unix seconds, and no more rows than are wanted',
		parameters: {
			...search,
			search_by: 'json',
			query: '{ "field": "created_at", "operator": ">", "value": "2024-12-18T00:00:00Z" }',
			limit: 3,
		},
		answers: [page],
		sends: [
			{ to: 'POST /companies/search', body: { query: is('created_at', '>', 1734480000), pagination: { per_page: 3 } } },
		],
		gives: [acmeSimplified],
	},
]);

const build = (query: INodeParameters): INodeParameters => ({ ...search, search_by: 'all', query });

describeRefusals('Company: Search refuses', [
	[
		'a sign that dates of companies do not take',
		{ ...search, search_by: 'json', query: '{ "field": "created_at", "operator": ">=", "value": 1 }' },
		"JSON Query can't use >= on created_at",
		{ description: 'Use one of: = != > <' },
	],
	[
		'a sign that numbers of companies do not take',
		{ ...search, search_by: 'json', query: '{ "field": "monthly_spend", "operator": "<=", "value": 1 }' },
		"JSON Query can't use <= on monthly_spend",
		{ description: 'Use one of: = != > < IN NIN' },
	],
	[
		'several tags at once',
		build({ text: [{ field: 'tag_id', operator: 'in', value: '1,2' }] }),
		"Conditions can't use IN on tag_id",
	],
	[
		'a list of dates in JSON',
		{ ...search, search_by: 'json', query: '{ "field": "created_at", "operator": "IN", "value": [1] }' },
		"JSON Query can't use IN on created_at",
	],
	[
		'a search without conditions',
		build({}),
		'Conditions has no condition',
		{ description: 'Add one, or a filter under Filters; to read everything, use Get Many' },
	],
]);

describe('Company: Search', () => {
	const node = useTestNode();
	const byName = { text: [{ field: 'name', operator: 'startsWith', value: 'Company' }] };

	test('is sent as Preview, whatever version is chosen', async () => {
		node.simulator.state.addCompanies(1);
		for (const version of ['2.16', '2.17', 'Preview']) await node.json({ ...build(byName), options: { version } });
		const versions = node.simulator.requests.map(({ headers }) => headers['intercom-version']);
		expect(versions).toEqual(['Preview', 'Preview', 'Preview']);
	});

	test('reads all pages, each from where the last one ended, and each company once', async () => {
		const rows = node.simulator.state.addCompanies(120).reverse();
		const given = await node.json({ ...build(byName), returnAll: true });
		expect(given.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
		const [first, second] = [rows[49], rows[99]].map((row) => encodeCursor([row?.created_at ?? 0, row?.seq ?? 0]));
		expect(node.sent.map(({ body }) => body)).toMatchObject([
			{ pagination: { per_page: 50 } },
			{ pagination: { per_page: 50, starting_after: first } },
			{ pagination: { per_page: 50, starting_after: second } },
		]);
	});

	test('finds by quick filters what they say', async () => {
		const now = Math.floor(Date.now() / 1_000);
		const day = 86_400;
		const tag = { id: VIP, applied_at: 1, applied_by: '991267459' };
		node.simulator.state.addCompanies(8, (index) => ({
			created_at: now - index * day - 60,
			last_request_at: index % 2 === 0 ? null : now - index * 2 * day - 60,
			tags: index % 3 === 0 ? [tag] : [],
		}));
		const found = async (filters: INodeParameters): Promise<string[]> =>
			(await node.json({ ...search, filters, search_by: 'all', query: {}, returnAll: true }))
				.map(({ company_id }) => String(company_id).replace(/\D+/, ''))
				.sort();
		expect(await found({ created_at_within_days: 3 })).toEqual(['1', '2', '3']);
		expect(await found({ created_at_more_than_days: 5 })).toEqual(['6', '7', '8']);
		expect(await found({ last_request_at_within_days: 7 })).toEqual(['2', '4']);
		expect(await found({ tag_id: '={{ "VIP" }}' })).toEqual(['1', '4', '7']);
		expect(await found({ tag_id: VIP, created_at_before: now - 4 * day })).toEqual(['7']);
	});

	test('says of a field that Intercom does not search what Intercom says', async () => {
		const error = await node.failure(build({ text: [{ field: 'segment_id', operator: 'equals', value: 'x' }] }));
		expect(error).toMatchObject({ message: "'segment_id' is not a searchable field", httpCode: '400' });
	});
});
