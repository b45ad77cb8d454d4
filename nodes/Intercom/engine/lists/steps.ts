import { Failure } from '../../model/failure';
import { at, toText, type Json, type JsonObject } from '../../model/json';
import type { PageChange, Pages } from '../../model/pages';
import { cursorOf } from '../../model/rows';

/** Where a page begins, as a text that the editor's pickers can hand back; `undefined` is the beginning of the list. */
export type Place = string | undefined;

/** What an answer is to its list. */
interface Position {
	place: Place;
	/** Rows that were asked for. */
	perPage: number;
	/** Rows that came. */
	count: number;
	/** Whether this page or one before had as many rows as were asked for. */
	wasFull: boolean;
}

/** One way of paging, a page at a time. */
export interface Step {
	/** What the page at a place changes in the list's request. */
	change(place: Place, perPage: number): PageChange;
	/** Where the next page begins; `undefined` after the last one. */
	next(page: JsonObject, position: Position): Place;
	/** Where the page begins that holds the next row once pages have another size; `undefined` where the place stays. */
	resize?(place: Place, rowsBefore: number, perPage: number): { place: Place; pagesBefore: number } | undefined;
	/** Whether one place stands for all later pages, so that it may come again. */
	isAlwaysSamePlace?: true;
}

const inBody = (step: Step): Step => ({ ...step, change: (...page) => ({ body: step.change(...page).query ?? {} }) });
const inPagination = (step: Step): Step => ({
	...step,
	change: (...page) => ({ body: { pagination: step.change(...page).query ?? {} } }),
});

const isNothing = (next: Json | undefined): boolean => next === undefined || next === null || next === '';

const brokenEnd = (place: string, next: Json | undefined): Failure =>
	new Failure('Intercom names a next page in a form that cannot be followed, so the list would be cut short', {
		status: 200,
		advice: `The answer has under "${place}": ${toText(next).slice(0, 100)}`,
	});

/**
 * The cursor where `pages.next` has another form than Intercom documents: a number, or the address of the next page.
 * What can't be followed behind a full page is an error, as the list would be cut short without a word.
 */
function oddCursorOf(page: JsonObject, { perPage, count }: Position): string | undefined {
	const next = at(page, 'pages.next');
	if (next === undefined || next === null) return undefined;
	const after = at(next, 'starting_after');
	if (typeof after === 'number') return String(after);
	const inAddress =
		typeof next === 'string' ? new URLSearchParams(next.split('?')[1] ?? '').get('starting_after') : null;
	if (inAddress !== null && inAddress !== '') return inAddress;
	if (count < perPage) return undefined;
	throw brokenEnd('pages.next', next);
}

const cursor: Step = {
	change: (place, per_page) => ({ query: { per_page, ...(place !== undefined && { starting_after: place }) } }),
	next: (page, position) => cursorOf(page) ?? oddCursorOf(page, position),
};

const nextCursor: Step = {
	change: (place, per_page) => ({ query: { per_page, ...(place !== undefined && { cursor: place }) } }),
	next({ has_more, next_cursor }, { count, perPage }) {
		if (has_more === false) return undefined;
		if (typeof next_cursor === 'number') return String(next_cursor);
		if (typeof next_cursor === 'string' && next_cursor !== '') return next_cursor;
		if (has_more !== true && (isNothing(next_cursor) || count < perPage)) return undefined;
		throw brokenEnd('next_cursor', next_cursor);
	},
};

/** A query that asks for no more rows than these; Intercom repeats in an address what it was asked for before. */
const withAtMost = (rows: number, query: Record<string, string>): JsonObject =>
	Number(query.per_page) > rows ? { ...query, per_page: rows } : query;

/** The query of the next page's address is followed, its host never, so that the token stays where it belongs. */
const url: Step = {
	change: (place, per_page) => ({
		query: place === undefined ? { per_page } : withAtMost(per_page, Object.fromEntries(new URLSearchParams(place))),
	}),
	next(page, { count, perPage }) {
		const next = at(page, 'pages.next');
		if (typeof next === 'string' && next.includes('?') && count > 0) return next.slice(next.indexOf('?'));
		if (isNothing(next) || count < perPage) return undefined;
		throw brokenEnd('pages.next', next);
	},
};

/** Marks a place that is a cursor among those that are page numbers. */
const CURSOR_MARK = 'after ';

/** A picker hands back what the browser sent: anything but a page number is the first page. */
const numberOf = (place: Place): number => {
	return place !== undefined && /^[1-9]\d{0,8}$/.test(place) ? Number(place) : 1;
};

/** The number of pages that an answer names; content snippets have it beside the rows. */
export const pageCountOf = (page: JsonObject): number | undefined => {
	const total = at(page, 'pages.total_pages') ?? page.total_pages;
	return typeof total === 'number' ? total : undefined;
};

/**
 * Pages are counted, as `pages.next` is a URL, an object or null by endpoint; a cursor in it is followed all the same.
 */
const number: Step = {
	change: (place, per_page) => ({
		query: place?.startsWith(CURSOR_MARK)
			? { per_page, starting_after: place.slice(CURSOR_MARK.length) }
			: { page: numberOf(place), per_page },
	}),
	next(page, position) {
		const after = cursorOf(page);
		if (after !== undefined) return `${CURSOR_MARK}${after}`;
		const { place } = position;
		if (place?.startsWith(CURSOR_MARK)) return undefined;
		return isLastNumber(page, position) ? undefined : String(numberOf(place) + 1);
	},
	resize(place, rowsBefore, perPage) {
		if (place === undefined || place.startsWith(CURSOR_MARK)) return undefined;
		const pagesBefore = Math.floor(rowsBefore / perPage);
		return { place: String(pagesBefore + 1), pagesBefore };
	},
};

/**
 * Whether numbered pages end here. Where Intercom does not say how many there are, a page with fewer rows than were
 * asked for is the last one only if it gives as many as are asked for.
 */
function isLastNumber(page: JsonObject, { place, perPage, count, wasFull }: Position): boolean {
	const total = pageCountOf(page);
	if (total !== undefined) return numberOf(place) >= total;
	if (count >= perPage) return false;
	// What stands on the pages before is known only if they were full.
	const isWhole = place === undefined && typeof page.total_count === 'number' && count >= page.total_count;
	return count === 0 || wasFull || isWhole || at(page, 'pages.next') === null;
}

const atOnce: Step = { change: () => ({}), next: () => undefined };

/** The step of each way. Where a way is more than its steps, as when numbered pages move, `readList` says so. */
export const steps: Readonly<Record<Pages['by'], Step>> = {
	atOnce,
	bodyCursor: inPagination(cursor),
	bodyNumber: inBody(number),
	creationInParts: inPagination(cursor),
	cursor,
	nextCursor,
	number,
	numberThenScroll: number,
	url,
};
