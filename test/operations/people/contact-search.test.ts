import type { INodeParameters } from 'n8n-workflow';
import { addContact, ADA, ann, BETA, contact, mergeHistory, simpleAnn, VIP } from './contact-samples';
import { describeRows, type Row } from '../rows';

const search = contact('search');
const page = { type: 'list', data: [ann], total_count: 1, pages: { type: 'pages', page: 1, total_pages: 1 } };
const is = <Operator extends string, Value>(field: string, operator: Operator, value: Value) => ({
	field,
	operator,
	value,
});
const sent = (query: unknown, rest: object = {}) => [
	{ to: 'POST /contacts/search', body: { query, pagination: { per_page: 50 }, ...rest } },
];
const all = (...value: unknown[]) => ({ operator: 'AND', value });
const any = (...value: unknown[]) => ({ operator: 'OR', value });

const rowOf = (title: string, query: INodeParameters, expected: unknown[], rest: Partial<Row> = {}): Row => ({
	title,
	parameters: { ...search, search_by: 'all', query },
	answers: [page],
	sends: sent(all(...expected)),
	gives: [simpleAnn],
	...rest,
});
/** The same where dates are compared: by day, so that the workspace is asked for its time zone. */
const datesRowOf = (title: string, query: INodeParameters, expected: unknown[]): Row =>
	rowOf(title, query, expected, { answers: [undefined, page], sends: [{ to: 'GET /me' }, ...sent(all(...expected))] });

const textConditions = [
	is('name', '=', 'Ann Lee'),
	is('email', '!=', 'bob@example.com'),
	is('email_domain', '~', 'example'),
	is('phone', '!~', '+44'),
	is('external_id', '^', 'user-'),
	is('location.country', '$', 'land'),
	is('os', 'IN', ['Linux', 'macOS']),
	is('segment_id', 'NIN', ['s1', 's2']),
	is('tag_id', '!=', BETA),
	is('custom_attributes.plan', '=', 'pro'),
];

describeRows('Contact: Search, by conditions', [
	rowOf(
		'takes every operator for text',
		{
			text: [
				{ field: 'name', operator: 'equals', value: 'Ann Lee' },
				{ field: 'email', operator: 'notEquals', value: 'bob@example.com' },
				{ field: 'email_domain', operator: 'contains', value: 'example' },
				{ field: 'phone', operator: 'doesNotContain', value: '+44' },
				{ field: 'external_id', operator: 'startsWith', value: 'user-' },
				{ field: 'location.country', operator: 'endsWith', value: 'land' },
				{ field: 'os', operator: 'in', value: 'Linux, macOS ,,' },
				{ field: 'segment_id', operator: 'notIn', value: 's1,s2' },
				{ field: 'tag_id', operator: 'notEquals', value: BETA },
				{ field: 'custom_attributes.plan', operator: 'equals', value: 'pro' },
			],
		},
		textConditions,
		{
			sdk: async (client) =>
				await client.contacts.search({
					query: { operator: 'AND', value: textConditions },
					pagination: { per_page: 50 },
				}),
		},
	),
	rowOf(
		'takes every operator for numbers',
		{
			number: [
				{ field: 'custom_attributes.seats', operator: 'equals', value: 0 },
				{ field: 'custom_attributes.seats', operator: 'notEquals', value: 3 },
				{ field: 'custom_attributes.seats', operator: 'greaterThan', value: 1 },
				{ field: 'custom_attributes.mrr', operator: 'atLeast', value: '={{ "9.5" }}' },
				{ field: 'custom_attributes.mrr', operator: 'lessThan', value: -1 },
				{ field: 'custom_attributes.mrr', operator: 'atMost', value: 99.5 },
				{ field: 'custom_attributes.seats', operator: 'in', values: '1, 2' },
				{ field: 'custom_attributes.seats', operator: 'notIn', values: '={{ [3, "4"] }}' },
			],
		},
		[
			is('custom_attributes.seats', '=', 0),
			is('custom_attributes.seats', '!=', 3),
			is('custom_attributes.seats', '>', 1),
			is('custom_attributes.mrr', '>=', 9.5),
			is('custom_attributes.mrr', '<', -1),
			is('custom_attributes.mrr', '<=', 99.5),
			is('custom_attributes.seats', 'IN', [1, 2]),
			is('custom_attributes.seats', 'NIN', [3, 4]),
		],
	),
	datesRowOf(
		'takes every operator for dates',
		{
			date: [
				{ field: 'signed_up_at', operator: 'equals', value: '2026-01-31T12:00:00Z' },
				{ field: 'created_at', operator: 'greaterThan', value: 1735689600 },
				{ field: 'custom_attributes.trial_ends_at', operator: 'lessThan', value: '2026-01-31T00:00:00+01:00' },
			],
		},
		[
			is('signed_up_at', '=', 1769860800),
			is('created_at', '>', 1735689600),
			is('custom_attributes.trial_ends_at', '<', 1769814000),
		],
	),
	rowOf(
		'takes every operator for yes or no',
		{
			yesNo: [
				{ field: 'unsubscribed_from_emails', operator: 'equals', value: true },
				{ field: 'has_hard_bounced', operator: 'notEquals', value: false },
				{ field: 'custom_attributes.paid_subscriber', operator: 'equals', value: '={{ "false" }}' },
			],
		},
		[
			is('unsubscribed_from_emails', '=', true),
			is('has_hard_bounced', '!=', false),
			is('custom_attributes.paid_subscriber', '=', false),
		],
	),
	datesRowOf(
		'puts conditions of all types and groups of both kinds beside each other',
		{
			text: [{ field: 'role', operator: 'equals', value: 'user' }],
			yesNo: [{ field: 'unsubscribed_from_emails', operator: 'equals', value: false }],
			date: [{ field: 'created_at', operator: 'greaterThan', value: 1735689600 }],
			number: [{ field: 'custom_attributes.seats', operator: 'greaterThan', value: 1 }],
			group: [
				{
					match: 'OR',
					conditions: {
						text: [
							{ field: 'tag_id', operator: 'equals', value: VIP },
							{ field: 'tag_id', operator: 'equals', value: BETA },
						],
					},
				},
				{
					match: 'AND',
					conditions: {
						date: [{ field: 'last_seen_at', operator: 'lessThan', value: 1767139200 }],
						yesNo: [{ field: 'has_hard_bounced', operator: 'equals', value: false }],
						number: [{ field: 'custom_attributes.mrr', operator: 'equals', value: 0 }],
						text: [{ field: 'name', operator: 'contains', value: 'Ann' }],
					},
				},
			],
		},
		[
			is('created_at', '>', 1735689600),
			is('custom_attributes.seats', '>', 1),
			is('role', '=', 'user'),
			is('unsubscribed_from_emails', '=', false),
			any(is('tag_id', '=', VIP), is('tag_id', '=', BETA)),
			all(
				is('last_seen_at', '<', 1767139200),
				is('custom_attributes.mrr', '=', 0),
				is('name', '~', 'Ann'),
				is('has_hard_bounced', '=', false),
			),
		],
	),
	rowOf(
		'takes a condition with what the editor shows until it is changed',
		{
			text: [{ field: 'name', value: 'Ann' }],
			yesNo: [{ field: 'unsubscribed_from_emails' }],
			number: [{ field: 'custom_attributes.seats' }],
		},
		[is('custom_attributes.seats', '=', 0), is('name', '=', 'Ann'), is('unsubscribed_from_emails', '=', true)],
	),
	rowOf(
		'takes values from expressions: a list, a number for a text, and null for what is unset',
		{
			text: [
				{ field: 'owner_id', operator: 'in', value: '={{ $json.owners }}' },
				{ field: 'external_id', operator: 'equals', value: '={{ 70 }}' },
				{ field: 'phone', operator: 'equals', value: '={{ null }}' },
			],
			date: [{ field: 'last_seen_at', operator: 'equals', value: '={{ null }}' }],
		},
		[
			is('last_seen_at', '=', null),
			is('owner_id', 'IN', [ADA, '2']),
			is('external_id', '=', '70'),
			is('phone', '=', null),
		],
		{ items: [{ json: { owners: [991267459, '2'] } }] },
	),
	rowOf(
		'takes fifteen conditions',
		{ text: Array.from({ length: 15 }, (_, i) => ({ field: 'name', operator: 'equals', value: `N${i}` })) },
		Array.from({ length: 15 }, (_, i) => is('name', '=', `N${i}`)),
	),
	rowOf(
		'asks for any condition',
		{
			text: [
				{ field: 'name', operator: 'equals', value: 'Ann' },
				{ field: 'name', operator: 'equals', value: 'Bob' },
			],
		},
		[],
		{
			parameters: {
				...search,
				search_by: 'any',
				query: {
					text: [
						{ field: 'name', operator: 'equals', value: 'Ann' },
						{ field: 'name', operator: 'equals', value: 'Bob' },
					],
				},
			},
			sends: sent(any(is('name', '=', 'Ann'), is('name', '=', 'Bob'))),
		},
	),
	rowOf('asks for a group in a group', {}, [], {
		parameters: {
			...search,
			search_by: 'any',
			query: {
				group: [{ match: 'AND', conditions: { text: [{ field: 'role', operator: 'equals', value: 'user' }] } }],
			},
		},
		sends: sent(any(all(is('role', '=', 'user')))),
		sdk: async (client) =>
			await client.contacts.search({
				query: {
					operator: 'OR',
					value: [{ operator: 'AND', value: [{ field: 'role', operator: '=', value: 'user' }] }],
				},
				pagination: { per_page: 50 },
			}),
	}),
	{
		title: 'with every field sorts, and gives whole contacts when Simplify is off',
		parameters: {
			...search,
			search_by: 'all',
			query: { text: [{ field: 'role', operator: 'equals', value: 'user' }] },
			limit: 5,
			simplify: false,
			additionalFields: { sort_field: 'name', sort_order: 'ascending', include_merge_history: true },
		},
		given: addContact,
		answers: [{ ...page, data: [{ ...ann, merge_history: mergeHistory }] }],
		sends: [
			{
				to: 'POST /contacts/search?include_merge_history=true',
				body: {
					query: all(is('role', '=', 'user')),
					pagination: { per_page: 5 },
					sort: { field: 'name', order: 'ascending' },
				},
			},
		],
		gives: [{ ...ann, merge_history: mergeHistory }],
	},
	rowOf('sorts by a field in the order of Intercom', {}, [], {
		parameters: {
			...search,
			query: { text: [{ field: 'role', operator: 'equals', value: 'user' }] },
			additionalFields: { sort_field: 'created_at' },
		},
		sends: sent(all(is('role', '=', 'user')), { sort: { field: 'created_at' } }),
	}),
	rowOf('sorts in an order by the field of Intercom', {}, [], {
		parameters: {
			...search,
			query: { text: [{ field: 'role', operator: 'equals', value: 'user' }] },
			additionalFields: { sort_order: 'descending' },
		},
		sends: sent(all(is('role', '=', 'user')), { sort: { order: 'descending' } }),
	}),
]);
