import { Failure } from '../../model/failure';
import type { JsonObject } from '../../model/json';
import type { FetchPage } from '../../model/pages';
import { readNumbered } from './readNumbered';
import { readPages, type List } from './readPages';
import { keepNewRows } from './rows';
import type { Step } from './steps';

/** POST /companies/list refuses to go past this many rows ("page limit reached, please use scroll API"). */
const MAX_NUMBERED_ROWS = 10_000;
const BUSY_PAUSE_MS = 5_000;
/** One scroll may run in a workspace; a forgotten one dies after a minute, so ninety seconds of waiting are enough. */
const MAX_BUSY_TRIES = 18;
/** A scroll that breaks starts over; three in a row break for a reason that starting over won't mend. */
const MAX_STARTS = 3;

const endless = (message: string) =>
	new Failure(message, { status: 200, advice: 'Run the node again; the rows read so far are not output' });

/** Pages without a new company in a row from which on a scroll does not move any more. */
const MAX_USELESS_PAGES = 2;

/** The same `scroll_param` brings the next page each time; an empty page is the last. */
const step: Step = {
	change: (place) => ({
		route: 'GET /companies/scroll',
		...(place !== undefined && { query: { scroll_param: place } }),
		once: true,
	}),
	next({ scroll_param }, { count }) {
		if (count === 0) return undefined;
		if (typeof scroll_param === 'string' && scroll_param !== '') return scroll_param;
		throw endless('Intercom names no next page of the scroll, so it would begin anew each time');
	},
	isAlwaysSamePlace: true,
};

/** Begins a scroll, and waits for the end of another one. */
async function firstPage(fetchPage: FetchPage, pause: List['pause']): Promise<JsonObject> {
	for (let tries = 1; ; tries++) {
		try {
			return await fetchPage(step.change(undefined, 0));
		} catch (error) {
			if (!(error instanceof Failure && error.has('scroll_exists')) || tries === MAX_BUSY_TRIES)
				return await Promise.reject(error);
		}
		await pause(BUSY_PAUSE_MS);
	}
}

/** Whether only a new scroll helps: Intercom drops one on its own errors and after a minute. */
const isLost = (error: unknown): boolean =>
	error instanceof Failure && ([0, 404, 408].includes(error.status) || error.status >= 500);

/** Reads GET /companies/scroll to its end, from the start again where the scroll breaks. */
async function* scroll(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	const keepNew = keepNewRows({ comparesWhole: true });
	const fetch: FetchPage = async (change) =>
		change.query ? await fetchPage(change) : await firstPage(fetchPage, list.pause);
	for (let starts = 1; ; starts++) {
		try {
			const keepOwn = keepNewRows({ comparesWhole: true });
			let useless = 0;
			for await (const { rows } of readPages(fetch, list, step)) {
				if (rows.length === 0) continue;
				useless = keepOwn(rows).length === 0 ? useless + 1 : 0;
				if (useless >= MAX_USELESS_PAGES) throw endless('Intercom gives the same page of the scroll again and again');
				yield keepNew(rows);
			}
			return;
		} catch (error) {
			if (!isLost(error) || starts === MAX_STARTS) return await Promise.reject(error);
		}
	}
}

/** Reads numbered pages as far as they reach; beyond 10,000 rows it scrolls. */
export async function* readNumberedThenScroll(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	if (list.limit > MAX_NUMBERED_ROWS) {
		const { total_count } = await fetchPage({ query: { page: 1, per_page: 1 } });
		if (Number(total_count) > MAX_NUMBERED_ROWS) return yield* scroll(fetchPage, list);
	}
	yield* readNumbered(fetchPage, list);
}
