import { json, oneOf, pick, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { attachKnowledgeTag, detachKnowledgeTag, locale, reach } from './fields';
import { DELETED_FOR_GOOD } from '../shared/notices';

const snippetId = pick({ from: 'contentSnippets', label: 'Content Snippet', required: true });
const path = { id: snippetId };
const tagged = {
	one: 'a content snippet',
	tags: '/content_snippets/{content_snippet_id}/tags',
	path: { content_snippet_id: snippetId },
} as const;

const title = { placeholder: 'e.g. How to reset a password', description: 'At most 255 characters' } as const;
/** Markdown or blocks: Intercom refuses both together. */
const content = oneOf({
	label: 'Content As',
	required: true,
	cases: {
		markdown: {
			label: 'Markdown',
			fields: { body_markdown: text({ alwaysVisible: true, multiline: true, label: 'Body' }) },
		},
		blocks: {
			label: 'JSON Blocks',
			fields: {
				json_blocks: json({
					required: true,
					part: 'json_blocks',
					label: 'Blocks',
					default: '[]',
					placeholder: 'e.g. [{ "type": "paragraph", "text": "Open the settings" }]',
				}),
			},
		},
	},
});

export const contentSnippet: Resource = {
	label: 'Content Snippet',
	operations: {
		create: endpoint({
			action: 'Create a content snippet',
			description: 'Write a text that Fin and Copilot can answer with',
			route: 'POST /content_snippets',
			body: { title: text({ ...title, required: true }), content, locale, ...reach },
		}),
		attachTag: attachKnowledgeTag(tagged),
		delete: endpoint({
			action: 'Delete a content snippet',
			description: 'Delete a content snippet for good',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /content_snippets/{id}',
			path,
		}),
		detachTag: detachKnowledgeTag(tagged),
		get: endpoint({
			action: 'Get a content snippet',
			description: 'Get a content snippet with its text',
			ifNotFound: true,
			route: 'GET /content_snippets/{id}',
			path,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many content snippets',
			description: 'List the content snippets of the workspace',
			route: 'GET /content_snippets',
			rows: 'data',
			pages: byNumber(50),
		}),
		update: endpoint({
			action: 'Update a content snippet',
			description: 'Change a content snippet',
			route: 'PUT /content_snippets/{id}',
			path,
			body: { title: text({ ...title, alwaysVisible: true }), content, locale, ...reach },
		}),
	},
};
