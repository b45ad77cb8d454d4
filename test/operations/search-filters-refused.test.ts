import type { INodeParameters } from 'n8n-workflow';
import { describeRefusals } from './refusals';
import { picked } from '../kit/input';

const search = (resource: string, filters: INodeParameters, rest: INodeParameters = {}): INodeParameters => ({
	...{ resource, operation: 'search', filters, ...rest },
});
const dates = ['after', 'before', 'within_days', 'more_than_days'].map((way) => `created_at_${way}`);
const everyDate = (...names: string[]) =>
	Object.fromEntries(
		names.flatMap((name) =>
			dates.map((date) => [date.replace('created_at', name), date.endsWith('days') ? 1 : '2026-01-31']),
		),
	);

describeRefusals('Quick filters of a search refuse', [
	[
		'no filter and no condition',
		search('conversation', {}, { search_by: 'all', query: {} }),
		'Conditions has no condition',
		{ description: 'Add one, or a filter under Filters; to read everything, use Get Many' },
	],
	[
		'no filter and no condition in a new node',
		{ resource: 'ticket', operation: 'search' },
		'Conditions has no condition',
		{ description: 'Add one, or a filter under Filters; to read everything, use Get Many' },
	],
	[
		'a group without conditions, beside a filter too',
		search('contact', { role: 'user' }, { query: { group: [{ match: 'AND', conditions: {} }] } }),
		'Conditions has a group without conditions',
	],
	[
		'no JSON, beside a filter too, since its expression may have lost it',
		search('contact', { role: 'user' }, { search_by: 'json', query: '={{ $json.query }}' }),
		'JSON Query is not valid JSON: ""',
	],
	...[0, -1, '={{ "0" }}'].map(
		(days) =>
			[
				`${String(days)} days`,
				search('conversation', { waiting_since_more_than_days: days }),
				expect.stringMatching(/^Filters "Waiting for More Than \(Days\)" is (0|-1), but must be more than 0$/),
				{ description: 'Give a number of days, such as 2 or 0.5' },
			] as const,
	),
	[
		'days without an end',
		search('contact', { created_at_within_days: '={{ 1 / 0 }}' }),
		expect.stringMatching(/^Filters "Created Within \(Days\)" takes a number, not /),
	],
	[
		'days that are none',
		search('ticket', { updated_at_within_days: '={{ "two" }}' }),
		'Filters "Updated Within (Days)" takes a number, not "two"',
	],
	[
		'days that an expression does not give, for the item without them',
		search('ticket', { updated_at_within_days: '={{ $json.days }}', state: 'resolved' }),
		'Filters "Updated Within (Days)" takes a number, not ""',
		{ items: [{ json: { days: 2 } }, { json: {} }], item: 1 },
	],
	[
		'a date that is none',
		search('ticket', { created_at_after: '={{ "soon" }}' }),
		'Filters "Created After" "soon" is not a date',
	],
	[
		'a date that is empty',
		search('ticket', { created_at_before: '' }),
		expect.stringContaining('"Created Before" is empty'),
	],
	[
		'a state that no conversation has',
		search('conversation', { state: '={{ "opened" }}' }),
		'Filters "State" has no choice "opened"',
		{ description: 'Use one of: closed, open, snoozed' },
	],
	[
		'a team that nobody has, after looking for it',
		search('conversation', { team_assignee_id: '={{ "Nobody Here" }}' }),
		expect.stringMatching(/^Filters "Assigned Team" "Nobody Here" was not found: no team has this ID or name/),
		{ sends: ['GET /teams'] },
	],
	['a team that is left empty', search('ticket', { team_assignee_id: '' }), 'Filters "Assigned Team" is empty'],
	[
		'an owner that an expression does not give',
		search('contact', { owner_id: '={{ $json.owner }}' }),
		'Filters "Owner" is empty',
	],
	['a contact that is left empty', search('ticket', { contact_ids: picked('', 'list') }), 'Filters "Contact" is empty'],
	['a domain of blanks', search('contact', { email_domain: ' ' }), 'Filters "Email Domain" is empty'],
	[
		'more filters than Intercom takes conditions',
		search('contact', everyDate('created_at', 'updated_at', 'last_seen_at', 'signed_up_at')),
		'Filters has 16 entries, but Intercom takes 15 conditions in one group',
		{ sends: ['GET /me'] },
	],
	[
		'a JSON query that has no room for them',
		search(
			'conversation',
			{ state: 'open' },
			{
				search_by: 'json',
				query: JSON.stringify({
					operator: 'OR',
					value: [
						{
							operator: 'AND',
							value: Array.from({ length: 15 }, () => ({ field: 'read', operator: '=', value: true })),
						},
					],
				}),
			},
		),
		'JSON Query and the filter together are more than Intercom takes: 15 conditions in a group, and groups inside one outer group',
	],
]);
