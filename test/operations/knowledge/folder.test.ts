import type { IDataObject } from 'n8n-workflow';
import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { useTestNode } from '../testNode';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const { folder: ONE } = shelvedIds;
const given = ({ state }: Simulator) => {
	addKnowledge(state);
	keep(state, 'folder', { name: 'R&D <internal>', parent_folder_id: null }, '56');
};
const folder = (operation: string) => ({ resource: 'folder', operation, folder_id: picked(ONE) });
const create = { resource: 'folder', operation: 'create', name: 'Billing' };
const like = (fields: IDataObject) => expect.objectContaining(fields) as IDataObject;
/** A folder as Intercom's page of it shows one: its ID is a number, and nothing is around it. */
const billing = {
	id: 6,
	name: 'Billing',
	description: 'Money',
	emoji: '📚',
	parent_folder_id: null,
	content_count: 5,
	created_at: 1_672_928_359,
	updated_at: 1_672_928_610,
};

describeRows('Folder', { given }, [
	{
		title: 'Create sends a name alone inside of the folder, and gives what is answered without it',
		parameters: create,
		answers: [billing],
		sends: [{ to: 'POST /folders', body: { folder: { name: 'Billing' } } }],
		gives: [billing],
	},
	{
		title: 'Create with every field, inside of a folder that is found by its name',
		parameters: {
			...create,
			additionalFields: { description: 'Money', emoji: '📚', parent_folder_id: picked('r&d <internal>', 'any') },
		},
		sends: [
			{ to: 'GET /folders?page=1&per_page=150' },
			{
				to: 'POST /folders',
				body: { folder: { name: 'Billing', description: 'Money', emoji: '📚', parent_folder_id: 56 } },
			},
		],
		gives: [like({ id: 5201, name: 'Billing', parent_folder_id: 56, content_count: 0 })],
	},
	{
		title: 'Get reads one, with the number of articles in it',
		given: (simulator) => {
			given(simulator);
			keep(simulator.state, 'article', { title: 'In it', folder_id: Number(ONE) }, '61');
			keep(simulator.state, 'internal_article', { title: 'In it too', folder_id: Number(ONE) }, '62');
		},
		parameters: folder('get'),
		sends: [{ to: `GET /folders/${ONE}` }],
		gives: [like({ id: Number(ONE), name: 'Procedures', content_count: 2 })],
	},
	{
		title: 'Get gives no item for a folder that is not there, if asked to',
		parameters: { ...folder('get'), folder_id: picked('7'), options: { ifNotFound: 'none' } },
		sends: [{ to: 'GET /folders/7' }],
		gives: [],
	},
	{
		title: 'Get Many reads the list in pages of 150',
		parameters: { resource: 'folder', operation: 'getAll', returnAll: true },
		answers: [{ type: 'list', data: [billing], total_count: 1, pages: { type: 'pages', page: 1, total_pages: 1 } }],
		sends: [{ to: 'GET /folders?page=1&per_page=150' }],
		gives: [billing],
	},
	{
		title: 'Get Many reads the folders in a folder',
		given: (simulator) => {
			given(simulator);
			keep(simulator.state, 'folder', { name: 'Refunds', parent_folder_id: Number(ONE) }, '57');
		},
		parameters: { resource: 'folder', operation: 'getAll', additionalFields: { parent_folder_id: picked(ONE) } },
		sends: [{ to: `GET /folders?parent_folder_id=${ONE}&page=1&per_page=50` }],
		gives: [like({ id: 57, name: 'Refunds' })],
	},
	{
		title: 'Update sends what was filled in, and null for the first level',
		parameters: { ...folder('update'), name: 'How we work', additionalFields: { parent_folder_id: '={{ null }}' } },
		answers: [billing],
		sends: [{ to: `PUT /folders/${ONE}`, body: { folder: { name: 'How we work', parent_folder_id: null } } }],
		gives: [billing],
	},
	{
		title: 'Update empties a description, and leaves a name alone that is not filled in',
		parameters: { ...folder('update'), additionalFields: { description: '' } },
		answers: [billing],
		sends: [{ to: `PUT /folders/${ONE}`, body: { folder: { description: '' } } }],
		gives: [billing],
	},
	{
		title: 'Delete deletes an empty folder',
		parameters: folder('delete'),
		sends: [{ to: `DELETE /folders/${ONE}` }],
		gives: [{ id: Number(ONE), object: 'folder', deleted: true }],
	},
]);

describeRefusals('Folder: Create refuses', { parameters: create }, [
	['an empty name', { name: '={{ $json.nothing }}' }, 'Name is empty'],
	[
		'a parent whose ID is no number',
		{ additionalFields: { parent_folder_id: picked('top') } },
		'Parent Folder takes a whole number, not "top"',
	],
]);

describe('Folder', () => {
	const node = useTestNode({ given });
	const versions = () => node.simulator.requests.map(({ headers }) => headers['intercom-version']);

	test('every operation is sent as Preview, whichever version the others are sent as', async () => {
		for (const parameters of [create, folder('get'), { resource: 'folder', operation: 'getAll' }, folder('update')])
			await node.items(parameters);
		await node.items({ ...folder('delete'), options: { version: '2.15' } });
		expect(versions()).toEqual(Array.from({ length: 5 }, () => 'Preview'));
	});

	test('Delete says what to do with a folder that is not empty, and leaves it there', async () => {
		keep(node.simulator.state, 'article', { title: 'In it', folder_id: Number(ONE) }, '61');
		const error = await node.failure(folder('delete'));
		expect(error).toMatchObject({ httpCode: '422' });
		expect(error.description).toMatch(/^Move or delete what is in the folder first: articles and other folders/);
		expect(await node.json(folder('get'))).toMatchObject([{ id: Number(ONE) }]);
	});

	test('a name that several folders share is refused with their IDs', async () => {
		for (const id of ['71', '72']) keep(node.simulator.state, 'folder', { name: 'Archive' }, id);
		const error = await node.failure({ ...folder('delete'), folder_id: picked('archive', 'any') });
		expect(error.message).toContain('"archive" is the name of 2 records: 72, 71');
		expect(node.sent.every(({ to }) => to.startsWith('GET '))).toBe(true);
	});

	test('Create is not sent again when its answer is lost', async () => {
		await expectSentOnce(node, create);
	});

	test('what Create and Update write is there to read', async () => {
		const [made] = await node.json({ ...create, additionalFields: { parent_folder_id: picked(ONE) } });
		const id = picked(String(made?.id));
		await node.items({ ...folder('update'), folder_id: id, name: 'Invoices' });
		const read = await node.json({ ...folder('get'), folder_id: id });
		expect(read).toMatchObject([{ name: 'Invoices', parent_folder_id: Number(ONE) }]);
	});
});
