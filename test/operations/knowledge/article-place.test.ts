import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { useTestNode } from '../testNode';
import { picked } from '../../kit/input';

const { article, collection, folder, internalArticle } = shelvedIds;
const ADA = '991267459';
const OTHER = '18';
const given = ({ state }: Simulator) => {
	addKnowledge(state);
	keep(state, 'collection', { name: 'Billing' }, OTHER);
};
const create = { resource: 'article', operation: 'create', title: 'Hello', author_id: picked(ADA) };
const update = { resource: 'article', operation: 'update', article_id: picked(article) };
const internal = (operation: string) => ({
	resource: 'internalArticle',
	operation,
	...(operation === 'update'
		? { internal_article_id: picked(internalArticle) }
		: { title: 'Hello', author_id: picked(ADA), owner_id: picked(ADA) }),
});
const first = { title: 'Hello', author_id: Number(ADA), state: 'draft' };
const done = { id: article, type: 'article', title: 'Hello' };

describeRows('Article in Preview', { given, answers: [done] }, [
	{
		title: 'Create puts an article into several collections and a folder',
		parameters: { ...create, additionalFields: { parent_ids: [collection, OTHER], folder_id: picked(folder) } },
		sends: [
			{ to: 'POST /articles', body: { ...first, parent_ids: [Number(collection), 18], folder_id: Number(folder) } },
		],
		gives: [done],
	},
	{
		title: 'Update finds collections and the folder by their names',
		parameters: { ...update, additionalFields: { parent_ids: ['billing'], folder_id: picked('procedures', 'any') } },
		answers: [undefined, undefined, done],
		sends: [
			{ to: 'GET /help_center/collections?page=1&per_page=50' },
			{ to: 'GET /folders?page=1&per_page=150' },
			{ to: `PUT /articles/${article}`, body: { parent_ids: [18], folder_id: Number(folder) } },
		],
		gives: [done],
	},
	{
		title: 'Update takes an article out of all collections with an empty list, and out of its folder with null',
		parameters: { ...update, additionalFields: { parent_ids: [], folder_id: '={{ null }}' } },
		sends: [{ to: `PUT /articles/${article}`, body: { parent_ids: [], folder_id: null } }],
		gives: [done],
	},
]);

describeRows('Internal Article in Preview', { given, answers: [done] }, [
	{
		title: 'Create puts an article into a folder',
		parameters: { ...internal('create'), additionalFields: { folder_id: picked(folder) } },
		sends: [
			{
				to: 'POST /internal_articles',
				body: { title: 'Hello', author_id: Number(ADA), owner_id: Number(ADA), folder_id: Number(folder) },
			},
		],
		gives: [done],
	},
	{
		title: 'Update takes an article out of its folder with null',
		parameters: { ...internal('update'), additionalFields: { folder_id: '={{ null }}' } },
		sends: [{ to: `PUT /internal_articles/${internalArticle}`, body: { folder_id: null } }],
		gives: [done],
	},
]);

describeRefusals('Article: Update refuses', { parameters: update }, [
	[
		'a folder whose ID is no number',
		{ additionalFields: { folder_id: picked('top') } },
		'Folder takes a whole number, not "top"',
	],
	[
		'a collection that is not there',
		{ additionalFields: { parent_ids: ['Nowhere'] } },
		'Collections "Nowhere" was not found: no collection has this ID or name',
		{ sends: ['GET /help_center/collections?page=1&per_page=50'] },
	],
]);

describe('The place of an article', () => {
	const node = useTestNode({ given });
	const versions = () => node.simulator.requests.map(({ headers }) => headers['intercom-version']);

	test('sends the request that has it as Preview, and others as before', async () => {
		await node.items({ ...update, title: 'Hello' });
		await node.items({ ...update, additionalFields: { folder_id: picked(folder) } });
		await node.items({ ...update, additionalFields: { parent_ids: [] } });
		await node.items({ ...internal('update'), title: 'Hello' });
		await node.items({ ...internal('update'), additionalFields: { folder_id: picked(folder) } });
		expect(versions()).toEqual(['2.16', 'Preview', 'Preview', '2.16', 'Preview']);
	});

	test('is in the simplified output and in the whole record', async () => {
		const inFolder = { additionalFields: { folder_id: picked(folder) } };
		for (const parameters of [update, internal('update')])
			for (const simplify of [true, false])
				expect(await node.json({ ...parameters, ...inFolder, simplify })).toMatchObject([{ folder_id: 55 }]);
	});

	test('is not in the simplified output where Intercom says nothing of folders', async () => {
		for (const parameters of [update, internal('update')]) {
			const [record] = await node.json({ ...parameters, title: 'Hello' });
			expect(Object.keys(record ?? {})).not.toContain('folder_id');
		}
	});

	test('goes by Collections where Parent is there too, as in Intercom', async () => {
		const both = { parent_id: picked(collection), parent_ids: [OTHER] };
		expect(await node.json({ ...update, additionalFields: both })).toMatchObject([{ parent_ids: [OTHER] }]);
	});
});
