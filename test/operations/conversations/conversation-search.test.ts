import { useTestNode } from '../testNode';
import { listed, simpleListed, talk, TALK } from './conversation-samples';
import { describeRows } from '../rows';

const search = { resource: 'conversation', operation: 'search' };
const answer = { type: 'conversation.list', total_count: 1, conversations: [listed] };
const subject = { field: 'source.subject', operator: 'contains', value: 'order' };

/** The request for a first page of results. */
const searched = (query: object, added = '') => ({
	to: `POST /conversations/search${added}`,
	body: { query, pagination: { per_page: 50 } },
});

describeRows('Conversation: Search', { answers: [answer] }, [
	{
		title: 'takes conditions of every type, groups, a sort and what to add',
		given: talk,
		parameters: {
			...search,
			simplify: false,
			limit: 5,
			search_by: 'all',
			query: {
				text: [subject, { field: 'state', operator: 'in', value: 'open, snoozed' }],
				date: [{ field: 'created_at', operator: 'greaterThan', value: '2024-12-18T00:00:00Z' }],
				number: [{ field: 'statistics.count_reopens', operator: 'greaterThan', value: 2 }],
				yesNo: [{ field: 'read', operator: 'equals', value: false }],
				group: [
					{
						match: 'OR',
						conditions: {
							text: [{ field: 'source.author.email', operator: 'endsWith', value: '@example.com' }],
							number: [{ field: 'admin_assignee_id', operator: 'equals', value: 991267459 }],
						},
					},
				],
			},
			additionalFields: {
				sort_field: 'updated_at',
				sort_order: 'ascending',
				include_monitors: true,
				include_scorecards: false,
			},
		},
		sends: [
			{
				to: 'POST /conversations/search?include_monitors=true&include_scorecards=false',
				body: {
					query: {
						operator: 'AND',
						value: [
							{ field: 'created_at', operator: '>', value: 1734480000 },
							{ field: 'statistics.count_reopens', operator: '>', value: 2 },
							{ field: 'source.subject', operator: '~', value: 'order' },
							{ field: 'state', operator: 'IN', value: ['open', 'snoozed'] },
							{ field: 'read', operator: '=', value: false },
							{
								operator: 'OR',
								value: [
									{ field: 'admin_assignee_id', operator: '=', value: 991267459 },
									{ field: 'source.author.email', operator: '$', value: '@example.com' },
								],
							},
						],
					},
					sort: { field: 'updated_at', order: 'ascending' },
					pagination: { per_page: 5 },
				},
			},
		],
		gives: [listed],
	},
	{
		title: 'asks for one condition of several, newest first as Intercom does, in a readable version',
		parameters: { ...search, search_by: 'any', query: { text: [subject] } },
		sends: [searched({ operator: 'OR', value: [{ field: 'source.subject', operator: '~', value: 'order' }] })],
		gives: [simpleListed],
		sdk: async (client) =>
			await client.conversations.search({
				query: { operator: 'OR', value: [{ field: 'source.subject', operator: '~', value: 'order' }] },
				pagination: { per_page: 50 },
			}),
	},
	{
		title: 'keeps the results of monitors and scorecards in the readable version',
		parameters: {
			...search,
			search_by: 'any',
			query: { text: [subject] },
			additionalFields: { include_monitors: true, include_scorecards: true },
		},
		answers: [{ ...answer, conversations: [{ ...listed, monitor_evaluations: [{ id: 'm' }], scorecards: [] }] }],
		sends: [
			searched(
				{ operator: 'OR', value: [{ field: 'source.subject', operator: '~', value: 'order' }] },
				'?include_monitors=true&include_scorecards=true',
			),
		],
		gives: [{ ...simpleListed, monitor_evaluations: [{ id: 'm' }], scorecards: [] }],
	},
	{
		title: 'takes a query as JSON and sends it as it is',
		parameters: {
			...search,
			search_by: 'json',
			query: '{ "field": "id", "operator": "IN", "value": ["215471234567890", "21547123456789012345"] }',
		},
		sends: [searched({ field: 'id', operator: 'IN', value: ['215471234567890', '21547123456789012345'] })],
		gives: [simpleListed],
	},
	{
		title: 'takes the query out of a whole body, and an object that an expression gives',
		parameters: { ...search, search_by: 'json', query: '={{ $json }}' },
		items: [{ json: { query: { field: 'open', operator: '=', value: true }, pagination: { per_page: 3 } } }],
		sends: [searched({ field: 'open', operator: '=', value: true })],
		gives: [simpleListed],
	},
	{
		title: 'compares with nothing where an expression gives null, and names attributes of the workspace',
		parameters: {
			...search,
			search_by: 'all',
			query: {
				text: [
					{ field: 'source.subject', operator: 'notEquals', value: '={{ null }}' },
					{ field: 'custom_attributes.issue_type', operator: 'equals', value: 'Billing' },
				],
			},
		},
		answers: [],
		sends: [
			searched({
				operator: 'AND',
				value: [
					{ field: 'source.subject', operator: '!=', value: null },
					{ field: 'custom_attributes.issue_type', operator: '=', value: 'Billing' },
				],
			}),
		],
		gives: [],
	},
]);

describe('Conversation: Search', () => {
	const node = useTestNode();

	const open = { ...search, search_by: 'all', query: { yesNo: [{ field: 'open', operator: 'equals', value: true }] } };

	test('reads page after page in the order that was asked for, with the same query and sort', async () => {
		const added = node.simulator.state.addConversations(120, (index) => (index === 7 ? { state: 'closed' } : {}));
		const sorted = { sort_field: 'created_at', sort_order: 'ascending' };
		const found = await node.json({ ...open, returnAll: true, additionalFields: sorted });
		expect(found.map(({ id }) => id)).toEqual(added.map(({ id }) => id).filter((_id, index) => index !== 7));
		const query = { operator: 'AND', value: [{ field: 'open', operator: '=', value: true }] };
		const sort = { field: 'created_at', order: 'ascending' };
		const request = (cursor: object) => ({
			to: 'POST /conversations/search',
			body: { query, sort, pagination: { per_page: 50, ...cursor } },
		});
		expect(node.sent).toEqual([
			request({}),
			...Array.from({ length: 2 }, () => request({ starting_after: expect.any(String) })),
		]);
	});

	test('sends a search again after an answer that was lost', async () => {
		talk(node.simulator);
		node.simulator.fault({ drop: 'after' });
		const found = await node.json(open);
		expect(found.map(({ id }) => id)).toEqual([TALK]);
	});
});
