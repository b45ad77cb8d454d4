import { htmlToText } from '../../model/html';
import { isObject, objectOf, type JsonObject } from '../../model/json';
import { copyFields, nameOfEach } from '../shared/simplify';

/** The tags and the numbers beside a record, where the answer has them. */
function besides({ statistics, tags }: JsonObject): JsonObject {
	const { type: _type, ...numbers } = objectOf(statistics);
	return {
		...(tags === undefined ? {} : { tags: nameOfEach(tags, 'tags') }),
		...(isObject(statistics) ? { statistics: numbers } : {}),
	};
}

/** The languages that an article is written in; none are told of a help center with one language. */
const languagesOf = ({ translated_content: contents }: JsonObject): string[] =>
	Object.entries(objectOf(contents))
		.filter(([, content]) => isObject(content))
		.map(([code]) => code);

/**
 * An article with the fields that people and AI agents need, and its body as plain text. What the answer lacks is left
 * out; an answer without a body is no whole article, and stays as it is.
 */
export function simpleArticle(article: JsonObject): JsonObject {
	if (article.body === undefined) return article;
	const languages = languagesOf(article);
	return {
		...copyFields(article, 'id article_id title description state url author_id parent_ids folder_id default_locale'),
		...(languages.length === 0 ? {} : { languages }),
		...copyFields(
			article,
			'has_unpublished_changes',
			'created_at updated_at draft_updated_at scheduled_publish_at scheduled_unpublish_at',
		),
		...besides(article),
		...copyFields(article, 'highlight'),
		text: htmlToText(article.body),
	};
}

/** An internal article in the same way. */
export const simpleInternalArticle = (article: JsonObject): JsonObject =>
	article.body === undefined
		? article
		: {
				...copyFields(article, 'id title owner_id author_id locale folder_id', 'created_at updated_at'),
				...besides(article),
				text: htmlToText(article.body),
			};

/** How operations give an article from version 2 of the node on; version 1 had no "Simplify" for articles. */
export const articleOutput = { simplify: simpleArticle, simplifyFrom: 2 } as const;
export const internalArticleOutput = { simplify: simpleInternalArticle, simplifyFrom: 2 } as const;
