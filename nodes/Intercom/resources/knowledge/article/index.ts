import { choice, flag, pick, text, texts } from '../../../model/fields';
import { objectOf, objectsOf, type JsonObject } from '../../../model/json';
import { endpoint, type Resource } from '../../../model/operation';
import { byNumber } from '../../../model/pages';
import { create, draftPath, stageDraft, update } from './write';
import { articleOutput } from '../output';
import { articleId, attachKnowledgeTag, detachKnowledgeTag, locale } from '../fields';

const tagged = { one: 'an article', tags: '/articles/{article_id}/tags', path: { article_id: articleId } } as const;

/** Copies each highlight into its article, since Intercom lists them beside the articles. */
function addHighlights(page: JsonObject): JsonObject {
	const { articles, highlights } = objectOf(page.data);
	const highlightOfArticle = new Map(
		objectsOf(highlights).map(({ article_id, ...rest }) => [String(article_id), rest]),
	);
	if (highlightOfArticle.size === 0) return page;
	const marked = objectsOf(articles).map((article) => {
		const highlight = highlightOfArticle.get(String(article.id));
		return highlight ? { ...article, highlight } : article;
	});
	return { ...page, data: { articles: marked } };
}

export const article: Resource = {
	label: 'Article',
	everyday: ['get', 'getAll', 'search', 'create', 'update'],
	operations: {
		create,
		attachTag: attachKnowledgeTag(tagged),
		delete: endpoint({
			action: 'Delete an article',
			description: 'Delete an article for good',
			notice: 'A deleted article cannot be restored. To hide one, update its state to Draft.',
			route: 'DELETE /articles/{article_id}',
			path: { article_id: articleId },
		}),
		detachTag: detachKnowledgeTag(tagged),
		get: endpoint({
			action: 'Get an article',
			description: 'Get an article with its text',
			...articleOutput,
			ifNotFound: true,
			route: 'GET /articles/{article_id}',
			path: { article_id: articleId },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many articles',
			description: 'List articles, the ones that changed last first',
			...articleOutput,
			route: 'GET /articles',
			rows: 'data',
			pages: byNumber(150),
		}),
		getDraft: endpoint({
			label: 'Get Draft',
			action: 'Get the draft of an article',
			description: 'Get a published article with its changes that nobody sees yet',
			...articleOutput,
			ifNotFound: true,
			route: 'GET /articles/{id}/draft',
			path: draftPath,
		}),
		getVersion: endpoint({
			label: 'Get Version',
			action: 'Get a version of an article',
			description: 'Get an earlier text of an article',
			...articleOutput,
			ifNotFound: true,
			route: 'GET /articles/{article_id}/versions/{id}',
			path: {
				article_id: articleId,
				id: pick({ from: 'articleVersions', label: 'Version', required: true, parameter: 'version_id' }),
			},
			query: { locale },
		}),
		getVersions: endpoint({
			label: 'Get Versions',
			action: 'Get the versions of an article',
			description: 'List the history of an article, without its texts',
			route: 'GET /articles/{article_id}/versions',
			path: { article_id: articleId },
			query: { locale },
			rows: 'data',
			pages: byNumber(50),
		}),
		publishDraft: endpoint({
			label: 'Publish Draft',
			action: 'Publish the draft of an article',
			description: 'Show the staged changes of an article to its readers',
			...articleOutput,
			route: 'POST /articles/{id}/draft/publish',
			path: draftPath,
			body: {
				locales: texts({
					placeholder: 'e.g. fr',
					description: 'Languages whose drafts are published; needed where there are several',
				}),
			},
		}),
		search: endpoint({
			action: 'Search articles',
			description: 'Find articles by their text',
			...articleOutput,
			route: 'GET /articles/search',
			query: {
				phrase: text({ alwaysVisible: true, placeholder: 'e.g. reset password' }),
				help_center_id: pick({ from: 'helpCenters', label: 'Help Center', asNumber: true }),
				highlight: flag({ description: 'Whether to add where each article has the phrase' }),
				state: choice({ options: { all: 'All', draft: 'Draft', published: 'Published' } }),
			},
			rows: 'data.articles',
			pages: byNumber(50),
			adaptPage: addHighlights,
		}),
		stageDraft,
		update,
	},
};
