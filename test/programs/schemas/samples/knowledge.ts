import { knownKnowledge } from '../../../operations/knowledge/records';
import { shelvedIds } from '../../../simulator/routes/knowledge/seed';
import { picked } from '../../picked';
import { from, type Samples } from '../sample';

const { article, collection, folder, helpCenter, internalArticle, macro, redirect, snippet, version } = shelvedIds;

const author = { author_id: picked('991267459') };
const tag = { tag: 'named', name: 'Reviewed' };
const reviewed = { tag_id: picked('7522901') };
const ofArticle = { article_id: picked(article) };
const french = { translations_as: 'rows', translations: { row: [{ locale: 'fr', title: 'Premiers pas' }] } };
const facturation = { translations_as: 'rows', translations: { row: [{ locale: 'fr', name: 'Facturation' }] } };
const ofCollection = { collection_id: picked(collection) };
const ofFolder = { folder_id: picked(folder) };
const ofInternal = { internal_article_id: picked(internalArticle) };
const ofCenter = { help_center_id: picked(helpCenter) };
const target = { target: 'article', target_id: picked(article), locale: 'en' };
const newsItem = { news_item_id: picked(knownKnowledge.newsItem) };
const newsfeed = { newsfeed_id: picked(knownKnowledge.newsfeed) };
const written = {
	title: 'A new look',
	body: '<p>Have a look</p>',
	additionalFields: {
		labels: ['Product'],
		newsfeed_assignments: { row: [{ newsfeed_id: picked(knownKnowledge.newsfeed), published_at: '2026-01-31' }] },
		reactions: ['🎉'],
		state: 'live',
	},
};
const source = { url: 'https://help.example.com' };
const page = {
	source_id: picked(knownKnowledge.source),
	title: 'Returns',
	html: '<p>Thirty days</p>',
	url: 'https://help.example.com/2',
};

/** Articles, help centers, news and what else answers questions. */
export const knowledge: Readonly<Record<string, Samples>> = {
	article: {
		create: { parameters: { ...author, title: 'Getting started', body: 'Open the app.', ...french } },
		attachTag: { parameters: { ...ofArticle, ...tag } },
		delete: { parameters: ofArticle },
		detachTag: { parameters: { ...ofArticle, ...reviewed } },
		get: { parameters: ofArticle },
		getAll: {},
		getDraft: { parameters: ofArticle },
		getVersion: { parameters: { ...ofArticle, version_id: picked(version) } },
		getVersions: { parameters: ofArticle },
		publishDraft: { parameters: ofArticle },
		search: { parameters: { additionalFields: { highlight: true } } },
		stageDraft: { parameters: { ...ofArticle, title: 'Getting started, again', ...french } },
		update: { parameters: { ...ofArticle, title: 'Getting started, again', ...french } },
	},
	collection: {
		create: {
			parameters: { name: 'Billing', additionalFields: { help_center_id: picked(helpCenter) }, ...facturation },
		},
		delete: { parameters: ofCollection },
		get: { parameters: ofCollection },
		getAll: {},
		update: { parameters: { ...ofCollection, name: 'First steps', ...facturation } },
	},
	folder: {
		create: { parameters: { name: 'Billing', additionalFields: { emoji: '📚', parent_folder_id: picked(folder) } } },
		delete: { parameters: ofFolder },
		get: { parameters: ofFolder },
		getAll: {},
		update: { parameters: { ...ofFolder, name: 'How we work' } },
	},
	helpCenter: { get: { parameters: ofCenter }, getAll: {} },
	helpCenterRedirect: {
		create: { parameters: { ...ofCenter, ...target, from_url: 'https://help.example.com/older' } },
		delete: { parameters: { ...ofCenter, id: picked(redirect) } },
		get: { parameters: { ...ofCenter, id: picked(redirect) } },
		getAll: { parameters: ofCenter },
	},
	internalArticle: {
		create: { parameters: { ...author, owner_id: picked('991267459'), title: 'How we refund', body: 'Ask twice.' } },
		attachTag: { parameters: { ...ofInternal, ...tag } },
		delete: { parameters: ofInternal },
		detachTag: { parameters: { ...ofInternal, ...reviewed } },
		get: { parameters: ofInternal },
		getAll: {},
		search: {},
		update: { parameters: { ...ofInternal, title: 'Refunds' } },
	},
	contentSnippet: {
		create: { parameters: { title: 'Reset a password', body_markdown: 'Open the settings.' } },
		attachTag: { parameters: { content_snippet_id: picked(snippet), ...tag } },
		delete: { parameters: { id: picked(snippet) } },
		detachTag: { parameters: { content_snippet_id: picked(snippet), ...reviewed } },
		get: { parameters: { id: picked(snippet) } },
		getAll: {},
		update: { parameters: { id: picked(snippet), title: 'Reset your password' } },
	},
	content: { bulkAction: { parameters: { change: 'publish', ids: ['1'] } }, search: {} },
	macro: { get: { parameters: { id: picked(macro) } }, getAll: {} },
	newsItem: {
		create: { parameters: written },
		delete: { parameters: newsItem },
		get: { parameters: newsItem },
		getAll: {},
		update: {
			parameters: { ...newsItem, ...written, sender_id: from('admin') },
			items: ({ ownAdminId }) => [{ admin: ownAdminId }],
		},
	},
	newsfeed: { get: { parameters: newsfeed }, getAll: {}, getItems: { parameters: newsfeed } },
	aiContentSource: {
		create: { parameters: { ...source, additionalFields: { audience_ids: ['5678'] } } },
		delete: { parameters: { source_id: picked(knownKnowledge.source) } },
		get: { parameters: { source_id: picked(knownKnowledge.source) } },
		getAll: {},
		update: { parameters: { ...source, source_id: picked(knownKnowledge.source) } },
	},
	externalPage: {
		upsert: { parameters: { ...page, external_id: 'article-2' } },
		delete: { parameters: { page_id: picked(knownKnowledge.page) } },
		get: { parameters: { page_id: picked(knownKnowledge.page) } },
		getAll: {},
		update: { parameters: { ...page, page_id: picked(knownKnowledge.page) } },
	},
};
