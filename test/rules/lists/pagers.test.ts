import { Failure } from '../../../nodes/Intercom/model/failure';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { readList } from '../../../nodes/Intercom/engine/lists/readList';
import {
	atOnce,
	byBodyCursor,
	byCursor,
	byNextCursor,
	byNumber,
	byUrl,
	type PageChange,
	type Pages,
} from '../../../nodes/Intercom/model/pages';
import { rowsOf } from '../../../nodes/Intercom/model/rows';
import { problemOf } from '../kinds/source';

const pause = async () => {};
const hints: string[] = [];
const warn = (hint: string): void => void hints.push(hint);
beforeEach(() => hints.splice(0));
const rowsWith = (from: number, to: number): JsonObject[] =>
	Array.from({ length: to - from + 1 }, (_, i) => ({ id: String(from + i) }));

/** Reads a list whose pages are given by the change that asks for them; more than 30 pages count as endless. */
async function read(
	pages: Pages,
	page: (change: PageChange, number: number) => JsonObject,
	{ limit = Infinity, rows = 'data' as string | string[] } = {},
) {
	const asked: PageChange[] = [];
	const ids: unknown[] = [];
	const fetchPage = async (change: PageChange) => {
		asked.push(change);
		if (asked.length > 30) throw new Error('It never ends');
		return await Promise.resolve(page(change, asked.length));
	};
	for await (const found of readList(fetchPage, { pages, rows, limit, pause, warn })) {
		ids.push(...found.map(({ id }) => id));
		if (ids.length >= limit) break;
	}
	return { asked, ids };
}

test('rows are found under the newer key or the older one, at any depth', () => {
	expect(rowsOf({ data: [{ id: '1' }], tags: [{ id: '2' }] }, ['data', 'tags'])).toEqual([{ id: '1' }]);
	expect(rowsOf({ tags: [{ id: '2' }] }, ['data', 'tags'])).toEqual([{ id: '2' }]);
	expect(rowsOf({ data: { articles: [{ id: '3' }] } }, 'data.articles')).toEqual([{ id: '3' }]);
});

test('null is an empty list, and an answer without the key is none', async () => {
	expect(rowsOf({ data: null }, 'data')).toEqual([]);
	const problem = await problemOf(() => rowsOf({ success: true }, ['data', 'tags']));
	expect(problem).toBeInstanceOf(Failure);
	expect(problem).toHaveProperty('message', 'Intercom\'s answer has no list under "data" or "tags"');
});

test('a list that comes at once is one request', async () => {
	const { asked, ids } = await read(atOnce, () => ({ data: rowsWith(1, 3) }));
	expect(asked).toEqual([{}]);
	expect(ids).toEqual(['1', '2', '3']);
});

const cursorPage = (found: JsonObject[], next?: string): JsonObject => ({
	data: found,
	pages: { type: 'pages', ...(next !== undefined && { next: { starting_after: next } }) },
});

test('a cursor is followed to its end, in the query or in the body', async () => {
	const page = (_change: PageChange, number: number) =>
		number < 3 ? cursorPage(rowsWith(number, number), `c${number}`) : cursorPage(rowsWith(9, 9));
	const inQuery = await read(byCursor(150), page);
	expect(inQuery.asked).toEqual([
		{ query: { per_page: 150 } },
		{ query: { per_page: 150, starting_after: 'c1' } },
		{ query: { per_page: 150, starting_after: 'c2' } },
	]);
	expect(inQuery.ids).toEqual(['1', '2', '9']);
	const inBody = await read(byBodyCursor(50), page);
	expect(inBody.asked).toEqual([
		{ body: { pagination: { per_page: 50 } } },
		{ body: { pagination: { per_page: 50, starting_after: 'c1' } } },
		{ body: { pagination: { per_page: 50, starting_after: 'c2' } } },
	]);
});

test('an empty page with a cursor is not the end', async () => {
	const { ids } = await read(byCursor(150), (_change, number) =>
		number === 1 ? cursorPage([], 'c1') : cursorPage(rowsWith(1, 2)),
	);
	expect(ids).toEqual(['1', '2']);
});

test('a small limit asks for a small page, and for no page too many', async () => {
	const { asked, ids } = await read(byCursor(150), () => cursorPage(rowsWith(1, 2), 'c1'), { limit: 2 });
	expect(asked).toEqual([{ query: { per_page: 2 } }]);
	expect(ids).toEqual(['1', '2']);
});

test.each([
	['the same cursor over and over', byCursor(150), () => cursorPage(rowsWith(1, 1), 'again')],
	[
		'two cursors in turn',
		byBodyCursor(150),
		(_change: PageChange, number: number) => cursorPage(rowsWith(1, 1), number % 2 === 0 ? 'even' : 'odd'),
	],
	[
		'the same URL over and over',
		byUrl(50),
		() => ({ data: rowsWith(1, 1), pages: { next: 'https://api.example/events?before=1' } }),
	],
	['a cursor over and over in a numbered list', byNumber(1), () => cursorPage(rowsWith(1, 1), 'again')],
] as const)('%s is an error, not an endless list', async (_name, pages, page) => {
	const problem = await problemOf(async () => await read(pages, page));
	expect(problem).toBeInstanceOf(Failure);
	expect(problem).toHaveProperty('message', 'Intercom names the same next page twice, so the list would never end');
});

const numbered = (found: JsonObject[], total?: number): JsonObject => ({
	data: found,
	pages: { type: 'pages', ...(total !== undefined && { total_pages: total }) },
});
const pageOf = ({ query }: PageChange) => Number(query?.page);

test('numbered pages are counted to the total that Intercom names', async () => {
	const { asked, ids } = await read(byNumber(2), (change) =>
		numbered(rowsWith(pageOf(change) * 10, pageOf(change) * 10 + 1), 3),
	);
	// Twice, as rows may have slipped from one number to another.
	expect(asked.map(({ query }) => query)).toEqual([1, 2, 3, 1, 2, 3].map((number) => ({ page: number, per_page: 2 })));
	expect(ids).toEqual(['10', '11', '20', '21', '30', '31']);
});

test('without a total a page that is not full is the last', async () => {
	const { asked } = await read(byNumber(2), (change) =>
		numbered(rowsWith(pageOf(change) * 10, pageOf(change) * 10 + (pageOf(change) < 3 ? 1 : 0))),
	);
	expect(asked).toHaveLength(2 * 3);
});

test('a list that grows while it is read gives no row twice', async () => {
	const pages = [rowsWith(1, 2), [{ id: '2' }, { id: '3' }], rowsWith(4, 4)];
	const { ids } = await read(byNumber(2), (change) => numbered(pages[pageOf(change) - 1] ?? []));
	expect(ids).toEqual(['1', '2', '3', '4']);
});

test('a list that shrinks while it is read ends', async () => {
	const { asked, ids } = await read(byNumber(2), (change) =>
		pageOf(change) === 1 ? numbered(rowsWith(1, 2), 5) : numbered([], 1),
	);
	expect(ids).toEqual(['1', '2']);
	expect(asked).toHaveLength(2 * 2);
});

test('a total that is larger than the list ends after three pages without anything new', async () => {
	const { asked } = await read(byNumber(2), (change) =>
		numbered(pageOf(change) < 4 ? rowsWith(pageOf(change) * 10, pageOf(change) * 10 + 1) : [], 1_000),
	);
	expect(asked).toHaveLength(2 * 6);
});

test('an endpoint that ignores page numbers does not make an endless list', async () => {
	const { ids } = await read(byNumber(2), () => ({ data: rowsWith(1, 2) }));
	expect(ids).toEqual(['1', '2']);
});

test('an endpoint that ignores page numbers does not make an endless list of rows without IDs either', async () => {
	const { asked } = await read(byNumber(2), () => ({ data: [{ name: 'a' }, { name: 'b' }] }));
	expect(asked.length).toBeLessThanOrEqual(6);
});

test('a numbered list that names a cursor is followed by it', async () => {
	const { asked } = await read(byNumber(1), (_change, number) =>
		number === 1 ? cursorPage(rowsWith(1, 1), 'c1') : cursorPage(rowsWith(2, 2)),
	);
	expect(asked.map(({ query }) => query)).toEqual([
		{ page: 1, per_page: 1 },
		{ per_page: 1, starting_after: 'c1' },
	]);
});

test('of a URL to the next page only the query is taken, never the host', async () => {
	const next = 'https://evil.example/events?type=user&intercom_user_id=1&before=17&per_page=50';
	const { asked } = await read(
		byUrl(50),
		(_change, number) => ({ events: rowsWith(number, number), pages: number === 1 ? { next } : {} }),
		{ rows: ['events', 'data'] },
	);
	expect(asked).toEqual([
		{ query: { per_page: 50 } },
		{ query: { type: 'user', intercom_user_id: '1', before: '17', per_page: '50' } },
	]);
});

test('a URL to the next page behind an empty page is the end', async () => {
	const { asked } = await read(byUrl(50), (_change, number) => ({
		data: number === 1 ? rowsWith(1, 1) : [],
		pages: { next: `https://api.example/events?before=${number}` },
	}));
	expect(asked).toHaveLength(2);
});

/** A list of 600 rows, newest first, 60 to a page; rows can be created in front of it while it is read. */
function growing(createdBefore: Readonly<Record<number, number>>) {
	const toCreate = new Map(Object.entries(createdBefore));
	let list = rowsWith(1, 600);
	let last = 600;
	return (change: PageChange) => {
		const number = pageOf(change);
		const created = toCreate.get(String(number)) ?? 0;
		toCreate.delete(String(number));
		list = [...rowsWith(last + 1, last + created), ...list];
		last += created;
		const data = list.slice((number - 1) * 60, number * 60);
		return { data, total_count: list.length, pages: { total_pages: Math.ceil(list.length / 60) } };
	};
}

test.each([{ 2: 60 }, { 5: 120 }, { 2: 1 }, { 3: 60, 4: 60, 9: 30 }])(
	'rows that are created in front of a list while it is read (%j) hide none of those behind them',
	async (created) => {
		const { ids } = await read(byNumber(60), growing(created));
		const wanted = rowsWith(1, 600).map(({ id }) => id);
		expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
	},
);

test('an empty page in the middle is not the end where Intercom names later ones', async () => {
	const { ids } = await read(byNumber(2), (change) =>
		numbered(pageOf(change) === 2 ? [] : rowsWith(pageOf(change) * 10, pageOf(change) * 10 + 1), 5),
	);
	expect(ids).toEqual(['10', '11', '30', '31', '40', '41', '50', '51']);
});

test.each([
	['with a cursor', byCursor(3)],
	['with a cursor in the body', byBodyCursor(3)],
	['in numbers', byNumber(3)],
	['at once', atOnce],
])('a row that comes twice is given once, in a list %s', async (_how, pages) => {
	const { ids } = await read(pages, (_change, number) =>
		number === 1 ? { ...cursorPage([...rowsWith(1, 2), { id: '2' }], 'c1') } : cursorPage([{ id: '2' }, { id: '3' }]),
	);
	expect(ids).toEqual(pages === atOnce ? ['1', '2'] : ['1', '2', '3']);
});

test.each([[7], ['https://api.example/contacts?per_page=2&starting_after=c7']])(
	'a cursor that comes as %j is followed',
	async (cursor) => {
		const next = typeof cursor === 'number' ? { starting_after: cursor } : cursor;
		const { asked, ids } = await read(byCursor(2), (_change, number) =>
			number === 1 ? { data: rowsWith(1, 2), pages: { next } } : cursorPage(rowsWith(3, 3)),
		);
		expect(ids).toEqual(['1', '2', '3']);
		expect(asked[1]?.query?.['starting_after']).toMatch(/^c?7$/);
	},
);

test.each([[{}], [{ starting_after: null }], ['https://api.example/contacts'], [[]]])(
	'a next page that nobody can follow (%j) is an error behind a full page, and the end behind another one',
	async (next) => {
		const full = await problemOf(
			async () => await read(byCursor(2), () => ({ data: rowsWith(1, 2), pages: { next } })),
		);
		expect(full).toBeInstanceOf(Failure);
		const { ids } = await read(byCursor(2), () => ({ data: rowsWith(1, 1), pages: { next } }));
		expect(ids).toEqual(['1']);
	},
);

test.each([
	['with a cursor', byCursor(3)],
	['in numbers', byNumber(3)],
	['at once', atOnce],
])('records of two types that have one ID are two, in a list %s', async (_how, pages) => {
	const data = [
		{ type: 'article', id: '1' },
		{ type: 'content_snippet', id: '1' },
	];
	const { ids } = await read(pages, () => ({ data, pages: { total_pages: 1 } }));
	expect(ids).toEqual(['1', '1']);
});

test('rows without an ID that look alike are all given where no page can come again', async () => {
	const { ids } = await read(byCursor(2), (_change, number) =>
		cursorPage([{ status: 'sent' }, { status: 'sent' }], number === 1 ? 'c1' : undefined),
	);
	expect(ids).toHaveLength(4);
});

test.each([[{}], [7], ['https://api.example/events']])(
	'the address of a next page that nobody can follow (%j) is an error behind a full page, and the end behind another one',
	async (next) => {
		const full = await problemOf(async () => await read(byUrl(2), () => ({ data: rowsWith(1, 2), pages: { next } })));
		expect(full).toBeInstanceOf(Failure);
		const { ids } = await read(byUrl(2), () => ({ data: rowsWith(1, 1), pages: { next } }));
		expect(ids).toEqual(['1']);
	},
);

test('a further page that is promised without a cursor to it is an error', async () => {
	for (const next_cursor of [{}, null, ''])
		expect(
			await problemOf(async () => await read(byNextCursor(2), () => ({ data: [], has_more: true, next_cursor }))),
		).toBeInstanceOf(Failure);
	const { ids } = await read(byNextCursor(2), (_change, number) => ({
		data: rowsWith(number, number),
		has_more: number < 3,
		next_cursor: number,
	}));
	expect(ids).toEqual(['1', '2', '3']);
});
