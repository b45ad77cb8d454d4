import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const { macro: ONE } = shelvedIds;
const list = { resource: 'macro', operation: 'getAll', returnAll: true };
const macro = { type: 'macro', id: ONE, name: 'Refund' };

describeRows('Macro', [
	{
		title: 'Get reads the macro',
		parameters: { resource: 'macro', operation: 'get', id: picked(ONE) },
		given: ({ state }) => addKnowledge(state),
		answers: [macro],
		sends: [{ to: `GET /macros/${ONE}` }],
		gives: [macro],
	},
	{
		title: 'Get gives no item for a macro that the token may not see, if asked to',
		parameters: { resource: 'macro', operation: 'get', id: picked(ONE), options: { ifNotFound: 'none' } },
		sends: [{ to: `GET /macros/${ONE}` }],
		gives: [],
	},
	{
		title: 'Get Many reads those that changed after a time',
		parameters: { ...list, additionalFields: { updated_since: '2026-01-31T12:00:00Z' } },
		answers: [{ type: 'list', data: [macro], pages: { type: 'pages', per_page: 150, next: null } }],
		sends: [{ to: 'GET /macros?updated_since=1769860800&per_page=150' }],
		gives: [macro],
	},
]);

describeRefusals('Macro: Get refuses', [
	['an empty ID', { resource: 'macro', operation: 'get', id: picked('={{ $json.nothing }}') }, 'Macro is empty'],
]);

describe('Macro', () => {
	const node = useTestNode();

	test('Get Many follows the cursor to the end', async () => {
		for (let n = 1; n <= 310; n++) keep(node.simulator.state, 'macro', { name: `Reply ${n}` }, String(n));
		const given = await node.json(list);
		expect(new Set(given.map(({ id }) => id)).size).toBe(310);
		expect(node.simulator.requests.map(({ query }) => query['starting_after'] !== undefined)).toEqual([
			false,
			true,
			true,
		]);
	});
});
