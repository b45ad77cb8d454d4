import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { all, NEWER_THAN_SDK, PAGED_BY_INTERCOM } from '../../catalogue/facts';
import { addPage, addSource } from '../../simulator/routes/knowledge/aiContent';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const source = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'aiContentSource',
	operation,
	...more,
});
const page = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'externalPage',
	operation,
	...more,
});
const given = ({ state }: Pick<Simulator, 'state'>) => {
	addSource(state, '33');
	addPage(state, '21');
};
const url = 'https://help.example.com';
const like = (fields: IDataObject) => expect.objectContaining(fields) as IDataObject;
const list = (...ids: string[]) => ({
	type: 'list',
	data: ids.map((id) => ({ id })),
	pages: { type: 'pages', page: 1, per_page: 50, total_pages: 1 },
	total_count: ids.length,
});

describeRows('AI Content Source', { given }, [
	{
		title: 'Create makes a source that pages come into by the API',
		parameters: source('create', { url }),
		sends: [{ to: 'POST /ai/content_import_sources', body: { sync_behavior: 'api', url } }],
		gives: [like({ id: 5201, type: 'content_import_source', sync_behavior: 'api', url, status: 'active' })],
	},
	{
		title: 'Create with every field',
		parameters: source('create', { url, additionalFields: { audience_ids: ['5', '6'], status: 'deactivated' } }),
		sends: [
			{
				to: 'POST /ai/content_import_sources',
				body: { sync_behavior: 'api', url, audience_ids: [5, 6], status: 'deactivated' },
			},
		],
		gives: [like({ audience_ids: [5, 6], status: 'deactivated' })],
		sdk: async (client) => await client.aiContent.createContentImportSource({ url, status: 'deactivated' }),
		sdkDiffers: all('body.audience_ids.0 body.audience_ids.1', NEWER_THAN_SDK),
	},
	{
		title: 'Update with every field, and an empty list that takes the audiences away',
		parameters: source('update', {
			source_id: picked('33'),
			url,
			sync_behavior: 'api',
			additionalFields: { apply_audience_to_existing_content: true, audience_ids: [], status: 'active' },
		}),
		sends: [
			{
				to: 'PUT /ai/content_import_sources/33',
				body: {
					sync_behavior: 'api',
					url,
					apply_audience_to_existing_content: true,
					audience_ids: [],
					status: 'active',
				},
			},
		],
		gives: [like({ id: 33, audience_ids: [] })],
		sdk: async (client) =>
			await client.aiContent.updateContentImportSource({
				source_id: '33',
				url,
				sync_behavior: 'api',
				status: 'active',
			}),
		sdkDiffers: all('body.apply_audience_to_existing_content body.audience_ids', NEWER_THAN_SDK),
	},
	{
		title: 'Get reads a source',
		parameters: source('get', { source_id: picked('33') }),
		sends: [{ to: 'GET /ai/content_import_sources/33' }],
		gives: [like({ id: 33, url })],
		sdk: async (client) => await client.aiContent.getContentImportSource({ source_id: '33' }),
	},
	{
		title: 'Get Many reads pages of fifty',
		parameters: source('getAll', { returnAll: true }),
		answers: [list('33', '34')],
		sends: [{ to: 'GET /ai/content_import_sources?page=1&per_page=50' }],
		gives: [{ id: '33' }, { id: '34' }],
		sdk: async (client) => await client.aiContent.listContentImportSources(),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
	{
		title: 'Delete gives success for an answer without a body',
		parameters: source('delete', { source_id: picked('33') }),
		sends: [{ to: 'DELETE /ai/content_import_sources/33' }],
		gives: [{ success: true }],
		sdk: async (client) => await client.aiContent.deleteContentImportSource({ source_id: '33' }),
	},
]);

const content = { source_id: picked('33'), title: 'Returns', html: '<p>Thirty days</p>' };
const written = { source_id: 33, title: 'Returns', html: '<p>Thirty days</p>' };
const sent = { locale: 'en', ...written };

describeRows('External Page', { given }, [
	{
		title: 'Create or Update makes a page',
		parameters: page('upsert', { ...content, external_id: 'article-2' }),
		sends: [{ to: 'POST /ai/external_pages', body: { ...sent, external_id: 'article-2' } }],
		gives: [like({ id: '5201', external_id: 'article-2', title: 'Returns' })],
	},
	{
		title: 'Create or Update with every field changes the page that the source has under this ID',
		parameters: page('upsert', {
			...content,
			external_id: 'article-1',
			url,
			additionalFields: { ai_agent_availability: true, ai_copilot_availability: false },
		}),
		sends: [
			{
				to: 'POST /ai/external_pages',
				body: { ...sent, external_id: 'article-1', url, ai_agent_availability: true, ai_copilot_availability: false },
			},
		],
		gives: [like({ id: '21', external_id: 'article-1', title: 'Returns', ai_agent_availability: true })],
		sdk: async (client) =>
			await client.aiContent.createExternalPage({
				...written,
				external_id: 'article-1',
				url,
				ai_agent_availability: true,
				ai_copilot_availability: false,
			}),
	},
	{
		title: 'Update with what Intercom asks for',
		parameters: page('update', { ...content, page_id: picked('21'), url }),
		sends: [{ to: 'PUT /ai/external_pages/21', body: { ...sent, url } }],
		gives: [like({ id: '21', title: 'Returns', external_id: 'article-1' })],
	},
	{
		title: 'Update with every field',
		parameters: page('update', {
			...content,
			page_id: picked('21'),
			url,
			additionalFields: { external_id: 'article-3', fin_availability: true },
		}),
		sends: [
			{ to: 'PUT /ai/external_pages/21', body: { ...sent, url, external_id: 'article-3', fin_availability: true } },
		],
		gives: [like({ external_id: 'article-3', fin_availability: true })],
		sdk: async (client) =>
			await client.aiContent.updateExternalPage({
				...written,
				page_id: '21',
				url,
				external_id: 'article-3',
				fin_availability: true,
			}),
	},
	{
		title: 'Create or Update says in Preview whether the sales agent answers from the page',
		parameters: page('upsert', {
			...content,
			external_id: 'article-1',
			additionalFields: { ai_sales_agent_availability: true },
		}),
		sends: [
			{ to: 'POST /ai/external_pages', body: { ...sent, external_id: 'article-1', ai_sales_agent_availability: true } },
		],
		gives: [like({ id: '21', ai_sales_agent_availability: true })],
	},
	{
		title: 'Update says in Preview who answers from the page',
		parameters: page('update', {
			...content,
			page_id: picked('21'),
			url,
			additionalFields: {
				ai_agent_availability: true,
				ai_copilot_availability: false,
				ai_sales_agent_availability: true,
			},
		}),
		sends: [
			{
				to: 'PUT /ai/external_pages/21',
				body: {
					...sent,
					url,
					ai_agent_availability: true,
					ai_copilot_availability: false,
					ai_sales_agent_availability: true,
				},
			},
		],
		gives: [like({ id: '21', ai_agent_availability: true, ai_sales_agent_availability: true })],
	},
	{
		title: 'Get gives no item for a page that is not there, if asked to',
		parameters: page('get', { page_id: picked('22'), options: { ifNotFound: 'none' } }),
		sends: [{ to: 'GET /ai/external_pages/22' }],
		gives: [],
	},
	{
		title: 'Get Many reads no further than the limit',
		parameters: page('getAll', { limit: 1 }),
		answers: [list('21', '22')],
		sends: [{ to: 'GET /ai/external_pages?page=1&per_page=1' }],
		gives: [{ id: '21' }],
		sdk: async (client) => await client.aiContent.listExternalPages(),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
	{
		title: 'Delete gives the page, which is empty then',
		parameters: page('delete', { page_id: picked('21') }),
		sends: [{ to: 'DELETE /ai/external_pages/21' }],
		gives: [like({ id: '21', html: '' })],
		sdk: async (client) => await client.aiContent.deleteExternalPage({ page_id: '21' }),
	},
	{
		title: 'Get reads a page',
		parameters: page('get', { page_id: picked('21') }),
		sends: [{ to: 'GET /ai/external_pages/21' }],
		gives: [like({ id: '21', external_id: 'article-1' })],
		sdk: async (client) => await client.aiContent.getExternalPage({ page_id: '21' }),
	},
]);

describeRefusals('AI content refuses', [
	[
		'a source that is no number',
		page('upsert', { ...content, source_id: picked('x'), external_id: '1' }),
		'Content Source takes a whole number, not "x"',
	],
	['an empty external ID', page('upsert', { ...content, external_id: '={{ "" }}' }), 'External ID is empty'],
	[
		'an audience that has neither such an ID nor such a name',
		source('create', { url, additionalFields: { audience_ids: ['all'] } }),
		'Audience "all" was not found: no audience has this ID or name',
		{ sends: ['GET /audiences?page=1&per_page=50'] },
	],
]);

describe('AI content', () => {
	const node = useTestNode({ given });

	test('Create or Update is sent again when its answer is lost, since the page is the same one', async () => {
		node.simulator.fault({ method: 'POST', drop: 'after' });
		await node.items(page('upsert', { ...content, external_id: 'article-2' }));
		expect(node.simulator.ledger.map(({ effect }) => effect)).toEqual([
			'external_page.created',
			'external_page.updated',
		]);
	});

	test('Create or Update keeps the order of items about one page', async () => {
		const items = ['A', 'B', 'C'].map((title) => ({ json: { title } }));
		await node.items(page('upsert', { ...content, title: '={{ $json.title }}', external_id: 'x' }), { items });
		expect(node.sent.map(({ body }) => (body as IDataObject).title)).toEqual(['A', 'B', 'C']);
	});

	test('who answers from a page is sent as Preview where older versions would pass over it', async () => {
		const upsert = page('upsert', { ...content, external_id: 'article-2' });
		const update = page('update', { ...content, page_id: picked('21'), url });
		await node.items({ ...upsert, additionalFields: { ai_agent_availability: true } });
		await node.items({ ...upsert, additionalFields: { ai_sales_agent_availability: true } });
		await node.items({ ...update, additionalFields: { fin_availability: true } });
		await node.items({ ...update, additionalFields: { ai_agent_availability: true } });
		const versions = node.simulator.requests.map(({ headers }) => headers['intercom-version']);
		expect(versions).toEqual(['2.16', 'Preview', '2.16', 'Preview']);
	});

	test('a source is not created again when the answer is lost', async () => {
		await expectSentOnce(node, source('create', { url }));
	});
});
