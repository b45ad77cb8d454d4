import { pagesOf, readList } from '../../../nodes/Intercom/engine/lists/readList';
import { requestFor, type Request } from '../../../nodes/Intercom/engine/send/request';
import { byCursor, byNumber, type PageChange } from '../../../nodes/Intercom/model/pages';

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

const list = requestFor('GET /contacts', { query: { tag_id: '7', per_page: 1 }, version: '2.14' });
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

/** What the user is told of a list whose answers come in turn. */
async function hintsOf(pages: Parameters<typeof readList>[1]['pages'], answers: ReadonlyArray<Record<string, number>>) {
	const hints: string[] = [];
	let number = 0;
	const fetchPage = async () => {
		const last = number === answers.length - 1;
		const answer = { data: [{ id: String(number) }], pages: last ? {} : { next: { starting_after: `c${number}` } } };
		return await Promise.resolve({ ...answer, ...answers[number++] });
	};
	const settings = {
		pages,
		rows: 'data',
		limit: Infinity,
		pause: async () => {},
		warn: (hint: string) => void hints.push(hint),
	};
	for await (const rows of readList(fetchPage, settings)) expect(rows).toHaveLength(1);
	return hints;
}

test.each([
	['as many', [{ total_count: 2 }, { total_count: 2 }], 0],
	['fewer', [{ total_count: 1 }, { total_count: 1 }], 0],
	['more, all the time', [{ total_count: 3 }, { total_count: 3 }], 1],
	['more at first alone', [{ total_count: 3 }, { total_count: 2 }], 0],
	['more at last alone', [{ total_count: 2 }, { total_count: 3 }], 0],
	['none', [{}, {}], 0],
] as const)('of two rows given where Intercom counts %s the user is told, or not', async (_counted, answers, hints) => {
	expect(await hintsOf(byCursor(1), answers)).toHaveLength(hints);
	expect(await hintsOf(byNumber(1), answers)).toHaveLength(hints);
});
