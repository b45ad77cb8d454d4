import { PAGED_BY_INTERCOM } from '../../catalogue/facts';
import { addDraft, addKnowledge, seededArticle, shelvedIds } from '../../simulator/routes/knowledge/seed';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const { article: ONE, version } = shelvedIds;
const ADA = '991267459';
const article = (operation: string) => ({ resource: 'article', operation, article_id: picked(ONE) });
const given = ({ state }: Simulator) => addKnowledge(state);
const gone = { id: ONE, object: 'article', deleted: true };
const tag = { type: 'tag', id: '102', name: 'Reviewed', applied_at: null, applied_by: null };
const withTag = (simulator: Simulator) => {
	given(simulator);
	simulator.state.tags.set('102', { id: '102', name: 'Reviewed', dependents: [] });
};
const seen = { type: 'article_version', id: version, title: 'Getting started' };

describeRows('Article: Get, Get Many, Delete', { given }, [
	{
		title: 'Get reads the article',
		parameters: { ...article('get'), simplify: false },
		answers: [seededArticle()],
		sends: [{ to: `GET /articles/${ONE}` }],
		gives: [seededArticle()],
		sdk: async (client) => await client.articles.find({ article_id: Number(ONE) }),
	},
	{
		title: 'Get Many reads as many articles as are wanted',
		parameters: { resource: 'article', operation: 'getAll', limit: 2, simplify: false },
		sends: [{ to: 'GET /articles?page=1&per_page=2' }],
		gives: [seededArticle()],
		sdk: async (client) => await client.articles.list({ page: 1, per_page: 2 }),
	},
	{
		title: 'Delete deletes the article',
		parameters: article('delete'),
		sends: [{ to: `DELETE /articles/${ONE}` }],
		gives: [gone],
		sdk: async (client) => await client.articles.delete({ article_id: Number(ONE) }),
	},
]);

describeRows('Article: Search', { given }, [
	{
		title: 'without anything finds all articles',
		parameters: { resource: 'article', operation: 'search', returnAll: true, simplify: false },
		sends: [{ to: 'GET /articles/search?page=1&per_page=50' }],
		gives: [seededArticle()],
	},
	{
		title: 'with every field puts each highlight into its article',
		parameters: {
			resource: 'article',
			operation: 'search',
			phrase: 'start',
			limit: 5,
			simplify: false,
			additionalFields: { help_center_id: picked('93'), highlight: true, state: 'published' },
		},
		sends: [
			{ to: 'GET /articles/search?phrase=start&help_center_id=93&highlight=true&state=published&page=1&per_page=5' },
		],
		gives: [
			{
				...seededArticle(),
				highlight: {
					highlighted_title: [{ type: 'highlight', text: 'Getting started' }],
					highlighted_summary: [[{ type: 'plain', text: 'The first steps' }]],
				},
			},
		],
		sdk: async (client) =>
			await client.articles.search({ phrase: 'start', help_center_id: 93, highlight: true, state: 'published' }),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
]);

describeRows('Article: Drafts and Versions', { given }, [
	{
		title: 'Stage Draft keeps the changes apart',
		parameters: {
			...article('stageDraft'),
			title: 'Again',
			body: '<p>New</p>',
			additionalFields: { author_id: picked(ADA), description: 'More steps' },
			translations_as: 'rows',
			translations: { row: [{ locale: 'fr', title: 'Encore' }] },
		},
		answers: [{ id: ONE, title: 'Again' }],
		sends: [
			{
				to: `PUT /articles/${ONE}/draft`,
				body: {
					title: 'Again',
					body: '<p>New</p>',
					author_id: Number(ADA),
					description: 'More steps',
					translated_content: { fr: { title: 'Encore' } },
				},
			},
		],
		gives: [{ id: ONE, title: 'Again' }],
	},
	{
		title: 'Get Draft gives an empty item for an article without a draft, if asked to',
		parameters: { ...article('getDraft'), options: { ifNotFound: 'empty' } },
		sends: [{ to: `GET /articles/${ONE}/draft` }],
		gives: [{}],
	},
	{
		title: 'Publish Draft needs no body where there is one language',
		parameters: article('publishDraft'),
		given: (simulator) => {
			given(simulator);
			addDraft(simulator.state);
		},
		answers: [{ id: ONE }],
		sends: [{ to: `POST /articles/${ONE}/draft/publish`, body: {} }],
		gives: [{ id: ONE }],
	},
	{
		title: 'Get Versions lists the history in one language',
		parameters: { ...article('getVersions'), returnAll: true, additionalFields: { locale: 'en' } },
		answers: [{ type: 'list', data: [seen], pages: { total_pages: 1 } }],
		sends: [{ to: `GET /articles/${ONE}/versions?locale=en&page=1&per_page=50` }],
		gives: [seen],
	},
	{
		title: 'Get Version reads one of them',
		parameters: { ...article('getVersion'), version_id: picked(version, 'list'), additionalFields: { locale: 'fr' } },
		answers: [seen],
		sends: [{ to: `GET /articles/${ONE}/versions/${version}?locale=fr` }],
		gives: [seen],
	},
]);

describeRows('Article: Tags', { given: withTag }, [
	{
		title: 'Attach Tag tags the article in the name of a teammate',
		parameters: { ...article('attachTag'), tag_id: picked('102'), additionalFields: { admin_id: picked(ADA) } },
		answers: [tag],
		sends: [{ to: `POST /articles/${ONE}/tags`, body: { id: '102', admin_id: ADA } }],
		gives: [tag],
	},
	{
		title: 'Attach Tag makes a tag that is not there yet',
		parameters: { ...article('attachTag'), tag: 'named', name: 'Reviewed' },
		answers: [undefined, tag],
		sends: [
			{ to: 'POST /tags', body: { name: 'Reviewed' } },
			{ to: `POST /articles/${ONE}/tags`, body: { id: '102' } },
		],
		gives: [tag],
	},
	{
		title: 'Detach Tag takes it away',
		parameters: { ...article('detachTag'), tag_id: picked('102') },
		sends: [{ to: `DELETE /articles/${ONE}/tags/102` }],
		gives: [tag],
	},
]);

describeRefusals('Article refuses', [
	[
		'to delete what an address does not name',
		{ ...article('delete'), article_id: picked('https://help.example.com/en', 'url') },
		expect.stringMatching(/^Article "https:.*" is no address of an? article$/),
	],
]);

describe('Article', () => {
	const node = useTestNode({ given: ({ state }) => addKnowledge(state) });

	test('a draft is seen by nobody until it is published, and is a version from then on', async () => {
		await node.json({ ...article('stageDraft'), title: 'Again' });
		expect(await node.json({ ...article('get'), simplify: false })).toMatchObject([{ title: 'Getting started' }]);
		expect(await node.json(article('getDraft'))).toMatchObject([{ title: 'Again', has_unpublished_changes: true }]);
		expect(await node.json(article('publishDraft'))).toMatchObject([{ title: 'Again' }]);
		expect(await node.json({ ...article('get'), simplify: false })).toMatchObject([
			{ title: 'Again', has_unpublished_changes: false },
		]);
		const versions = await node.json({ ...article('getVersions'), returnAll: true });
		expect(versions.map(({ title }) => title)).toEqual(['Again', 'Getting started', 'Getting going']);
	});

	test("Publish Draft names the languages, and says in Intercom's words which of them has no draft", async () => {
		const french = { translations_as: 'rows', translations: { row: [{ locale: 'fr', title: 'Encore' }] } };
		await node.json({ ...article('stageDraft'), ...french });
		const error = await node.failure({ ...article('publishDraft'), additionalFields: { locales: ['de'] } });
		expect(error.message).toContain('without pending changes: de');
		await node.json({ ...article('publishDraft'), additionalFields: { locales: 'fr' } });
		expect(node.sent.at(-1)?.body).toEqual({ locales: ['fr'] });
		expect(await node.json({ ...article('get'), simplify: false })).toMatchObject([
			{ translated_content: { fr: { title: 'Encore' } } },
		]);
	});

	test('Publish Draft is not sent again when its answer is lost', async () => {
		addDraft(node.simulator.state);
		await expectSentOnce(node, article('publishDraft'));
	});
});
