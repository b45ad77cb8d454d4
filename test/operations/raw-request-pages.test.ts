import { useTestNode } from './testNode';
import { describeRefusals } from './refusals';
import { describeRows } from './rows';

const send = { resource: 'rawRequest', operation: 'send' };
const query = { field: 'role', operator: '=', value: 'user' };
const rows = (...ids: string[]) => ids.map((id) => ({ id }));
// A cursor that the simulator can read: [1,1].
const next = { pages: { page: 1, next: { page: 2, starting_after: 'WzEsMV0=' } } };
const searchAll = {
	...send,
	method: 'POST',
	url: '/contacts/search',
	body_as: 'json',
	paging: 'cursor',
	returnAll: true,
};

describeRows('Raw Request: pages', [
	{
		title: 'follows the cursor of a GET in its query, and keeps the other parameters',
		parameters: {
			...send,
			url: '/contacts',
			paging: 'cursor',
			returnAll: true,
			additionalFields: { query: { row: [{ name: 'per_page', value: '20' }] } },
		},
		answers: [
			{ data: rows('a', 'b'), ...next },
			{ data: rows('c'), pages: { page: 2 } },
		],
		sends: [{ to: 'GET /contacts?per_page=20' }, { to: 'GET /contacts?per_page=20&starting_after=WzEsMV0%3D' }],
		gives: rows('a', 'b', 'c'),
	},
	{
		title: 'keeps the page size that is written in the path',
		parameters: { ...send, url: '/contacts?per_page=20', paging: 'cursor', returnAll: true },
		answers: [{ data: rows('a') }],
		sends: [{ to: 'GET /contacts?per_page=20' }],
		gives: rows('a'),
	},
	{
		title: 'asks for fifty rows a page unless told otherwise, and for no more than the limit',
		parameters: { ...send, url: '/contacts', paging: 'cursor', limit: 3 },
		answers: [{ data: rows('a', 'b', 'c', 'd'), ...next }],
		sends: [{ to: 'GET /contacts?per_page=3' }],
		gives: rows('a', 'b', 'c'),
	},
	{
		title: 'follows the cursor of a POST in its body, and keeps the rest of the body',
		parameters: { ...searchAll, body: JSON.stringify({ query }) },
		answers: [{ data: rows('a'), ...next }, { data: rows('b') }],
		sends: [
			{ to: 'POST /contacts/search', body: { query, pagination: { per_page: 50 } } },
			{ to: 'POST /contacts/search', body: { query, pagination: { per_page: 50, starting_after: 'WzEsMV0=' } } },
		],
		gives: rows('a', 'b'),
	},
	{
		title: 'keeps the page size that is written in the body',
		parameters: { ...searchAll, body: JSON.stringify({ query, pagination: { per_page: 5 } }) },
		answers: [{ data: rows('a') }],
		sends: [{ to: 'POST /contacts/search', body: { query, pagination: { per_page: 5 } } }],
		gives: rows('a'),
	},
	{
		title: 'counts pages in the query, and once more where Intercom does not count the rows',
		parameters: { ...send, url: '/companies', paging: 'page', returnAll: true },
		answers: [
			{ data: rows('a'), pages: { total_pages: 2 } },
			{ data: rows('b'), pages: { total_pages: 2 } },
			{ data: rows('a'), pages: { total_pages: 2 } },
			{ data: rows('b'), pages: { total_pages: 2 } },
		],
		sends: [1, 2, 1, 2].map((page) => ({ to: `GET /companies?page=${page}&per_page=50` })),
		gives: rows('a', 'b'),
	},
	{
		title: 'counts pages in the query of a POST too, as POST /companies/list wants it',
		parameters: { ...send, method: 'POST', url: '/companies/list', paging: 'page', limit: 51 },
		answers: [
			{ data: Array.from({ length: 50 }, (_, i) => ({ id: i })), pages: { total_pages: 3 } },
			{ data: rows('b', 'c'), pages: { total_pages: 3 } },
		],
		sends: [{ to: 'POST /companies/list?page=1&per_page=50' }, { to: 'POST /companies/list?page=2&per_page=50' }],
		gives: [...Array.from({ length: 50 }, (_, i) => ({ id: i })), { id: 'b' }],
	},
	{
		title: 'takes the rows from a key of their own',
		parameters: { ...send, url: '/conversations', paging: 'cursor', rows_key: 'conversations', limit: 5 },
		answers: [{ conversations: rows('a') }],
		sends: [{ to: 'GET /conversations?per_page=5' }],
		gives: rows('a'),
	},
	{
		title: 'takes the rows from a key inside another',
		parameters: { ...send, url: '/companies', paging: 'page', rows_key: 'data.articles', limit: 5 },
		answers: [{ data: { articles: rows('a'), highlights: [] }, pages: { total_pages: 1 } }],
		sends: [{ to: 'GET /companies?page=1&per_page=5' }],
		gives: rows('a'),
	},
]);

describeRefusals('Raw Request refuses', [
	['a limit of zero', { ...send, url: '/contacts', paging: 'cursor', limit: 0 }, 'Limit is 0, but must be at least 1'],
]);

describe('Raw Request: pages of a workspace', () => {
	const node = useTestNode();

	const contacts = { ...send, url: '/contacts', paging: 'cursor' };

	test('gives as many rows as the limit says and reads no page after them', async () => {
		node.simulator.state.addContacts(160);
		expect(await node.json({ ...contacts, limit: 60 })).toHaveLength(60);
		expect(node.sent).toHaveLength(2);
	});

	test('gives every row once when all are wanted', async () => {
		node.simulator.state.addContacts(160);
		const all = await node.json({ ...contacts, returnAll: true });
		expect(new Set(all.map(({ id }) => id)).size).toBe(160);
		expect(all).toHaveLength(160);
	});

	test('names the key under which the answer has no rows', async () => {
		const error = await node.failure({ ...contacts, rows_key: 'contacts' });
		expect(error.message).toBe('Intercom\'s answer has no list under "contacts"');
	});

	test('fails for a refused page even under Never Error, as the list would not be whole', async () => {
		node.simulator.state.addContacts(60);
		node.simulator.fault({ skip: 1, status: 400, body: { errors: [{ code: 'bad_request', message: 'No' }] } });
		const error = await node.failure({ ...contacts, returnAll: true, additionalFields: { neverError: true } });
		expect(error.message).toBe('No');
	});
});
