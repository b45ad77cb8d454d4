import { choice, flag, oneOf, select, texts } from '../../../model/fields';
import { objectOf, type Json } from '../../../model/json';
import { procedure } from '../../../model/operation';

/** How many pieces of content and how many tags one request takes at most. */
const MAX_IDS = 1_000;
const MAX_TAGS = 100;

const ids = texts({ required: true, max: MAX_IDS, label: 'Content IDs', description: 'Up to 1,000 of them' });
const types = {
	article_content: 'Article Content',
	content_snippet: 'Content Snippet',
	external_content: 'External Content',
	file_source_content: 'File',
	internal_article: 'Internal Article',
} as const;
const { article_content: text, external_content: external, ...others } = types;

const translation = 'These are IDs of translations, which Search gives inside articles, not those of articles.';
const typeField = {
	required: true,
	description: 'Article Content is one translation of an article, with an ID of its own',
} as const;
const anyType = choice({ ...typeField, options: types });
const deletableType = choice({ ...typeField, options: { article_content: text, ...others } });
const taggableType = choice({
	options: { article: 'Article', external_content: external, ...others },
	required: true,
});
const tags = { from: 'getTags', many: true, asNumber: true } as const;
const segments = { asNumber: true, placeholder: 'e.g. 100' } as const;

/** What the body of an action has to say beside the content, and the fields that say it. */
const NEEDED: Readonly<Record<string, readonly [key: string, fields: string]>> = {
	set_audience: ['audience', 'Add Segment IDs, Remove Segment IDs or Remove All'],
	set_availability: ['availability', 'AI Agent, Copilot or Sales Agent'],
	update_tags: ['tags', 'Add Tags or Remove Tags'],
};

const asList = (list: Json | undefined): Json[] => (Array.isArray(list) ? list : []);

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
						content_type: anyType,
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
						content_type: anyType,
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
						content_type: taggableType,
						ids,
						'tags.add_tag_ids': select({ ...tags, label: 'Add Tags' }),
						'tags.remove_tag_ids': select({ ...tags, label: 'Remove Tags' }),
					},
				},
				delete: {
					label: 'Delete',
					notice: 'Deleted content cannot be restored. What comes from a synced source is passed over.',
					send: { action: 'delete' },
					fields: { content_type: deletableType, ids },
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
	writesAbout: ({ body }) => asList(body.ids).map(String),
	async run({ body: { content_type: type = '', ids: contentIds = [], ...rest }, fail, send }) {
		const content_ids = asList(contentIds).map((id) => ({ type, id }));
		if (content_ids.length === 0) fail('Content IDs is empty', 'Add at least one, or check what its expression gives');
		const [needed, fields] = NEEDED[String(rest.action)] ?? [];
		if (needed !== undefined && rest[needed] === undefined)
			fail('Nothing is to be changed', `Add ${fields ?? ''} under Additional Fields`);
		const { add_tag_ids, remove_tag_ids } = objectOf(rest.tags);
		if (new Set([...asList(add_tag_ids), ...asList(remove_tag_ids)]).size > MAX_TAGS)
			fail(`Intercom changes at most ${MAX_TAGS} tags at once`, 'Use several runs');
		return await send('POST /content/bulk_actions', { body: { ...rest, content_ids } });
	},
});
