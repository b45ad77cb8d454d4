import { PAGED_BY_INTERCOM } from '../../catalogue/facts';
import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const { internalArticle: ONE } = shelvedIds;
const ADA = '991267459';
const internal = (operation: string) => ({ resource: 'internalArticle', operation, internal_article_id: picked(ONE) });
const create = {
	resource: 'internalArticle',
	operation: 'create',
	title: 'How we refund',
	author_id: picked(ADA),
	owner_id: picked('ada.marsh@example.com', 'email'),
};
const required = { title: 'How we refund', author_id: Number(ADA), owner_id: Number(ADA) };
const reach = {
	ai_chatbot_availability: false,
	ai_copilot_availability: true,
	ai_sales_agent_availability: false,
	audience_ids: [7],
};
const article = { id: ONE, title: 'How we refund', locale: 'en' };
const given = ({ state }: Simulator) => {
	addKnowledge(state);
	state.tags.set('102', { id: '102', name: 'Reviewed', dependents: [] });
};
const tag = { type: 'tag', id: '102', name: 'Reviewed', applied_at: null, applied_by: null };

describeRows('Internal Article', { given }, [
	{
		title: 'Create with title, author and owner alone',
		parameters: create,
		answers: [undefined, article],
		sends: [{ to: 'GET /admins' }, { to: 'POST /internal_articles', body: required }],
		gives: [article],
	},
	{
		title: 'Create with every field',
		parameters: {
			...create,
			owner_id: picked(ADA),
			content: 'markdown',
			body_markdown: 'Ask *twice*',
			additionalFields: { ...reach, audience_ids: '7' },
		},
		answers: [article],
		sends: [{ to: 'POST /internal_articles', body: { ...required, body_markdown: 'Ask *twice*', ...reach } }],
		gives: [article],
	},
	{
		title: 'Update sends what was filled in',
		parameters: { ...internal('update'), body: '<p>Ask</p>', additionalFields: { owner_id: picked(ADA) } },
		answers: [article],
		sends: [{ to: `PUT /internal_articles/${ONE}`, body: { body: '<p>Ask</p>', owner_id: Number(ADA) } }],
		gives: [article],
		sdk: async (client) =>
			await client.internalArticles.updateInternalArticle({
				internal_article_id: Number(ONE),
				body: '<p>Ask</p>',
				owner_id: Number(ADA),
			}),
	},
	{
		title: 'Get gives no item for an article that is not there, if asked to',
		given: () => {},
		parameters: { ...internal('get'), options: { ifNotFound: 'none' } },
		sends: [{ to: `GET /internal_articles/${ONE}` }],
		gives: [],
	},
	{
		title: 'Get Many reads the list',
		parameters: { resource: 'internalArticle', operation: 'getAll', returnAll: true },
		answers: [{ type: 'list', data: [article], pages: { total_pages: 1 } }],
		sends: [{ to: 'GET /internal_articles?page=1&per_page=50' }],
		gives: [article],
		sdk: async (client) => await client.internalArticles.listInternalArticles(),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
	{
		title: 'Search reads the articles of a folder, which are inside an object',
		parameters: { resource: 'internalArticle', operation: 'search', folder_id: '55', limit: 3 },
		given: ({ state }) => {
			keep(state, 'internal_article', { title: 'In a folder', folder_id: '55' }, '43');
			keep(state, 'internal_article', { title: 'Elsewhere', folder_id: '56' }, '44');
		},
		sends: [{ to: 'GET /internal_articles/search?folder_id=55&page=1&per_page=3' }],
		gives: [{ id: '43', title: 'In a folder' }],
		sdk: async (client) => await client.internalArticles.searchInternalArticles({ folder_id: '55' }),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
	{
		title: 'Attach Tag tags the article',
		parameters: { ...internal('attachTag'), tag_id: picked('102') },
		answers: [tag],
		sends: [{ to: `POST /internal_articles/${ONE}/tags`, body: { id: '102' } }],
		gives: [tag],
	},
	{
		title: 'Detach Tag takes it away',
		parameters: { ...internal('detachTag'), tag_id: picked('reviewed', 'name') },
		answers: [undefined, tag],
		sends: [{ to: 'GET /tags' }, { to: `DELETE /internal_articles/${ONE}/tags/102` }],
		gives: [tag],
	},
	{
		title: 'Delete deletes it',
		parameters: internal('delete'),
		sends: [{ to: `DELETE /internal_articles/${ONE}` }],
		gives: [{ id: ONE, object: 'internal_article', deleted: true }],
		sdk: async (client) => await client.internalArticles.deleteInternalArticle({ internal_article_id: Number(ONE) }),
	},
	{
		title: 'Create with a text in HTML',
		parameters: { ...create, owner_id: picked(ADA), body: '<p>Ask twice</p>' },
		answers: [article],
		sends: [{ to: 'POST /internal_articles', body: { ...required, body: '<p>Ask twice</p>' } }],
		gives: [article],
		sdk: async (client) =>
			await client.internalArticles.createInternalArticle({ ...required, body: '<p>Ask twice</p>' }),
	},
	{
		title: 'Get reads one',
		parameters: internal('get'),
		answers: [article],
		sends: [{ to: `GET /internal_articles/${ONE}` }],
		gives: [article],
		sdk: async (client) => await client.internalArticles.retrieveInternalArticle({ internal_article_id: Number(ONE) }),
	},
]);

describeRefusals(
	'Internal Article: TITLE Create refuses %s before anything is sent',
	{ parameters: { ...create, owner_id: picked(ADA) } },
	[
		['an empty title', { title: '={{ $json.nothing }}' }, 'Title is empty'],
		['an owner whose ID is no number', { owner_id: picked('ada') }, 'Owner takes a whole number, not "ada"'],
		[
			'an audience that has neither such an ID nor such a name',
			{ owner_id: picked(ADA), additionalFields: { audience_ids: ['1', 'all'] } },
			'Audience "all" was not found: no audience has this ID or name',
			{ sends: ['GET /audiences?page=1&per_page=50'] },
		],
	],
);
