import { Failure } from '../../../nodes/Intercom/model/failure';
import { at, type Json, type JsonObject } from '../../../nodes/Intercom/model/json';
import { readList } from '../../../nodes/Intercom/engine/lists/readList';
import { byCreationInParts, type PageChange } from '../../../nodes/Intercom/model/pages';
import { problemOf } from '../kinds/source';

const warn = (): void => {};
const PAGE = 10;
const pages = byCreationInParts(PAGE);
const START = 1_700_000_000;

interface Row extends JsonObject {
	id: string;
	created_at: number;
	updated_at: number;
}

/** Rows made at these seconds after the start; each was changed in another order. */
const rowsAt = (...seconds: number[]): Row[] =>
	seconds.map((second, index) => ({
		id: String(index),
		created_at: START + second,
		updated_at: START + ((index * 7_919) % 10_007),
	}));

/** 95 rows: some close together, some far apart, some in one second. */
const rows = rowsAt(
	...Array.from({ length: 40 }, (_unused, i) => i),
	...Array.from({ length: 25 }, () => 500),
	...Array.from({ length: 30 }, (_unused, i) => 1_000 + i * 1_000),
);

interface Settings {
	/** What a bound finds: Intercom tells it differently in places. */
	inclusive?: boolean;
	/** Does not sort as it was asked to. */
	stubborn?: boolean;
	/** Is told of each request, before it is answered. */
	asked?: (change: PageChange, list: Row[]) => void;
}

/** Intercom's search over a list that may change meanwhile. */
function server(list: Row[], sort: JsonObject, { inclusive = false, stubborn = false, asked }: Settings = {}) {
	const changes: PageChange[] = [];
	const seen = { now: 0, peak: 0 };
	const holds = (query: Json | undefined, row: Row): boolean => {
		const [value, operator] = [at(query, 'value'), at(query, 'operator')];
		if (Array.isArray(value)) return value.every((part) => holds(part, row));
		if (at(query, 'field') !== 'created_at') return true;
		const bound = Number(value);
		if (inclusive && row.created_at === bound) return true;
		return operator === '>' ? row.created_at > bound : row.created_at < bound;
	};
	const fetchPage = async (change: PageChange): Promise<JsonObject> => {
		changes.push(change);
		if (changes.length > 300) throw new Error('It never ends');
		seen.peak = Math.max(seen.peak, ++seen.now);
		await new Promise((next) => setImmediate(next));
		asked?.(change, list);
		seen.now--;
		const { field, order } = { ...sort, ...(change.body?.sort as JsonObject | undefined) };
		const by = stubborn ? 'updated_at' : (field as 'created_at');
		const sign = order === 'ascending' ? 1 : -1;
		const found = list.filter((row) => holds(change.body?.query, row)).sort((a, b) => sign * (a[by] - b[by]));
		const size = Number(at(change.body, 'pagination.per_page'));
		const after = at(change.body, 'pagination.starting_after');
		const from = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
		const page = found.slice(from, from + size);
		const next = from + size < found.length ? { starting_after: page.at(-1)?.id ?? '' } : null;
		return { conversations: page, total_count: found.length, pages: { next } };
	};
	return { fetchPage, changes, seen };
}

const query: JsonObject = { field: 'state', operator: '=', value: 'open' };
const byAge: JsonObject = { field: 'created_at', order: 'ascending' };

/** Reads the list as the node would. */
async function read(list: Row[], { sort = byAge, limit = Infinity, by = query, ...settings }: Reading = {}) {
	const { fetchPage, changes, seen } = server(list, sort, settings);
	const ids: string[] = [];
	const body = { query: by, sort };
	const pause = async () => await Promise.resolve();
	for await (const page of readList(fetchPage, { pages, rows: 'conversations', limit, body, pause, warn })) {
		ids.push(...page.map(({ id }) => String(id)));
		if (ids.length >= limit) break;
	}
	const parts = changes.filter((change) => change.body?.query !== undefined);
	return { ids, changes, parts, peak: seen.peak };
}
interface Reading extends Settings {
	sort?: JsonObject;
	limit?: number;
	by?: JsonObject;
}

const sorted = (list: Row[], sign: number) =>
	[...list].sort((a, b) => sign * (a.created_at - b.created_at)).map(({ id }) => id);

describe.each([
	['ascending', 1],
	['descending', -1],
])('a search sorted by created_at, %s, and read to its end', (order, sign) => {
	const sort = { field: 'created_at', order };

	test.each([false, true])(
		'gives each record once and in order, whether bounds are found (%s) or not',
		async (inclusive) => {
			const { ids, parts, peak } = await read(rows, { sort, inclusive });
			expect(ids).toEqual(sorted(rows, sign));
			expect(parts.length).toBeGreaterThan(5);
			expect(peak).toBe(5);
		},
	);

	test('asks no part for more than its own time, beside what the user asked', async () => {
		const { parts } = await read(rows, { sort });
		const bounds = parts.map(({ body }) => at(body, 'query') as { operator: string; value: JsonObject[] });
		for (const { operator, value } of bounds) {
			expect(operator).toBe('AND');
			expect(value[0]).toEqual(query);
			expect(value.slice(1).every(({ field }) => field === 'created_at')).toBe(true);
		}
		expect(bounds.filter(({ value }) => value.length < 3).length).toBeGreaterThanOrEqual(2);
	});

	test('includes what is created meanwhile, once', async () => {
		const list = [...rows];
		const added = { id: 'new', created_at: START + 90_000, updated_at: START };
		const { ids } = await read(list, {
			sort,
			asked: (change, all) => {
				if (change.body?.query !== undefined && !all.includes(added)) all.push(added);
			},
		});
		expect(new Set(ids)).toEqual(new Set([...rows.map(({ id }) => id), 'new']));
		expect(ids).toHaveLength(rows.length + 1);
	});

	test('loses nothing when a record is deleted meanwhile', async () => {
		const list = [...rows];
		const { ids } = await read(list, {
			sort,
			asked: (change, all) => {
				if (change.body?.query !== undefined && all.length === rows.length) all.splice(50, 1);
			},
		});
		const gone = rows[50]?.id;
		expect(ids.filter((id) => id !== gone)).toEqual(sorted(rows, sign).filter((id) => id !== gone));
	});

	test('loses nothing where the server sorts by something else', async () => {
		const { ids } = await read(rows, { sort, stubborn: true });
		expect([...ids].sort()).toEqual(rows.map(({ id }) => id).sort());
	});

	test('gives records that were all made in one second', async () => {
		const list = rowsAt(...Array.from({ length: 75 }, () => 5));
		const { ids } = await read(list, { sort });
		expect(new Set(ids).size).toBe(75);
		expect(ids).toHaveLength(75);
	});
});

test('records whose time Intercom does not tell are given all the same', async () => {
	const list = rows.map((row) => ({ ...row }));
	const { fetchPage } = server(list, byAge);
	const untimed = async (change: PageChange) => {
		const page = await fetchPage(change);
		const conversations = (page.conversations as Row[]).map(({ id }) => ({ id }));
		return { ...page, conversations };
	};
	const ids: unknown[] = [];
	const body = { query, sort: byAge };
	const pause = async () => await Promise.resolve();
	for await (const page of readList(untimed, { pages, rows: 'conversations', limit: Infinity, body, pause, warn }))
		ids.push(...page.map(({ id }) => id));
	expect(ids).toEqual(sorted(rows, 1));
});

test('what Intercom counted and no part gave is looked for page after page', async () => {
	const { ids, changes } = await read(rows, {
		asked: (change, all) => {
			// One record can't be found by its time.
			const hidden = all.find(({ id }) => id === '70');
			if (hidden) hidden.created_at = change.body?.query === undefined ? START + 6_000 : NaN;
		},
	});
	expect(ids).toHaveLength(rows.length);
	expect(new Set(ids).size).toBe(rows.length);
	expect(changes.at(-1)?.body?.query).toBeUndefined();
});

const group = (...value: JsonObject[]): JsonObject => ({ operator: 'OR', value });

test.each<[string, Reading, boolean]>([
	['a plain condition is cut into parts', {}, true],
	['a group of conditions is cut into parts', { by: group(query, query) }, true],
	['groups in a group are not, as Intercom takes no third level', { by: group(group(query), query) }, false],
	['another order is not', { sort: { field: 'updated_at', order: 'ascending' } }, false],
	['an order whose direction is left to Intercom is not', { sort: { field: 'created_at' } }, false],
	['a limit is not', { limit: 90 }, false],
])('%s', async (_title, reading, isCut) => {
	const { ids, parts } = await read(rows, reading);
	expect(parts.length > 0).toBe(isCut);
	expect(new Set(ids).size).toBe(reading.limit ?? rows.length);
});

test('a short list is not cut, and costs no request more', async () => {
	const list = rows.slice(0, 45);
	const { ids, changes } = await read(list);
	expect(ids).toEqual(sorted(list, 1));
	expect(changes).toHaveLength(5);
});

test('an error of one part is the error of the list', async () => {
	let parts = 0;
	let left = 0;
	const problem = await problemOf(
		async () =>
			await read(rows, {
				asked: (change) => {
					left++;
					if (change.body?.query !== undefined && ++parts === 4) throw new Failure('No', { status: 500 });
				},
			}),
	);
	expect(problem).toBeInstanceOf(Failure);
	// Those that were under way are answered; nothing more is asked for.
	for (let ticks = 0; ticks < 20; ticks++) await new Promise((next) => setImmediate(next));
	expect(left).toBeLessThanOrEqual(2 + 4 + 5);
});
