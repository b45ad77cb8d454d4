import { early, type Arrival } from './readAhead';
import { at, type Json, type JsonObject } from '../../model/json';
import type { Route } from '../../model/route';
import { cursorOf, firstTime, newRows, rowsOf, type Rows } from '../../model/rows';

/** What one page changes in the request of the list. */
export interface Change extends Arrival {
	route?: Route;
	query?: JsonObject;
	body?: JsonObject;
	/** Never repeat it: each call moves the reader on, so a repetition would skip rows. */
	once?: true;
}
export type FetchPage = (change: Change) => Promise<JsonObject>;
export interface ListPart {
	rows: Rows;
	/** Rows wanted: `Infinity` for all. */
	limit: number;
	/** The body of the list's request, where it has one. */
	body?: JsonObject | undefined;
	/** Rejects when the execution is cancelled. */
	pause: (ms: number) => Promise<void>;
}
/** Turns pages into lists of rows; asks for a page only when its rows are wanted. */
export type Pager = (fetchPage: FetchPage, list: ListPart) => AsyncGenerator<JsonObject[], void>;

/** The whole list in one answer, as in GET /tags. */
export const atOnce: Pager = async function* (fetchPage, { rows }) {
	yield rowsOf(await fetchPage({}), rows);
};

type Turn = (paging: JsonObject) => Change;
const inQuery: Turn = (query) => ({ query });
const inBody: Turn = (pagination) => ({ body: { pagination } });

/** From a cursor to the end of the list; from its beginning where none is given. */
async function* follow(fetchPage: FetchPage, list: ListPart, max: number, turn: Turn, cursor?: string) {
	const per_page = Math.min(list.limit, max);
	const unseen = firstTime();
	const read = early(list, async (after, arrived) => {
		const paging = { per_page, ...(after !== undefined && { starting_after: unseen(after) }) };
		return await fetchPage({ ...turn(paging), ...arrived });
	});
	let next = cursor;
	do {
		const page = await read(next);
		yield rowsOf(page, list.rows);
		next = cursorOf(page);
	} while (next !== undefined);
}

/** `starting_after` in the query, as in GET /contacts. */
export const byCursor =
	(max: number): Pager =>
	(fetchPage, list) =>
		follow(fetchPage, list, max, inQuery);
/** `pagination` in the body, as in POST /contacts/search; `cursor` names a page to begin with. */
export const byBodyCursor =
	(max: number, cursor?: string): Pager =>
	(fetchPage, list) =>
		follow(fetchPage, list, max, inBody, cursor);

/** Reads numbered pages to their end, and tells whether rows changed places on the way, so that some may have slipped to a page before. */
async function* walk(
	fetchPage: FetchPage,
	{ rows, limit }: ListPart,
	max: number,
): AsyncGenerator<JsonObject[], boolean> {
	const per_page = Math.min(limit, max);
	const fresh = newRows();
	const unseen = firstTime();
	let cursor: string | undefined;
	let moved = false;
	let count: Json | undefined;
	for (let number = 1; ; number++) {
		const query = cursor === undefined ? { page: number, per_page } : { per_page, starting_after: cursor };
		const page = await fetchPage({ query });
		const found = rowsOf(page, rows);
		const news = fresh(found);
		yield news;
		const followed = cursor !== undefined;
		const next = cursorOf(page);
		cursor = next === undefined ? undefined : unseen(next);
		if (cursor !== undefined) continue;
		const before = count;
		count = page.total_count;
		// Rows that came in ahead push as many on to the next page; more than those have changed places.
		if (typeof count === 'number' && typeof before === 'number') moved ||= found.length - news.length > count - before;
		const total = at(page, 'pages.total_pages') ?? page.total_pages;
		const last = typeof total === 'number' ? number >= total : found.length < per_page;
		if (followed || last || news.length === 0) return moved && !followed;
	}
}

/** A list that changes faster than it can be read is not read for ever. */
const WALKS = 3;

/**
 * `page` and `per_page` in the query, as in GET /contacts/{contact_id}/notes. Pages are counted, as `pages.next` is a URL, an object or null by
 * endpoint; a cursor in it is followed all the same. Every row is given once: when rows moved to other pages while the list was read, it is read again
 * for those that slipped through. A page without anything new is the last: some endpoints ignore page numbers.
 */
export const byNumber = (max: number): Pager =>
	async function* (fetchPage, list) {
		const fresh = newRows();
		for (let walks = 1; walks <= WALKS; walks++) {
			const pages = walk(fetchPage, list, max);
			let page = await pages.next();
			for (; page.done !== true; page = await pages.next()) yield fresh(page.value);
			if (!page.value) return;
		}
	};

/** `page` and `per_page` in the body, as in POST /admins/activity_logs/search. */
export const byBodyNumber =
	(max: number): Pager =>
	(fetchPage, list) =>
		byNumber(max)(async ({ query = {} }) => await fetchPage({ body: query }), list);
