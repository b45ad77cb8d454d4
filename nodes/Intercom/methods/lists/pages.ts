import { PageSize } from '../../engine/lists/pageSize';
import { steps, type Place } from '../../engine/lists/steps';
import type { RequestParts } from '../../engine/send/request';
import { at, toText, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { atOnce, type Pages } from '../../model/pages';
import type { Route } from '../../model/route';
import { rowsOf, type Rows } from '../../model/rows';
import type { Read, ReadParameter } from '../read';

/** Some records, and the place of the next ones; the editor hands that place back when somebody scrolls on. */
export interface EditorPage {
	rows: JsonObject[];
	next?: Place;
	/** What stands above the rows, whatever their order: what is called exactly as it was asked for. */
	onTop?: JsonObject[];
}

/** Reads one page of a list for the editor; records that do not fit the filter are left out. */
export type PageReader = (read: Read, filter: string, place: Place, parameter: ReadParameter) => Promise<EditorPage>;

/** A list of Intercom: where it is, how its pages follow each other, and the request of each page. */
export interface PagedList extends Pick<RequestParts, 'body' | 'path' | 'query'> {
	route: Route;
	rows: Rows;
	pages?: Pages | undefined;
}

/** Reads one page, in the list's own way of paging. */
export async function readPage(read: Read, list: PagedList, place: Place): Promise<EditorPage> {
	const { route, path, query, body, pages = atOnce, rows: key } = list;
	const size = PageSize.of(pages, Infinity);
	const step = steps[pages.by];
	const partsOfPage = () => {
		const change = step.change(place, size.rows);
		return { query: { ...query, ...change.query }, body: body && { ...body, ...change.body } };
	};
	// The browser hands back a page number alone, which stands for other rows where pages are smaller.
	const smaller = step.resize ? undefined : () => (size.shrinkBelow(size.rows) ? partsOfPage() : undefined);
	const answer = await read(route, { path, ...partsOfPage(), smaller });
	const rows = rowsOf(answer, key);
	return { rows, next: step.next(answer, { place, perPage: size.rows, count: rows.length, wasFull: false }) };
}

/** Whether any of the fields holds the text, in any case; names are compared as people wrote them. */
export const matchesFilter = (row: JsonObject, fields: readonly string[], filter: string): boolean =>
	filter === '' ||
	fields.some((field) =>
		toText(nameText(at(row, field)))
			.toLowerCase()
			.includes(filter.toLowerCase()),
	);

/** Pages that one search reads where Intercom filters nothing itself; after those the user has to scroll on. */
const PAGES_PER_SEARCH = 5;

/**
 * Reads a page, or with a filter as many as one search may read, and keeps the records in which one of the fields holds
 * the text.
 */
export async function filterPages(
	readPageAt: (place: Place) => Promise<EditorPage>,
	place: Place,
	fields: readonly string[],
	filter: string,
): Promise<EditorPage> {
	const rows: JsonObject[] = [];
	let next = place;
	for (let pages = 0; pages < (filter === '' ? 1 : PAGES_PER_SEARCH); pages++) {
		const page = await readPageAt(next);
		rows.push(...page.rows.filter((row) => matchesFilter(row, fields, filter)));
		next = page.next;
		if (next === undefined) break;
	}
	return { rows, next };
}
