import { shelvedIds } from '../../../simulator/routes/knowledge/seed';
import type { Samples } from '../sample';

const one = (value: string) => ({ __rl: true, mode: 'id', value });
const { article, collection, helpCenter, internalArticle, macro, redirect, snippet, version } = shelvedIds;

const author = { author_id: one('991267459') };
const tag = { tag: 'named', name: 'Reviewed' };
const reviewed = { tag_id: one('7522901') };
const ofArticle = { article_id: one(article) };
const french = { translations_as: 'rows', translations: { row: [{ locale: 'fr', title: 'Premiers pas' }] } };
const facturation = { translations_as: 'rows', translations: { row: [{ locale: 'fr', name: 'Facturation' }] } };
const ofCollection = { collection_id: one(collection) };
const ofInternal = { internal_article_id: one(internalArticle) };
const ofCenter = { help_center_id: one(helpCenter) };
const target = { target: 'article', target_id: one(article), locale: 'en' };

/** Articles, collections, help centers and what else answers questions. */
export const knowledge: Readonly<Record<string, Samples>> = {
	article: {
		create: { parameters: { ...author, title: 'Getting started', body: 'Open the app.', ...french } },
		attachTag: { parameters: { ...ofArticle, ...tag } },
		delete: { parameters: ofArticle },
		detachTag: { parameters: { ...ofArticle, ...reviewed } },
		get: { parameters: ofArticle },
		getAll: {},
		getDraft: { parameters: ofArticle },
		getVersion: { parameters: { ...ofArticle, version_id: one(version) } },
		getVersions: { parameters: ofArticle },
		publishDraft: { parameters: ofArticle },
		search: { parameters: { additionalFields: { highlight: true } } },
		stageDraft: { parameters: { ...ofArticle, title: 'Getting started, again', ...french } },
		update: { parameters: { ...ofArticle, title: 'Getting started, again', ...french } },
	},
	collection: {
		create: { parameters: { name: 'Billing', additionalFields: { help_center_id: one(helpCenter) }, ...facturation } },
		delete: { parameters: ofCollection },
		get: { parameters: ofCollection },
		getAll: {},
		update: { parameters: { ...ofCollection, name: 'First steps', ...facturation } },
	},
	helpCenter: { get: { parameters: ofCenter }, getAll: {} },
	helpCenterRedirect: {
		create: { parameters: { ...ofCenter, ...target, from_url: 'https://help.example.com/older' } },
		delete: { parameters: { ...ofCenter, id: one(redirect) } },
		get: { parameters: { ...ofCenter, id: one(redirect) } },
		getAll: { parameters: ofCenter },
	},
	internalArticle: {
		create: { parameters: { ...author, owner_id: one('991267459'), title: 'How we refund', body: 'Ask twice.' } },
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
		attachTag: { parameters: { content_snippet_id: one(snippet), ...tag } },
		delete: { parameters: { id: one(snippet) } },
		detachTag: { parameters: { content_snippet_id: one(snippet), ...reviewed } },
		get: { parameters: { id: one(snippet) } },
		getAll: {},
		update: { parameters: { id: one(snippet), title: 'Reset your password' } },
	},
	content: {
		bulkAction: { parameters: { change: 'publish', ids: ['1'] } },
		search: {},
	},
	macro: { get: { parameters: { id: one(macro) } }, getAll: {} },
};
