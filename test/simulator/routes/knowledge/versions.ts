import { ApiError, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { PAGE_QUERY } from '../../paging';
import { text } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { keep, listed, shelved } from '../shelf';

/** Keeps what an article said. */
export function addVersion(state: Workspace, article: JsonObject, id?: string): Shelved {
	const [last] = versionsOf(state, String(article['id']));
	return keep(
		state,
		'article_version',
		{
			type: 'article_version',
			article_id: String(article['id']),
			title: article['title'] ?? '',
			description: article['description'] ?? '',
			body: article['body'] ?? '',
			body_markdown: article['body_markdown'] ?? '',
			author_id: String(article['author_id']),
			created_by_id: state.ownAdminId,
			created_via: 'api',
			from_version_id: last?.id ?? null,
			state: article['state'] ?? 'draft',
			created_at: state.now(),
			updated_at: state.now(),
		},
		id,
	);
}

const versionsOf = (state: Workspace, article: string): Shelved[] =>
	state
		.shelf('article_version')
		.newestFirst()
		.filter(({ fields }) => fields['article_id'] === article);

function checkLocale({ query }: Call): void {
	if (query['locale'] !== undefined && !['en', 'fr'].includes(query['locale']))
		throw new ApiError(400, 'parameter_invalid', 'Unknown locale');
}

/** The history of an article. */
export const versionRoutes: Route[] = [
	on(
		'GET /articles/{article_id}/versions',
		(call) => {
			shelved(call, 'article', 'article_id');
			checkLocale(call);
			return listed(call, versionsOf(call.state, param(call, 'article_id')), {
				list: { pages: 'page', usual: 25, most: 50 },
				view: ({ fields: { body: _body, body_markdown: _markdown, updated_at: _at, ...summary } }) => summary,
			});
		},
		{ query: { ...PAGE_QUERY, locale: text } },
	),
	on(
		'GET /articles/{article_id}/versions/{id}',
		(call) => {
			checkLocale(call);
			const { fields } = shelved(call, 'article_version', 'id');
			if (fields['article_id'] !== param(call, 'article_id')) throw notFound('Object not found');
			return fields;
		},
		{ query: { locale: text } },
	),
];
