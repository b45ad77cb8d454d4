import { ApiError } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { CURSOR_QUERY, cursorPage, cursorPages } from '../../paging';
import { need, text } from '../../shape';
import { recordsOf } from '../shelf';

/** How messages fared. */
export const messageStatusRoutes: Route[] = [
	on('GET /messages/status', listStatuses, { query: { ...CURSOR_QUERY, ruleset_id: need(text) } }),
	on('GET /messages/whatsapp/status', readStatus, { query: { message_id: need(text) } }),
];

/** Statuses are kept with the ruleset that sent the message. */
function listStatuses(call: Call): JsonObject {
	const { ruleset_id = '' } = call.query;
	const rows = recordsOf(call, 'message_status').filter(({ fields }) => fields['ruleset_id'] === ruleset_id);
	const slice = cursorPage(rows, call, 50, 100);
	return {
		type: 'list',
		ruleset_id,
		pages: cursorPages(slice),
		total_count: slice.total,
		events: slice.rows.map(({ fields: { ruleset_id: _ruleset, error: _error, ...event } }) => event),
	};
}

function readStatus(call: Call): JsonObject {
	const { message_id = '' } = call.query;
	const row = recordsOf(call, 'message_status').find(({ fields }) => fields['whatsapp_message_id'] === message_id);
	if (row === undefined) throw new ApiError(404, 'whatsapp_message_not_found', 'Whatsapp message not found');
	const { id: _id, ruleset_id: _ruleset, user_id: _user, whatsapp_message_id: _message, ...status } = row.fields;
	return { ...status, message_id };
}
