import { shelvedIds } from '../../simulator/routes/knowledge/seed';
import { known } from '../../catalogue/world';
import { id, type Row } from './row';

const SINCE = 'version 7.0.3 stops at API 2.14: it has nothing of';
const { article, collection, helpCenter, internalArticle } = shelvedIds;
const admin = Number(known.admin);
const PAGES = {
	'query.page': 'the SDK asks for the first page without saying so',
	'query.per_page': 'the SDK leaves the size of pages to Intercom',
};
const lack = (what: string, names: string): Record<string, string> =>
	Object.fromEntries(names.split(' ').map((name) => [name, `${SINCE} ${what}`]));

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack('drafts', 'article.getDraft article.publishDraft article.stageDraft'),
	...lack('versions of articles', 'article.getVersion article.getVersions'),
	...lack('tags on knowledge', 'article.attachTag article.detachTag'),
	...lack('tags on knowledge', 'internalArticle.attachTag internalArticle.detachTag'),
	...lack(
		'redirects',
		'helpCenterRedirect.create helpCenterRedirect.delete helpCenterRedirect.get helpCenterRedirect.getAll',
	),
	...lack('content snippets', 'contentSnippet.create contentSnippet.delete contentSnippet.get contentSnippet.getAll'),
	...lack('content snippets', 'contentSnippet.update contentSnippet.attachTag contentSnippet.detachTag'),
	...lack('content of all kinds', 'content.bulkAction content.search'),
	...lack('macros', 'macro.get macro.getAll'),
};

const one = { resource: 'article', article_id: id(article) };
const ofCollection = { resource: 'collection', collection_id: id(collection) };
const internal = { resource: 'internalArticle', internal_article_id: id(internalArticle) };

export const rows: readonly Row[] = [
	{
		operation: 'article.create',
		how: 'with a translation',
		sdk: async (client) =>
			await client.articles.create({
				title: 'Getting started',
				description: 'The first steps',
				body: '<p>Open the app.</p>',
				author_id: admin,
				state: 'published',
				parent_id: Number(collection),
				parent_type: 'collection',
				translated_content: { fr: { title: 'Premiers pas', author_id: admin, state: 'draft' } },
			}),
		node: {
			resource: 'article',
			operation: 'create',
			title: 'Getting started',
			author_id: id(known.admin),
			content: 'html',
			body: '<p>Open the app.</p>',
			state: 'published',
			translations_as: 'rows',
			translations: { row: [{ locale: 'fr', title: 'Premiers pas', author_id: admin, state: 'draft' }] },
			additionalFields: {
				description: 'The first steps',
				parent_id: id(collection),
				parent_type: 'collection',
			},
		},
	},
	{
		operation: 'article.update',
		sdk: async (client) =>
			await client.articles.update({ article_id: Number(article), title: 'Again', parent_id: collection }),
		node: { ...one, operation: 'update', title: 'Again', additionalFields: { parent_id: id(collection) } },
	},
	{
		operation: 'article.get',
		sdk: async (client) => await client.articles.find({ article_id: Number(article) }),
		node: { ...one, operation: 'get' },
	},
	{
		operation: 'article.delete',
		sdk: async (client) => await client.articles.delete({ article_id: Number(article) }),
		node: { ...one, operation: 'delete' },
	},
	{
		operation: 'article.getAll',
		sdk: async (client) => await client.articles.list({ page: 1, per_page: 2 }),
		node: { resource: 'article', operation: 'getAll', limit: 2 },
	},
	{
		operation: 'article.search',
		sdk: async (client) =>
			await client.articles.search({
				phrase: 'start',
				state: 'published',
				help_center_id: Number(helpCenter),
				highlight: true,
			}),
		node: {
			resource: 'article',
			operation: 'search',
			phrase: 'start',
			additionalFields: { state: 'published', help_center_id: id(helpCenter), highlight: true },
		},
		differs: PAGES,
	},
	{
		operation: 'collection.create',
		sdk: async (client) =>
			await client.helpCenters.collections.create({
				name: 'Billing',
				description: 'Money',
				parent_id: collection,
				help_center_id: Number(helpCenter),
				translated_content: { fr: { name: 'Facturation' } },
			}),
		node: {
			resource: 'collection',
			operation: 'create',
			name: 'Billing',
			translations_as: 'rows',
			translations: { row: [{ locale: 'fr', name: 'Facturation' }] },
			additionalFields: { description: 'Money', parent_id: id(collection), help_center_id: id(helpCenter) },
		},
	},
	{
		operation: 'collection.update',
		sdk: async (client) =>
			await client.helpCenters.collections.update({ collection_id: Number(collection), name: 'First' }),
		node: { ...ofCollection, operation: 'update', name: 'First' },
	},
	{
		operation: 'collection.get',
		sdk: async (client) => await client.helpCenters.collections.find({ collection_id: Number(collection) }),
		node: { ...ofCollection, operation: 'get' },
	},
	{
		operation: 'collection.delete',
		sdk: async (client) => await client.helpCenters.collections.delete({ collection_id: Number(collection) }),
		node: { ...ofCollection, operation: 'delete' },
	},
	{
		operation: 'collection.getAll',
		sdk: async (client) => await client.helpCenters.collections.list({ page: 1, per_page: 2 }),
		node: { resource: 'collection', operation: 'getAll', limit: 2 },
	},
	{
		operation: 'helpCenter.get',
		sdk: async (client) => await client.helpCenters.find({ help_center_id: Number(helpCenter) }),
		node: { resource: 'helpCenter', operation: 'get', help_center_id: id(helpCenter) },
	},
	{
		operation: 'helpCenter.getAll',
		sdk: async (client) => await client.helpCenters.list({ page: 1, per_page: 2 }),
		node: { resource: 'helpCenter', operation: 'getAll', limit: 2 },
	},
	{
		operation: 'internalArticle.create',
		sdk: async (client) =>
			await client.internalArticles.createInternalArticle({
				title: 'How we refund',
				body: 'Ask twice.',
				author_id: admin,
				owner_id: admin,
			}),
		node: {
			resource: 'internalArticle',
			operation: 'create',
			title: 'How we refund',
			body: 'Ask twice.',
			author_id: id(known.admin),
			owner_id: id(known.admin),
		},
	},
	{
		operation: 'internalArticle.update',
		sdk: async (client) =>
			await client.internalArticles.updateInternalArticle({
				internal_article_id: Number(internalArticle),
				title: 'Refunds',
				owner_id: admin,
			}),
		node: { ...internal, operation: 'update', title: 'Refunds', additionalFields: { owner_id: id(known.admin) } },
	},
	{
		operation: 'internalArticle.get',
		sdk: async (client) =>
			await client.internalArticles.retrieveInternalArticle({ internal_article_id: Number(internalArticle) }),
		node: { ...internal, operation: 'get' },
	},
	{
		operation: 'internalArticle.delete',
		sdk: async (client) =>
			await client.internalArticles.deleteInternalArticle({ internal_article_id: Number(internalArticle) }),
		node: { ...internal, operation: 'delete' },
	},
	{
		operation: 'internalArticle.getAll',
		sdk: async (client) => await client.internalArticles.listInternalArticles(),
		node: { resource: 'internalArticle', operation: 'getAll' },
		differs: PAGES,
	},
	{
		operation: 'internalArticle.search',
		sdk: async (client) => await client.internalArticles.searchInternalArticles({ folder_id: '55' }),
		node: { resource: 'internalArticle', operation: 'search', folder_id: '55' },
		differs: PAGES,
	},
];
