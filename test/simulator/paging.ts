import { invalid } from './errors';
import type { Call } from './http/route';
import { type Json, type JsonObject } from './json';
import type { Check } from './shape';
import type { Stored } from './state/records';

/** The query parameters of a list that is read page by page. */
export const PAGE_QUERY: { [name: string]: Check } = { page: wholeNumber, per_page: wholeNumber };

/** The query parameters of a list that is read cursor by cursor. */
export const CURSOR_QUERY: { [name: string]: Check } = { per_page: wholeNumber, starting_after: nonEmpty };

function wholeNumber(value: Json, field: string): void {
	if (!/^\d+$/.test(String(value)) || Number(value) < 1) throw invalid(`${field} must be a positive integer`, field);
}

function nonEmpty(value: Json, field: string): void {
	if (value === '') throw invalid(`${field} is empty`, field);
}

/** true or false, as a query parameter. */
export const queryFlag: Check = (value, field) => {
	if (value !== 'true' && value !== 'false') throw invalid(`${field} must be true or false`, field);
};

/** How a row stands in its order: the value it is sorted by, and its place in the order of creation. */
export type Position = [value: number | string, seq: number];

/** One page of a list and the figures that go with it. */
export interface Slice<T> {
	rows: T[];
	total: number;
	page: number;
	perPage: number;
	totalPages: number;
	/** Where the next page begins; undefined on the last. */
	next: string | undefined;
}

/** Refuses a page that is larger than the list allows. */
export function pageSize(asked: number | undefined, standard: number, most: number, field = 'per_page'): number {
	const size = asked ?? standard;
	if (!Number.isInteger(size) || size < 1) throw invalid(`${field} must be a positive integer`, field);
	if (size > most) throw invalid(`${field} must be at most ${most}`, field);
	return size;
}

/** The size of the page that a call asks for. */
export const askedSize = ({ query }: Call, standard: number, most: number): number =>
	pageSize(query['per_page'] === undefined ? undefined : Number(query['per_page']), standard, most);

/** The place of a record in a list that shows the newest first. */
export const byCreation = ({ created_at, seq }: Stored): Position => [created_at, seq];

/** The page of a cursor list, newest first, that a call asks for. */
export const cursorPage = <T extends Stored>(
	rows: readonly T[],
	call: Call,
	standard: number,
	most: number,
): Slice<T> => cursorSlice(rows, askedSize(call, standard, most), call.query['starting_after'], byCreation);

/** A page of rows that are already in order, after the row that the cursor names. */
export function cursorSlice<T>(
	rows: readonly T[],
	perPage: number,
	cursor: string | undefined,
	position: (row: T) => Position,
	ascending = false,
): Slice<T> {
	const start = cursor === undefined ? 0 : startOf(rows, decode(cursor), position, ascending);
	const found = rows.slice(start, start + perPage);
	const last = found[found.length - 1];
	return {
		rows: found,
		total: rows.length,
		page: Math.floor(start / perPage) + 1,
		perPage,
		totalPages: Math.ceil(rows.length / perPage),
		next: last === undefined || start + perPage >= rows.length ? undefined : encodeCursor(position(last)),
	};
}

/** The order of two positions, smallest first. */
export function comparePositions(a: Position, b: Position): number {
	if (a[0] < b[0]) return -1;
	if (a[0] > b[0]) return 1;
	return a[1] - b[1];
}

// A position and not an offset, so that rows added or removed between two pages neither repeat nor hide others.
function startOf<T>(rows: readonly T[], after: Position, position: (row: T) => Position, ascending: boolean): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const row = rows[middle];
		if (row === undefined) break;
		const order = comparePositions(position(row), after);
		if (ascending ? order <= 0 : order >= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** A cursor that continues after this position. */
export function encodeCursor(position: Position): string {
	return Buffer.from(JSON.stringify(position)).toString('base64');
}

function decode(cursor: string): Position {
	try {
		const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
		if (Array.isArray(parsed) && typeof parsed[1] === 'number') {
			const value: unknown = parsed[0];
			if (typeof value === 'number' || typeof value === 'string') return [value, parsed[1]];
		}
	} catch {
		// Falls through to the same error as a cursor that was never handed out here.
	}
	throw invalid('starting_after is not a valid cursor', 'starting_after');
}

/** `pages` of a cursor list: `next` is an object, and absent on the last page. */
export function cursorPages<T>(slice: Slice<T>): JsonObject {
	const pages: JsonObject = { type: 'pages', page: slice.page, per_page: slice.perPage, total_pages: slice.totalPages };
	if (slice.next !== undefined) pages['next'] = { page: slice.page + 1, starting_after: slice.next };
	return pages;
}

/** The page of a numbered list that a call asks for. */
export function numberedSlice<T>(rows: readonly T[], call: Call, standard: number, most: number): Slice<T> {
	const perPage = askedSize(call, standard, most);
	const page = Number(call.query['page'] ?? 1);
	const totalPages = Math.ceil(rows.length / perPage);
	return {
		rows: rows.slice((page - 1) * perPage, page * perPage),
		total: rows.length,
		page,
		perPage,
		totalPages,
		next: page < totalPages ? String(page + 1) : undefined,
	};
}

/** `pages` of a numbered list: `next` is the next page's address, null on the last. */
export function numberedPages<T>(slice: Slice<T>, call: Call): JsonObject {
	let next: string | null = null;
	if (slice.next !== undefined) {
		const url = new URL(call.url, call.origin);
		url.searchParams.set('page', slice.next);
		url.searchParams.set('per_page', String(slice.perPage));
		next = url.toString();
	}
	return { type: 'pages', next, page: slice.page, per_page: slice.perPage, total_pages: slice.totalPages };
}

/** A whole `list` answer that says beside its rows what others say in `pages`. */
export function unwrappedList<T>(slice: Slice<T>, view: (row: T) => Json): JsonObject {
	const { page, perPage, rows, total, totalPages } = slice;
	return { type: 'list', data: rows.map(view), total_count: total, page, per_page: perPage, total_pages: totalPages };
}

/** A whole `list` answer of numbered pages. */
export function numberedList<T>(slice: Slice<T>, call: Call, view: (row: T) => Json): JsonObject {
	return { type: 'list', data: slice.rows.map(view), total_count: slice.total, pages: numberedPages(slice, call) };
}
