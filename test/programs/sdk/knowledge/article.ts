import { known } from '../../../catalogue/known';
import { shelvedIds } from '../../../simulator/routes/knowledge/seed';
import { id, PAGES, type Row } from '../row';

const { article, collection, helpCenter, internalArticle } = shelvedIds;
const admin = Number(known.admin);
const ofArticle = { article_id: id(article) };
const ofInternalArticle = { internal_article_id: id(internalArticle) };

/** Articles, internal ones too. */
export const articleRows: readonly Row[] = [
	{
		operation: 'article.create',
		how: 'with a translation',
		sdk: (client) =>
			client.articles.create({
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
		sdk: (client) => client.articles.update({ article_id: Number(article), title: 'Again', parent_id: collection }),
		node: { ...ofArticle, title: 'Again', additionalFields: { parent_id: id(collection) } },
	},
	{ operation: 'article.get', sdk: (client) => client.articles.find({ article_id: Number(article) }), node: ofArticle },
	{
		operation: 'article.delete',
		sdk: (client) => client.articles.delete({ article_id: Number(article) }),
		node: ofArticle,
	},
	{ operation: 'article.getAll', sdk: (client) => client.articles.list({ page: 1, per_page: 2 }), node: { limit: 2 } },
	{
		operation: 'article.search',
		sdk: (client) =>
			client.articles.search({
				phrase: 'start',
				state: 'published',
				help_center_id: Number(helpCenter),
				highlight: true,
			}),
		node: {
			phrase: 'start',
			additionalFields: { state: 'published', help_center_id: id(helpCenter), highlight: true },
		},
		differs: PAGES,
	},
	{
		operation: 'internalArticle.create',
		sdk: (client) =>
			client.internalArticles.createInternalArticle({
				title: 'How we refund',
				body: 'Ask twice.',
				author_id: admin,
				owner_id: admin,
			}),
		node: { title: 'How we refund', body: 'Ask twice.', author_id: id(known.admin), owner_id: id(known.admin) },
	},
	{
		operation: 'internalArticle.update',
		sdk: (client) =>
			client.internalArticles.updateInternalArticle({
				internal_article_id: Number(internalArticle),
				title: 'Refunds',
				owner_id: admin,
			}),
		node: { ...ofInternalArticle, title: 'Refunds', additionalFields: { owner_id: id(known.admin) } },
	},
	{
		operation: 'internalArticle.get',
		sdk: (client) => client.internalArticles.retrieveInternalArticle({ internal_article_id: Number(internalArticle) }),
		node: ofInternalArticle,
	},
	{
		operation: 'internalArticle.delete',
		sdk: (client) => client.internalArticles.deleteInternalArticle({ internal_article_id: Number(internalArticle) }),
		node: ofInternalArticle,
	},
	{
		operation: 'internalArticle.getAll',
		sdk: (client) => client.internalArticles.listInternalArticles(),
		differs: PAGES,
	},
	{
		operation: 'internalArticle.search',
		sdk: (client) => client.internalArticles.searchInternalArticles({ folder_id: '55' }),
		node: { folder_id: '55' },
		differs: PAGES,
	},
];
