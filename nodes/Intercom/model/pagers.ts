import { Failure } from './failure';
import { at, objectsOf, type Json, type JsonObject } from './json';
import type { Route } from './route';

/** Key of an answer's rows, or the newer and the older key. */
export type Rows = string | readonly string[];

/** What one page changes in the request of the list. */
export interface Change {
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
	/** Rejects when the execution is cancelled. */
	pause: (ms: number) => Promise<void>;
}
/** Turns pages into lists of rows; asks for a page only when its rows are wanted. */
export type Pager = (fetchPage: FetchPage, list: ListPart) => AsyncGenerator<JsonObject[], void>;

/** The rows of a page. Intercom answers `null` for an empty list in places; an answer without the key is no list at all. */
export const rowsOf = (page: JsonObject, rows: Rows): JsonObject[] => {
	const keys = typeof rows === 'string' ? [rows] : rows;
	for (const key of keys) {
		const found = at(page, key);
		if (found !== undefined) return objectsOf(found);
	}
	throw new Failure(`Intercom's answer has no list under "${keys.join('" or "')}"`, {
		status: 200,
		advice: `The answer has: ${Object.keys(page).join(', ') || 'nothing'}`,
	});
};

const cursorOf = (page: JsonObject): string | undefined => {
	const cursor = at(page, 'pages.next.starting_after');
	return typeof cursor === 'string' && cursor !== '' ? cursor : undefined;
};

/** Guards a walk against a server that names the same next page twice. */
const firstTime = () => {
	const met = new Set<string>();
	return (place: string): string => {
		if (met.has(place))
			throw new Failure('Intercom names the same next page twice, so the list would never end', {
				status: 200,
				advice: 'Run the node again; the rows read so far are not output, since they may be incomplete',
			});
		met.add(place);
		return place;
	};
};

/** The whole list in one answer, as in GET /tags. */
export const atOnce: Pager = async function* (fetchPage, { rows }) {
	yield rowsOf(await fetchPage({}), rows);
};

const byCursorIn = (max: number, change: (paging: JsonObject) => Change): Pager =>
	async function* (fetchPage, { rows, limit }) {
		const per_page = Math.min(limit, max);
		const unseen = firstTime();
		for (let paging: JsonObject | undefined = { per_page }; paging;) {
			const page: JsonObject = await fetchPage(change(paging));
			yield rowsOf(page, rows);
			const cursor = cursorOf(page);
			paging = cursor === undefined ? undefined : { per_page, starting_after: unseen(cursor) };
		}
	};

/** `starting_after` in the query, as in GET /contacts. */
export const byCursor = (max: number): Pager => byCursorIn(max, (query) => ({ query }));
/** `pagination` in the body, as in POST /contacts/search. */
export const byBodyCursor = (max: number): Pager => byCursorIn(max, (pagination) => ({ body: { pagination } }));

/**
 * `page` and `per_page` in the query, as in GET /contacts/{contact_id}/notes. Pages are counted, as `pages.next` is a URL, an object or null by
 * endpoint; a cursor in it is followed all the same. A row that moved to a later page while the list was read is given once.
 */
export const byNumber = (max: number): Pager =>
	async function* (fetchPage, { rows, limit }) {
		const per_page = Math.min(limit, max);
		const given = new Set<Json>();
		const unseen = firstTime();
		for (let number = 1, query: JsonObject | undefined = { page: 1, per_page }; query; number++) {
			const page: JsonObject = await fetchPage({ query });
			const found = rowsOf(page, rows);
			yield found.filter(({ id }) => id === undefined || (!given.has(id) && given.add(id)));
			const cursor = cursorOf(page);
			const total = at(page, 'pages.total_pages');
			const more = found.length > 0 && (typeof total === 'number' ? number < total : found.length >= per_page);
			query =
				cursor !== undefined
					? { per_page, starting_after: unseen(cursor) }
					: more
						? { page: number + 1, per_page }
						: undefined;
		}
	};

/** `pages.next` is a URL, as in GET /events: its query is followed, its host never, so that the token stays where it belongs. */
export const byUrl = (max: number): Pager =>
	async function* (fetchPage, { rows, limit }) {
		const unseen = firstTime();
		for (let query: JsonObject | undefined = { per_page: Math.min(limit, max) }; query;) {
			const page: JsonObject = await fetchPage({ query });
			const found = rowsOf(page, rows);
			yield found;
			const next = at(page, 'pages.next');
			query =
				typeof next === 'string' && next.includes('?') && found.length > 0
					? Object.fromEntries(new URLSearchParams(unseen(next.slice(next.indexOf('?')))))
					: undefined;
		}
	};
