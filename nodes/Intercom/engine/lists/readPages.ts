import type { JsonObject } from '../../model/json';
import type { FetchPage, PageChange, Pages } from '../../model/pages';
import { rowsOf, type Rows } from '../../model/rows';
import { PageSize } from './pageSize';
import { keepNewRows, refuseSecondVisit } from './rows';
import { steps, type Place, type Step } from './steps';

/** What is known of a list before its first page. */
export interface List {
	rows: Rows;
	pages: Pages;
	/** Rows wanted: `Infinity` for all. */
	limit: number;
	/** How many rows its pages have, where several parts of it are read. */
	size?: PageSize;
	/** The body of the list's request, where it has one. */
	body?: JsonObject | undefined;
	/** Rejects when the execution is cancelled. */
	pause: (ms: number) => Promise<void>;
	/** Tells the user that rows may be missing, as a sentence without a full stop. */
	warn: (hint: string) => void;
}

/** An answer and the rows in it. */
export interface Page {
	answer: JsonObject;
	rows: JsonObject[];
}

/**
 * Reads one page after another to the end of the list; asks for a page only when its rows are wanted. A page that is
 * too much for Intercom is asked for again with fewer rows, and so are all pages after it.
 */
export async function* readPages(
	fetchPage: FetchPage,
	{ limit, pages, rows, size = PageSize.of(pages, limit) }: List,
	step: Step = steps[pages.by],
): AsyncGenerator<Page, void> {
	let visit = refuseSecondVisit();
	let place: Place;
	let perPage = size.rows;
	let rowsBefore = 0;
	let largestPage = 0;
	let wasFull = false;
	const resize = (): void => {
		perPage = size.rows;
		const moved = step.resize?.(place, rowsBefore, perPage);
		if (!moved) return;
		({ place } = moved);
		// A page that Intercom cuts begins earlier. Its first rows may come twice then, but none is left out.
		rowsBefore = moved.pagesBefore * Math.min(perPage, largestPage);
		visit = refuseSecondVisit();
	};
	const change = (): PageChange => {
		if (size.rows !== perPage) resize();
		return step.change(place, perPage);
	};
	const smaller = () => (size.shrinkBelow(perPage) ? change() : undefined);
	do {
		if (place !== undefined && !step.isAlwaysSamePlace) visit(place);
		const answer = await fetchPage(change(), smaller);
		const found = rowsOf(answer, rows);
		yield { answer, rows: found };
		rowsBefore += found.length;
		largestPage = Math.max(largestPage, found.length);
		wasFull ||= found.length >= perPage;
		place = step.next(answer, { place, perPage, count: found.length, wasFull });
	} while (place !== undefined);
}

/** The rows alone, each once: a record that changes while a list is read may move to the next page. */
export async function* rowsOfPages(...list: Parameters<typeof readPages>): AsyncGenerator<JsonObject[], void> {
	const keepNew = keepNewRows();
	for await (const { rows } of readPages(...list)) yield keepNew(rows);
}
