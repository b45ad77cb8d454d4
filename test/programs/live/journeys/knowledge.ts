import { picked } from '../../picked';
import { removal, step, type Journey, type Own } from './step';

const author = (own: Own) => ({ author_id: picked(own.me) });
const article = (own: Own) => ({ article_id: own.pick('article') });
const collection = (own: Own) => ({ collection_id: own.pick('collection') });
const folder = (own: Own) => ({ folder_id: own.pick('folder') });
const internal = (own: Own) => ({ internal_article_id: own.pick('internalArticle') });
const snippet = (own: Own) => ({ content_snippet_id: own.pick('snippet') });
const newsItem = (own: Own) => ({ news_item_id: own.pick('newsItem') });
const source = (own: Own) => ({ source_id: own.pick('source') });
const page = (own: Own) => ({ page_id: own.pick('page') });
const tag = (own: Own) => ({ tag_id: own.pick('tag') });
const existingTag = (own: Own) => ({ tag: 'existing', ...tag(own) });
const hasAddress = ({ url }: Readonly<Record<string, unknown>>) => typeof url === 'string' && url !== '';
const center = (own: Own) => ({ help_center_id: own.existing('helpCenters', hasAddress) });
const redirect = (own: Own) => ({ ...center(own), id: own.pick('redirect') });
const news = (own: Own, what: string) => ({
	title: own.names.of(what),
	body: '<p>Nothing to see</p>',
	additionalFields: { state: 'draft' },
});
const written = (own: Own) => ({ title: own.names.of('page'), html: '<p>Text</p>', url: own.names.urlOf('page') });

/** What answers questions, as drafts that no reader sees. */
export const knowledge: Journey = {
	name: 'articles, collections, snippets, news and pages',
	steps: [
		step('tag.create', ({ names }) => ({ name: names.of('shelf-tag') }), { makes: 'tag' }),
		step('collection.create', ({ names }) => ({ name: names.of('collection') }), { makes: 'collection' }),
		step('collection.get', collection),
		step('collection.update', (own) => ({ ...collection(own), name: own.names.of('renamed-collection') })),
		step(
			'article.create',
			(own) => ({ ...author(own), title: own.names.of('article'), body: 'Text', state: 'draft' }),
			{ makes: 'article' },
		),
		step('article.get', article),
		step('article.update', (own) => ({ ...article(own), title: own.names.of('retitled') })),
		step('article.getVersions', article),
		step('article.attachTag', (own) => ({ ...article(own), ...existingTag(own) })),
		step('article.detachTag', (own) => ({ ...article(own), ...tag(own) })),
		step(
			'helpCenterRedirect.create',
			(own) => ({
				...center(own),
				target: 'article',
				target_id: own.pick('article'),
				locale: 'en',
				from_url: `${own.valueOf('helpCenters', 'url', hasAddress)}/${own.names.of('redirect')}`,
			}),
			{ makes: 'redirect' },
		),
		step('helpCenterRedirect.get', redirect),
		step('folder.create', ({ names }) => ({ name: names.of('folder') }), { makes: 'folder' }),
		step('folder.get', folder),
		step('folder.update', (own) => ({ ...folder(own), name: own.names.of('renamed-folder') })),
		step(
			'internalArticle.create',
			(own) => ({ ...author(own), owner_id: picked(own.me), title: own.names.of('internal'), body: 'Text' }),
			{ makes: 'internalArticle' },
		),
		step('internalArticle.get', internal),
		step('internalArticle.update', (own) => ({ ...internal(own), title: own.names.of('retitled-internal') })),
		step('internalArticle.attachTag', (own) => ({ ...internal(own), ...existingTag(own) })),
		step('internalArticle.detachTag', (own) => ({ ...internal(own), ...tag(own) })),
		step('contentSnippet.create', ({ names }) => ({ title: names.of('snippet'), body_markdown: 'Text' }), {
			makes: 'snippet',
		}),
		step('contentSnippet.get', (own) => ({ id: own.pick('snippet') })),
		step('contentSnippet.update', (own) => ({ id: own.pick('snippet'), title: own.names.of('retitled-snippet') })),
		step('contentSnippet.attachTag', (own) => ({ ...snippet(own), ...existingTag(own) })),
		step('contentSnippet.detachTag', (own) => ({ ...snippet(own), ...tag(own) })),
		step('newsItem.create', (own) => ({ sender_id: picked(own.me), ...news(own, 'news') }), { makes: 'newsItem' }),
		step('newsItem.get', newsItem),
		step('newsItem.update', (own) => ({ ...newsItem(own), sender_id: picked(own.me), ...news(own, 'other-news') })),
		step('aiContentSource.create', ({ names }) => ({ url: names.urlOf('source') }), { makes: 'source' }),
		step('aiContentSource.get', source),
		step('aiContentSource.update', (own) => ({ ...source(own), url: own.names.urlOf('moved-source') })),
		step('externalPage.upsert', (own) => ({ ...source(own), external_id: own.names.of('page'), ...written(own) }), {
			makes: 'page',
		}),
		step('externalPage.get', page),
		step('externalPage.update', (own) => ({ ...page(own), ...source(own), ...written(own) })),
		removal('externalPage.delete', page),
		removal('aiContentSource.delete', source),
		removal('newsItem.delete', newsItem),
		removal('contentSnippet.delete', (own) => ({ id: own.pick('snippet') })),
		removal('internalArticle.delete', internal),
		removal('helpCenterRedirect.delete', redirect),
		removal('article.delete', article),
		removal('folder.delete', folder),
		removal('collection.delete', collection),
		removal('tag.delete', tag),
	],
};
