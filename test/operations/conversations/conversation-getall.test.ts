import { useTestNode } from '../testNode';
import { ANN, listed, simpleListed, talk, TALK } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';

const getAll = { resource: 'conversation', operation: 'getAll' };
const answer = { type: 'conversation.list', total_count: 1, conversations: [listed] };
const LONG = '21547123456789012345';

const searched = (...value: Array<{ field: string; operator: string; value: number | string | string[] }>) => [
	{ to: 'POST /conversations/search', body: { query: { operator: 'AND', value }, pagination: { per_page: 50 } } },
];

describeRows('Conversation: Get Many', { answers: [answer] }, [
	{
		title: 'lists conversations in a readable version, fifty unless told otherwise',
		parameters: getAll,
		sends: [{ to: 'GET /conversations?per_page=50' }],
		gives: [simpleListed],
	},
	{
		title: "gives Intercom's own records up to the limit",
		parameters: { ...getAll, limit: 2, simplify: false },
		answers: [{ ...answer, conversations: [listed, { ...listed, id: '2' }, { ...listed, id: '3' }] }],
		sends: [{ to: 'GET /conversations?per_page=2' }],
		gives: [listed, { ...listed, id: '2' }],
		sdk: async (client) => await client.conversations.list({ per_page: 2 }),
	},
	{
		title: 'reads the rows under the older key too',
		parameters: { ...getAll, returnAll: true },
		answers: [{ type: 'list', data: [listed] }],
		sends: [{ to: 'GET /conversations?per_page=150' }],
		gives: [simpleListed],
	},
	{
		title: 'gives no item where there is no conversation',
		parameters: { ...getAll, returnAll: true },
		answers: [],
		sends: [{ to: 'GET /conversations?per_page=150' }],
		gives: [],
	},
	{
		title: 'searches when there are filters, and all of them have to hold',
		given: talk,
		parameters: {
			...getAll,
			simplify: false,
			additionalFields: {
				admin_assignee_id: '991267459',
				contact_ids: ANN,
				ids: [TALK, LONG],
				state: 'snoozed',
				tag_ids: '7522901',
				team_assignee_id: '991267901',
			},
		},
		sends: searched(
			{ field: 'admin_assignee_id', operator: '=', value: 991267459 },
			{ field: 'contact_ids', operator: '=', value: ANN },
			{ field: 'state', operator: '=', value: 'snoozed' },
			{ field: 'tag_ids', operator: '=', value: '7522901' },
			{ field: 'team_assignee_id', operator: '=', value: 991267901 },
			{ field: 'id', operator: 'IN', value: [TALK, LONG] },
		),
		gives: [listed],
	},
	{
		title: 'filters by the assigned teammate',
		parameters: { ...getAll, additionalFields: { admin_assignee_id: '991267459' } },
		sends: searched({ field: 'admin_assignee_id', operator: '=', value: 991267459 }),
		gives: [simpleListed],
	},
	{
		title: 'filters by the assigned team',
		parameters: { ...getAll, additionalFields: { team_assignee_id: '991267901' } },
		sends: searched({ field: 'team_assignee_id', operator: '=', value: 991267901 }),
		gives: [simpleListed],
	},
	{
		title: 'filters by a contact',
		parameters: { ...getAll, additionalFields: { contact_ids: ANN } },
		sends: searched({ field: 'contact_ids', operator: '=', value: ANN }),
		gives: [simpleListed],
	},
	{
		title: 'filters by the state',
		parameters: { ...getAll, additionalFields: { state: 'closed' } },
		sends: searched({ field: 'state', operator: '=', value: 'closed' }),
		gives: [simpleListed],
	},
	{
		title: 'filters by a tag',
		parameters: { ...getAll, additionalFields: { tag_ids: '7522902' } },
		sends: searched({ field: 'tag_ids', operator: '=', value: '7522902' }),
		gives: [simpleListed],
	},
	{
		title: 'filters by conversations, which an expression may give as text with commas',
		parameters: { ...getAll, additionalFields: { ids: '={{ $json.ids }}' } },
		items: [{ json: { ids: `${TALK}, ${LONG}` } }],
		sends: searched({ field: 'id', operator: 'IN', value: [TALK, LONG] }),
		gives: [simpleListed],
	},
]);

describeRefusals('Conversation: Get Many refuses', { parameters: getAll }, [
	[
		'a state that Intercom does not have',
		{ additionalFields: { state: '={{ "waiting" }}' } },
		'State has no choice "waiting"',
	],
]);

describe('Conversation: Get Many', () => {
	const node = useTestNode();

	/** The cursors that the simulator hands out from here on. */
	function cursors(): string[] {
		const given: string[] = [];
		node.simulator.fault({
			times: Infinity,
			rewrite: ({ body }) => {
				const { pages } = body as { pages: { next?: { starting_after: string } } };
				if (pages.next) given.push(pages.next.starting_after);
				return {};
			},
		});
		return given;
	}

	test('pages through filtered conversations with the cursor in the body, and finds those alone', async () => {
		node.simulator.state.addConversations(130, (index) => ({ state: index < 110 ? 'closed' : 'open' }));
		const given = cursors();
		const found = await node.json({ ...getAll, returnAll: true, additionalFields: { state: 'closed' } });
		expect(found).toHaveLength(110);
		expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['closed']));
		const query = { operator: 'AND', value: [{ field: 'state', operator: '=', value: 'closed' }] };
		expect(node.sent).toEqual([
			{ to: 'POST /conversations/search', body: { query, pagination: { per_page: 50 } } },
			{ to: 'POST /conversations/search', body: { query, pagination: { per_page: 50, starting_after: given[0] } } },
			{ to: 'POST /conversations/search', body: { query, pagination: { per_page: 50, starting_after: given[1] } } },
		]);
	});

	test('each filter finds in the workspace what it says', async () => {
		const tag = { id: '7522901', applied_at: 1734537600, applied_by: '991267459' };
		const [mine] = node.simulator.state.addConversations(2, (index) =>
			index === 0
				? { id: TALK, admin_assignee_id: 991267459, team_assignee_id: 991267901, tags: [tag], state: 'snoozed' }
				: {},
		);
		const filters = {
			admin_assignee_id: '991267459',
			team_assignee_id: '991267901',
			tag_ids: '7522901',
			state: 'snoozed',
			ids: [TALK],
			contact_ids: mine?.contacts[0] ?? '',
		};
		for (const [name, value] of Object.entries(filters)) {
			const found = await node.json({ ...getAll, additionalFields: { [name]: value } });
			expect([name, found.map(({ id }) => id)]).toEqual([name, [TALK]]);
		}
	});

	test('does not give every conversation when the list of wanted ones turns out empty', async () => {
		node.simulator.state.addConversations(3);
		const { output } = await node.execute(
			{ ...getAll, additionalFields: { ids: '={{ $json.ids }}' } },
			{ items: [{ json: { ids: [] } }] },
		);
		expect(output[0] ?? []).toEqual([]);
	});
});
