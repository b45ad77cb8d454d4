import { named, type RecordList, type RecordSpec } from './record';

const helpCenters = {
	route: 'GET /help_center/help_centers',
	rows: 'data',
	name: ['display_name', 'identifier'],
	beside: ['url'],
} satisfies RecordList;

/** Articles, collections, help centers and what else answers questions. */
export const knowledge = {
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
} satisfies Readonly<Record<string, RecordSpec>>;
