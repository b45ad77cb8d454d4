import fc from 'fast-check';
import { readList } from '../../../nodes/Intercom/engine/lists/readList';
import type { Clock } from '../../../nodes/Intercom/engine/send/clock';
import { pagesOf } from '../../../nodes/Intercom/engine/lists/readList';
import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { requestFor } from '../../../nodes/Intercom/engine/send/request';
import { exchange, type Sender } from '../../../nodes/Intercom/engine/send/transport';
import { at, objectOf, type Json, type JsonObject } from '../../../nodes/Intercom/model/json';
import {
	byBodyCursor,
	byBodyNumber,
	byCreationInParts,
	byCursor,
	byNextCursor,
	byNumber,
	byUrl,
	type Pages,
} from '../../../nodes/Intercom/model/pages';
import type { Route } from '../../../nodes/Intercom/model/route';
import { problemOf } from '../kinds/source';
import { runs } from '../../kit/property';

/** A row that was made in a second of its own. */
interface Row extends JsonObject {
	id: string;
	created_at: number;
}
const rowsFrom = (count: number): Row[] =>
	Array.from({ length: count }, (_unused, index) => ({ id: `row-${index}`, created_at: 1_700_000_000 + index }));

/** What a request says of its page, wherever it says so. */
interface Asked {
	size: number;
	parameters: JsonObject;
	query: JsonObject;
}

/** Every way of paging, with its route and how it names the next page. */
const WAYS: Readonly<
	Record<string, { pages: (size: number) => Pages; route: Route; next: (row: number, asked: Asked) => JsonObject }>
> = {
	cursor: {
		pages: byCursor,
		route: 'GET /contacts',
		next: (row) => ({ pages: { next: { starting_after: `at-${row}` } } }),
	},
	'cursor in the body': {
		pages: byBodyCursor,
		route: 'POST /contacts/search',
		next: (row) => ({ pages: { next: { starting_after: `at-${row}` } } }),
	},
	'parts of a search': {
		pages: byCreationInParts,
		route: 'POST /conversations/search',
		next: (row) => ({ pages: { next: { starting_after: `at-${row}` } } }),
	},
	'next cursor': {
		pages: byNextCursor,
		route: 'GET /contacts',
		next: (row) => ({ has_more: true, next_cursor: `at-${row}` }),
	},
	address: {
		pages: byUrl,
		route: 'GET /events',
		next: (row, { size }) => ({ pages: { next: `https://api.intercom.io/events?before=at-${row}&per_page=${size}` } }),
	},
	'page number': { pages: byNumber, route: 'GET /articles', next: () => ({}) },
	'page number in the body': { pages: byBodyNumber, route: 'POST /admins/activity_logs/search', next: () => ({}) },
};

/** A server of a list that answers no page of more than some rows in time. */
interface Heavy {
	rows: readonly Row[];
	/** The most rows that it can put on a page from a row on. */
	bearable: (start: number) => number;
	/** The most rows that it gives, whatever was asked for. */
	most?: number;
	/** Whether it counts pages. */
	counts?: boolean;
	answer?: { status: number } | { code: string };
}

/** The rows between the bounds of a part of a search. */
function withinBounds(rows: readonly Row[], query: Json | undefined): readonly Row[] {
	const parts = at(query, 'value');
	if (!Array.isArray(parts)) return rows;
	return rows.filter(({ created_at }) =>
		parts.every((part) => {
			if (at(part, 'field') !== 'created_at') return true;
			const bound = Number(at(part, 'value'));
			return at(part, 'operator') === '>' ? created_at > bound : created_at < bound;
		}),
	);
}

function intercom(
	way: (typeof WAYS)[string],
	{ answer = { status: 504 }, bearable, counts = true, most = Infinity, rows }: Heavy,
) {
	const sizes: number[] = [];
	const slept: number[] = [];
	let time = 1_800_000_000_000;
	const clock: Clock = {
		now: () => time,
		sleep: async (ms) => {
			slept.push(await Promise.resolve(ms));
			time += ms;
		},
	};
	const reply = (body: JsonObject, status = 200) => ({
		status,
		headers: {},
		content: Buffer.from(JSON.stringify(body)),
	});
	const sender: Sender = {
		connection: {
			baseUrl: 'https://api.intercom.io',
			credential: '1',
			fetch: async ({ body, qs }) => {
				await new Promise((next) => setImmediate(next));
				const sent = objectOf(body as JsonObject | undefined);
				const query: JsonObject = { ...(qs as JsonObject) };
				const parameters: JsonObject = { ...query, ...sent, ...objectOf(sent.pagination) };
				const size = Math.min(Number(parameters.per_page), most);
				sizes.push(Number(parameters.per_page));
				if (sizes.length > 3_000) throw new Error('It never ends');
				const found = [...withinBounds(rows, sent.query)];
				if (at(sent, 'sort.order') === 'descending') found.reverse();
				const mark = parameters.starting_after ?? parameters.cursor ?? parameters.before;
				const start = mark === undefined ? (Number(parameters.page ?? 1) - 1) * size : Number(String(mark).slice(3));
				if (size > bearable(start)) {
					if ('code' in answer) throw Object.assign(new Error('late'), answer);
					return { ...reply({}, answer.status), content: Buffer.from('<html><h1>Gateway Time-out</h1></html>') };
				}
				const end = start + size;
				return reply({
					data: found.slice(start, end),
					...(counts && { total_count: found.length }),
					...(counts && way.route !== 'GET /contacts' && { pages: { total_pages: Math.ceil(found.length / size) } }),
					...(end < found.length && way.next(end, { size: Number(parameters.per_page), parameters, query })),
				});
			},
		},
		rateLimiter: new RateLimiter(),
		clock,
		timeoutMs: 7_000,
		version: '2.16',
		isCancelled: () => false,
	};
	return { sender, sizes, slept };
}

async function read(way: (typeof WAYS)[string], size: number, heavy: Heavy, limit = Infinity) {
	const { sender, sizes, slept } = intercom(way, heavy);
	const sort = { field: 'created_at', order: 'ascending' };
	const body = way.route.startsWith('POST')
		? { query: { field: 'state', operator: '=', value: 'open' }, sort }
		: undefined;
	const request = requestFor(way.route, { body, idempotent: true });
	const hints: string[] = [];
	const ids: unknown[] = [];
	const list = {
		rows: 'data',
		pages: way.pages(size),
		limit,
		body,
		pause: async () => {},
		warn: (hint: string) => void hints.push(hint),
	};
	const problem = await problemOf(async () => {
		for await (const rows of readList(
			pagesOf(async (page) => await exchange(sender, page), request),
			list,
		)) {
			ids.push(...rows.map(({ id }) => id));
			if (ids.length >= limit) break;
		}
	});
	return { hints, ids, problem, sizes, slept };
}

const ways = Object.entries(WAYS);

test.each(ways)('by %s, pages that are too heavy get smaller, and stay so', async (_name, way) => {
	const rows = rowsFrom(400);
	const { hints, ids, problem, sizes } = await read(way, 150, { rows, bearable: () => 60 });
	expect(problem).toBeUndefined();
	expect(ids).toEqual(rows.map(({ id }) => id));
	expect(hints).toEqual([]);
	// Twice with all rows, then with a third of them, and never again with more.
	expect(sizes.slice(0, 3)).toEqual([150, 150, 50]);
	expect(sizes.slice(2).filter((size) => size > 50)).toEqual([]);
});

test.each(ways)('by %s, a list is read once and whole, whatever its server can bear', async (_name, way) => {
	const heavy = fc.record({
		count: fc.integer({ min: 0, max: 330 }),
		size: fc.constantFrom(25, 50, 60, 100, 150, 250),
		bearable: fc.array(fc.integer({ min: 30, max: 260 }), { minLength: 1, maxLength: 6 }),
		most: fc.option(fc.integer({ min: 7, max: 200 }), { nil: undefined }),
		counts: fc.boolean(),
	});
	await fc.assert(
		fc.asyncProperty(heavy, async ({ bearable, count, counts, most, size }) => {
			const rows = rowsFrom(count);
			const { ids, problem } = await read(way, size, {
				rows,
				counts,
				...(most !== undefined && { most }),
				// Some stretches of the list are heavier than others.
				bearable: (start) => bearable[Math.floor(start / 60) % bearable.length] ?? 30,
			});
			expect(problem).toBeUndefined();
			expect(ids).toEqual(rows.map(({ id }) => id));
		}),
		runs(40),
	);
});

test('where a limit asks for less than a page, a third of that is asked for, and no row too many is given', async () => {
	const { ids, sizes } = await read(
		WAYS['cursor in the body'] ?? never(),
		150,
		{ rows: rowsFrom(400), bearable: () => 40 },
		90,
	);
	expect(ids).toHaveLength(90);
	expect(sizes).toEqual([90, 90, 30, 30, 30]);
});

function never(): never {
	throw new Error('There is no such way');
}

test('a server that is down is asked as often as for any other request, with the same waits', async () => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
	for (const [, way] of ways) {
		const { ids, problem, sizes, slept } = await read(way, 150, { rows: rowsFrom(400), bearable: () => 0 });
		expect(problem).toMatchObject({ status: 504, message: 'Gateway Time-out' });
		expect(ids).toEqual([]);
		expect(sizes).toEqual([150, 150, 50, 16]);
		expect(slept).toEqual([500, 1_000, 2_000]);
	}
	jest.restoreAllMocks();
});

test('pages of ten rows or fewer get no smaller', async () => {
	const way = WAYS['cursor'] ?? never();
	expect((await read(way, 20, { rows: rowsFrom(50), bearable: () => 0 })).sizes).toEqual([20, 20, 10, 10]);
	expect((await read(way, 150, { rows: rowsFrom(50), bearable: () => 0 }, 4)).sizes).toEqual([4, 4, 4, 4]);
});

test.each<[what: string, answer: NonNullable<Heavy['answer']>, sizes: number[]]>([
	['408', { status: 408 }, [150, 150, 50, 50]],
	['500', { status: 500 }, [150, 150, 50, 50]],
	['502', { status: 502 }, [150, 150, 50, 50]],
	['503', { status: 503 }, [150, 150, 50, 50]],
	['no answer in time', { code: 'ETIMEDOUT' }, [150, 150, 50, 50]],
	['a connection that is cut', { code: 'ECONNRESET' }, [150, 150, 150, 150]],
	['a refused connection', { code: 'ECONNREFUSED' }, [150, 150, 150, 150]],
])('a page that fails twice with %s is asked for with fewer rows, or not', async (_what, answer, sizes) => {
	const seen = await read(WAYS['cursor'] ?? never(), 150, { rows: rowsFrom(100), bearable: () => 60, answer });
	expect(seen.sizes).toEqual(sizes);
});

test('one failure alone makes no page smaller', async () => {
	let failures = 1;
	const way = WAYS['cursor'] ?? never();
	const { ids, sizes } = await read(way, 150, { rows: rowsFrom(400), bearable: () => (failures-- > 0 ? 0 : 150) });
	expect(ids).toHaveLength(400);
	expect(sizes).toEqual([150, 150, 150, 150]);
});

test('a record that comes twice in a search that is read page after page is given once', async () => {
	const pages = [
		{ data: [{ id: '1' }, { id: '2' }], pages: { next: { starting_after: 'c' } } },
		{ data: [{ id: '2' }, { id: '3' }] },
	];
	const ids: unknown[] = [];
	const list = { rows: 'data', pages: byCreationInParts(2), limit: Infinity, pause: async () => {}, warn: () => {} };
	for await (const rows of readList(async () => await Promise.resolve(pages.shift() ?? {}), list))
		ids.push(...rows.map(({ id }) => id));
	expect(ids).toEqual(['1', '2', '3']);
});
