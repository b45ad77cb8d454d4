import type { JsonObject, Simulator } from '../../simulator';
import { encodeCursor } from '../../simulator/paging';
import { useTestNode } from '../testNode';
import { ADA, ann, contact, mergeHistory, simpleAnn, VIP } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { errorList } from '../../kit/answers';

const getAll = contact('getAll');
const list = (data: JsonObject[]) => ({
	type: 'list',
	data,
	total_count: data.length,
	pages: { type: 'pages', page: 1, total_pages: 1 },
});
const SEGMENT = '6762f0001bb69f9f00000001';

describeRows('Contact: Get Many', [
	{
		title: 'gives whole contacts when Simplify is off',
		parameters: { ...getAll, returnAll: true, simplify: false, additionalFields: { include_merge_history: true } },
		answers: [list([{ ...ann, merge_history: mergeHistory }])],
		sends: [{ to: 'GET /contacts?include_merge_history=true&per_page=150' }],
		gives: [{ ...ann, merge_history: mergeHistory }],
	},
	{
		title: 'gives fifty simplified contacts when nothing is set',
		parameters: getAll,
		answers: [list([ann, { ...ann, id: '2' }])],
		sends: [{ to: 'GET /contacts?per_page=50' }],
		gives: [simpleAnn, { ...simpleAnn, id: '2' }],
		sdk: async (client) => await client.contacts.list({ per_page: 50 }),
	},
	{
		title: 'takes a limit from an expression',
		parameters: { ...getAll, limit: '={{ $json.limit }}' },
		items: [{ json: { limit: '7' } }],
		answers: [list([ann])],
		sends: [{ to: 'GET /contacts?per_page=7' }],
		gives: [simpleAnn],
	},
	{
		title: 'with every filter searches, and gives simplified contacts with their merge history',
		parameters: {
			...getAll,
			limit: 10,
			additionalFields: { owner_id: ADA, role: 'user', segment_id: SEGMENT, tag_id: VIP, include_merge_history: true },
		},
		answers: [list([{ ...ann, merge_history: mergeHistory }])],
		sends: [
			{
				to: 'POST /contacts/search?include_merge_history=true',
				body: {
					query: {
						operator: 'AND',
						value: [
							{ field: 'owner_id', operator: '=', value: ADA },
							{ field: 'role', operator: '=', value: 'user' },
							{ field: 'segment_id', operator: '=', value: SEGMENT },
							{ field: 'tag_id', operator: '=', value: VIP },
						],
					},
					pagination: { per_page: 10 },
				},
			},
		],
		gives: [{ ...simpleAnn, merge_history: mergeHistory }],
	},
	{
		title: 'with one filter searches by that alone',
		parameters: { ...getAll, returnAll: true, additionalFields: { role: 'lead' } },
		answers: [list([ann])],
		sends: [
			{
				to: 'POST /contacts/search',
				body: {
					query: { operator: 'AND', value: [{ field: 'role', operator: '=', value: 'lead' }] },
					pagination: { per_page: 150 },
				},
			},
		],
		gives: [simpleAnn],
		sdk: async (client) =>
			await client.contacts.search({
				query: { operator: 'AND', value: [{ field: 'role', operator: '=', value: 'lead' }] },
				pagination: { per_page: 150 },
			}),
	},
	{
		title: 'gives nothing when there is nothing',
		parameters: getAll,
		sends: [{ to: 'GET /contacts?per_page=50' }],
		gives: [],
	},
]);

describeRefusals('Contact: Get Many refuses', { parameters: getAll }, [
	['a limit of zero', { limit: 0 }, 'Limit must be at least 1, not 0'],
	['a limit that is no number', { limit: '={{ "many" }}' }, 'Limit must be at least 1, not "many"'],
	['an unknown role', { additionalFields: { role: 'visitor' } }, 'Role has no choice "visitor"'],
	['an empty tag', { additionalFields: { tag_id: '' } }, 'Tag is empty'],
]);

describe('Contact: Get Many, over several pages', () => {
	const node = useTestNode();

	/** Newest first, as the list gives them: Person 320, Person 319, … */
	const fill = (simulator: Simulator) => simulator.state.addContacts(320).reverse();
	const after = (row: { created_at: number; seq: number } | undefined) =>
		encodeCursor([row?.created_at ?? 0, row?.seq ?? 0]);

	test('reads all pages of the list, each from where the last one ended', async () => {
		const rows = fill(node.simulator);
		const given = await node.json({ ...getAll, returnAll: true, additionalFields: { include_merge_history: false } });
		expect(given.map(({ name }) => name)).toEqual(Array.from({ length: 320 }, (_, i) => `Person ${320 - i}`));
		expect(node.simulator.requests.map(({ path, query }) => [path, query])).toEqual([
			['/contacts', { include_merge_history: 'false', per_page: '150' }],
			['/contacts', { include_merge_history: 'false', per_page: '150', starting_after: after(rows[149]) }],
			['/contacts', { include_merge_history: 'false', per_page: '150', starting_after: after(rows[299]) }],
		]);
	});

	test('reads no page beyond the limit, and cuts the last one', async () => {
		const rows = fill(node.simulator);
		const given = await node.json({ ...getAll, limit: 200 });
		expect(given.map(({ name }) => name)).toEqual(Array.from({ length: 200 }, (_, i) => `Person ${320 - i}`));
		expect(node.simulator.requests.map(({ query }) => query)).toEqual([
			{ per_page: '150' },
			{ per_page: '150', starting_after: after(rows[149]) },
		]);
	});

	test('gives nothing at all rather than a part when a page fails', async () => {
		fill(node.simulator);
		node.simulator.fault({ path: '/contacts', skip: 1, status: 403, body: errorList('forbidden', 'Not any more') });
		const { error, output } = await node.execute({ ...getAll, returnAll: true });
		expect(error).toMatchObject({ message: 'Not any more', httpCode: '403' });
		expect(output).toEqual([]);
	});

	test('gives the rows of each item with a link to that item', async () => {
		node.simulator.state.addContacts(2, (index) => ({ role: index === 0 ? 'lead' : 'user' }));
		const items = await node.items(
			{ ...getAll, additionalFields: { role: '={{ $json.role }}' } },
			{ items: ['user', 'lead', 'user'].map((role) => ({ json: { role } })) },
		);
		expect(items.map(({ json, pairedItem }) => [json['name'], pairedItem])).toEqual([
			['Person 2', { item: 0 }],
			['Person 1', { item: 1 }],
			['Person 2', { item: 2 }],
		]);
	});
});
