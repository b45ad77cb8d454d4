import { type Call, on, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import type { JsonObject } from '../../json';
import { numberedPages, numberedSlice, PAGE_QUERY } from '../../paging';
import { pick } from '../../shape';
import type { Shelved } from '../../state/records';
import { knownConversation } from './actions';

/** Lists that belong to conversations; what is in them comes from tests and seeds, but for the deleted ones. */
export const conversationListRoutes: Route[] = [
	on('GET /conversations/deleted', deleted, { query: { ...PAGE_QUERY, order: pick('asc', 'desc') } }),
	on('GET /conversations/{id}/handling_events', (call) => ({
		handling_events: about(call, 'handling_event').map(({ fields }) => fields['event'] ?? null),
	})),
	on(
		'GET /conversations/{conversation_id}/hitl_events',
		(call) => ({
			type: 'hitl_event.list',
			hitl_events: about(call, 'hitl_event').map(({ fields }) => fields['event'] ?? null),
		}),
		{ since: PREVIEW },
	),
	on('GET /conversations/{id}/side_conversations', sideConversations, { query: PAGE_QUERY }),
];

const about = (call: Call, kind: string): Shelved[] => {
	const id = knownConversation(call);
	return [...call.state.shelf(kind).values()].filter(({ fields }) => fields['conversation_id'] === id);
};

function deleted(call: Call): JsonObject {
	const rows = [...call.state.shelf('deleted_conversation').values()].sort(
		(a, b) => Number(b.fields['deleted_at']) - Number(a.fields['deleted_at']) || Number(b.id) - Number(a.id),
	);
	if (call.query['order'] === 'asc') rows.reverse();
	const slice = numberedSlice(rows, call, 20, 60);
	return {
		type: 'conversations.list',
		total_count: slice.total,
		pages: numberedPages(slice, call),
		conversations: slice.rows.map(({ fields }) => fields),
	};
}

function sideConversations(call: Call): JsonObject {
	const slice = numberedSlice(about(call, 'side_conversation'), call, 25, 50);
	return {
		type: 'side_conversation.list',
		side_conversations: slice.rows.map(({ fields }) => fields['thread'] ?? null),
		total_count: slice.total,
		pages: numberedPages(slice, call),
	};
}
