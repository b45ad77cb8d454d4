import { Failure } from '../../model/failure';
import type { JsonObject } from '../../model/json';
import { byNumber, type FetchPage, type ListPart, type Pager } from './pagers';
import { newRows, rowsOf } from '../../model/rows';

/** POST /companies/list refuses to go past this many rows ("page limit reached, please use scroll API"). */
const LIST_CAP = 10_000;
const BUSY_PAUSE = 5_000;
/** One scroll may run in a workspace; a forgotten one dies after a minute, so ninety seconds of waiting are enough. */
const BUSY_TRIES = 18;
/** A scroll that breaks starts over; three in a row break for a reason that starting over won't mend. */
const STARTS = 3;

const start = async (fetchPage: FetchPage, pause: ListPart['pause']): Promise<JsonObject> => {
	for (let tries = 1; ; tries++) {
		try {
			return await fetchPage({ route: 'GET /companies/scroll', once: true });
		} catch (error) {
			if (!(error instanceof Failure && error.has('scroll_exists')) || tries === BUSY_TRIES)
				return await Promise.reject(error);
		}
		await pause(BUSY_PAUSE);
	}
};

/** Whether the scroll is lost, so that only a new one helps: Intercom drops it on its own errors and after a minute. */
const lost = (error: unknown): boolean =>
	error instanceof Failure && ([0, 404, 408].includes(error.status) || error.status >= 500);

/** GET /companies/scroll to its end: the same `scroll_param` brings the next page each time, an empty page is the last. */
async function* scroll(fetchPage: FetchPage, { rows, pause }: ListPart): AsyncGenerator<JsonObject[], void> {
	const fresh = newRows();
	for (let starts = 1; ; starts++) {
		try {
			let page = await start(fetchPage, pause);
			for (let found = rowsOf(page, rows); found.length > 0; found = rowsOf(page, rows)) {
				yield fresh(found);
				page = await fetchPage({
					route: 'GET /companies/scroll',
					query: { scroll_param: page.scroll_param ?? '' },
					once: true,
				});
			}
			return;
		} catch (error) {
			if (!lost(error) || starts === STARTS) return await Promise.reject(error);
		}
	}
}

/** Numbered pages as far as they reach; beyond 10,000 rows the scroll endpoint. */
export const byNumberThenScroll = (max: number): Pager =>
	async function* (fetchPage, list) {
		if (list.limit > LIST_CAP) {
			const { total_count } = await fetchPage({ query: { page: 1, per_page: 1 } });
			if (Number(total_count) > LIST_CAP) return yield* scroll(fetchPage, list);
		}
		yield* byNumber(max)(fetchPage, list);
	};
