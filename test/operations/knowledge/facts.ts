import { all, byCursor, NEWER_THAN_SDK, NO_ENUM, numbered, type Facts } from '../../catalogue/facts';
import { known } from '../../catalogue/known';
import { shelvedIds } from '../../simulator/routes/knowledge/seed';
import { fillKnowledge, knownKnowledge } from './records';
import { cases, procedures } from './procedures';

/** Everything that a translation of an article can have, but for HTML, which a row has. */
const FRENCH = {
	type: 'article_content',
	title: 'Premiers pas',
	description: 'Pour commencer',
	body_markdown: '# Ouvrir',
	author_id: Number(known.admin),
	state: 'draft',
	audience_ids: [1],
	ai_chatbot_availability: true,
	ai_copilot_availability: true,
	ai_sales_agent_availability: true,
};
const ARTICLE_TRANSLATED = JSON.stringify({ type: 'article_translated_content', fr: FRENCH });

/** Articles, help centers, news and what else answers questions. */
export const knowledge: Facts = {
	deviations: {
		...numbered('/articles', '/articles/{article_id}/versions', '/content_snippets', '/help_center/collections'),
		...numbered('/folders', '/help_center/help_centers', '/help_center/help_centers/{help_center_id}/redirects'),
		...byCursor('/macros'),
		'GET /articles/search: other choices query.state: all, draft, published': NO_ENUM,
		...Object.fromEntries(
			['POST /content_snippets', 'PUT /content_snippets/{id}'].map((route) => [
				`${route}: other type body.json_blocks: object`,
				'a list that the user writes as JSON; Intercom says what is wrong with it',
			]),
		),
	},
	procedures,
	lists: {
		'GET /ai/content_import_sources': 'page',
		'GET /ai/external_pages': 'page',
		'GET /articles': 'page',
		'GET /articles/search': 'page',
		'GET /articles/{article_id}/versions': 'page',
		'GET /content_snippets': 'page',
		'GET /folders': 'page',
		'GET /help_center/collections': 'page',
		'GET /help_center/help_centers': 'page',
		'GET /help_center/help_centers/{help_center_id}/redirects': 'page',
		'GET /internal_articles': 'page',
		'GET /internal_articles/search': 'page',
		'GET /macros': 'cursor',
		'GET /news/news_items': 'page',
		'GET /news/newsfeeds': 'page',
		'GET /news/newsfeeds/{newsfeed_id}/items': 'page',
	},
	picks: {
		searchAiContentSources: knownKnowledge.source,
		searchArticles: shelvedIds.article,
		searchArticleVersions: shelvedIds.version,
		searchCollections: shelvedIds.collection,
		searchContentSnippets: shelvedIds.snippet,
		searchExternalPages: knownKnowledge.page,
		searchFolders: shelvedIds.folder,
		searchHelpCenterRedirects: shelvedIds.redirect,
		searchHelpCenters: shelvedIds.helpCenter,
		searchInternalArticles: shelvedIds.internalArticle,
		searchMacros: shelvedIds.macro,
		searchNewsfeeds: knownKnowledge.newsfeed,
		searchNewsItems: knownKnowledge.newsItem,
	},
	texts: {
		translated_content: JSON.stringify({
			type: 'group_translated_content',
			fr: { type: 'group_content', name: 'Facturation', description: 'Tout sur les factures' },
		}),
		author_id: String(known.admin),
		audience_add_segment_ids: '1',
		audience_remove_segment_ids: '2',
		folder_ids: '55',
		locale: 'fr',
		'article.getVersion locale': 'en',
		from_url: 'https://help.example.com/old-page',
		url: 'https://help.example.com/1',
		// A translation has HTML or Markdown.
		...Object.fromEntries(
			['create', 'stageDraft', 'update'].flatMap((operation) => [
				[`article.${operation} audience_ids`, '1, 2'],
				[`article.${operation} body_markdown`, ''],
				[`article.${operation} translated_content`, ARTICLE_TRANSLATED],
			]),
		),
	},
	also: {
		'content.bulkAction': {
			ids: ['123'],
			additionalFields: { availability_copilot: true, audience_remove_all: true, tags_add_tag_ids: ['102'] },
		},
	},
	cases,
	notInSdk: {
		...all(
			'article.getDraft article.publishDraft article.stageDraft article.getVersion article.getVersions',
			NEWER_THAN_SDK,
		),
		...all('article.attachTag article.detachTag internalArticle.attachTag internalArticle.detachTag', NEWER_THAN_SDK),
		...all('folder.create folder.delete folder.get folder.getAll folder.update', NEWER_THAN_SDK),
		...all('helpCenterRedirect.create helpCenterRedirect.delete helpCenterRedirect.get', NEWER_THAN_SDK),
		...all('helpCenterRedirect.getAll content.bulkAction content.search macro.get macro.getAll', NEWER_THAN_SDK),
		...all('contentSnippet.create contentSnippet.delete contentSnippet.get contentSnippet.getAll', NEWER_THAN_SDK),
		...all('contentSnippet.update contentSnippet.attachTag contentSnippet.detachTag', NEWER_THAN_SDK),
	},
	fill: fillKnowledge,
};
