import { pagesOf } from '../../../nodes/Intercom/engine/lists/readList';
import { requestFor, type Request } from '../../../nodes/Intercom/engine/send/request';
import type { PageChange } from '../../../nodes/Intercom/model/pages';

/** The request that a page of a list is asked with. */
async function requestOf(first: Request, change: PageChange): Promise<Request | undefined> {
	const sent: Request[] = [];
	const fetchPage = pagesOf(async (request) => {
		sent.push(request);
		return await Promise.resolve({ status: 200, headers: {}, body: { data: [] }, firstSentAt: 0, repeated: false });
	}, first);
	expect(await fetchPage(change)).toEqual({ data: [] });
	expect(sent).toHaveLength(1);
	return sent[0];
}

const list = { ...requestFor('GET /contacts', { query: { tag_id: '7', per_page: 1 } }), version: '2.14' };
const search = requestFor('POST /contacts/search', { body: { query: { field: 'email' } }, idempotent: true });

test('a page keeps what the list filters by, and adds its own place', async () => {
	const page = await requestOf(list, { query: { per_page: 50, page: 2 } });
	expect(page).toEqual({ ...list, query: { tag_id: '7', per_page: 50, page: 2 } });
	expect(page?.repeatable).toBe(true);
});

test('a page of a search keeps its query and is as safe to repeat as the search', async () => {
	const page = await requestOf(search, { body: { pagination: { per_page: 50 } } });
	expect(page).toEqual({ ...search, body: { query: { field: 'email' }, pagination: { per_page: 50 } } });
	expect(page?.repeatable).toBe(true);
});

test('a page that changes nothing is the request of the list: no body comes to a read', async () => {
	expect(await requestOf(list, {})).toEqual(list);
	expect(await requestOf(search, {})).toEqual(search);
	expect((await requestOf(list, { query: { page: 2 } }))?.body).toBeUndefined();
});

test('a page that another endpoint gives brings no filter of the list along, and stays with its version', async () => {
	const page = await requestOf(list, { route: 'GET /companies/scroll', query: { scroll_param: 'p' }, once: true });
	expect(page).toMatchObject({
		method: 'GET',
		path: '/companies/scroll',
		query: { scroll_param: 'p' },
		version: '2.14',
	});
	expect(page?.query).toEqual({ scroll_param: 'p' });
});

test('a page that must not be asked for twice is not repeated, although it is a read', async () => {
	expect((await requestOf(list, { once: true }))?.repeatable).toBe(false);
});
