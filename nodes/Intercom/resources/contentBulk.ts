import { choice, flag, oneOf, select, texts } from '../model/fields';
import type { Json } from '../model/json';
import { procedure } from '../model/operation';

/** So many pieces of content fit into one request, and so many tags. */
const MOST = 1_000;
const MOST_TAGS = 100;

const ids = texts({ required: true, max: MOST, label: 'Content IDs', description: 'Up to 1,000 of them' });
const types = {
	article_content: 'Article Content',
	content_snippet: 'Content Snippet',
	external_content: 'External Content',
	file_source_content: 'File',
	internal_article: 'Internal Article',
} as const;
const { article_content: text, external_content: external, ...others } = types;

const translation = 'The ID of a translation, which Search gives inside an article, not that of the article.';
const typed = choice({ options: types, required: true });
const deletable = choice({ options: { article_content: text, ...others }, required: true });
const taggable = choice({
	options: { article: 'Article', external_content: external, ...others },
	required: true,
});
const tags = { from: 'getTags', many: true, whole: true } as const;
const segments = { whole: true, placeholder: 'e.g. 100' } as const;

/** What an action needs beside the content, and how a user says it. */
const NEEDED: Readonly<Record<string, string>> = {
	audience: 'Add Segment IDs, Remove Segment IDs or Remove All',
	availability: 'AI Agent, Copilot or Sales Agent',
	tags: 'Add Tags or Remove Tags',
};
const NEEDS: Readonly<Record<string, string>> = {
	set_audience: 'audience',
	set_availability: 'availability',
	update_tags: 'tags',
};

const sizeOf = (list: Json | undefined): Json[] => (Array.isArray(list) ? list : []);

export const bulkAction = procedure({
	label: 'Bulk Action',
	action: 'Run a bulk action on content',
	description: 'Publish, delete, tag or open many pieces of content; Intercom goes on after it has answered',
	covers: ['POST /content/bulk_actions'],
	body: {
		change: oneOf({
			label: 'Action',
			required: true,
			cases: {
				set_audience: {
					label: 'Change Audience',
					send: { action: 'set_audience' },
					fields: {
						content_type: typed,
						ids,
						'audience.add_segment_ids': texts({ ...segments, label: 'Add Segment IDs' }),
						'audience.remove_all': flag({ label: 'Remove All', description: 'Whether to remove all segments' }),
						'audience.remove_segment_ids': texts({ ...segments, label: 'Remove Segment IDs' }),
					},
				},
				set_availability: {
					label: 'Change Availability',
					send: { action: 'set_availability' },
					fields: {
						content_type: typed,
						ids,
						'availability.ai_agent': flag({ label: 'AI Agent', description: 'Whether Fin may answer with it' }),
						'availability.copilot': flag({ label: 'Copilot', description: 'Whether Copilot may answer with it' }),
						'availability.sales_agent': flag({
							label: 'Sales Agent',
							description: 'Whether the sales agent may answer with it',
						}),
					},
				},
				update_tags: {
					label: 'Change Tags',
					send: { action: 'update_tags' },
					fields: {
						content_type: taggable,
						ids,
						'tags.add_tag_ids': select({ ...tags, label: 'Add Tags' }),
						'tags.remove_tag_ids': select({ ...tags, label: 'Remove Tags' }),
					},
				},
				delete: {
					label: 'Delete',
					notice: 'Deleted content cannot be restored. What comes from a synced source is passed over.',
					send: { action: 'delete' },
					fields: { content_type: deletable, ids },
				},
				publish: {
					label: 'Publish',
					notice: translation,
					send: { action: 'publish', content_type: 'article_content' },
					fields: { ids },
				},
				unpublish: {
					label: 'Unpublish',
					notice: translation,
					send: { action: 'unpublish', content_type: 'article_content' },
					fields: { ids },
				},
			},
		}),
	},
	async run({ body: { content_type: type = '', ids: given = [], ...rest }, fail, send }) {
		const content_ids = sizeOf(given).map((id) => ({ type, id }));
		if (content_ids.length === 0) fail('Content IDs is empty', 'Add at least one, or check what its expression gives');
		const needed = NEEDS[String(rest.action)];
		if (needed !== undefined && rest[needed] === undefined)
			fail('Nothing is to be changed', `Add ${NEEDED[needed] ?? ''} under Additional Fields`);
		const { add_tag_ids, remove_tag_ids } = (rest.tags ?? {}) as Readonly<Record<string, Json>>;
		if (new Set([...sizeOf(add_tag_ids), ...sizeOf(remove_tag_ids)]).size > MOST_TAGS)
			fail(`Intercom changes at most ${MOST_TAGS} tags at once`, 'Use several runs');
		return await send('POST /content/bulk_actions', { body: { ...rest, content_ids } });
	},
});
