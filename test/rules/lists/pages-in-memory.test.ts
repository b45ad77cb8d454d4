import { PageSize } from '../../../nodes/Intercom/engine/lists/pageSize';
import { rowsOfPages, type List } from '../../../nodes/Intercom/engine/lists/readPages';
import { readInParts } from '../../../nodes/Intercom/engine/lists/searchInParts';
import { objectOf, type JsonObject } from '../../../nodes/Intercom/model/json';
import type { FetchPage, PageChange } from '../../../nodes/Intercom/model/pages';

const all = { limit: Infinity, rows: 'data', pause: async () => {}, warn: () => {} } as const;

async function collect(pages: AsyncIterable<JsonObject[]>): Promise<JsonObject[]> {
	const rows: JsonObject[] = [];
	for await (const page of pages) rows.push(...page);
	return rows;
}

describe('The size of pages', () => {
	test('becomes a third, and never less than ten rows', () => {
		const size = new PageSize(150);
		const sizes = [150, 50, 16].map((rows) => [size.shrinkBelow(rows), size.rows]);
		expect(sizes).toEqual([
			[true, 50],
			[true, 16],
			[true, 10],
		]);
		expect([size.shrinkBelow(10), size.rows]).toEqual([false, 10]);
	});

	test('stays as it is where another part has made it smaller already', () => {
		const size = new PageSize(150);
		size.shrinkBelow(150);
		expect([size.shrinkBelow(150), size.rows]).toEqual([true, 50]);
	});

	test('is what is wanted where that is less, and has no bound where all comes at once', () => {
		expect(PageSize.of({ by: 'number', size: 50 }, 7).rows).toBe(7);
		expect(PageSize.of({ by: 'number', size: 50 }, Infinity).rows).toBe(50);
		expect(PageSize.of({ by: 'atOnce' }, 7).rows).toBe(7);
	});
});

test('numbered pages that become smaller go on with the page that has the next row', async () => {
	const asked: Array<[page: number, perPage: number]> = [];
	const answer = ({ query = {} }: PageChange): JsonObject => {
		const [page, perPage] = [Number(query.page), Number(query.per_page)];
		asked.push([page, perPage]);
		const data = Array.from({ length: 100 }, (_unused, id) => ({ id })).slice((page - 1) * perPage, page * perPage);
		return { data, pages: { total_pages: Math.ceil(100 / perPage) } };
	};
	const fetchPage: FetchPage = async (change, smaller) => {
		const isHeavy = Number(change.query?.page) === 3 && Number(change.query?.per_page) === 30;
		if (isHeavy) asked.push([3, 30]);
		return answer((isHeavy ? smaller?.() : undefined) ?? change);
	};
	const list: List = { ...all, pages: { by: 'number', size: 30 } };
	const rows = await collect(rowsOfPages(fetchPage, list));
	expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_unused, id) => id));
	expect(asked).toEqual([
		[1, 30],
		[2, 30],
		[3, 30],
		[7, 10],
		[8, 10],
		[9, 10],
		[10, 10],
	]);
});

interface Asked {
	query: JsonObject;
	order: string;
	perPage: number;
}

/** A search in memory: knows conditions on `created_at`, groups of them, order and cursors. */
class Search {
	readonly asked: Asked[] = [];
	readonly rows: JsonObject[];

	constructor(
		count: number,
		private readonly body: JsonObject,
	) {
		this.rows = Array.from({ length: count }, (_unused, id) => ({ id, created_at: 1_000 + Math.floor(id / 3) * 7 }));
	}

	static fits(query: JsonObject, row: JsonObject): boolean {
		const { field, operator, value } = query;
		if (Array.isArray(value)) return value.every((part) => Search.fits(objectOf(part), row));
		if (field !== 'created_at') return true;
		return operator === '>' ? Number(row.created_at) > Number(value) : Number(row.created_at) < Number(value);
	}

	readonly fetch: FetchPage = async ({ body = {} }) => {
		const query = objectOf(body.query ?? this.body.query);
		const order = String(objectOf(body.sort ?? this.body.sort).order);
		const { per_page, starting_after = 0 } = objectOf(body.pagination);
		this.asked.push({ query, order, perPage: Number(per_page) });
		const found = this.rows.filter((row) => Search.fits(query, row));
		if (order === 'descending') found.reverse();
		const [from, to] = [Number(starting_after), Number(starting_after) + Number(per_page)];
		const next = to < found.length ? { starting_after: String(to) } : null;
		return { data: found.slice(from, to), total_count: found.length, pages: { next } };
	};
}

const OPEN = { field: 'state', operator: '=', value: 'open' };

describe.each(['ascending', 'descending'])('A long search that is sorted %s by its time of creation', (order) => {
	const body = { query: OPEN, sort: { field: 'created_at', order } };
	const list = (): List => ({ ...all, body, pages: { by: 'creationInParts', size: 50 } });

	test('gives each record once and in order, out of parts that do not overlap', async () => {
		const search = new Search(1_203, body);
		const rows = await collect(readInParts(search.fetch, list()));
		const ids = search.rows.map(({ id }) => id);
		const wanted = order === 'ascending' ? ids : ids.reverse();
		// Within a second Intercom names no order.
		expect(rows.map(({ created_at }) => created_at)).toEqual(wanted.map((id) => search.rows[Number(id)]?.created_at));
		expect(new Set(rows.map(({ id }) => id)).size).toBe(1_203);
		const parts = [...new Set(search.asked.map(({ query }) => JSON.stringify(query)))].filter((text) =>
			text.includes('created_at'),
		);
		expect(parts.length).toBeGreaterThanOrEqual(5);
		expect(parts.length).toBeLessThanOrEqual(25);
		const behindFirstPage = rows.slice(60, -1);
		for (const row of behindFirstPage) {
			const holding = parts.filter((text) => Search.fits(JSON.parse(text) as JsonObject, row));
			// A second on a bound may be found by two parts, of which one keeps it.
			expect(holding.length).toBeGreaterThanOrEqual(1);
			expect(holding.length).toBeLessThanOrEqual(2);
		}
		const ends = search.asked.filter(({ perPage }) => perPage === 1);
		expect(ends.map((asked) => asked.order)).toEqual([order === 'ascending' ? 'descending' : 'ascending']);
		expect(search.asked.length).toBeLessThan(1.8 * Math.ceil(1_203 / 50));
	});

	test('is read page after page where it is short', async () => {
		const search = new Search(120, body);
		expect(await collect(readInParts(search.fetch, list()))).toHaveLength(120);
		expect(search.asked.map(({ query, perPage }) => [query, perPage])).toEqual([
			[OPEN, 50],
			[OPEN, 50],
			[OPEN, 50],
		]);
	});

	test('is read page after page where a number of rows is wanted', async () => {
		const search = new Search(1_203, body);
		const pages = readInParts(search.fetch, { ...list(), limit: 1_000 });
		expect(await collect(pages)).toHaveLength(1_203);
		expect(search.asked.every(({ query }) => query.field === 'state')).toBe(true);
	});

	test('gives nothing where there is nothing', async () => {
		const search = new Search(0, body);
		expect(await collect(readInParts(search.fetch, list()))).toEqual([]);
		expect(search.asked).toHaveLength(1);
	});
});
