import { all, NEWER_THAN_SDK } from '../../catalogue/facts';
import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import type { Simulator } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const { article, collection } = shelvedIds;
const ADA = '991267459';
const given = ({ state }: Simulator) => addKnowledge(state);
const done = { id: article, type: 'article', title: 'Hello' };

const create = { resource: 'article', operation: 'create', title: 'Hello', author_id: picked(ADA) };
const update = { resource: 'article', operation: 'update', article_id: picked(article) };
const first = { title: 'Hello', author_id: Number(ADA), state: 'draft' };
const firstSteps = {
	...first,
	body: '<p>Hi</p>',
	state: 'published' as const,
	description: 'First steps',
	parent_id: Number(collection),
	parent_type: 'collection' as const,
};
const forFin = { ai_chatbot_availability: true, ai_copilot_availability: false, ai_sales_agent_availability: true };
const bonjour = {
	title: 'Bonjour',
	description: 'Premiers pas',
	body: '<p>Salut</p>',
	author_id: Number(ADA),
	state: 'published' as const,
};
const inFrench = {
	author_id: Number(ADA),
	parent_id: collection,
	state: 'draft' as const,
	translated_content: {
		type: 'article_translated_content' as const,
		fr: { title: 'Bonjour', type: 'article_content' as const },
	},
};
const later = '2099-01-31T12:00:00Z';
const FRENCH = 'body.translated_content.fr';

describeRows('Article: Create', { given, answers: [done] }, [
	{
		title: 'with title and author alone writes a draft',
		parameters: create,
		sends: [{ to: 'POST /articles', body: first }],
		gives: [done],
	},
	{
		title: 'with every field publishes the article at a time, in ISO 8601',
		parameters: {
			...create,
			body: '<p>Hi</p>',
			state: 'published',
			translations_as: 'none',
			additionalFields: {
				description: 'First steps',
				parent_id: picked(collection),
				parent_type: 'collection',
				scheduled_publish_at: later,
				...forFin,
				audience_ids: ['1', '2'],
			},
		},
		sends: [
			{
				to: 'POST /articles',
				body: { ...firstSteps, ...forFin, scheduled_publish_at: '2099-01-31T12:00:00.000Z', audience_ids: [1, 2] },
			},
		],
		gives: [done],
		sdk: async (client) => await client.articles.create(firstSteps),
		sdkDiffers: {
			...all('body.scheduled_publish_at body.ai_chatbot_availability body.ai_copilot_availability', NEWER_THAN_SDK),
			...all('body.ai_sales_agent_availability body.audience_ids.0 body.audience_ids.1', NEWER_THAN_SDK),
		},
	},
	{
		title: 'turns the rows of languages into an object, and leaves out what they do not say',
		parameters: {
			...create,
			content: 'markdown',
			body_markdown: '# Hi',
			translations_as: 'rows',
			translations: {
				row: [
					{
						locale: 'fr',
						...bonjour,
						body_markdown: '',
						audience_ids: '1, 2',
						ai_chatbot_availability: 'true',
						ai_copilot_availability: 'false',
						ai_sales_agent_availability: 'unset',
					},
					{ locale: 'pt-BR', title: '', body_markdown: 'Oi', author_id: 0, state: 'unset', audience_ids: '' },
				],
			},
		},
		sends: [
			{
				to: 'POST /articles',
				body: {
					...first,
					body_markdown: '# Hi',
					translated_content: {
						fr: { ...bonjour, audience_ids: [1, 2], ai_chatbot_availability: true, ai_copilot_availability: false },
						'pt-BR': { body_markdown: 'Oi' },
					},
				},
			},
		],
		gives: [done],
		sdk: async (client) =>
			await client.articles.create({ ...first, state: 'draft', translated_content: { fr: { ...bonjour } } }),
		sdkDiffers: {
			...all('body.body_markdown body.translated_content.pt-BR.body_markdown', NEWER_THAN_SDK),
			...all(`${FRENCH}.audience_ids.0 ${FRENCH}.audience_ids.1`, NEWER_THAN_SDK),
			...all(`${FRENCH}.ai_chatbot_availability ${FRENCH}.ai_copilot_availability`, NEWER_THAN_SDK),
		},
	},
]);

describeRows('Article: Update', { given, answers: [done] }, [
	{
		title: 'sends nothing but what was filled in',
		parameters: { ...update, title: 'Hello' },
		sends: [{ to: `PUT /articles/${article}`, body: { title: 'Hello' } }],
		gives: [done],
		sdk: async (client) => await client.articles.update({ article_id: Number(article), title: 'Hello' }),
	},
	{
		title: 'takes an article by its address, and JSON for the translations',
		parameters: {
			...update,
			article_id: picked(`https://help.example.com/en/articles/${article}-hello`, 'url'),
			translations_as: 'json',
			translated_content:
				'{ "type": "article_translated_content", "fr": { "title": "Bonjour", "type": "article_content" } }',
			additionalFields: { state: 'draft', author_id: picked(ADA), parent_id: picked(collection) },
		},
		sends: [{ to: `PUT /articles/${article}`, body: inFrench }],
		gives: [done],
		sdk: async (client) => await client.articles.update({ article_id: Number(article), ...inFrench }),
	},
	{
		title: 'cancels a schedule with null, and empties a list of audiences',
		parameters: { ...update, additionalFields: { scheduled_unpublish_at: '={{ null }}', audience_ids: '={{ [] }}' } },
		sends: [{ to: `PUT /articles/${article}`, body: { scheduled_unpublish_at: null, audience_ids: [] } }],
		gives: [done],
	},
]);

const rows = (...row: Array<Record<string, string>>) => ({ translations_as: 'rows', translations: { row } });

describeRefusals('Article: Create refuses', { parameters: create }, [
	['an empty title', { title: '={{ $json.nothing }}' }, 'Title is empty'],
	['an author whose ID is no number', { author_id: picked('ada') }, 'Author takes a whole number, not "ada"'],
	[
		'a draft with a time to publish it',
		{ state: 'draft', additionalFields: { scheduled_publish_at: later } },
		'A draft cannot be scheduled',
	],
	[
		'two schedules',
		{ state: 'published', additionalFields: { scheduled_publish_at: later, scheduled_unpublish_at: later } },
		'An article has one schedule at a time',
	],
	['a language twice', rows({ locale: 'fr' }, { locale: 'fr' }), 'Languages: "fr" is there twice'],
	[
		'HTML and Markdown in one language',
		rows({ locale: 'fr', body: 'a', body_markdown: 'b' }),
		'Languages: "fr" has both Body and Markdown',
	],
	[
		'audiences that do not exist',
		rows({ locale: 'fr', audience_ids: '1, all' }),
		'Languages row 1: "Audiences" "all" was not found: no audience has this ID or name',
		{ sends: ['GET /audiences?page=1&per_page=50'] },
	],
	[
		'an author who does not exist',
		rows({ locale: 'de' }, { locale: 'fr', author_id: 'nobody@example.com' }),
		'Languages row 2: "Author" "nobody@example.com" was not found: no teammate has this ID, email or name',
		{ sends: ['GET /admins'] },
	],
	['no language at all', rows(), 'Languages is empty'],
]);

describe('Article', () => {
	const node = useTestNode({ given: ({ state }) => addKnowledge(state) });

	test('Create takes the audiences and the author of a translation by their names, however long the list is', async () => {
		for (let id = 1; id <= 120; id++)
			keep(node.simulator.state, 'audience', { type: 'audience', name: `Audience ${id}` }, String(1000 + id));
		const named = { locale: 'fr', title: 'Bonjour', audience_ids: 'audience 120, 7', author_id: 'Ada Marsh' };
		await node.items({ ...create, ...rows(named) });
		const pages = [1, 2, 3].map((page) => `GET /audiences?page=${page}&per_page=50`);
		// Numbered pages are read again, as rows may have moved between them.
		const asked = [...pages, ...pages, 'GET /admins', 'POST /articles'];
		expect(node.sent.map(({ to }) => to)).toEqual(asked);
		expect(node.sent.at(-1)?.body).toMatchObject({
			translated_content: { fr: { title: 'Bonjour', audience_ids: [1120, 7], author_id: Number(ADA) } },
		});
	});

	test('Create is not sent again when its answer is lost', async () => {
		await expectSentOnce(node, create);
	});

	test('what Create writes is there to read, in whichever way it was written', async () => {
		const [made] = await node.json({ ...create, content: 'markdown', body_markdown: 'Open it' });
		const one = { resource: 'article', operation: 'get', article_id: picked(String(made?.id)) };
		const read = await node.json({ ...one, simplify: false });
		expect(read).toMatchObject([{ title: 'Hello', body_markdown: 'Open it', state: 'draft' }]);
	});
});
