import { type Call, on, type Route } from '../../http/route';
import { asArray, asNumber, type JsonObject } from '../../json';
import { numberedPages, numberedSlice, PAGE_QUERY } from '../../paging';
import { type Check, integer, listOf, need, text, timestamp } from '../../shape';
import type { Shelved } from '../../state/records';
import { mismatch } from '../../errors';
import { recordsOf } from '../shelf';

/** Activities that a search can look for. */
const TYPES = ['admin_away_mode_change', 'admin_login_success', 'app_name_change', 'message_state_change'];

const seconds: Check = (value, field) => {
	if (!/^\d{1,10}$/.test(String(value))) throw mismatch(field, 'a Unix timestamp in seconds');
};

/** What teammates did. */
export const activityRoutes: Route[] = [
	on('GET /admins/activity_logs', listLogs, {
		query: { ...PAGE_QUERY, created_at_after: need(seconds), created_at_before: seconds },
	}),
	on('POST /admins/activity_logs/search', searchLogs, {
		body: {
			created_at_after: need(timestamp),
			created_at_before: timestamp,
			event_types: listOf(text),
			page: integer,
			per_page: integer,
		},
	}),
	on('GET /admins/activity_log_event_types', () => ({ type: 'activity_log_event_type.list', event_types: TYPES })),
];

function between(call: Call, after: number, before: number): Shelved[] {
	return recordsOf(call, 'activity_log').filter(({ fields }) => {
		const at = asNumber(fields['created_at']) ?? 0;
		return at >= after && at <= before;
	});
}

function page(rows: readonly Shelved[], call: Call, most: number): JsonObject {
	const slice = numberedSlice(rows, call, 20, most);
	return {
		type: 'activity_log.list',
		pages: numberedPages(slice, call),
		activity_logs: slice.rows.map(({ fields }) => fields),
	};
}

function listLogs(call: Call): JsonObject {
	const { created_at_after, created_at_before } = call.query;
	return page(between(call, Number(created_at_after), Number(created_at_before ?? Infinity)), call, 20);
}

function searchLogs(call: Call): JsonObject {
	const { created_at_after, created_at_before, event_types, page: number, per_page } = call.body;
	const types = asArray(event_types);
	const found = between(call, Number(created_at_after), Number(created_at_before ?? Infinity)).filter(
		({ fields }) => types.length === 0 || types.includes(fields['activity_type'] ?? null),
	);
	// The body names the page as the query does elsewhere.
	const query = { page: String(number ?? 1), per_page: String(per_page ?? 20) };
	return page(found, { ...call, query }, 250);
}
