import { missing, NO_ENUM, tagging, type Facts, type Procedural } from '../../catalogue/facts';

const ISO = 'a date for the user, which the code turns into ISO 8601';
const IN_ANSWERS = 'answers have it, but nobody can set it';
const LANGUAGES =
	'ar|bg|bs|ca|cs|da|de|el|en|es|et|fi|fr|he|hr|hu|id|it|ja|ko|lt|lv|mn|nb|nl|pl|pt|ro|ru|sl|sr|sv|tr|vi|pt-BR|zh-CN|zh-TW';
const SET_BY_INTERCOM = ['created_at', 'updated_at', 'has_unpublished_changes', 'draft_updated_at', 'url']
	.map((name) => `body.translated_content.${LANGUAGES}.${name}`)
	.join(' ');
/** Each translation is a row, or all of them are JSON. */
const translated: Procedural = {
	own: {
		'fields.translations': 'becomes translated_content',
		'fields.translated_content': 'becomes translated_content',
	},
};
const written = (route: string): Procedural => ({
	...translated,
	differs: {
		...missing(IN_ANSWERS, SET_BY_INTERCOM, route),
		[`${route}: other choices body.parent_type: collection, section`]: NO_ENUM,
		[`${route}: other type body.scheduled_publish_at: integer`]: ISO,
		[`${route}: other type body.scheduled_unpublish_at: integer`]: ISO,
	},
});
/** An article is published or taken back at a time, but not both. */
const SCHEDULED = ['scheduled_publish_at', 'scheduled_unpublish_at'].map((name) => ({
	parameters: {
		body_markdown: '# Open the app',
		state: 'published',
		additionalFields: { scheduled_publish_at: null, scheduled_unpublish_at: null, [name]: '2100-01-01T00:00:00Z' },
	},
}));
const BESIDE_TEXT =
	'body.state body.folder_id body.parent_id body.parent_ids body.parent_type body.audience_ids body.ai_chatbot_availability body.ai_copilot_availability body.ai_sales_agent_availability body.scheduled_publish_at body.scheduled_unpublish_at';
const DRAFT = 'PUT /articles/{id}/draft';

/** What there is to say about procedures. */
export const procedures: Facts['procedures'] = {
	'article.create': written('POST /articles'),
	'article.update': written('PUT /articles/{article_id}'),
	'article.stageDraft': {
		...translated,
		differs: {
			...missing('a draft holds text alone: Intercom ignores this here', BESIDE_TEXT, DRAFT),
			...missing(IN_ANSWERS, SET_BY_INTERCOM, DRAFT),
		},
	},
	'article.attachTag': tagging,
	'internalArticle.attachTag': tagging,
	'contentSnippet.attachTag': tagging,
	'collection.create': translated,
	'collection.update': translated,
	'content.bulkAction': {
		differs: {
			'POST /content/bulk_actions: other type body.content_ids[].id: array':
				'a list of IDs of one type, which the code turns into pairs',
		},
		moved: { 'body.content_type': 'body.content_ids[].type', 'body.ids': 'body.content_ids[].id' },
	},
};

/** Ways to fill in everything. */
export const cases: NonNullable<Facts['cases']> = {
	'article.create': SCHEDULED,
	'article.stageDraft': [{ parameters: { body_markdown: '# Open the app' } }],
	'article.update': SCHEDULED.map(({ parameters: { state, ...parameters } }) => ({
		parameters: { ...parameters, additionalFields: { ...parameters.additionalFields, state } },
	})),
};
