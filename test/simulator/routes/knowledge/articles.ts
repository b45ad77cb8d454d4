import { invalid } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { numberedPages, numberedSlice, PAGE_QUERY, queryFlag } from '../../paging';
import { integer, looseId, need, orNull, pick, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import { listed, recordsOf, shelfRoutes } from '../shelf';
import { parentsOf, placeInPreview } from './articlePlace';
import { checkFolder } from './folders';
import { addVersion } from './versions';
import {
	availability,
	bodies,
	checkTeammates,
	content,
	either,
	isoTime,
	lacks,
	translated,
	withFolder,
} from './shapes';
import { taggingRoutes, tagList } from './tagging';

const state = pick('published', 'draft');

/** What can be said of an article. */
export const articleBody: Shape = {
	...content,
	description: text,
	state,
	parent_id: looseId,
	parent_type: text,
	scheduled_publish_at: orNull(isoTime),
	scheduled_unpublish_at: orNull(isoTime),
	translated_content: translated('article_translated_content', {
		...content,
		description: text,
		state,
		type: pick('article_content'),
	}),
};

/** The fields of a body as an article shows them; refuses what Intercom refuses. */
export function articleFields(call: Call): JsonObject {
	const { body, state: workspace } = call;
	either(body, 'body', 'body_markdown');
	either(body, 'scheduled_publish_at', 'scheduled_unpublish_at');
	checkTeammates(workspace, body, 'author_id');
	checkFolder(workspace, body, 'folder_id');
	const { body: html, body_markdown, parent_id: _parent, parent_ids: _parents, parent_type, ...rest } = body;
	for (const name of ['scheduled_publish_at', 'scheduled_unpublish_at']) {
		const at = rest[name];
		if (at === undefined || at === null) continue;
		const seconds = Math.floor(Date.parse(String(at)) / 1_000);
		if (seconds <= workspace.now()) throw invalid(`${name} must be in the future`, name);
		if (name === 'scheduled_publish_at' && body['state'] === 'draft') throw invalid('A draft has no schedule', name);
		rest[name] = seconds;
	}
	const parent_ids = parentsOf(call);
	if (parent_type !== undefined && !['collection', 'section'].includes(String(parent_type)))
		throw invalid('parent_type must be collection or section', 'parent_type');
	return {
		...rest,
		...bodies({ ...(html !== undefined && { body: html }), ...(body_markdown !== undefined && { body_markdown }) }),
		...(parent_ids && { parent_ids }),
		updated_at: workspace.now(),
	};
}

function make(call: Call): JsonObject {
	const now = call.state.now();
	const scheduled = typeof call.body['scheduled_publish_at'] === 'string';
	return {
		type: 'article',
		workspace_id: 'abc123',
		parent_ids: [],
		tags: tagList(),
		description: '',
		body: '',
		body_markdown: '',
		created_at: now,
		url: null,
		has_unpublished_changes: false,
		draft_updated_at: null,
		ai_chatbot_availability: true,
		ai_copilot_availability: true,
		ai_sales_agent_availability: true,
		audience_ids: [],
		scheduled_publish_at: null,
		scheduled_unpublish_at: null,
		...articleFields(call),
		state: scheduled ? 'draft' : (call.body['state'] ?? 'draft'),
	};
}

/** An article with its figures, as answers about one article have them. */
const whole = ({ fields }: Shelved, call: Call): JsonObject => ({
	...withFolder(fields, call),
	statistics: {
		type: 'article_statistics',
		views: 0,
		conversions: 0,
		reactions: 0,
		happy_reaction_percentage: 0,
		neutral_reaction_percentage: 0,
		sad_reaction_percentage: 0,
	},
});

const inList = ({ fields }: Shelved, call: Call): JsonObject => withFolder(fields, call);
const PAGES = { pages: 'page', usual: 25, most: 150 } as const;

const shelf = {
	kind: 'article',
	path: '/articles',
	id: 'article_id',
	make,
	change: (call: Call, record: JsonObject): JsonObject => {
		const fields = articleFields(call);
		addVersion(call.state, { ...record, ...fields });
		return fields;
	},
	body: {
		...articleBody,
		title: need(text, lacks),
		author_id: need(integer, lacks),
		parent_id: integer,
		...availability,
	},
	update: { ...articleBody, parent_id: text },
	inPreview: placeInPreview,
	remove: ({ id }: Shelved) => ({ id, object: 'article', deleted: true }),
};

function search(call: Call): JsonObject {
	const { phrase = '', highlight, state: wanted = 'all' } = call.query;
	if (!['all', 'draft', 'published'].includes(wanted)) throw invalid('state is not known', 'state');
	const found = recordsOf(call, 'article')
		.filter(({ fields }) => wanted === 'all' || fields['state'] === wanted)
		.filter(({ fields }) => `${String(fields['title'])} ${String(fields['body'])}`.includes(phrase));
	const slice = numberedSlice(found, call, 10, 50);
	const highlights = slice.rows.map(({ id, fields }) => ({
		article_id: id,
		highlighted_title: [{ type: 'highlight', text: fields['title'] ?? '' }],
		highlighted_summary: [[{ type: 'plain', text: fields['description'] ?? '' }]],
	}));
	return {
		type: 'list',
		total_count: slice.total,
		data: {
			articles: slice.rows.map(({ fields }) => withFolder(fields, call)),
			highlights: highlight === 'true' ? highlights : [],
		},
		pages: numberedPages(slice, call),
	};
}

/** All articles, the one that changed last first. */
const changedLast = (call: Call): Shelved[] =>
	[...recordsOf(call, 'article')].sort(
		(a, b) => Number(b.fields['updated_at'] ?? 0) - Number(a.fields['updated_at'] ?? 0),
	);

/** Articles, and searching and tagging them. */
export const articleRoutes: Route[] = [
	on('GET /articles/search', search, {
		query: { ...PAGE_QUERY, phrase: text, state: text, help_center_id: text, highlight: queryFlag },
	}),
	on('GET /articles', (call) => listed(call, changedLast(call), { list: PAGES, view: inList }), { query: PAGE_QUERY }),
	...shelfRoutes({ ...shelf, view: whole }),
	...taggingRoutes('article', '/articles', 'article_id', 'Article'),
];
