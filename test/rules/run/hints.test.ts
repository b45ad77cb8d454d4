import { type TestNode, useTestNode } from '../../operations/testNode';
import { picked } from '../../kit/input';

const node = useTestNode({ seed: 'workspace' });

const hintsOf = async (...args: Parameters<TestNode['execute']>): Promise<string[]> => {
	const { error, hints } = await node.execute(...args);
	if (error) throw error;
	return hints.map(({ message }) => message);
};
const contacts = { resource: 'contact', operation: 'getAll' };

describe('A list says that its limit cut it', () => {
	const two = { items: [{ json: { limit: 5 } }, { json: { limit: 1_000 } }] };
	const CUT = 'There is more than the limit of 5: raise Limit, or switch Return All on';

	test('when Intercom has more pages, with the number of items whose list it cut', async () => {
		const hints = await hintsOf({ ...contacts, limit: '={{ $json.limit }}' }, two);
		expect(hints).toEqual([`${CUT} (1 of 2 items)`]);
	});

	test('when Intercom gave more rows at once than were wanted', async () => {
		expect(await hintsOf({ resource: 'tag', operation: 'getAll', limit: 1 }, two)).toEqual([
			'There is more than the limit of 1: raise Limit, or switch Return All on (2 of 2 items)',
		]);
	});

	test('and says nothing when all rows are there', async () => {
		expect(await hintsOf({ ...contacts, returnAll: true }, two)).toEqual([]);
		const total = node.simulator.state.contacts.size;
		expect(await hintsOf({ ...contacts, limit: total + 1 }, two)).toEqual([]);
	});

	test('and leaves it to n8n for a single item', async () => {
		expect(await hintsOf({ ...contacts, limit: 5 })).toEqual([]);
	});
});

test('a search that finds nothing says so, and that Intercom takes its time', async () => {
	const query = JSON.stringify({ field: 'email', operator: '=', value: 'nobody@example.com' });
	expect(await hintsOf({ resource: 'contact', operation: 'search', search_by: 'json', query })).toEqual([
		'Nothing was found; what changed in the last minutes may be found later',
	]);
});

test('a list without rows says so', async () => {
	node.simulator.reset('empty');
	expect(await hintsOf({ resource: 'article', operation: 'getAll' })).toEqual(['Nothing was found']);
});

test.each([
	['none', 'Not found, so no item was returned'],
	['empty', 'Not found, so an empty item was returned'],
])('a record that is missing is spoken of under If Not Found: %s', async (ifNotFound, hint) => {
	const missing = { resource: 'contact', operation: 'get', contact_id: picked('6762f0001bb69f9f00ffffff') };
	expect(await hintsOf({ ...missing, options: { ifNotFound } })).toEqual([hint]);
});

test.each([
	['update', 'The contact existed, and was updated rather than created (1 of 2 items)'],
	['return', 'The contact existed, and was returned unchanged (1 of 2 items)'],
])('Create with %s says how many contacts existed', async (ifExists, hint) => {
	const items = ['new-1', [...node.simulator.state.contacts.values()][0]?.external_id].map((id) => ({
		json: { id: id ?? '' },
	}));
	const parameters = {
		resource: 'contact',
		operation: 'create',
		role: 'user',
		external_id: '={{ $json.id }}',
		ifExists,
	};
	expect(await hintsOf(parameters, { items })).toEqual([hint]);
});

test('an execution without anything special says nothing', async () => {
	expect(await hintsOf({ resource: 'admin', operation: 'getCurrent' })).toEqual([]);
});
