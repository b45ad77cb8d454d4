import { at, isObject, type JsonObject } from '../../model/json';
import type { FetchPage, PageChange } from '../../model/pages';
import { cursorOf, rowsOf } from '../../model/rows';
import { conditionsIn, levelsOf, SEARCH_LIMITS } from '../../model/search';
import { mapConcurrently } from './mapConcurrently';
import { readPages, rowsOfPages, type List } from './readPages';
import { keepNewRows } from './rows';

const CONCURRENT_PARTS = 5;
/** With fewer pages the parts cost more requests than they save time. */
const MIN_PAGES_TO_SPLIT = 6;
/** Pages of a part if records were made evenly; more parts than are read at once, as they never are. */
const PAGES_PER_PART = 2;
const MAX_PARTS = 50;
/** Conditions that narrow a search to a stretch of time. */
const BOUNDS = 2;

/** A stretch of time in seconds since 1970, the end not in it; open where a side is undefined. */
interface Slice {
	from: number | undefined;
	to: number | undefined;
}

const createdAt = (row: JsonObject | undefined): number => (typeof row?.created_at === 'number' ? row.created_at : NaN);

const isIn = ({ from = -Infinity, to = Infinity }: Slice, row: JsonObject): boolean =>
	createdAt(row) >= from && createdAt(row) < to;

/**
 * Narrows a search to a stretch of time: in a group around the query, or where Intercom takes none, inside the query's
 * own group. `undefined` where neither has room.
 */
function narrowing(query: unknown): ((slice: Slice) => JsonObject) | undefined {
	if (!isObject(query)) return undefined;
	const own = query.operator === 'AND' ? conditionsIn(query) : undefined;
	const conditions = levelsOf(query) < SEARCH_LIMITS.levels ? [query] : own;
	if (!conditions || conditions.length + BOUNDS > SEARCH_LIMITS.conditions) return undefined;
	return ({ from, to }) => ({
		operator: 'AND',
		value: [
			...conditions,
			// Whether the bounds themselves are found is told differently in places: what is found too much is left out.
			...(from === undefined ? [] : [{ field: 'created_at', operator: '>', value: from - 1 }]),
			...(to === undefined ? [] : [{ field: 'created_at', operator: '<', value: to }]),
		],
	});
}

/** Cuts all time into parts, in the order of a list whose rows were made between two moments. */
function cut(near: number, far: number, parts: number): Slice[] {
	const [low, high] = near < far ? [near, far] : [far, near];
	const step = Math.max(Math.ceil((high - low) / parts), 1);
	const bounds: number[] = [];
	for (let bound = low + step; bound < high; bound += step) bounds.push(bound);
	const slices = [undefined, ...bounds].map((from, index) => ({ from, to: bounds[index] }));
	return near < far ? slices : slices.reverse();
}

/** The created_at of the row at the other end of a sorted list. */
async function otherEnd(fetchPage: FetchPage, { body, rows }: List): Promise<number> {
	const order = at(body, 'sort.order') === 'ascending' ? 'descending' : 'ascending';
	const page = await fetchPage({ body: { sort: { field: 'created_at', order }, pagination: { per_page: 1 } } });
	return createdAt(rowsOf(page, rows)[0]);
}

/** Whether the rows are in the order that was asked for: then so is the whole list. */
const isInOrder = (rows: readonly JsonObject[], rises: boolean): boolean =>
	rows.slice(1).every((row, index) => {
		const [before, after] = [createdAt(rows[index]), createdAt(row)];
		return rises ? before <= after : before >= after;
	});

/** How a list is read in parts. */
interface Plan {
	narrow: (slice: Slice) => JsonObject;
	/** In the order of the list. */
	slices: Slice[];
	/** Rows of the whole list, by Intercom's count. */
	total: number;
}

/** How to go on after the first page in parts; `undefined` where the list is read page by page. */
async function planParts(fetchPage: FetchPage, list: List, first: JsonObject): Promise<Plan | undefined> {
	const { body, pages, rows } = list;
	const order = at(body, 'sort.order');
	const isSorted = at(body, 'sort.field') === 'created_at' && (order === 'ascending' || order === 'descending');
	const narrow = list.limit === Infinity && isSorted ? narrowing(body?.query) : undefined;
	if (!narrow || pages.by === 'atOnce' || cursorOf(first) === undefined) return undefined;

	const total = typeof first.total_count === 'number' ? first.total_count : 0;
	const pageCount = Math.ceil(total / (list.size?.rows ?? pages.size));
	const start = rowsOf(first, rows);
	if (pageCount < MIN_PAGES_TO_SPLIT || !isInOrder(start, order === 'ascending')) return undefined;
	const far = await otherEnd(fetchPage, list);
	if (Number.isNaN(far)) return undefined;
	const parts = Math.min(Math.max(Math.ceil(pageCount / PAGES_PER_PART), CONCURRENT_PARTS), MAX_PARTS);
	return { narrow, slices: cut(createdAt(start.at(-1)), far, parts), total };
}

/** Reads one part whole; stops early when another part has failed, as then the list fails as a whole. */
function partReader(fetchPage: FetchPage, list: List, narrow: Plan['narrow']) {
	let hasFailed = false;
	return async (slice: Slice): Promise<JsonObject[]> => {
		const found: JsonObject[] = [];
		if (hasFailed) return found;
		const query = narrow(slice);
		const inPart = (change: PageChange): PageChange => ({ body: { ...change.body, query } });
		const fetchPart: FetchPage = async (change, smaller) =>
			await fetchPage(inPart(change), () => {
				const smallerPage = smaller?.();
				return smallerPage && inPart(smallerPage);
			});
		try {
			for await (const rows of rowsOfPages(fetchPart, list)) {
				found.push(...rows.filter((row) => isIn(slice, row)));
				if (hasFailed) break;
			}
		} catch (error) {
			hasFailed = true;
			return await Promise.reject(error);
		}
		return found;
	};
}

/**
 * Reads a search whose dates are exact to the second, as that of conversations, of tickets and, from API 2.17 on, of
 * contacts. Sorted by `created_at` and read to its end it is cut into stretches of time, of which some are read at
 * once: the time of creation never changes, so each record is in one of them, and the order is that of the whole list.
 * What Intercom counted and no stretch gave is looked for page after page, as is everything that is sorted otherwise.
 */
export async function* readInParts(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	const pages = readPages(fetchPage, list);
	const first = await pages.next();
	if (first.done) return;
	const keepNewRecords = keepNewRows();
	yield keepNewRecords(first.value.rows);
	const plan = await planParts(fetchPage, list, first.value.answer);
	if (!plan) {
		for await (const { rows } of pages) yield keepNewRecords(rows);
		return;
	}

	const keepNew = keepNewRows({ comparesWhole: true });
	let count = keepNew(first.value.rows).length;
	const fresh = (rows: readonly JsonObject[]): JsonObject[] => {
		const kept = keepNew(rows);
		count += kept.length;
		return kept;
	};
	const readPart = partReader(fetchPage, list, plan.narrow);
	for await (const rows of mapConcurrently(plan.slices, CONCURRENT_PARTS, readPart)) yield fresh(rows);
	if (count >= plan.total) return;
	for await (const { rows } of pages) yield fresh(rows);
}
