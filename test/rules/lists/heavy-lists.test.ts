import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { contactsIn } from '../../kit/input';
import { useShortWaits } from '../../kit/shortWaits';
import { useTestNode } from '../../operations/testNode';
import type { RecordedRequest } from '../../simulator';
import { recordEvent } from '../../simulator/state/events';

const node = useTestNode();
useShortWaits();

/** Rows of the page that a request asks for. */
function sizeIn({ body, query }: RecordedRequest): number {
	const { pagination } = Object(body) as { pagination?: { per_page?: number } };
	return Number(pagination?.per_page ?? query['per_page']);
}

/** Lets Intercom answer a page of more than these rows as its gateway does when the search takes too long. */
function tooHeavyBeyond(rows: number, path: string): void {
	node.simulator.fault({
		path,
		times: Infinity,
		rewrite: () => {
			const request = node.simulator.requests.at(-1);
			return request !== undefined && sizeIn(request) > rows
				? { status: 504, body: '<html><h1>504 Gateway Time-out</h1></html>' }
				: {};
		},
	});
}

const sizes = (path: string) => node.simulator.requests.filter((request) => request.path === path).map(sizeIn);

const isUser = JSON.stringify({ field: 'role', operator: '=', value: 'user' });
const isOpen = JSON.stringify({ field: 'state', operator: '=', value: 'open' });

test('a search of contacts goes on with smaller pages, and gives every contact once and in order', async () => {
	const ids = contactsIn(node, 310).reverse();
	tooHeavyBeyond(60, '/contacts/search');
	const search = { resource: 'contact', operation: 'search', search_by: 'json', query: isUser, returnAll: true };
	expect((await node.json(search)).map(({ id }) => id)).toEqual(ids);
	expect(sizes('/contacts/search')).toEqual([150, 150, ...Array.from({ length: 7 }, () => 50)]);
});

test.each([
	['page after page', {}],
	['in parts', { sort_field: 'created_at', sort_order: 'ascending' }],
])('a search of conversations that is read %s goes on with smaller pages', async (_how, additionalFields) => {
	const talks = node.simulator.state.addConversations(310, (index) => ({ created_at: 1_700_000_000 + index * 1_000 }));
	tooHeavyBeyond(20, '/conversations/search');
	const search = { resource: 'conversation', operation: 'search', search_by: 'json', query: isOpen, returnAll: true };
	const json = await node.json({ ...search, simplify: false, additionalFields });
	expect(json.map(({ id }) => id).sort()).toEqual(talks.map(({ id }) => id).sort());
	const asked = sizes('/conversations/search');
	expect(asked.slice(0, 3)).toEqual([50, 50, 16]);
	expect(Math.max(...asked.slice(2))).toBe(16);
});

test('companies on numbered pages go on with smaller ones, and none is left out', async () => {
	const companies = node.simulator.state
		.addCompanies(130, (index) => ({ last_request_at: 1_700_000_000 + index }))
		.reverse();
	// The first page is no burden.
	node.simulator.fault({ path: '/companies/list', times: 2 });
	tooHeavyBeyond(25, '/companies/list');
	const json = await node.json({ resource: 'company', operation: 'getAll', returnAll: true });
	expect(json.map(({ id }) => id)).toEqual(companies.map(({ id }) => id));
	const asked = sizes('/companies/list');
	expect(asked.slice(0, 6)).toEqual([1, 50, 50, 50, 16, 16]);
});

test('events, whose next page is an address with its size in it, go on with smaller pages', async () => {
	const [id = ''] = contactsIn(node, 1);
	const { state } = node.simulator;
	for (let index = 0; index < 120; index++)
		recordEvent(state, id, `event-${index}`, state.now() - 5_000 + index, undefined);
	node.simulator.fault({ path: '/events' });
	tooHeavyBeyond(20, '/events');
	const json = await node.json({
		resource: 'dataEvent',
		operation: 'getAll',
		contact_by: 'intercom_user_id',
		intercom_user_id: { __rl: true, mode: 'id', value: id },
		returnAll: true,
	});
	expect(json.map(({ event_name }) => event_name)).toEqual(
		Array.from({ length: 120 }, (_unused, index) => `event-${119 - index}`),
	);
	expect(sizes('/events').slice(0, 4)).toEqual([50, 50, 50, 16]);
});

test('a search that is too heavy at any size fails after as many tries as anything else', async () => {
	tooHeavyBeyond(0, '/contacts/search');
	const search = { resource: 'contact', operation: 'search', search_by: 'json', query: isUser, returnAll: true };
	const error = await node.failure(search);
	expect(error).toMatchObject({ httpCode: '504' });
	expect(sizes('/contacts/search')).toEqual([150, 150, 50, 16]);
});

test('the size that a user wrote in a request of his own stays as it is', async () => {
	contactsIn(node, 10);
	tooHeavyBeyond(60, '/contacts/search');
	const body = JSON.stringify({ query: JSON.parse(isUser) as object, pagination: { per_page: 100 } });
	const error = await node.failure({
		resource: 'rawRequest',
		operation: 'send',
		method: 'POST',
		url: '/contacts/search',
		body_as: 'json',
		body,
		paging: 'cursor',
		rows_key: 'data',
		returnAll: true,
	});
	expect(error).toMatchObject({ httpCode: '504' });
	expect(new Set(sizes('/contacts/search'))).toEqual(new Set([100]));
});

test('a picker of contacts shows fewer of them where a page is too heavy, and goes on behind them', async () => {
	const ids = contactsIn(node, 60);
	tooHeavyBeyond(20, '/contacts/search');
	const { searchContacts } = new Intercom().methods.listSearch;
	const seen: unknown[] = [];
	let token: string | undefined;
	do {
		const page = await searchContacts.call(node.loadOptions({ resource: 'contact', operation: 'get' }), '', token);
		seen.push(...page.results.map(({ value }) => value));
		token = page.paginationToken as string | undefined;
	} while (token !== undefined);
	expect(seen.sort()).toEqual(ids.sort());
	expect(sizes('/contacts/search').slice(0, 3)).toEqual([50, 50, 16]);
});
