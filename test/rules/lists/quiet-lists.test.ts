import { readList } from '../../../nodes/Intercom/engine/lists/readList';
import { objectOf, type JsonObject } from '../../../nodes/Intercom/model/json';
import { byBodyCursor, byCursor, byNumber, type PageChange, type Pages } from '../../../nodes/Intercom/model/pages';

const rowsWith = (from: number, to: number): JsonObject[] =>
	Array.from({ length: to - from + 1 }, (_, i) => ({ id: String(from + i) }));

/** A list in numbered pages that somebody else changes between the pages. */
interface Server {
	list: JsonObject[];
	/** Changes the list after so many answers. */
	changes?: Readonly<Record<number, (list: JsonObject[]) => void>>;
	/** Rows on a page, whatever was asked for. */
	size?: number;
	says?: (list: readonly JsonObject[], size: number) => JsonObject;
}

/** What was read, what the user is told, and how many pages were asked for: never more than 60. */
async function read(server: Server, pages: Pages = byNumber(10)) {
	const hints: string[] = [];
	const ids: unknown[] = [];
	let answers = 0;
	const fetchPage = async ({ body, query }: PageChange): Promise<JsonObject> => {
		if (++answers > 60) throw new Error('It never ends');
		const { page = 1, per_page } = { ...query, ...objectOf(body?.pagination) };
		const size = server.size ?? Number(per_page);
		const data = server.list.slice((Number(page) - 1) * size, Number(page) * size);
		const answer = { data, ...server.says?.(server.list, size) };
		server.changes?.[answers]?.(server.list);
		return await Promise.resolve(answer);
	};
	const list = {
		pages,
		rows: 'data',
		limit: Infinity,
		pause: async () => {},
		warn: (hint: string) => void hints.push(hint),
	};
	for await (const rows of readList(fetchPage, list)) ids.push(...rows.map(({ id }) => id));
	return { answers, hints, ids };
}

const counted = (list: readonly JsonObject[], size: number): JsonObject => ({
	total_count: list.length,
	pages: { total_pages: Math.ceil(list.length / size) },
});
const paged = (list: readonly JsonObject[], size: number): JsonObject => ({
	pages: { total_pages: Math.ceil(list.length / size) },
});
const idsOf = (rows: readonly JsonObject[]) => rows.map(({ id }) => id);

test('a row deleted in front while another one is added at the end loses none, though the count stays the same', async () => {
	const swap = (list: JsonObject[]) => void (list.shift(), list.push({ id: 'new' }));
	const { hints, ids } = await read({ list: rowsWith(1, 60), changes: { 2: swap }, says: counted });
	expect(idsOf(rowsWith(1, 60)).filter((id) => !ids.includes(id))).toEqual([]);
	expect(new Set(ids).size).toBe(ids.length);
	expect(hints).toEqual([]);
});

test('a row deleted in front loses none where Intercom does not count', async () => {
	for (const says of [paged, undefined]) {
		const list = rowsWith(1, 60);
		const { hints, ids } = await read({ list, changes: { 3: (rows) => void rows.shift() }, ...(says && { says }) });
		expect(idsOf(rowsWith(2, 60)).filter((id) => !ids.includes(id))).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
		expect(hints).toEqual([]);
	}
});

test('pages smaller than asked for are read to the end, counted or not', async () => {
	const list = rowsWith(1, 100);
	for (const says of [counted, paged, (rows: readonly JsonObject[]) => ({ total_count: rows.length }), undefined]) {
		const { ids } = await read({ list, size: 15, ...(says && { says }) });
		expect(ids).toEqual(idsOf(list));
	}
});

test('rows of as many pages as were read may come in ahead, and hide none behind them', async () => {
	for (const says of [counted, paged, undefined]) {
		const grow = (list: JsonObject[]) => void list.unshift(...rowsWith(1_001, 1_050));
		const { ids } = await read({ list: rowsWith(1, 100), changes: { 5: grow }, ...(says && { says }) });
		expect(idsOf(rowsWith(1, 100)).filter((id) => !ids.includes(id))).toEqual([]);
	}
});

test('a list that never comes to rest says that it may be incomplete', async () => {
	const shift = (list: JsonObject[]) => void list.shift();
	const changes = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [index, shift]));
	const { hints } = await read({ list: rowsWith(1, 100), changes, says: paged });
	expect(hints).toEqual(['The list changed while it was read, so it may be incomplete: run the node again']);
});

test('a list that fits on one page is asked for once, where Intercom says that it ends there', async () => {
	const list = rowsWith(1, 7);
	for (const says of [counted, paged, () => ({ pages: { next: null } })])
		expect(await read({ list, says })).toMatchObject({ answers: 1, hints: [] });
});

test('page numbers that are ignored end the list, and what Intercom counts beyond it is said', async () => {
	const first = rowsWith(1, 10);
	const says = () => ({ total_count: 50, pages: { total_pages: 5 } });
	const { hints, ids } = await read({ list: [...first, ...first, ...first, ...first, ...first], says });
	expect(ids).toEqual(idsOf(first));
	expect(hints).toContain('Intercom counts 50 rows and gave 10, so the list may be incomplete');
});

test.each([
	['in the query', byCursor(10)],
	['in the body', byBodyCursor(10)],
])('a list with a cursor %s that ends before the count says that it may be incomplete', async (_where, pages) => {
	const { hints, ids } = await read({ list: rowsWith(1, 5), says: () => ({ total_count: 45 }) }, pages);
	expect(ids).toHaveLength(5);
	expect(hints).toEqual(['Intercom counts 45 rows and gave 5, so the list may be incomplete']);
});

test('a list of several pages is read twice where nothing moved, and no third time', async () => {
	for (const says of [counted, paged]) {
		const list = rowsWith(1, 60);
		expect(await read({ list, says })).toMatchObject({ answers: 12, hints: [], ids: idsOf(list) });
	}
});

test('a row that goes away is a reason to read a third time, as others may have slipped', async () => {
	const { answers, hints } = await read({
		list: rowsWith(1, 60),
		changes: { 2: (rows) => void rows.shift() },
		says: counted,
	});
	expect(answers).toBe(18);
	expect(hints).toEqual([]);
});

/** The pages that a list asks for whose server gives these pages, and the last one for ever. */
async function pagesRead(pages: readonly JsonObject[][], said: JsonObject) {
	const list = { pages: byNumber(2), rows: 'data', limit: Infinity, pause: async () => {}, warn: () => {} };
	let answers = 0;
	const ids: unknown[] = [];
	const fetchPage = async ({ query }: PageChange) => {
		if (++answers > 60) throw new Error('It never ends');
		return await Promise.resolve({ ...said, data: pages[Math.min(Number(query?.page), pages.length) - 1] ?? [] });
	};
	for await (const rows of readList(fetchPage, list)) ids.push(...idsOf(rows));
	return { answers, ids };
}

const MANY = { pages: { total_pages: 1_000 } };

test('pages without a new row end a list when they are more than those with one, and one more', async () => {
	const [first, second] = [rowsWith(1, 2), rowsWith(3, 4)];
	// Two pages with new rows, four without; and all of it twice again, as Intercom names further pages.
	const { answers, ids } = await pagesRead([first, second, first, second, first, second], MANY);
	expect(ids).toEqual(['1', '2', '3', '4']);
	expect(answers).toBe(3 * (2 + 4));
});

test('a page with a new row among others lets the count of useless pages begin anew', async () => {
	const [first, second] = [rowsWith(1, 2), rowsWith(3, 4)];
	const { ids } = await pagesRead([first, first, first, second, second, second, second, rowsWith(5, 6), []], MANY);
	expect(ids).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('the third empty page in a row ends a list that names later ones', async () => {
	const [first, second] = [rowsWith(1, 2), rowsWith(3, 4)];
	const { answers, ids } = await pagesRead([first, [], [], second, [], [], [], rowsWith(5, 6)], MANY);
	expect(ids).toEqual(['1', '2', '3', '4']);
	expect(answers).toBe(2 * 7);
});

test('the same page twice ends a list that names no number of pages, and tells nothing of it', async () => {
	const { answers, ids } = await pagesRead([rowsWith(1, 2)], {});
	expect(ids).toEqual(['1', '2']);
	expect(answers).toBe(2);
});

test('rows without an ID are told apart by all they hold, in each reading', async () => {
	const named = (...names: string[]) => names.map((name) => ({ name }));
	const { answers } = await pagesRead([named('a', 'b'), named('b', 'c'), []], { pages: { total_pages: 2 } });
	expect(answers).toBe(4);
});

test('pages with fewer rows than were asked for are read to the end, whether Intercom numbers them or not', async () => {
	const list = rowsWith(1, 30);
	for (const says of [counted, paged, undefined]) {
		const { ids } = await read({ list, size: 4, ...(says && { says }) });
		expect(ids).toEqual(idsOf(list));
	}
});
