import type { Route } from '../route';
import { DIGITS, named, type RecordList, type RecordSpec } from './record';

/** A list in numbered pages, of records with a name and what tells them apart. */
const inPages = (route: Route, size: number, name: string, beside?: string): RecordList => ({
	route,
	rows: 'data',
	pages: { by: 'number', size },
	name: [name],
	...(beside !== undefined && { beside: [beside] }),
});
const collections = inPages('GET /help_center/collections', 50, 'name', 'description');
const folders = inPages('GET /folders', 150, 'name', 'description');
const helpCenters = {
	route: 'GET /help_center/help_centers',
	rows: 'data',
	name: ['display_name', 'identifier'],
	beside: ['url'],
} satisfies RecordList;

/** Intercom names no size of a page for news; this is the one that it answers with. */
const NEWS_PAGE_SIZE = 10;
const newsfeeds = inPages('GET /news/newsfeeds', NEWS_PAGE_SIZE, 'name');
const macros = {
	route: 'GET /macros',
	rows: 'data',
	pages: { by: 'cursor', size: 150 },
	name: ['name'],
	beside: ['visible_to'],
} satisfies RecordList;

/** Articles, help centers, news and what else answers questions. */
export const knowledge = {
	aiContentSources: {
		one: 'content source',
		id: DIGITS,
		placeholder: 'e.g. 1234',
		list: inPages('GET /ai/content_import_sources', 50, 'url', 'sync_behavior'),
		by: {},
	},
	articles: {
		one: 'article',
		id: DIGITS,
		placeholder: 'e.g. 6871119',
		// The bodies come with them.
		list: inPages('GET /articles', 100, 'title', 'state'),
		url: {
			pattern: /\/articles\/(\d+)/,
			placeholder: 'e.g. https://help.example.com/en/articles/6871119-getting-started',
		},
		by: {},
	},
	articleVersions: {
		one: 'version',
		id: DIGITS,
		placeholder: 'e.g. 301',
		list: { ...inPages('GET /articles/{article_id}/versions', 50, 'title', 'id'), order: 'own' },
		by: {},
	},
	collections: {
		one: 'collection',
		id: DIGITS,
		placeholder: 'e.g. 6871118',
		list: collections,
		by: {},
		alsoBy: { name: named(collections, 'name', 'By Name', 'e.g. Getting started') },
	},
	contentSnippets: {
		one: 'content snippet',
		id: DIGITS,
		placeholder: 'e.g. 123',
		list: inPages('GET /content_snippets', 50, 'title', 'locale'),
		by: {},
	},
	externalPages: {
		one: 'external page',
		id: DIGITS,
		placeholder: 'e.g. 21',
		list: inPages('GET /ai/external_pages', 50, 'title', 'url'),
		by: {},
	},
	folders: {
		one: 'folder',
		id: DIGITS,
		placeholder: 'e.g. 6',
		list: folders,
		by: {},
		alsoBy: { name: named(folders, 'name', 'By Name', 'e.g. Billing') },
	},
	helpCenterRedirects: {
		one: 'redirect',
		id: DIGITS,
		placeholder: 'e.g. 26',
		list: inPages('GET /help_center/help_centers/{help_center_id}/redirects', 250, 'from_url', 'locale'),
		by: {},
	},
	helpCenters: {
		one: 'help center',
		id: DIGITS,
		placeholder: 'e.g. 93',
		list: helpCenters,
		by: { name: named(helpCenters, 'display_name', 'By Name', 'e.g. Acme Help') },
	},
	internalArticles: {
		one: 'internal article',
		id: DIGITS,
		placeholder: 'e.g. 42',
		list: inPages('GET /internal_articles', 50, 'title', 'locale'),
		by: {},
	},
	macros: {
		one: 'macro',
		id: DIGITS,
		placeholder: 'e.g. 789',
		list: macros,
		by: {},
		alsoBy: { name: named(macros, 'name', 'By Name', 'e.g. Refund policy') },
	},
	newsfeeds: {
		one: 'newsfeed',
		id: DIGITS,
		placeholder: 'e.g. 72',
		list: newsfeeds,
		by: {},
		alsoBy: { name: named(newsfeeds, 'name', 'By Name', 'e.g. Product news') },
	},
	newsItems: {
		one: 'news item',
		id: DIGITS,
		placeholder: 'e.g. 34',
		list: inPages('GET /news/news_items', NEWS_PAGE_SIZE, 'title', 'state'),
		by: {},
	},
} satisfies Readonly<Record<string, RecordSpec>>;
