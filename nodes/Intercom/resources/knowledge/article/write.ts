import type { Fields } from '../../../model/field';
import { choice, pick, select, text, time } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { toIsoDate } from '../../shared/simplify';
import { articleId, contentAs, inFolder, reach } from '../fields';
import { articleOutput } from '../output';
import { articleTranslations, toTranslatedContent } from '../translations';

const title = { placeholder: 'e.g. Getting started' } as const;
const author = {
	from: 'admins',
	label: 'Author',
	asNumber: true,
	description: 'A teammate of the workspace that the help center belongs to',
} as const;
const states = { draft: 'Draft', published: 'Published' } as const;

const placement = {
	parent_type: choice({
		options: { collection: 'Collection', section: 'Section' },
		description: 'What the parent is',
	}),
	parent_ids: select({
		from: 'getCollections',
		many: true,
		asNumber: true,
		label: 'Collections',
		description: 'In place of Parent; an empty list for none (Preview)',
	}),
	folder_id: inFolder,
	scheduled_publish_at: time({ description: 'When the article goes live; null cancels a schedule' }),
	scheduled_unpublish_at: time({ description: 'When the article is taken offline; null cancels a schedule' }),
} satisfies Fields;

const parent = {
	from: 'collections',
	label: 'Parent',
	description: 'Collection or section that the article is in; it stands alone without one',
} as const;

/**
 * Writes the times of a body in ISO 8601, which Intercom takes only here. Refuses schedules that Intercom would refuse.
 */
function formatSchedule(body: JsonObject, fail: Session['fail']): JsonObject {
	const { scheduled_publish_at: publishAt, scheduled_unpublish_at: unpublishAt, ...rest } = body;
	if (publishAt !== undefined && unpublishAt !== undefined)
		fail('An article has one schedule at a time', 'Remove Scheduled Publish At or Scheduled Unpublish At');
	if (typeof publishAt === 'number' && body.state === 'draft')
		fail('A draft cannot be scheduled', 'Set State to Published: it goes live at the time that you chose');
	return {
		...rest,
		...(publishAt !== undefined && { scheduled_publish_at: toIsoDate(publishAt) }),
		...(unpublishAt !== undefined && { scheduled_unpublish_at: toIsoDate(unpublishAt) }),
	};
}

export const create = procedure({
	action: 'Create an article',
	description: 'Write an article, as a draft or for everyone',
	...articleOutput,
	covers: ['POST /articles'],
	body: {
		title: text({ ...title, required: true }),
		author_id: pick({ ...author, required: true }),
		content: contentAs,
		state: choice({ options: states, default: 'draft', alwaysVisible: true }),
		description: text(),
		parent_id: pick({ ...parent, asNumber: true }),
		...placement,
		...reach,
	},
	fields: { translations_as: articleTranslations },
	async run({ body, fail, send, values }) {
		return await send('POST /articles', {
			body: { ...formatSchedule(body, fail), ...toTranslatedContent(values, fail) },
		});
	},
});

export const update = procedure({
	action: 'Update an article',
	description: 'Change an article; a published one changes for its readers at once',
	...articleOutput,
	covers: ['PUT /articles/{article_id}'],
	path: { article_id: articleId },
	body: {
		title: text({ ...title, alwaysVisible: true }),
		content: contentAs,
		author_id: pick(author),
		state: choice({ options: states, default: 'draft' }),
		description: text(),
		parent_id: pick(parent),
		...placement,
		...reach,
	},
	fields: { translations_as: articleTranslations },
	async run({ body, fail, path, send, values }) {
		const { article_id = '' } = path;
		return await send('PUT /articles/{article_id}', {
			path: { article_id },
			body: { ...formatSchedule(body, fail), ...toTranslatedContent(values, fail) },
		});
	},
});

/** The routes of drafts call the article `id`. */
export const draftPath = { id: { ...articleId, parameter: 'article_id' } } as const;

export const stageDraft = procedure({
	label: 'Stage Draft',
	action: 'Stage a draft of an article',
	description: 'Prepare changes of a published article; readers see them once the draft is published',
	...articleOutput,
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
		return await send('PUT /articles/{id}/draft', {
			path: { id },
			body: { ...body, ...toTranslatedContent(values, fail) },
		});
	},
});
