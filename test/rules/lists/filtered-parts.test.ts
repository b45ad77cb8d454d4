import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../../operations/testNode';
import { useShortWaits } from '../../kit/shortWaits';

const node = useTestNode();
useShortWaits();

const DAY = 86_400;
const SUPPORT = 991267901;

/** Conversations of some years, every third closed, every second of a team; gives the IDs of those that are wanted. */
function fill(isWanted: (index: number) => boolean): string[] {
	const added = node.simulator.state.addConversations(900, (index) => ({
		created_at: 1_700_000_000 + Math.round(800 * DAY * Math.sqrt(index / 900)),
		state: index % 3 === 0 ? 'closed' : 'open',
		team_assignee_id: index % 2 === 0 ? SUPPORT : 0,
		read: index % 5 !== 0,
	}));
	return added.filter((_row, index) => isWanted(index)).map(({ id }) => id);
}

const search = (rest: INodeParameters, order: string): INodeParameters => ({
	resource: 'conversation',
	operation: 'search',
	returnAll: true,
	simplify: false,
	filters: { state: 'open' },
	...rest,
	additionalFields: { sort_field: 'created_at', sort_order: order },
});
const isOpen = (index: number) => index % 3 !== 0;
const ofTeam = { number: [{ field: 'team_assignee_id', operator: 'equals', value: SUPPORT }] };
const unread = { yesNo: [{ field: 'read', operator: 'equals', value: false }] };

describe.each(['ascending', 'descending'])(
	'Quick filters of a long list by created_at, %s, leave it in parts',
	(order) => {
		test.each<[string, INodeParameters, (index: number) => boolean]>([
			['alone', {}, isOpen],
			[
				'with conditions that all hold',
				{ search_by: 'all', query: unread },
				(index) => isOpen(index) && index % 5 === 0,
			],
			[
				'with conditions of which one holds',
				{ search_by: 'any', query: { ...ofTeam, ...unread } },
				(index) => isOpen(index) && (index % 2 === 0 || index % 5 === 0),
			],
			[
				'with dates of their own',
				{ filters: { state: 'open', created_at_after: '2024-06-01', created_at_more_than_days: 1 } },
				(index) =>
					isOpen(index) &&
					1_700_000_000 + Math.round(800 * DAY * Math.sqrt(index / 900)) > Date.parse('2024-06-01T00:00:00Z') / 1_000,
			],
		])('%s', async (_what, parameters, isWanted) => {
			const wanted = fill(isWanted);
			const isLong = wanted.length > 300;
			node.simulator.configure({ latencyMs: 100 });
			const rows = await node.json(search(parameters, order), { ...{ settings: { timezone: 'UTC' } } });
			expect(rows.map(({ id }) => String(id))).toEqual(order === 'ascending' ? wanted : [...wanted].reverse());
			// A list of six pages and more is read five parts at a time.
			expect(node.simulator.peak > 1).toBe(isLong);
		});
	},
);
