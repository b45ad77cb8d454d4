import { invalid, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { askedSize } from '../../paging';
import { pick, text } from '../../shape';

/** The contacts that were merged into a user, by a cursor of its own kind. */
export const mergeHistoryRoutes: Route[] = [
	on('GET /contacts/{id}/merge_history', list, { query: { cursor: text, per_page: text, order: pick('asc', 'desc') } }),
];

function list(call: Call): JsonObject {
	const { state, query } = call;
	const contact = state.contacts.get(param(call, 'id'));
	if (contact?.role !== 'user') throw notFound('Contact not found');
	const per_page = askedSize(call, 50, 150);
	const from = query['cursor'] === undefined ? 0 : Number(query['cursor'].replace(/^from-/, ''));
	if (!Number.isInteger(from)) throw invalid('cursor is not valid', 'cursor');
	const rows = query['order'] === 'asc' ? contact.merged : [...contact.merged].reverse();
	const more = rows.length > from + per_page;
	return {
		type: 'list',
		data: rows.slice(from, from + per_page).map((entry) => ({ type: 'merge_history', ...entry })),
		next_cursor: more ? `from-${from + per_page}` : null,
		has_more: more,
	};
}
