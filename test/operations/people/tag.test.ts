import { useTestNode } from '../testNode';
import { BETA, VIP } from './contact-samples';
import { describeRows } from '../rows';

const getAll = { resource: 'tag', operation: 'getAll' };
const vip = { type: 'tag', id: VIP, name: 'VIP' };
const beta = { type: 'tag', id: BETA, name: 'Beta tester' };

describeRows('Tag: Get Many', [
	{
		title: 'gives one item for each tag of the workspace',
		parameters: { ...getAll, returnAll: true },
		sends: [{ to: 'GET /tags' }],
		gives: [vip, beta, { type: 'tag', id: '7522903', name: 'Needs follow-up' }],
		sdk: async (client) => await client.tags.list(),
	},
	{
		title: 'gives fifty tags when nothing is set',
		parameters: getAll,
		given: ({ state }) => {
			for (let n = 1; n <= 60; n++) state.tags.set(String(n), { id: String(n), name: `T${n}`, dependents: [] });
			for (const id of [VIP, BETA, '7522903']) state.tags.delete(id);
		},
		sends: [{ to: 'GET /tags' }],
		gives: Array.from({ length: 50 }, (_, i) => ({ type: 'tag', id: String(i + 1), name: `T${i + 1}` })),
	},
	{
		title: 'gives as many as the limit says',
		parameters: { ...getAll, limit: 2 },
		sends: [{ to: 'GET /tags' }],
		gives: [vip, beta],
	},
	{
		title: 'reads the list under its older key',
		parameters: getAll,
		answers: [{ type: 'tag.list', tags: [beta] }],
		sends: [{ to: 'GET /tags' }],
		gives: [beta],
	},
	{
		title: 'gives nothing when the list is null',
		parameters: getAll,
		answers: [{ type: 'list', data: null }],
		sends: [{ to: 'GET /tags' }],
		gives: [],
	},
]);

describe('Tag: Get Many', () => {
	const node = useTestNode();

	test('fails when the answer holds no list at all', async () => {
		node.simulator.fault({ rewrite: () => ({ body: { type: 'list' } }) });
		const error = await node.failure(getAll);
		expect(error.message).toBe('Intercom\'s answer has no list under "data" or "tags"');
	});
});
