import type { Fields } from '../../../model/field';
import { choice, pick, text, time } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { articleId, contentAs, reach } from '../fields';
import { articleTranslations, translated } from '../translations';

const title = { placeholder: 'e.g. Getting started' } as const;
const author = {
	from: 'admins',
	label: 'Author',
	asNumber: true,
	description: 'A teammate of the workspace that the help center belongs to',
} as const;
const states = { draft: 'Draft', published: 'Published' } as const;

const place = {
	parent_type: choice({
		options: { collection: 'Collection', section: 'Section' },
		description: 'What the parent is',
	}),
	scheduled_publish_at: time({ description: 'When the article goes live; null cancels a schedule' }),
	scheduled_unpublish_at: time({ description: 'When the article is taken offline; null cancels a schedule' }),
} satisfies Fields;

const parent = {
	from: 'collections',
	label: 'Parent',
	description: 'Collection or section that the article is in; it stands alone without one',
} as const;

const isoOf = (seconds: unknown) => (typeof seconds === 'number' ? new Date(seconds * 1_000).toISOString() : null);

/** The body with its times as Intercom takes them here, in ISO 8601; what it refuses together is told before anything is sent. */
function scheduled(body: JsonObject, fail: Session['fail']): JsonObject {
	const { scheduled_publish_at: up, scheduled_unpublish_at: down, ...rest } = body;
	if (up !== undefined && down !== undefined)
		fail('An article has one schedule at a time', 'Remove Scheduled Publish At or Scheduled Unpublish At');
	if (typeof up === 'number' && body.state === 'draft')
		fail('A draft cannot be scheduled', 'Set State to Published: it goes live at the time that you chose');
	return {
		...rest,
		...(up !== undefined && { scheduled_publish_at: isoOf(up) }),
		...(down !== undefined && { scheduled_unpublish_at: isoOf(down) }),
	};
}

export const create = procedure({
	action: 'Create an article',
	description: 'Write an article, as a draft or for everyone',
	covers: ['POST /articles'],
	body: {
		title: text({ ...title, required: true }),
		author_id: pick({ ...author, required: true }),
		content: contentAs,
		state: choice({ options: states, default: 'draft', alwaysVisible: true }),
		description: text(),
		parent_id: pick({ ...parent, asNumber: true }),
		...place,
		...reach,
	},
	fields: { translations_as: articleTranslations },
	async run({ body, fail, send, values }) {
		return await send('POST /articles', { body: { ...scheduled(body, fail), ...translated(values, fail) } });
	},
});

export const update = procedure({
	action: 'Update an article',
	description: 'Change an article; a published one changes for its readers at once',
	covers: ['PUT /articles/{article_id}'],
	path: { article_id: articleId },
	body: {
		title: text({ ...title, alwaysVisible: true }),
		content: contentAs,
		author_id: pick(author),
		state: choice({ options: states, default: 'draft' }),
		description: text(),
		parent_id: pick(parent),
		...place,
		...reach,
	},
	fields: { translations_as: articleTranslations },
	async run({ body, fail, path, send, values }) {
		const { article_id = '' } = path;
		return await send('PUT /articles/{article_id}', {
			path: { article_id },
			body: { ...scheduled(body, fail), ...translated(values, fail) },
		});
	},
});

/** The routes of drafts call the article `id`. */
export const draftPath = { id: { ...articleId, parameter: 'article_id' } } as const;

export const stageDraft = procedure({
	label: 'Stage Draft',
	action: 'Stage a draft of an article',
	description: 'Prepare changes of a published article; readers see them once the draft is published',
	covers: ['PUT /articles/{id}/draft'],
	path: draftPath,
	body: {
		title: text({ ...title, alwaysVisible: true }),
		content: contentAs,
		author_id: pick(author),
		description: text(),
	},
	fields: { translations_as: articleTranslations },
	async run({ body, fail, path, send, values }) {
		const { id = '' } = path;
		return await send('PUT /articles/{id}/draft', { path: { id }, body: { ...body, ...translated(values, fail) } });
	},
});
