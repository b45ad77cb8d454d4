import type { JsonObject } from '../../json';
import type { Workspace } from '../../state/workspace';
import { keep } from '../shelf';
import { tagList } from './tagging';
import { addVersion } from './versions';

/** IDs of the knowledge that a workspace can be given. */
export const shelvedIds = {
	article: '6871119',
	collection: '6871118',
	folder: '55',
	helpCenter: '93',
	internalArticle: '42',
	macro: '789',
	redirect: '26',
	snippet: '123',
	version: '301',
} as const;

/** The teammate who wrote all of it. */
const AUTHOR = 991267459;
const AT = 1_767_139_200;
const ISO = '2025-12-31T00:00:00.000Z';
const availability = {
	ai_chatbot_availability: true,
	ai_copilot_availability: true,
	ai_sales_agent_availability: false,
	audience_ids: [1],
};

/** A published article as lists show it. */
export const seededArticle = (id: string = shelvedIds.article): JsonObject => ({
	id,
	type: 'article',
	workspace_id: 'abc123',
	parent_ids: [shelvedIds.collection],
	tags: tagList(),
	title: 'Getting started',
	description: 'The first steps',
	body: '<p class="no-margin">Open the app.</p>',
	body_markdown: 'Open the app.\n',
	author_id: AUTHOR,
	state: 'published',
	created_at: AT,
	updated_at: AT,
	url: `https://help.example.com/en/articles/${id}-getting-started`,
	has_unpublished_changes: false,
	draft_updated_at: null,
	scheduled_publish_at: null,
	scheduled_unpublish_at: null,
	...availability,
});

/** One piece of each kind of knowledge. */
export function addKnowledge(state: Workspace): void {
	const ids = shelvedIds;
	const at = { created_at: AT, updated_at: AT };
	const url = 'https://help.example.com';
	const names = { identifier: 'acme', display_name: 'Acme Help', custom_domain: 'help.example.com' };
	const place = { parent_id: null, help_center_id: Number(ids.helpCenter), url: `${url}/en/collections/1`, order: 1 };
	const text = { body: 'Ask twice.', body_markdown: 'Ask twice.\n', owner_id: AUTHOR, author_id: AUTHOR, locale: 'en' };
	const steps = {
		json_blocks: [{ type: 'paragraph', text: 'Open the settings.' }],
		body_markdown: 'Open the settings.\n',
	};
	const target = { locale: 'en', target_type: 'article', target_id: ids.article, help_center_id: ids.helpCenter };
	const records: Array<[kind: string, id: string, fields: JsonObject]> = [
		[
			'help_center',
			ids.helpCenter,
			{ workspace_id: 'abc123', ...at, website_turned_on: true, url, ...names, default: true, locales: ['en', 'fr'] },
		],
		[
			'collection',
			ids.collection,
			{ workspace_id: 'abc123', name: 'Basics', description: 'For a start', icon: 'bookmark', ...at, ...place },
		],
		[
			'folder',
			ids.folder,
			{ name: 'Procedures', description: 'For teammates', emoji: '📚', parent_folder_id: null, ...at },
		],
		['article', ids.article, seededArticle()],
		[
			'internal_article',
			ids.internalArticle,
			{ type: 'internal_article', title: 'How we refund', ...text, ...at, ...availability },
		],
		[
			'content_snippet',
			ids.snippet,
			{ type: 'content_snippet', title: 'Reset a password', locale: 'en', ...steps, ...at, ...availability },
		],
		['help_center_redirect', ids.redirect, { type: 'help_center_redirect', from_url: `${url}/old`, ...target, ...at }],
		[
			'macro',
			ids.macro,
			{
				type: 'macro',
				name: 'Refund',
				body: '<p>Hi <attribute key="user.name" default="there"/></p>',
				body_text: 'Hi {{user.name|fallback:"there"}}',
				created_at: ISO,
				updated_at: ISO,
				visible_to: 'specific_teams',
				visible_to_team_ids: ['5017691'],
				available_on: ['inbox', 'messenger'],
			},
		],
	];
	for (const [kind, id, fields] of records) keep(state, kind, fields, id);
	addVersion(state, { ...seededArticle(), title: 'Getting going', state: 'draft' }, '300');
	addVersion(state, seededArticle(), ids.version);
}

/** Changes of the article that wait. */
export function addDraft(state: Workspace): void {
	const fields = { title: 'Getting started, again', updated_at: AT };
	const { article: id } = shelvedIds;
	state.shelf('article_draft').add({ id, seq: state.ids.seq(), created_at: AT, fields });
}
