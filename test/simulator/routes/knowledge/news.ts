import { invalid, notFound } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asArray, asId, asObject, type JsonObject } from '../../json';
import { PAGE_QUERY } from '../../paging';
import { flag, integer, listOf, need, object, orNull, pick, type Shape, text, timestamp } from '../../shape';
import { listed, recordsOf, type Shelf, shelfRoutes } from '../shelf';

const NEWS: Shape = {
	title: need(text),
	body: text,
	sender_id: need(integer),
	state: pick('draft', 'live'),
	deliver_silently: flag,
	labels: listOf(text),
	reactions: listOf(orNull(text)),
	newsfeed_assignments: listOf(object({ newsfeed_id: need(integer), published_at: timestamp })),
};

function checked({ body, state }: Call): JsonObject {
	if (!state.admins.has(asId(body['sender_id']) ?? '')) throw invalid('Sender is not a teammate', 'sender_id');
	for (const assignment of asArray(body['newsfeed_assignments'])) {
		if (state.shelf('newsfeed').get(asId(asObject(assignment)['newsfeed_id']) ?? '') === undefined) throw notFound();
	}
	return body;
}

const TEN = { pages: 'page', usual: 10, most: 10 } as const;
const items: Shelf = {
	kind: 'news_item',
	path: '/news/news_items',
	id: 'news_item_id',
	list: TEN,
	body: NEWS,
	update: NEWS,
	make: (call) => ({
		type: 'news-item',
		workspace_id: call.state.appId,
		body: '',
		state: 'draft',
		labels: [],
		cover_image_url: null,
		reactions: [],
		deliver_silently: false,
		created_at: call.state.now(),
		updated_at: call.state.now(),
		newsfeed_assignments: [],
		...checked(call),
	}),
	change: (call) => ({ ...checked(call), updated_at: call.state.now() }),
	remove: ({ id }) => ({ id, object: 'news-item', deleted: true }),
};

/** News, and the feeds that it is read in. */
export const newsRoutes: Route[] = [
	...shelfRoutes(items),
	...shelfRoutes({ kind: 'newsfeed', path: '/news/newsfeeds', id: 'newsfeed_id', list: TEN }),
	on('GET /news/newsfeeds/{newsfeed_id}/items', liveItems, { query: PAGE_QUERY }),
];

function liveItems(call: Call): JsonObject {
	const { newsfeed_id } = call.params;
	const live = recordsOf(call, items.kind).filter(
		({ fields }) =>
			fields['state'] === 'live' &&
			asArray(fields['newsfeed_assignments']).some((one) => asId(asObject(one)['newsfeed_id']) === newsfeed_id),
	);
	return listed(call, live, { list: { pages: 'page', usual: 20, most: 20 } });
}
