import { addDraft, addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { same, type Covered, type Source } from '../../catalogue/covered';
import type { Group } from '../../catalogue/facts';

const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
const STAGES_TEXT = { left: 'a draft holds text alone: Intercom ignores this here' };
const FREE_STATE = 'the description gives no enum; its text knows these values';
const PARENT = 'the description gives no enum; its text knows these two';
const ISO = 'a date for the user, which the code turns into ISO 8601';

const LANGUAGES =
	'ar|bg|bs|ca|cs|da|de|el|en|es|et|fi|fr|he|hr|hu|id|it|ja|ko|lt|lv|mn|nb|nl|pl|pt|ro|ru|sl|sr|sv|tr|vi|pt-BR|zh-CN|zh-TW';
const BY_ROW = { code: 'the rows of languages as one object, or the JSON as it is' };
const BY_JSON = { code: 'the JSON as it is; answers have it, and rows leave it out' };
const translations = (names: string, others: string): Record<string, Source> => ({
	'body.translated_content.type': BY_JSON,
	...Object.fromEntries(names.split(' ').map((name) => [`body.translated_content.${LANGUAGES}.${name}`, BY_ROW])),
	...Object.fromEntries(others.split(' ').map((name) => [`body.translated_content.${LANGUAGES}.${name}`, BY_JSON])),
});
const articleTranslations = translations(
	'title description body body_markdown author_id state audience_ids ai_chatbot_availability ai_copilot_availability ai_sales_agent_availability',
	'type created_at updated_at has_unpublished_changes draft_updated_at url',
);
const collectionTranslations = translations('name description', 'type');
const languages = {
	'fields.translated_content': 'becomes translated_content',
	'fields.translations': 'becomes translated_content, with a key for each language',
};
const inLanguages = (names: string) => ({
	...languages,
	...Object.fromEntries(
		names.split(' ').map((name) => [`fields.translations[].${name}`, 'one language of translated_content']),
	),
});
const ofArticle = inLanguages(
	'locale title description body body_markdown author_id state audience_ids ai_chatbot_availability ai_copilot_availability ai_sales_agent_availability',
);
const ofCollection = inLanguages('locale name description');

const TEXT = 'title description body body_markdown author_id';
const OTHERS =
	'state parent_id parent_type audience_ids ai_chatbot_availability ai_copilot_availability ai_sales_agent_availability scheduled_publish_at scheduled_unpublish_at';
const written = (route: string) => ({
	[`${route}: other choices body.parent_type: collection, section`]: PARENT,
	[`${route}: other type body.scheduled_publish_at: integer`]: ISO,
	[`${route}: other type body.scheduled_unpublish_at: integer`]: ISO,
});

const attachTag = (route: string, record: string): Covered => ({
	routes: {
		[route]: { ...same('path', record), 'body.id': { from: 'fields.tag_id' }, ...same('body', 'admin_id') },
		'POST /tags': {
			'body.name': { from: 'fields.name' },
			...Object.fromEntries(
				[
					'body.id',
					'body.users[].id',
					'body.companies[].id',
					'body.companies[].company_id',
					'body.companies[].untag',
				].map((field) => [field, { left: 'the tag is only found or made' }]),
			),
		},
	},
});

const paged = (path: string) =>
	['page', 'per_page'].map((name) => ({ route: `GET ${path}`, differs: `missing query.${name}`, reason: PAGER }));

const SEARCH =
	'query states locales tag_ids tag_operator any_tag_ids folder_ids copilot_state fin_service_state fin_sales_state created_by_ids last_updated_by_ids created_at_after created_at_before updated_at_after updated_at_before';

/** Articles, collections, help centers and what else answers questions. */
export const knowledge: Group = {
	deviations: [
		...paged('/articles'),
		...paged('/articles/{article_id}/versions'),
		...paged('/content_snippets'),
		...paged('/help_center/collections'),
		...paged('/help_center/help_centers'),
		...paged('/help_center/help_centers/{help_center_id}/redirects'),
		{ route: 'GET /macros', differs: 'missing query.per_page', reason: PAGER },
		{ route: 'GET /macros', differs: 'missing query.starting_after', reason: PAGER },
		{ route: 'GET /articles/search', differs: 'other choices query.state: all, draft, published', reason: FREE_STATE },
		...['POST /content_snippets', 'PUT /content_snippets/{id}'].map((route) => ({
			route,
			differs: 'other type body.json_blocks: object',
			reason: 'a list that the user writes as JSON; Intercom says what is wrong with it',
		})),
	],
	covered: {
		'article.create': {
			routes: { 'POST /articles': { ...same('body', `${TEXT} ${OTHERS}`), ...articleTranslations } },
			own: ofArticle,
			differs: written('POST /articles'),
		},
		'article.update': {
			routes: {
				'PUT /articles/{article_id}': {
					...same('path', 'article_id'),
					...same('body', `${TEXT} ${OTHERS}`),
					...articleTranslations,
				},
			},
			own: ofArticle,
			differs: written('PUT /articles/{article_id}'),
		},
		'article.stageDraft': {
			routes: {
				'PUT /articles/{id}/draft': {
					...same('path', 'id'),
					...same('body', TEXT),
					...Object.fromEntries(OTHERS.split(' ').map((name) => [`body.${name}`, STAGES_TEXT])),
					...articleTranslations,
				},
			},
			own: ofArticle,
		},
		'article.attachTag': attachTag('POST /articles/{article_id}/tags', 'article_id'),
		'internalArticle.attachTag': attachTag('POST /internal_articles/{internal_article_id}/tags', 'internal_article_id'),
		'contentSnippet.attachTag': attachTag('POST /content_snippets/{content_snippet_id}/tags', 'content_snippet_id'),
		'collection.create': {
			routes: {
				'POST /help_center/collections': {
					...same('body', 'name description parent_id help_center_id'),
					...collectionTranslations,
				},
			},
			own: ofCollection,
		},
		'collection.update': {
			routes: {
				'PUT /help_center/collections/{collection_id}': {
					...same('path', 'collection_id'),
					...same('body', 'name description parent_id'),
					...collectionTranslations,
				},
			},
			own: ofCollection,
		},
		'content.search': {
			routes: {
				'GET /content/search': {
					...same('query', SEARCH),
					'query.content_types': { from: 'query.content_types' },
					'query.folder_entity_type': { code: 'folder, the one value that it has, with folder_ids' },
					'query.page': { code: 'the pager' },
					'query.per_page': { code: 'the pager' },
				},
			},
		},
		'content.bulkAction': {
			routes: {
				'POST /content/bulk_actions': {
					...same(
						'body',
						'action availability.ai_agent availability.copilot availability.sales_agent audience.add_segment_ids audience.remove_segment_ids audience.remove_all tags.add_tag_ids tags.remove_tag_ids',
					),
					'body.content_ids[].type': { from: 'body.content_type' },
					'body.content_ids[].id': { from: 'body.ids' },
				},
			},
			differs: {
				'POST /content/bulk_actions: other type body.content_ids[].id: array':
					'a list of IDs of one type, which the code turns into pairs',
			},
		},
	},
	lists: {
		'GET /articles': 'page',
		'GET /articles/search': 'page',
		'GET /articles/{article_id}/versions': 'page',
		'GET /content_snippets': 'page',
		'GET /help_center/collections': 'page',
		'GET /help_center/help_centers': 'page',
		'GET /help_center/help_centers/{help_center_id}/redirects': 'page',
		'GET /internal_articles': 'page',
		'GET /internal_articles/search': 'page',
		'GET /macros': 'cursor',
	},
	picks: {
		searchArticles: shelvedIds.article,
		searchArticleVersions: shelvedIds.version,
		searchCollections: shelvedIds.collection,
		searchContentSnippets: shelvedIds.snippet,
		searchHelpCenterRedirects: shelvedIds.redirect,
		searchHelpCenters: shelvedIds.helpCenter,
		searchInternalArticles: shelvedIds.internalArticle,
		searchMacros: shelvedIds.macro,
	},
	texts: {
		translated_content: '{ "fr": {} }',
		from_url: 'https://help.example.com/old-page',
		// A translation has HTML or Markdown.
		...Object.fromEntries(
			['create', 'stageDraft', 'update'].flatMap((operation) => [
				[`article.${operation} audience_ids`, '1, 2'],
				[`article.${operation} body_markdown`, ''],
			]),
		),
	},
	also: {
		'content.bulkAction': {
			ids: ['123'],
			additionalFields: { availability_copilot: true, audience_remove_all: true, tags_add_tag_ids: ['102'] },
		},
	},
	fill: ({ state }) => {
		addKnowledge(state);
		addDraft(state);
	},
};
