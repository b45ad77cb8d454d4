import { named, type RecordList, type RecordSpec } from './record';

/** Intercom names no size of a page for news; this is the one that it answers with. */
const NEWS_PAGE = { by: 'number', size: 10 } as const;
const helpCenters = {
	route: 'GET /help_center/help_centers',
	rows: 'data',
	name: ['display_name', 'identifier'],
	beside: ['url'],
} satisfies RecordList;

/** Articles, news and what else answers questions. */
export const knowledge = {
	aiContentSources: {
		one: 'content source',
		placeholder: 'e.g. 1234',
		list: {
			route: 'GET /ai/content_import_sources',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['url'],
			beside: ['sync_behavior'],
		},
		by: {},
	},
	articles: {
		one: 'article',
		placeholder: 'e.g. 6871119',
		list: {
			route: 'GET /articles',
			rows: 'data',
			// The bodies come with them.
			pages: { by: 'number', size: 100 },
			name: ['title'],
			beside: ['state'],
		},
		url: {
			pattern: /\/articles\/(\d+)/,
			placeholder: 'e.g. https://help.example.com/en/articles/6871119-getting-started',
		},
		by: {},
	},
	articleVersions: {
		one: 'version',
		placeholder: 'e.g. 301',
		list: {
			route: 'GET /articles/{article_id}/versions',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['title'],
			beside: ['id'],
		},
		by: {},
	},
	collections: {
		one: 'collection',
		placeholder: 'e.g. 6871118',
		list: {
			route: 'GET /help_center/collections',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['name'],
			beside: ['description'],
		},
		by: {},
	},
	contentSnippets: {
		one: 'content snippet',
		placeholder: 'e.g. 123',
		list: {
			route: 'GET /content_snippets',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['title'],
			beside: ['locale'],
		},
		by: {},
	},
	externalPages: {
		one: 'external page',
		placeholder: 'e.g. 21',
		list: {
			route: 'GET /ai/external_pages',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['title'],
			beside: ['url'],
		},
		by: {},
	},
	helpCenterRedirects: {
		one: 'redirect',
		placeholder: 'e.g. 26',
		list: {
			route: 'GET /help_center/help_centers/{help_center_id}/redirects',
			rows: 'data',
			pages: { by: 'number', size: 250 },
			name: ['from_url'],
			beside: ['locale'],
		},
		by: {},
	},
	helpCenters: {
		one: 'help center',
		placeholder: 'e.g. 93',
		list: helpCenters,
		by: { name: named(helpCenters, 'display_name', 'By Name', 'e.g. Acme Help') },
	},
	internalArticles: {
		one: 'internal article',
		placeholder: 'e.g. 42',
		list: {
			route: 'GET /internal_articles',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['title'],
			beside: ['locale'],
		},
		by: {},
	},
	macros: {
		one: 'macro',
		placeholder: 'e.g. 789',
		list: {
			route: 'GET /macros',
			rows: 'data',
			pages: { by: 'cursor', size: 150 },
			name: ['name'],
			beside: ['visible_to'],
		},
		by: {},
	},
	newsfeeds: {
		one: 'newsfeed',
		placeholder: 'e.g. 72',
		list: { route: 'GET /news/newsfeeds', rows: 'data', pages: NEWS_PAGE, name: ['name'] },
		by: {},
	},
	newsItems: {
		one: 'news item',
		placeholder: 'e.g. 34',
		list: { route: 'GET /news/news_items', rows: 'data', pages: NEWS_PAGE, name: ['title'], beside: ['state'] },
		by: {},
	},
} satisfies Readonly<Record<string, RecordSpec>>;
