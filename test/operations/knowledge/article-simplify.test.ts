import { NodeHelpers } from 'n8n-workflow';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { picked } from '../../kit/input';
import type { JsonObject } from '../../simulator/json';
import { addDraft, addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { useTestNode } from '../testNode';

const node = useTestNode({ given: ({ state }) => addKnowledge(state) });

/** An article with all that Intercom's description of the API has. */
const whole: JsonObject = {
	type: 'article',
	id: '6871119',
	workspace_id: 'hfi1bx4l',
	title: 'Getting started',
	description: 'The first steps',
	body: '<p>Open the <b>app</b>.</p><ul><li>Sign in</li></ul>',
	body_markdown: 'Open the **app**.',
	author_id: 5017691,
	state: 'published',
	created_at: 1672928359,
	updated_at: 1672928610,
	has_unpublished_changes: false,
	draft_updated_at: null,
	url: 'http://help.example.com/en/articles/3',
	parent_ids: [18, 19],
	ai_chatbot_availability: true,
	scheduled_publish_at: null,
	scheduled_unpublish_at: 1769443200,
	default_locale: 'en',
	translated_content: {
		type: 'article_translated_content',
		en: { type: 'article_content', title: 'Getting started', body: '<p>Open the app.</p>' },
		fr: { type: 'article_content', title: 'Bonjour', body: '<p>Encore</p>' },
		de: null,
	},
	tags: { type: 'tag.list', tags: [{ type: 'tag', id: '102', name: 'R&amp;D' }] },
	statistics: { type: 'article_statistics', views: 10, conversions: 0, happy_reaction_percentage: 40 },
};

const simple = {
	id: '6871119',
	title: 'Getting started',
	description: 'The first steps',
	state: 'published',
	url: 'http://help.example.com/en/articles/3',
	author_id: 5017691,
	parent_ids: [18, 19],
	default_locale: 'en',
	languages: ['en', 'fr'],
	has_unpublished_changes: false,
	created_at: '2023-01-05T14:19:19.000Z',
	updated_at: '2023-01-05T14:23:30.000Z',
	draft_updated_at: null,
	scheduled_publish_at: null,
	scheduled_unpublish_at: '2026-01-26T16:00:00.000Z',
	tags: ['R&D'],
	statistics: { views: 10, conversions: 0, happy_reaction_percentage: 40 },
	text: 'Open the app.\n- Sign in',
};

const internal: JsonObject = {
	type: 'internal_article',
	id: '45',
	title: 'How we refund',
	body: '<p>Ask &amp; wait</p>',
	owner_id: 991266252,
	author_id: 991266252,
	locale: 'en',
	created_at: 1672928359,
	updated_at: 1672928610,
	audience_ids: [1],
	ai_chatbot_availability: true,
};
const simpleInternal = {
	id: '45',
	title: 'How we refund',
	owner_id: 991266252,
	author_id: 991266252,
	locale: 'en',
	created_at: '2023-01-05T14:19:19.000Z',
	updated_at: '2023-01-05T14:23:30.000Z',
	text: 'Ask & wait',
};

const article_id = picked(shelvedIds.article);
const list = (data: JsonObject | JsonObject[]): JsonObject => ({ type: 'list', data, total_count: 1 });
const of = (resource: string, operation: string, more: object = {}) => ({ resource, operation, ...more });
const title = { title: 'Hello', author_id: picked('991267459'), content: 'html', body: '<p>Hi</p>' };
const ofInternal = { internal_article_id: picked('45') };

test.each<[string, object, JsonObject, JsonObject, object]>([
	['Article: Get', of('article', 'get', { article_id }), whole, whole, simple],
	['Article: Get Many', of('article', 'getAll'), list([whole]), whole, simple],
	['Article: Search', of('article', 'search'), list({ articles: [whole] }), whole, simple],
	['Article: Get Draft', of('article', 'getDraft', { article_id }), whole, whole, simple],
	['Article: Stage Draft', of('article', 'stageDraft', { article_id, title: 'A' }), whole, whole, simple],
	['Article: Publish Draft', of('article', 'publishDraft', { article_id }), whole, whole, simple],
	['Article: Create', of('article', 'create', title), whole, whole, simple],
	['Article: Update', of('article', 'update', { article_id, title: 'A' }), whole, whole, simple],
	['Internal Article: Get', of('internalArticle', 'get', ofInternal), internal, internal, simpleInternal],
	['Internal Article: Get Many', of('internalArticle', 'getAll'), list([internal]), internal, simpleInternal],
	[
		'Internal Article: Search',
		of('internalArticle', 'search'),
		list({ internal_articles: [internal] }),
		internal,
		simpleInternal,
	],
	[
		'Internal Article: Create',
		of('internalArticle', 'create', { ...title, owner_id: picked('991267459') }),
		internal,
		internal,
		simpleInternal,
	],
	[
		'Internal Article: Update',
		of('internalArticle', 'update', { ...ofInternal, title: 'A' }),
		internal,
		internal,
		simpleInternal,
	],
])(
	'%s gives a small record with plain text in version 2, the whole one without Simplify, and in version 1 what it gave',
	async (_title, parameters, answer, record, small) => {
		const outputOf = async (more: object, typeVersion: number) => {
			node.simulator.fault({ rewrite: () => ({ status: 200, body: answer }) });
			return await node.json({ ...parameters, ...more }, { node: { typeVersion } });
		};
		expect(await outputOf({}, 2)).toEqual([small]);
		expect(await outputOf({ simplify: false }, 2)).toEqual([record]);
		expect(await outputOf({}, 1)).toEqual([record]);
		expect(await outputOf({ simplify: true }, 1)).toEqual([record]);
	},
);

test('Get Version gives the text of an earlier version, and which article it is of', async () => {
	const version = { type: 'article_version', id: '301', article_id: '123', title: 'Earlier', body: '<p>Old</p>' };
	node.simulator.fault({ rewrite: () => ({ status: 200, body: version }) });
	const parameters = of('article', 'getVersion', { article_id, version_id: picked('301') });
	expect(await node.json(parameters)).toEqual([{ id: '301', article_id: '123', title: 'Earlier', text: 'Old' }]);
});

test('An article that says little of itself stays without what it does not say', async () => {
	node.simulator.fault({
		rewrite: () => ({
			body: { id: '1', title: 'A', body: null, translated_content: null, statistics: null, tags: null },
		}),
	});
	expect(await node.json(of('article', 'get', { article_id }))).toEqual([{ id: '1', title: 'A', tags: [], text: '' }]);
});

test('Search keeps where the phrase was found', async () => {
	const [found] = await node.json(of('article', 'search', { phrase: 'start', additionalFields: { highlight: true } }));
	expect(found?.['highlight']).toEqual({
		highlighted_title: [{ type: 'highlight', text: 'Getting started' }],
		highlighted_summary: [[{ type: 'plain', text: 'The first steps' }]],
	});
});

test('An answer that is no whole article is given as it is', async () => {
	addDraft(node.simulator.state);
	node.simulator.fault({ rewrite: () => ({ body: { id: '1', title: 'A' } }) });
	expect(await node.json(of('article', 'publishDraft', { article_id }))).toEqual([{ id: '1', title: 'A' }]);
});

test.each([
	['article', 1, 0],
	['article', 2, 1],
	['internalArticle', 1, 0],
	['internalArticle', 2, 1],
	['conversation', 1, 1],
	['conversation', 2, 1],
])('The form of %s in version %d has %d switch "Simplify" for Get', (resource, typeVersion, count) => {
	const { description } = new Intercom();
	const shown = description.properties.filter(
		(property) =>
			property.name === 'simplify' &&
			NodeHelpers.displayParameter(of(resource, 'get'), property, { typeVersion }, description),
	);
	expect(shown).toHaveLength(count);
});
