import type { Json, JsonObject } from '../../model/json';
import type { FetchPage, Pages } from '../../model/pages';
import { cursorOf, rowsOf, type Rows } from '../../model/rows';
import { keepNewRows, refuseSecondVisit } from './rows';
import { pageCountOf, steps, type Place, type Step } from './steps';

/** What is known of a list before its first page. */
export interface List {
	rows: Rows;
	pages: Pages;
	/** Rows wanted: `Infinity` for all. */
	limit: number;
	/** The body of the list's request, where it has one. */
	body?: JsonObject | undefined;
	/** Rejects when the execution is cancelled. */
	pause: (ms: number) => Promise<void>;
}

/** An answer and the rows in it. */
interface Page {
	answer: JsonObject;
	rows: JsonObject[];
}

/** Reads one page after another, from a place to the end of the list; asks for a page only when its rows are wanted. */
export async function* readPages(
	fetchPage: FetchPage,
	{ limit, pages, rows }: List,
	from?: Place,
	step: Step = steps[pages.by],
): AsyncGenerator<Page, void> {
	const perPage = Math.min(limit, pages.by === 'atOnce' ? Infinity : pages.size);
	const visit = refuseSecondVisit();
	let place = from;
	do {
		if (place !== undefined && !step.isAlwaysSamePlace) visit(place);
		const answer = await fetchPage(step.change(place, perPage));
		const found = rowsOf(answer, rows);
		yield { answer, rows: found };
		place = step.next(answer, { place, perPage, count: found.length });
	} while (place !== undefined);
}

/** The rows alone, each once: a record that changes while a list is read may move to the next page. */
export async function* rowsOfPages(...list: Parameters<typeof readPages>): AsyncGenerator<JsonObject[], void> {
	const keepNew = keepNewRows();
	for await (const { rows } of readPages(...list)) yield keepNew(rows);
}

/**
 * Pages without a new row that end a list although Intercom names a later page: it ignores page numbers, or has no
 * more.
 */
const MAX_USELESS_PAGES = 3;

/**
 * Tells when a numbered list is over although its pages go on. Rows that come in ahead push known ones on to the next
 * page, so one page without a new row says nothing where Intercom names the number of pages.
 */
function uselessPages() {
	let useless = 0;
	return (answer: JsonObject, fresh: number): boolean => {
		useless = fresh === 0 ? useless + 1 : 0;
		return useless >= (pageCountOf(answer) === undefined ? 1 : MAX_USELESS_PAGES);
	};
}

/**
 * Reads numbered pages once, and tells whether rows changed places meanwhile, so that some may have slipped to a page
 * before.
 */
async function* readNumberedOnce(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], boolean> {
	const keepNew = keepNewRows({ comparesWhole: true });
	const isOver = uselessPages();
	let hasMoved = false;
	let total: Json | undefined;
	let followsCursors = false;
	for await (const { answer, rows } of readPages(fetchPage, list)) {
		const fresh = keepNew(rows);
		yield fresh;
		if (cursorOf(answer) !== undefined) {
			followsCursors = true;
			continue;
		}
		const before = total;
		total = answer.total_count;
		// Rows that came in ahead push as many on to the next page; more than those have changed places.
		if (typeof total === 'number' && typeof before === 'number')
			hasMoved ||= rows.length - fresh.length > total - before;
		if (isOver(answer, fresh.length)) break;
	}
	return hasMoved && !followsCursors;
}

/** A list that changes faster than it can be read is not read for ever. */
const MAX_READINGS = 3;

/**
 * Gives every row of numbered pages once. When rows moved to other pages while the list was read, it is read again for
 * those that were missed between two pages.
 */
export async function* readNumbered(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	const keepNew = keepNewRows({ comparesWhole: true });
	for (let readings = 1; readings <= MAX_READINGS; readings++) {
		const pages = readNumberedOnce(fetchPage, list);
		let page = await pages.next();
		for (; page.done !== true; page = await pages.next()) yield keepNew(page.value);
		if (!page.value) return;
	}
}
