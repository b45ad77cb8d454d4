import type { JsonObject } from '../../model/json';
import type { FetchPage, Pages } from '../../model/pages';
import { rowsOf, type Rows } from '../../model/rows';
import { keepNewRows, refuseSecondVisit } from './rows';
import { steps, type Place, type Step } from './steps';

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
	/** Tells the user that rows may be missing, as a sentence without a full stop. */
	warn: (hint: string) => void;
}

/** An answer and the rows in it. */
export interface Page {
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
	let wasFull = false;
	do {
		if (place !== undefined && !step.isAlwaysSamePlace) visit(place);
		const answer = await fetchPage(step.change(place, perPage));
		const found = rowsOf(answer, rows);
		yield { answer, rows: found };
		wasFull ||= found.length >= perPage;
		place = step.next(answer, { place, perPage, count: found.length, wasFull });
	} while (place !== undefined);
}

/** The rows alone, each once: a record that changes while a list is read may move to the next page. */
export async function* rowsOfPages(...list: Parameters<typeof readPages>): AsyncGenerator<JsonObject[], void> {
	const keepNew = keepNewRows();
	for await (const { rows } of readPages(...list)) yield keepNew(rows);
}
