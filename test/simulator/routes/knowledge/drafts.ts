import { ApiError, notFound, unprocessable } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asArray, asObject, type JsonObject } from '../../json';
import { listOf, text } from '../../shape';
import { shelved } from '../shelf';
import { placeInPreview } from './articlePlace';
import { articleBody, articleFields } from './articles';
import { withFolder } from './shapes';
import { addVersion } from './versions';

const STAGED = 'title description body body_markdown author_id translated_content updated_at'.split(' ');

function draftOf(call: Call): { article: JsonObject; draft: JsonObject | undefined } {
	const { id, fields } = shelved(call, 'article', 'id');
	return { article: fields, draft: call.state.shelf('article_draft').get(id)?.fields };
}

const merged = (article: JsonObject, draft: JsonObject, at: number): JsonObject => {
	const { tags: _tags, ...rest } = { ...article, ...draft };
	return { ...rest, id: article['id'] ?? null, has_unpublished_changes: true, draft_updated_at: at };
};

function read(call: Call): JsonObject {
	const { article, draft } = draftOf(call);
	if (draft === undefined) throw notFound('Object not found');
	return withFolder(merged(article, draft, Number(draft['updated_at'])), call);
}

/** Changes that wait: only text is kept, whatever else the body has. */
function stage(call: Call): JsonObject {
	const { article, draft = {} } = draftOf(call);
	if (article['state'] !== 'published') throw unprocessable('Article must be published before a draft can be staged');
	const given = articleFields(call);
	const fields = { ...draft, ...Object.fromEntries(Object.entries(given).filter(([name]) => STAGED.includes(name))) };
	const id = String(article['id']);
	call.state.shelf('article_draft').add({ id, seq: call.state.ids.seq(), created_at: call.state.now(), fields });
	Object.assign(article, { has_unpublished_changes: true, draft_updated_at: call.state.now() });
	call.wrote('article_draft.staged', id);
	return withFolder(merged(article, fields, call.state.now()), call);
}

function publish(call: Call): JsonObject {
	const { article, draft } = draftOf(call);
	if (draft === undefined) throw unprocessable('Article has no draft to publish');
	const languages = Object.keys(asObject(draft['translated_content'])).filter((key) => key !== 'type');
	const locales = asArray(call.body['locales']).map(String);
	if (languages.length > 0 && call.body['locales'] === undefined)
		throw new ApiError(422, 'parameter_not_found', 'locales must be specified to publish a draft');
	const wrong = locales.filter((locale) => languages.length > 0 && !languages.includes(locale));
	if (wrong.length > 0)
		throw unprocessable(`Cannot publish a draft for locale(s) without pending changes: ${wrong.join()}`);
	const translated_content = { ...asObject(article['translated_content']), ...asObject(draft['translated_content']) };
	Object.assign(article, draft, { has_unpublished_changes: false, draft_updated_at: null });
	if (languages.length > 0) article['translated_content'] = translated_content;
	const id = String(article['id']);
	call.state.shelf('article_draft').delete(id);
	addVersion(call.state, article);
	call.wrote('article_draft.published', id);
	const { tags: _tags, ...shown } = article;
	return withFolder(shown, call);
}

/** Changes of published articles that readers don't see yet. */
export const draftRoutes: Route[] = [
	on('GET /articles/{id}/draft', read),
	on('PUT /articles/{id}/draft', stage, {
		body: { ...articleBody, parent_id: text },
		inPreview: { body: placeInPreview },
	}),
	on('POST /articles/{id}/draft/publish', publish, { body: { locales: listOf(text) } }),
];
