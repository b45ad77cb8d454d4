import { at, type JsonObject } from '../../model/json';
import type { Pager } from './pagers';
import { firstTime, rowsOf } from '../../model/rows';

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
