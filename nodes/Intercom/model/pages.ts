import type { JsonObject } from './json';
import type { Route } from './route';
import { isAtLeast } from './versions';

/**
 * How the pages of a list follow each other, and how many rows Intercom gives on a page at most; `atOnce` has one page.
 */
export type Pages =
	| { by: 'atOnce' }
	| {
			by: 'bodyCursor' | 'bodyNumber' | 'cursor' | 'nextCursor' | 'number' | 'numberThenScroll' | 'url';
			size: number;
	  }
	| {
			by: 'creationInParts';
			size: number;
			/** The version of the API from which its dates are exact; they are in all of them by default. */
			since?: string | undefined;
	  };

/** The whole list in one answer, as in GET /tags. */
export const atOnce: Pages = { by: 'atOnce' };
/** `starting_after` in the query, as in GET /contacts. */
export const byCursor = (size: number): Pages => ({ by: 'cursor', size });
/** `pagination` in the body, as in POST /contacts/search. */
export const byBodyCursor = (size: number): Pages => ({ by: 'bodyCursor', size });
/** `cursor` in the query and `next_cursor` in the answer, as in GET /contacts/{id}/merge_history alone. */
export const byNextCursor = (size: number): Pages => ({ by: 'nextCursor', size });
/** `page` and `per_page` in the query, as in GET /contacts/{contact_id}/notes. */
export const byNumber = (size: number): Pages => ({ by: 'number', size });
/** `page` and `per_page` in the body, as in POST /admins/activity_logs/search. */
export const byBodyNumber = (size: number): Pages => ({ by: 'bodyNumber', size });
/** Numbered pages as far as they reach, and GET /companies/scroll beyond them. */
export const byNumberThenScroll = (size: number): Pages => ({ by: 'numberThenScroll', size });
/** The answer has the next page's address in `pages.next`, as in GET /events. */
export const byUrl = (size: number): Pages => ({ by: 'url', size });
/**
 * A search whose dates are exact to the second, where not otherwise said in all versions of the API; sorted by
 * `created_at` and read to its end it is read in parts at the same time.
 */
export const byCreationInParts = (size: number, { since }: { since?: string } = {}): Pages => ({
	by: 'creationInParts',
	size,
	since,
});

/** How the pages follow each other in the version of the API that the list is asked for in. */
export const pagesIn = (pages: Pages, version: string): Pages =>
	pages.by === 'creationInParts' && pages.since !== undefined && !isAtLeast(version, pages.since)
		? byBodyCursor(pages.size)
		: pages;

/** What a page changes in the request of its list. */
export interface PageChange {
	route?: Route;
	query?: JsonObject;
	body?: JsonObject;
	/** Never repeat it: each call moves the reader on, so a repetition would skip rows. */
	once?: true;
}

/**
 * Asks for one page of a list and gives the answer's body. `smaller` makes the list go on with smaller pages, and gives
 * the change for the smaller page at the same place; `undefined` where no smaller one makes sense.
 */
export type FetchPage = (change: PageChange, smaller?: () => PageChange | undefined) => Promise<JsonObject>;
