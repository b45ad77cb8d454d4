import type { INodeListSearchResult } from 'n8n-workflow';
import { useTestNode } from '../operations/testNode';
import { type PickerName, searchIn } from './load';

const node = useTestNode();

const search = searchIn(node, { resource: 'contact', operation: 'get' });
const names = ({ results }: INodeListSearchResult) => results.map(({ name }) => name);

/** Scrolls through a picker to its end. */
const scrolled = async (name: PickerName, filter?: string) => {
	const pages: string[][] = [];
	let token: string | undefined;
	do {
		const page = await search(name, filter, token);
		pages.push(page.results.map(({ value }) => String(value)));
		token = page.paginationToken as string | undefined;
	} while (token !== undefined && pages.length < 100);
	return pages;
};

const newest = { field: 'updated_at', order: 'descending' };
const first = { per_page: 50 };
const odd = [
	['letters beyond ASCII', 'Ünïcødé 日本 👩‍🚒'],
	['three hundred characters', 'x'.repeat(300)],
	['quotes and backslashes', `O'Hara "the\\best" <b>`],
	['signs of an address', 'a&b=c?d#e/f%g+h'],
	['a lone bracket', '('],
] as const;

describe('lists that come whole are filtered by any part of a name, whatever the case of its letters', () => {
	test.each([
		['searchAdmins', 'LINDQ', ['Chloe Lindqvist'], 'GET /admins'],
		['searchAdmins', 'ben.okafor@', ['Ben Okafor'], 'GET /admins'],
		['searchAdmins', '991267459', ['Ada Marsh'], 'GET /admins'],
		['searchTeams', 'sal', ['Sales'], 'GET /teams'],
		['searchTags', 'vip', ['VIP'], 'GET /tags'],
		['searchSegments', ' leads ', ['New leads'], 'GET /segments'],
		['searchSegments', 'trials & p', ['Trials & paying'], 'GET /segments'],
	] as const)('%s by "%s"', async (name, filter, expected, to) => {
		const page = await search(name, filter);
		expect(names(page)).toEqual(expected);
		expect(page.paginationToken).toBeUndefined();
		expect(node.sent).toEqual([{ to }]);
	});

	test.each(['searchAdmins', 'searchTeams', 'searchTags', 'searchSegments'] as const)(
		'%s gives all without a filter',
		async (name) => {
			const expected = { searchAdmins: 3, searchTeams: 2, searchTags: 3, searchSegments: 2 };
			expect((await search(name)).results).toHaveLength(expected[name]);
			expect((await search(name, '')).results).toHaveLength(expected[name]);
		},
	);

	test.each(odd)('a filter with %s finds nothing without an error', async (_what, filter) => {
		for (const name of ['searchAdmins', 'searchTeams', 'searchTags', 'searchSegments'] as const) {
			expect(await search(name, filter)).toEqual({ results: [] });
		}
	});
});

describe('searchContacts', () => {
	test('lets Intercom filter by a part of the name or email and by the whole external ID', async () => {
		node.simulator.state.addContacts(3, (i) => ({
			name: ['Ann Lee', 'Bob', 'Cy'][i] ?? null,
			updated_at: 1_700_000_000 - i * 90_000,
		}));
		expect(names(await search('searchContacts', ' Lee '))).toEqual(['Ann Lee (person1@example.com)']);
		const value = [
			{ field: 'name', operator: '~', value: 'Lee' },
			{ field: 'email', operator: '~', value: 'Lee' },
			{ field: 'external_id', operator: '=', value: 'Lee' },
		];
		const query = { operator: 'AND', value: [{ operator: 'OR', value }] };
		expect(node.sent).toEqual([{ to: 'POST /contacts/search', body: { query, pagination: first, sort: newest } }]);
		expect(names(await search('searchContacts', 'person2@'))).toEqual(['Bob (person2@example.com)']);
		expect(names(await search('searchContacts', 'ext-3'))).toEqual(['Cy (person3@example.com)']);
	});

	test('scrolls through all contacts by cursor, each of them once', async () => {
		node.simulator.state.addContacts(120);
		const pages = await scrolled('searchContacts');
		expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
		expect(new Set(pages.flat()).size).toBe(120);
		const bodies = node.simulator.requests.map(
			({ body }) => Object(body) as { pagination: { starting_after?: string } },
		);
		expect(bodies.map(({ pagination }) => pagination.starting_after === undefined)).toEqual([true, false, false]);
	});

	test('keeps the filter on later pages', async () => {
		node.simulator.state.addContacts(120, (i) => ({ name: i % 2 === 0 ? `Ann ${i}` : `Bob ${i}` }));
		const pages = await scrolled('searchContacts', 'Ann');
		expect(pages.map(({ length }) => length)).toEqual([50, 10]);
	});

	test.each(odd)('sends %s as they are', async (_what, filter) => {
		expect((await search('searchContacts', filter)).results).toEqual([]);
		expect(JSON.stringify(node.simulator.requests[0]?.body)).toContain(JSON.stringify(filter));
	});
});

describe('searchConversations', () => {
	test('lets Intercom look for the text in the subject, the first message and the author', async () => {
		node.simulator.state.addConversations(2);
		expect((await search('searchConversations', 'Person')).results).toHaveLength(2);
		const query = {
			operator: 'OR',
			value: [
				{ field: 'source.subject', operator: '~', value: 'Person' },
				{ field: 'source.body', operator: '~', value: 'Person' },
				{ field: 'source.author.name', operator: '~', value: 'Person' },
				{ field: 'source.author.email', operator: '~', value: 'Person' },
			],
		};
		expect(node.sent).toEqual([{ to: 'POST /conversations/search', body: { query, pagination: first, sort: newest } }]);
	});

	test('finds a conversation by its ID, which stays text', async () => {
		const [, second] = node.simulator.state.addConversations(2);
		const { results } = await search('searchConversations', '215468000000002');
		expect(results.map(({ value }) => value)).toEqual([second?.id]);
		const condition = '{"field":"id","operator":"=","value":"215468000000002"}';
		expect(node.simulator.requests.map(({ raw }) => raw.includes(condition))).toEqual([true]);
	});

	test('finds a number in a message too, such as that of an order', async () => {
		node.simulator.state.addConversations(3);
		expect(names(await search('searchConversations', '3'))).toEqual([expect.stringMatching(/^Question 3 – /)]);
	});

	test('scrolls through all conversations by cursor, each of them once', async () => {
		node.simulator.state.addConversations(70);
		const pages = await scrolled('searchConversations');
		expect(pages.map(({ length }) => length)).toEqual([50, 20]);
		expect(new Set(pages.flat()).size).toBe(70);
	});

	test.each(odd)('sends %s as they are', async (_what, filter) => {
		expect((await search('searchConversations', filter)).results).toEqual([]);
		expect(JSON.stringify(node.simulator.requests[0]?.body)).toContain(JSON.stringify(filter));
	});
});

describe('searchCompanies', () => {
	test('gives a page of companies without a filter, and the number of the next one', async () => {
		node.simulator.state.addCompanies(130);
		const page = await search('searchCompanies');
		expect(page.results).toHaveLength(50);
		expect(page.paginationToken).toBe('2');
		expect(node.sent).toEqual([{ to: 'POST /companies/list?page=1&per_page=50' }]);
		expect((await scrolled('searchCompanies')).map(({ length }) => length)).toEqual([50, 50, 30]);
	});

	test('asks Intercom for exactly that name and that company ID, and looks for a part of either in five pages', async () => {
		node.simulator.state.addCompanies(400);
		const page = await search('searchCompanies', 'company 39');
		expect(names(page)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Company 39${digit}`));
		expect(page.paginationToken).toBe('6');
		expect(node.sent.map(({ to }) => to)).toEqual([
			'GET /companies?name=company%2039',
			'GET /companies?company_id=company%2039',
			...[1, 2, 3, 4, 5].map((number) => `POST /companies/list?page=${number}&per_page=50`),
		]);
	});

	test.each(['list', 'single'] as const)(
		'shows a company with exactly that name first, answered as a %s, and once',
		async (shape) => {
			node.simulator.state.addCompanies(400);
			node.simulator.state.companyLookupShape = shape;
			expect(names(await search('searchCompanies', 'Company 1'))[0]).toBe('Company 1');
			const values = (await scrolled('searchCompanies', 'Company 1')).flat();
			expect(values.length).toBe(new Set(values).size);
			expect(values).toHaveLength(111);
		},
	);

	test('shows a company whose name is its company ID once', async () => {
		node.simulator.state.addCompanies(2, (i) => ({ name: `acme-${i}`, company_id: `acme-${i}` }));
		expect(names(await search('searchCompanies', 'acme-1'))).toEqual(['acme-1']);
	});

	test.each(odd)('finds nothing by %s without an error', async (_what, filter) => {
		node.simulator.state.addCompanies(2);
		expect(await search('searchCompanies', filter)).toEqual({ results: [] });
		expect(node.simulator.requests.slice(0, 2).map(({ query }) => query)).toEqual([
			{ name: filter },
			{ company_id: filter },
		]);
	});

	test('ends where Intercom lists no more companies, instead of failing', async () => {
		node.simulator.state.addCompanies(10_050);
		const page = await search('searchCompanies', '', '200');
		expect(page.results).toHaveLength(50);
		expect(page.paginationToken).toBeUndefined();
	});
});
