import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const ID = '6762f0761bb69f9f2193bae2';
const getAll = { resource: 'company', operation: 'getAll' };
const getContacts = { resource: 'company', operation: 'getContacts', company_id: picked(ID) };
const bare = (id: string) => ({
	type: 'company',
	id,
	company_id: `own-${id}`,
	name: `Name ${id}`,
	created_at: 1374138000,
});
const person = (id: string) => ({
	type: 'contact',
	id,
	role: 'user',
	email: `${id}@example.com`,
	created_at: 1374138000,
});
const pages = (page: number, total_pages: number, next: null | string | { page: number; starting_after: string }) => ({
	type: 'pages',
	next,
	page,
	per_page: 50,
	total_pages,
});

describeRows('Company: Get Many', [
	{
		title: 'gives one item for each company, simplified, fifty at most unless told otherwise',
		parameters: getAll,
		answers: [{ type: 'list', data: [bare('a'), bare('b')], total_count: 2, pages: pages(1, 1, null) }],
		sends: [{ to: 'POST /companies/list?page=1&per_page=50' }],
		gives: ['a', 'b'].map((id) => ({
			id,
			company_id: `own-${id}`,
			name: `Name ${id}`,
			created_at: '2013-07-18T09:00:00.000Z',
			plan: null,
			tags: [],
			segments: [],
			custom_attributes: {},
		})),
	},
	{
		title: 'gives raw companies up to the limit, oldest first',
		parameters: { ...getAll, limit: 1, simplify: false, additionalFields: { order: 'asc' } },
		answers: [{ type: 'list', data: [bare('a'), bare('b')], total_count: 2, pages: pages(1, 2, null) }],
		sends: [{ to: 'POST /companies/list?order=asc&page=1&per_page=1' }],
		gives: [bare('a')],
		sdk: async (client) => await client.companies.list({ page: 1, per_page: 1, order: 'asc' }),
	},
	{
		title: 'asks for the newest first',
		parameters: { ...getAll, limit: 2, simplify: false, additionalFields: { order: 'desc' } },
		answers: [{ type: 'list', data: [bare('a')], total_count: 1, pages: pages(1, 1, null) }],
		sends: [{ to: 'POST /companies/list?order=desc&page=1&per_page=2' }],
		gives: [bare('a')],
	},
	{
		title: 'lists the companies with a tag',
		parameters: { ...getAll, limit: 5, simplify: false, additionalFields: { tag_id: '7522901' } },
		answers: [{ type: 'list', data: [bare('a')], total_count: 1, pages: pages(1, 1, null) }],
		sends: [{ to: 'GET /companies?tag_id=7522901&page=1&per_page=5' }],
		gives: [bare('a')],
		sdk: async (client) => await client.companies.retrieve({ tag_id: '7522901', page: 1, per_page: 5 }),
	},
	{
		title: 'lists the companies in a segment, page by page',
		parameters: {
			...getAll,
			returnAll: true,
			simplify: false,
			additionalFields: { segment_id: '={{ $json.segment }}' },
		},
		items: [{ json: { segment: '6762f25c1bb69f9f2193bc99' } }],
		given: ({ state }) => {
			const companies = [...state.segments.values()].find(({ person_type }) => person_type === 'company');
			if (companies) state.segments.set('6762f25c1bb69f9f2193bc99', { ...companies, id: '6762f25c1bb69f9f2193bc99' });
		},
		answers: [
			{ type: 'list', data: [bare('a')], total_count: 2, pages: pages(1, 2, null) },
			{ type: 'list', data: [bare('b')], total_count: 2, pages: pages(2, 2, null) },
			{ type: 'list', data: [bare('a')], total_count: 2, pages: pages(1, 2, null) },
			{ type: 'list', data: [bare('b')], total_count: 2, pages: pages(2, 2, null) },
		],
		sends: [1, 2, 1, 2].map((page) => ({
			to: `GET /companies?segment_id=6762f25c1bb69f9f2193bc99&page=${page}&per_page=50`,
		})),
		gives: [bare('a'), bare('b')],
	},
	{
		title: 'counts the companies first when all are wanted, and pages through up to 10,000 of them',
		parameters: { ...getAll, returnAll: true, simplify: false },
		answers: [
			{ type: 'list', data: [bare('a')], total_count: 10000, pages: pages(1, 10000, null) },
			{ type: 'list', data: [bare('a')], total_count: 10000, pages: pages(1, 1, null) },
		],
		sends: [{ to: 'POST /companies/list?page=1&per_page=1' }, { to: 'POST /companies/list?page=1&per_page=50' }],
		gives: [bare('a')],
	},
	{
		title: 'gives no item for a workspace without companies',
		parameters: { ...getAll, returnAll: true },
		sends: [{ to: 'POST /companies/list?page=1&per_page=1' }, { to: 'POST /companies/list?page=1&per_page=50' }],
		gives: [],
	},
]);

describeRows('Company: Get Contacts', { given: ({ state }) => void state.addCompanies(1, () => ({ id: ID })) }, [
	{
		title: 'gives the contacts of the company, simplified',
		parameters: getContacts,
		answers: [{ type: 'list', data: [person('a')], total_count: 1, pages: pages(1, 1, null) }],
		sends: [{ to: `GET /companies/${ID}/contacts?page=1&per_page=50` }],
		gives: [
			{
				id: 'a',
				role: 'user',
				email: 'a@example.com',
				created_at: '2013-07-18T09:00:00.000Z',
				city: null,
				country: null,
				language: null,
				company_ids: [],
				tag_ids: [],
				custom_attributes: {},
			},
		],
		sdk: async (client) => await client.companies.listAttachedContacts({ company_id: ID }),
		sdkDiffers: {
			'query.page': 'the SDK can only ask for the first page',
			'query.per_page': 'the SDK can only ask for the first page',
		},
	},
	{
		title: 'pages by number where the next page is a URL, and gives a contact that moved to a later page once',
		parameters: { ...getContacts, returnAll: true, simplify: false },
		answers: [
			{ type: 'list', data: [person('a'), person('b')], pages: pages(1, 2, 'https://api.intercom.example/x?page=2') },
			{ type: 'list', data: [person('b'), person('c')], pages: pages(2, 2, null) },
			{ type: 'list', data: [person('a'), person('b')], pages: pages(1, 2, 'https://api.intercom.example/x?page=2') },
			{ type: 'list', data: [person('c')], pages: pages(2, 2, null) },
		],
		sends: [1, 2, 1, 2].map((page) => ({ to: `GET /companies/${ID}/contacts?page=${page}&per_page=50` })),
		gives: [person('a'), person('b'), person('c')],
	},
	{
		title: 'follows a cursor where the next page is an object',
		parameters: { ...getContacts, limit: 60, simplify: false },
		answers: [
			// The cursor is one that the simulator can read: [1,1].
			{ type: 'list', data: [person('a')], pages: pages(1, 2, { page: 2, starting_after: 'WzEsMV0=' }) },
			{ type: 'list', data: [person('b')], pages: pages(2, 2, null) },
		],
		sends: [
			{ to: `GET /companies/${ID}/contacts?page=1&per_page=50` },
			{ to: `GET /companies/${ID}/contacts?per_page=50&starting_after=WzEsMV0%3D` },
		],
		gives: [person('a'), person('b')],
	},
	{
		title: 'finds the company by its company ID first',
		parameters: { ...getContacts, company_id: picked('acme-1', 'company_id'), limit: 3, simplify: false },
		given: ({ state }) => void state.addCompanies(1, () => ({ id: ID, company_id: 'acme-1' })),
		sends: [{ to: 'GET /companies?company_id=acme-1' }, { to: `GET /companies/${ID}/contacts?page=1&per_page=3` }],
		gives: [],
	},
]);

describeRefusals('Company: Get Many refuses', { parameters: getAll }, [
	[
		'Segment and Tag together',
		{ additionalFields: { segment_id: '6762f25c1bb69f9f2193bc99', tag_id: '102' } },
		'Segment and Tag cannot be used together',
	],
	[
		'Order together with a tag, which Intercom does not sort',
		{ additionalFields: { tag_id: '7522901', order: 'asc' } },
		'Order cannot be used with Segment or Tag',
	],
	[
		'Order together with a segment, which Intercom does not sort',
		{ additionalFields: { segment_id: '6762f0001bb69f9f00000003', order: 'asc' } },
		'Order cannot be used with Segment or Tag',
	],
]);

describe('Company lists against a workspace', () => {
	const node = useTestNode();

	test.each(['tag_id', 'segment_id'])(
		'does not list all companies when the expression of %s gives nothing',
		async (name) => {
			node.simulator.state.addCompanies(2);
			for (const expression of ['={{ null }}', '={{ "" }}']) {
				const { output } = await node.execute({ ...getAll, additionalFields: { [name]: expression } });
				expect(output.flat()).toEqual([]);
			}
		},
	);

	test('gives each of 130 companies once, in the order that Intercom lists them', async () => {
		node.simulator.state.addCompanies(130, (index) => ({ last_request_at: 1_700_000_000 + index }));
		const all = await node.json({ ...getAll, returnAll: true, additionalFields: { order: 'asc' } });
		expect(all.map(({ company_id }) => company_id)).toEqual(Array.from({ length: 130 }, (_, i) => `company-${i + 1}`));
	});

	test.each([
		['by the cursor that Intercom gives', false],
		['by number when Intercom gives none', true],
	])('reads 120 contacts of a company %s', async (_how, byNumber) => {
		const { state } = node.simulator;
		const contacts = state.addContacts(120);
		state.addCompanies(1, () => ({ id: ID, contacts: new Set(contacts.map(({ id }) => id)) }));
		if (byNumber) {
			node.simulator.fault({
				times: Infinity,
				rewrite: ({ body }) => ({ body: { ...Object(body), pages: { page: 1, per_page: 50, total_pages: 3 } } }),
			});
		}
		const all = await node.json({ ...getContacts, returnAll: true });
		expect(all.map(({ id }) => id)).toEqual(contacts.map(({ id }) => id).reverse());
		expect(node.simulator.requests.map(({ query }) => query['page'] ?? 'cursor')).toEqual(
			byNumber ? ['1', '2', '3', '1', '2', '3'] : ['1', 'cursor', 'cursor'],
		);
	});

	test('ends with an error instead of going round in circles when the cursor never changes', async () => {
		node.simulator.state.addCompanies(1, () => ({ id: ID }));
		node.simulator.fault({
			times: Infinity,
			rewrite: () => ({ body: { data: [person('a')], pages: { next: { starting_after: 'WzEsMV0=' } } } }),
		});
		const error = await node.failure({ ...getContacts, returnAll: true });
		expect(error.message).toBe('Intercom names the same next page twice, so the list would never end');
		expect(node.sent).toHaveLength(2);
	});
});
