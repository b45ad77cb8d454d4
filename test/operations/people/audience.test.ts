import type { Simulator } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const audience = (operation: string) => ({ resource: 'audience', operation });
const one = { ...audience('get'), id: picked('123') };
const predicate = { attribute: 'custom_attributes.plan', type: 'string', comparison: 'eq', value: 'enterprise' };
const role = { attribute: 'role', type: 'role', comparison: 'eq', value: 'user' };
const fields = {
	type: 'audience',
	name: 'Enterprise',
	predicates: [predicate],
	role_predicates: [role],
	created_at: 1767139200,
	updated_at: 1767139200,
};
const enterprise = { id: '123', ...fields };
const withAudience = ({ state }: Simulator) => void keep(state, 'audience', fields, '123');

describeRows('Audience', { given: withAudience }, [
	{
		title: 'is listed with all others, one item each',
		parameters: { ...audience('getAll'), limit: 2 },
		answers: [{ type: 'list', data: [enterprise], total_pages: 1 }],
		sends: [{ to: 'GET /audiences?page=1&per_page=2' }],
		gives: [enterprise],
	},
	{
		title: 'is created with conditions on attributes and roles',
		parameters: {
			...audience('create'),
			name: 'Enterprise',
			additionalFields: { predicates: { row: [predicate] }, role_predicates: { row: [role] } },
		},
		answers: [enterprise],
		sends: [{ to: 'POST /audiences', body: { name: 'Enterprise', predicates: [predicate], role_predicates: [role] } }],
		gives: [enterprise],
	},
	{
		title: 'is created with a name alone',
		parameters: { ...audience('create'), name: 'Everybody' },
		answers: [{ ...enterprise, name: 'Everybody', predicates: [], role_predicates: [] }],
		sends: [{ to: 'POST /audiences', body: { name: 'Everybody' } }],
		gives: [{ ...enterprise, name: 'Everybody', predicates: [], role_predicates: [] }],
	},
	{ title: 'is read', parameters: one, sends: [{ to: 'GET /audiences/123' }], gives: [enterprise] },
	{
		title: 'gets another name and other conditions',
		parameters: {
			...audience('update'),
			id: picked('123', 'list'),
			additionalFields: { name: 'All', predicates: { row: [predicate] }, role_predicates: { row: [role] } },
		},
		answers: [{ ...enterprise, name: 'All' }],
		sends: [{ to: 'PUT /audiences/123', body: { name: 'All', predicates: [predicate], role_predicates: [role] } }],
		gives: [{ ...enterprise, name: 'All' }],
	},
	{
		title: 'is deleted, which Intercom answers with nothing',
		parameters: { ...audience('delete'), id: picked('123') },
		sends: [{ to: 'DELETE /audiences/123' }],
		gives: [{ success: true }],
	},
]);

describeRefusals('Audience refuses', [
	['an empty name', { ...audience('create'), name: '={{ "" }}' }, 'Name is empty'],
	[
		'a condition without an attribute',
		{
			...audience('create'),
			name: 'All',
			additionalFields: { predicates: { row: [{ ...predicate, attribute: '={{ "" }}' }] } },
		},
		'Conditions row 1: "Attribute" is empty',
	],
]);

describe('Audience', () => {
	const node = useTestNode();

	test('Get Many reads all pages, whose number stands at the top of the answer', async () => {
		for (let n = 1; n <= 101; n++) keep(node.simulator.state, 'audience', { ...fields, name: `A${n}` }, String(n));
		const given = await node.json({ ...audience('getAll'), returnAll: true });
		expect(given.map(({ id }) => id)).toEqual(Array.from({ length: 101 }, (_, n) => String(101 - n)));
		expect(node.sent.map(({ to }) => to)).toEqual(
			[1, 2, 3, 1, 2, 3].map((page) => `GET /audiences?page=${page}&per_page=50`),
		);
	});
});
