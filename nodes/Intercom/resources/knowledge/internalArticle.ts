import { pick, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { internalArticleOutput } from './output';
import { attachKnowledgeTag, contentAs, detachKnowledgeTag, inFolder, reach } from './fields';
import { DELETED_FOR_GOOD } from '../shared/notices';

const path = { internal_article_id: pick({ from: 'internalArticles', label: 'Internal Article', required: true }) };
const tagged = { one: 'an internal article', tags: '/internal_articles/{internal_article_id}/tags', path } as const;

const title = { placeholder: 'e.g. How we refund' } as const;
const author = { from: 'admins', label: 'Author', asNumber: true } as const;
const owner = { from: 'admins', label: 'Owner', asNumber: true } as const;

export const internalArticle: Resource = {
	label: 'Internal Article',
	everyday: ['get', 'getAll', 'search', 'create', 'update'],
	operations: {
		create: endpoint({
			action: 'Create an internal article',
			description: 'Write an article for teammates',
			...internalArticleOutput,
			route: 'POST /internal_articles',
			body: {
				title: text({ ...title, required: true }),
				author_id: pick({ ...author, required: true }),
				owner_id: pick({ ...owner, required: true }),
				content: contentAs,
				folder_id: inFolder,
				...reach,
			},
		}),
		attachTag: attachKnowledgeTag(tagged),
		delete: endpoint({
			action: 'Delete an internal article',
			description: 'Delete an internal article for good',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /internal_articles/{internal_article_id}',
			path,
		}),
		detachTag: detachKnowledgeTag(tagged),
		get: endpoint({
			action: 'Get an internal article',
			description: 'Get an internal article with its text',
			...internalArticleOutput,
			ifNotFound: true,
			route: 'GET /internal_articles/{internal_article_id}',
			path,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many internal articles',
			description: 'List the articles for teammates',
			...internalArticleOutput,
			route: 'GET /internal_articles',
			rows: 'data',
			pages: byNumber(50),
		}),
		search: endpoint({
			action: 'Search internal articles',
			description: 'List the internal articles of a folder',
			...internalArticleOutput,
			route: 'GET /internal_articles/search',
			query: { folder_id: text({ alwaysVisible: true, label: 'Folder ID', placeholder: 'e.g. 55' }) },
			rows: 'data.internal_articles',
			pages: byNumber(50),
		}),
		update: endpoint({
			action: 'Update an internal article',
			description: 'Change an internal article',
			...internalArticleOutput,
			route: 'PUT /internal_articles/{internal_article_id}',
			path,
			body: {
				title: text({ ...title, alwaysVisible: true }),
				content: contentAs,
				author_id: pick(author),
				owner_id: pick(owner),
				folder_id: inFolder,
				...reach,
			},
		}),
	},
};
