import type { JsonObject } from '../../model/json';
import type { Pager } from './pagers';
import { firstTime, rowsOf } from '../../model/rows';

/** `cursor` in the query and `next_cursor` in the answer, as in GET /contacts/{id}/merge_history alone. */
export const byNextCursor = (max: number): Pager =>
	async function* (fetchPage, { rows, limit }) {
		const per_page = Math.min(limit, max);
		const unseen = firstTime();
		for (let query: JsonObject | undefined = { per_page }; query;) {
			const page: JsonObject = await fetchPage({ query });
			yield rowsOf(page, rows);
			const { has_more, next_cursor } = page;
			query =
				has_more !== false && typeof next_cursor === 'string' && next_cursor !== ''
					? { per_page, cursor: unseen(next_cursor) }
					: undefined;
		}
	};
