import { inOrder } from './inOrder';
import { at, isObject, type JsonObject } from '../../model/json';
import { byBodyCursor, type FetchPage, type ListPart, type Pager } from './pagers';
import { cursorOf, newRows, rowsOf } from '../../model/rows';
import { SEARCH_LIMITS } from '../../model/search';

/** Parts of a list that are read at the same time. */
const WIDTH = 5;
/** Pages from which on parts are worth the requests that they cost. */
const MANY = 6;
/** Pages of a part if records were made evenly; more parts than are read at once, as they never are. */
const PART = 2;
const MOST_PARTS = 50;

/** A stretch of time in seconds since 1970, the end not in it; open where a side is undefined. */
interface Slice {
	from: number | undefined;
	to: number | undefined;
}

const createdAt = (row: JsonObject | undefined): number => (typeof row?.created_at === 'number' ? row.created_at : NaN);

const isIn = ({ from = -Infinity, to = Infinity }: Slice, row: JsonObject): boolean =>
	createdAt(row) >= from && createdAt(row) < to;

const depthOf = (query: JsonObject): number =>
	Array.isArray(query.value) ? 1 + Math.max(0, ...query.value.map((part) => (isObject(part) ? depthOf(part) : 0))) : 0;

/** Narrows a search to a stretch of time; `undefined` where Intercom takes no further group around it. */
function narrowing(query: unknown): ((slice: Slice) => JsonObject) | undefined {
	if (!isObject(query) || depthOf(query) >= SEARCH_LIMITS.levels) return undefined;
	return ({ from, to }) => ({
		operator: 'AND',
		value: [
			query,
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
async function otherEnd(fetchPage: FetchPage, { body, rows }: ListPart): Promise<number> {
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

/**
 * A search whose dates are exact to the second, as that of conversations and of tickets. Sorted by `created_at` and read to its end it is cut into
 * stretches of time, of which some are read at once: the time of creation never changes, so each record is in one of them, and the order is that of the
 * whole list. What Intercom counted and no stretch gave is looked for page after page, as is everything that is sorted otherwise.
 */
export const byCreation = (max: number): Pager =>
	async function* (fetchPage, list) {
		const { body, limit, rows } = list;
		const order = at(body, 'sort.order');
		const isSorted = at(body, 'sort.field') === 'created_at' && (order === 'ascending' || order === 'descending');
		const narrow = limit === Infinity && isSorted ? narrowing(body?.query) : undefined;
		if (!narrow) return yield* byBodyCursor(max)(fetchPage, list);

		const first = await fetchPage({ body: { pagination: { per_page: max } } });
		const start = rowsOf(first, rows);
		yield start;
		const cursor = cursorOf(first);
		if (cursor === undefined) return;
		const total = typeof first.total_count === 'number' ? first.total_count : 0;
		const pages = Math.ceil(total / max);
		const isWorth = pages >= MANY && isInOrder(start, order === 'ascending');
		const far = isWorth ? await otherEnd(fetchPage, list) : NaN;
		if (Number.isNaN(far)) return yield* byBodyCursor(max, cursor)(fetchPage, list);

		let hasFailed = false;
		const readPart = async (slice: Slice): Promise<JsonObject[]> => {
			const found: JsonObject[] = [];
			const query = narrow(slice);
			const part: FetchPage = async (change) => await fetchPage({ body: { ...change.body, query } });
			try {
				for await (const page of byBodyCursor(max)(part, list)) {
					found.push(...page.filter((row) => isIn(slice, row)));
					// The list fails as a whole: nobody wants the rest of this part.
					if (hasFailed) break;
				}
			} catch (error) {
				hasFailed = true;
				return await Promise.reject(error);
			}
			return found;
		};
		const parts = Math.min(Math.max(Math.ceil(pages / PART), WIDTH), MOST_PARTS);
		const fresh = newRows();
		let given = fresh(start).length;
		const news = (found: readonly JsonObject[]): JsonObject[] => {
			const rowsGiven = fresh(found);
			given += rowsGiven.length;
			return rowsGiven;
		};
		const slices = cut(createdAt(start.at(-1)), far, parts);
		for await (const found of inOrder(slices, WIDTH, readPart)) yield news(found);
		if (given >= total) return;
		for await (const page of byBodyCursor(max, cursor)(fetchPage, list)) yield news(page);
	};
