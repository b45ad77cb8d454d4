import { type Call, on, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asId, type JsonObject } from '../../json';
import { numberedPages, numberedSlice, PAGE_QUERY } from '../../paging';
import { integer, need, orNull, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import { recordsOf, shelfRoutes } from '../shelf';
import { checkFolder, treeOf } from './folders';
import { bodies, checkTeammates, content, either, lacks, withFolder } from './shapes';
import { taggingRoutes, tagList } from './tagging';

const body: Shape = { ...content, owner_id: integer };

function fieldsOf({ body: given, state }: Call): JsonObject {
	either(given, 'body', 'body_markdown');
	checkTeammates(state, given, 'author_id', 'owner_id');
	checkFolder(state, given, 'folder_id');
	return { ...given, ...bodies(given), updated_at: state.now() };
}

/** Internal articles have tags and a folder, which answers of Preview alone show. */
const shown = ({ fields: { tags = tagList(), ...fields } }: Shelved, call: Call): JsonObject => ({
	...withFolder(fields, call),
	...(call.version >= PREVIEW && { tags }),
});

function search(call: Call): JsonObject {
	const { folder_id } = call.query;
	const folders = folder_id === undefined ? undefined : treeOf(call.state, folder_id);
	const found = recordsOf(call, 'internal_article').filter(
		({ fields }) => folders === undefined || folders.has(asId(fields['folder_id']) ?? ''),
	);
	const slice = numberedSlice(found, call, 10, 50);
	return {
		type: 'list',
		total_count: slice.total,
		data: { internal_articles: slice.rows.map((row) => shown(row, call)) },
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
		inPreview: { folder_id: orNull(integer) },
		remove: ({ id }) => ({ id, object: 'internal_article', deleted: true }),
	}),
	...taggingRoutes('internal_article', '/internal_articles', 'internal_article_id', 'Internal article'),
];
