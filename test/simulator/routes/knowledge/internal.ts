import { type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { numberedPages, numberedSlice, PAGE_QUERY } from '../../paging';
import { integer, need, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import { recordsOf, shelfRoutes } from '../shelf';
import { bodies, checkTeammates, content, either, lacks } from './shapes';
import { taggingRoutes } from './tagging';

const body: Shape = { ...content, owner_id: integer };

function fieldsOf({ body: given, state }: Call): JsonObject {
	either(given, 'body', 'body_markdown');
	checkTeammates(state, given, 'author_id', 'owner_id');
	return { ...given, ...bodies(given), updated_at: state.now() };
}

/** Internal articles have tags, but don't show them. */
const shown = ({ fields: { tags: _tags, folder_id: _folder, ...fields } }: Shelved): JsonObject => fields;

function search(call: Call): JsonObject {
	const { folder_id } = call.query;
	const found = recordsOf(call, 'internal_article').filter(
		({ fields }) => folder_id === undefined || fields['folder_id'] === folder_id,
	);
	const slice = numberedSlice(found, call, 10, 50);
	return {
		type: 'list',
		total_count: slice.total,
		data: { internal_articles: slice.rows.map(shown) },
		pages: numberedPages(slice, call),
	};
}

/** Articles that teammates read. */
export const internalRoutes: Route[] = [
	on('GET /internal_articles/search', search, { query: { ...PAGE_QUERY, folder_id: text } }),
	...shelfRoutes({
		kind: 'internal_article',
		path: '/internal_articles',
		id: 'internal_article_id',
		make: (call) => ({
			type: 'internal_article',
			body: '',
			body_markdown: '',
			locale: 'en',
			created_at: call.state.now(),
			ai_chatbot_availability: false,
			ai_copilot_availability: false,
			ai_sales_agent_availability: false,
			audience_ids: [],
			...fieldsOf(call),
		}),
		change: fieldsOf,
		view: shown,
		list: { pages: 'page', usual: 25, most: 50 },
		body: { ...body, title: need(text, lacks), author_id: need(integer, lacks), owner_id: need(integer, lacks) },
		update: body,
		remove: ({ id }) => ({ id, object: 'internal_article', deleted: true }),
	}),
	...taggingRoutes('internal_article', '/internal_articles', 'internal_article_id', 'Internal article'),
];
