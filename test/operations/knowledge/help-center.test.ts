import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const { article, collection: FIRST, helpCenter: CENTER, redirect: REDIRECT } = shelvedIds;
const given = ({ state }: Simulator) => addKnowledge(state);

const collection = (operation: string) => ({ resource: 'collection', operation, collection_id: picked(FIRST) });
const made = { id: FIRST, name: 'Billing' };
const billing = {
	name: 'Billing',
	description: 'Money',
	help_center_id: Number(CENTER),
	parent_id: FIRST,
	translated_content: { fr: { name: 'Facturation' } },
};
const french = {
	translations_as: 'rows',
	translations: { row: [{ locale: 'fr', name: 'Facturation', description: '' }] },
};

describeRows('Collection', { given }, [
	{
		title: 'Create with a name alone',
		parameters: { resource: 'collection', operation: 'create', name: 'Billing' },
		answers: [made],
		sends: [{ to: 'POST /help_center/collections', body: { name: 'Billing' } }],
		gives: [made],
	},
	{
		title: 'Create with every field, in a help center that is found by its name',
		parameters: {
			resource: 'collection',
			operation: 'create',
			name: 'Billing',
			...french,
			additionalFields: { description: 'Money', help_center_id: picked('acme help', 'name'), parent_id: picked(FIRST) },
		},
		answers: [undefined, made],
		sends: [{ to: 'GET /help_center/help_centers' }, { to: 'POST /help_center/collections', body: billing }],
		gives: [made],
		sdk: async (client) => await client.helpCenters.collections.create(billing),
	},
	{
		title: 'Update sends what was filled in, and null for the first level',
		parameters: { ...collection('update'), name: 'Billing', additionalFields: { parent_id: '={{ null }}' } },
		answers: [made],
		sends: [{ to: `PUT /help_center/collections/${FIRST}`, body: { name: 'Billing', parent_id: null } }],
		gives: [made],
	},
	{
		title: 'Update takes translations as JSON',
		parameters: {
			...collection('update'),
			translations_as: 'json',
			translated_content: '={{ { de: { name: "Rechnungen" } } }}',
			additionalFields: { description: '' },
		},
		answers: [made],
		sends: [
			{
				to: `PUT /help_center/collections/${FIRST}`,
				body: { description: '', translated_content: { de: { name: 'Rechnungen' } } },
			},
		],
		gives: [made],
		sdk: async (client) =>
			await client.helpCenters.collections.update({
				collection_id: Number(FIRST),
				description: '',
				translated_content: { de: { name: 'Rechnungen' } },
			}),
	},
	{
		title: 'Get gives an empty item for a collection that is not there, if asked to',
		given: () => {},
		parameters: { ...collection('get'), options: { ifNotFound: 'empty' } },
		sends: [{ to: `GET /help_center/collections/${FIRST}` }],
		gives: [{}],
	},
	{
		title: 'Get Many reads the list',
		parameters: { resource: 'collection', operation: 'getAll', returnAll: true },
		answers: [{ type: 'list', data: [made], total_count: 1, pages: { total_pages: 1 } }],
		sends: [{ to: 'GET /help_center/collections?page=1&per_page=50' }],
		gives: [made],
		sdk: async (client) => await client.helpCenters.collections.list({ page: 1, per_page: 50 }),
	},
	{
		title: 'Delete deletes it',
		parameters: collection('delete'),
		sends: [{ to: `DELETE /help_center/collections/${FIRST}` }],
		gives: [{ id: FIRST, object: 'collection', deleted: true }],
		sdk: async (client) => await client.helpCenters.collections.delete({ collection_id: Number(FIRST) }),
	},
	{
		title: 'Get reads one',
		parameters: collection('get'),
		answers: [made],
		sends: [{ to: `GET /help_center/collections/${FIRST}` }],
		gives: [made],
		sdk: async (client) => await client.helpCenters.collections.find({ collection_id: Number(FIRST) }),
	},
]);

const center = { id: CENTER, display_name: 'Acme Help' };

describeRows('Help Center', { given }, [
	{
		title: 'Get finds it by its name',
		parameters: { resource: 'helpCenter', operation: 'get', help_center_id: picked('Acme Help', 'name') },
		answers: [undefined, center],
		sends: [{ to: 'GET /help_center/help_centers' }, { to: `GET /help_center/help_centers/${CENTER}` }],
		gives: [center],
	},
	{
		title: 'Get Many reads a list that says nothing of pages',
		parameters: { resource: 'helpCenter', operation: 'getAll' },
		answers: [
			{ type: 'list', data: [center] },
			{ type: 'list', data: [center] },
		],
		sends: [1, 2].map((number) => ({ to: `GET /help_center/help_centers?page=${number}&per_page=50` })),
		gives: [center],
		sdk: async (client) => await client.helpCenters.list({ page: 1, per_page: 50 }),
	},
	{
		title: 'Get reads one',
		parameters: { resource: 'helpCenter', operation: 'get', help_center_id: picked(CENTER) },
		answers: [center],
		sends: [{ to: `GET /help_center/help_centers/${CENTER}` }],
		gives: [center],
		sdk: async (client) => await client.helpCenters.find({ help_center_id: Number(CENTER) }),
	},
]);

const REDIRECTS = `/help_center/help_centers/${CENTER}/redirects`;
const redirect = (operation: string) => ({
	resource: 'helpCenterRedirect',
	operation,
	help_center_id: picked(CENTER),
	id: picked(REDIRECT),
});
const from_url = 'https://help.example.com/old-page';
const led = { id: REDIRECT, type: 'help_center_redirect', from_url };

describeRows('Help Center Redirect', { given }, [
	...[
		{ title: 'Create leads to an article', kind: 'article', target: article },
		{ title: 'Create leads to a collection', kind: 'collection', target: FIRST },
	].map(({ kind, target, title }) => ({
		title,
		parameters: { ...redirect('create'), target: kind, target_id: picked(target), from_url, locale: 'en' },
		given,
		answers: [led],
		sends: [{ to: `POST ${REDIRECTS}`, body: { from_url, locale: 'en', target_type: kind, target_id: target } }],
		gives: [led],
	})),
	{
		title: 'Get reads one',
		parameters: redirect('get'),
		answers: [led],
		sends: [{ to: `GET ${REDIRECTS}/${REDIRECT}` }],
		gives: [led],
	},
	{
		title: 'Get Many reads the redirects of a help center',
		parameters: { ...redirect('getAll'), returnAll: true },
		answers: [{ type: 'list', data: [led], pages: { total_pages: 1 } }],
		sends: [{ to: `GET ${REDIRECTS}?page=1&per_page=250` }],
		gives: [led],
	},
	{
		title: 'Delete deletes one',
		parameters: redirect('delete'),
		sends: [{ to: `DELETE ${REDIRECTS}/${REDIRECT}` }],
		gives: [{ id: REDIRECT, object: 'help_center_redirect', deleted: true }],
	},
]);

const create = { ...redirect('create'), target: 'article', target_id: picked(article), from_url, locale: 'en' };

describeRefusals('Help Center Redirect: Create refuses to go without', { parameters: create }, [
	['an address', { from_url: '={{ " " }}' }, 'From URL is empty'],
	['a language', { locale: '={{ $json.nothing }}' }, 'Locale is empty'],
]);

describe('Help Center Redirect', () => {
	const node = useTestNode({ given: ({ state }) => addKnowledge(state) });

	test("Create says in Intercom's words that an address leads somewhere already", async () => {
		await node.json(create);
		const error = await node.failure(create);
		expect(error).toMatchObject({ message: 'A redirect with that URL already exists', httpCode: '409' });
	});

	test('Create is not sent again when its answer is lost', async () => {
		await expectSentOnce(node, create);
	});
});
