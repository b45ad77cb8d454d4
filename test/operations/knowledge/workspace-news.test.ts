import { PAGED_BY_INTERCOM } from '../../catalogue/facts';
import { fillWorkspace, WORKSPACE } from '../workspace/facts';
import { useTestNode } from '../testNode';
import { BEN, ME } from '../conversations/conversation-samples';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const item = (operation: string) => ({ resource: 'newsItem', operation });
const feed = (operation: string) => ({ resource: 'newsfeed', operation });
const { newsfeed: VISITORS, newsItem: LOOK } = WORKSPACE;
const ADA = 991267459;
const given = fillWorkspace;
const news_item_id = picked(LOOK);
const newsfeed_id = picked(VISITORS);
const news = { id: LOOK, type: 'news-item', title: 'A new look', state: 'live' };
const published = {
	deliver_silently: true,
	labels: ['Product', 'New'],
	reactions: ['🎉', '😆'],
	state: 'live' as const,
};
/** A news item with every field, as it is sent. */
const wholeItem = {
	title: 'A new look',
	body: '<p>Have a look</p>',
	sender_id: Number(BEN),
	...published,
	newsfeed_assignments: [{ newsfeed_id: Number(VISITORS), published_at: 1769860800 }],
};
const visitors = { id: VISITORS, type: 'newsfeed', name: 'Visitors' };
const list = (...data: Array<{ id: string }>) => ({ type: 'list', pages: { total_pages: 1 }, data, total_count: 1 });

describeRows('News Item', { given }, [
	{
		title: "Create takes the title alone; the token's own teammate tells it, by a number",
		parameters: { ...item('create'), title: 'A new look' },
		answers: [undefined, news],
		sends: [ME, { to: 'POST /news/news_items', body: { title: 'A new look', sender_id: ADA } }],
		gives: [news],
	},
	{
		title: 'Create sends every field',
		parameters: {
			...item('create'),
			title: 'A new look',
			body: '<p>Have a look</p>',
			additionalFields: {
				sender_id: picked(BEN),
				...published,
				newsfeed_assignments: { row: [{ newsfeed_id, published_at: '2026-01-31T12:00:00Z' }] },
			},
		},
		answers: [news],
		sends: [{ to: 'POST /news/news_items', body: wholeItem }],
		gives: [news],
		sdk: async (client) => await client.news.items.create(wholeItem),
	},
	{
		title: 'Update takes away the reactions, and finds the sender by name',
		parameters: {
			...item('update'),
			news_item_id,
			title: 'A new look',
			sender_id: picked('Ben Okafor', 'name'),
			additionalFields: { reactions: [], state: 'draft' },
		},
		answers: [undefined, news],
		sends: [
			{ to: 'GET /admins' },
			{
				to: `PUT /news/news_items/${LOOK}`,
				body: { title: 'A new look', sender_id: Number(BEN), reactions: [], state: 'draft' },
			},
		],
		gives: [news],
		sdk: async (client) =>
			await client.news.items.update({
				news_item_id: Number(LOOK),
				body: { title: 'A new look', sender_id: Number(BEN), reactions: [], state: 'draft' },
			}),
	},
	{
		title: 'Get reads one',
		parameters: { ...item('get'), news_item_id },
		answers: [news],
		sends: [{ to: `GET /news/news_items/${LOOK}` }],
		gives: [news],
		sdk: async (client) => await client.news.items.find({ news_item_id: Number(LOOK) }),
	},
	{
		title: 'Get Many reads a page at a time',
		parameters: { ...item('getAll'), returnAll: true },
		answers: [
			{ ...list(news), total_count: 2, pages: { total_pages: 2 } },
			{ ...list({ ...news, id: '31' }), total_count: 2, pages: { total_pages: 2 } },
			{ ...list(news), total_count: 2, pages: { total_pages: 2 } },
			{ ...list({ ...news, id: '31' }), total_count: 2, pages: { total_pages: 2 } },
		],
		sends: [1, 2, 1, 2].map((page) => ({ to: `GET /news/news_items?page=${page}&per_page=10` })),
		gives: [news, { ...news, id: '31' }],
		sdk: async (client) => await client.news.items.list(),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
	{
		title: 'Delete says so',
		parameters: { ...item('delete'), news_item_id },
		sends: [{ to: `DELETE /news/news_items/${LOOK}` }],
		gives: [{ id: LOOK, object: 'news-item', deleted: true }],
		sdk: async (client) => await client.news.items.delete({ news_item_id: Number(LOOK) }),
	},
]);

describeRows('Newsfeed', { given }, [
	{
		title: 'Get reads one',
		parameters: { ...feed('get'), newsfeed_id },
		answers: [visitors],
		sends: [{ to: `GET /news/newsfeeds/${VISITORS}` }],
		gives: [visitors],
		sdk: async (client) => await client.news.feeds.find({ newsfeed_id: VISITORS }),
	},
	{
		title: 'Get Many gives one item for each',
		parameters: { ...feed('getAll'), limit: 3 },
		answers: [list(visitors)],
		sends: [{ to: 'GET /news/newsfeeds?page=1&per_page=3' }],
		gives: [visitors],
		sdk: async (client) => await client.news.feeds.list(),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
	{
		title: 'Get Items gives what readers see',
		parameters: { ...feed('getItems'), newsfeed_id },
		answers: [list(news)],
		sends: [{ to: `GET /news/newsfeeds/${VISITORS}/items?page=1&per_page=20` }],
		gives: [news],
		sdk: async (client) => await client.news.feeds.listItems({ newsfeed_id: VISITORS }),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
]);

describe('News', () => {
	const node = useTestNode({ given: fillWorkspace });

	test('shows up in a feed once it is live there', async () => {
		const additionalFields = { newsfeed_assignments: { row: [{ newsfeed_id }] } };
		const [draft] = await node.json({ ...item('create'), title: 'Soon', additionalFields });
		const seen = async () =>
			(await node.json({ ...feed('getItems'), newsfeed_id, returnAll: true })).map(({ title }) => title);
		expect(await seen()).toEqual(['A new look']);
		const change = { ...item('update'), news_item_id: picked(String(draft?.['id'])), title: 'Now' };
		await node.json({ ...change, sender_id: picked(BEN), additionalFields: { state: 'live' } });
		expect(await seen()).toEqual(['Now', 'A new look']);
	});

	test('is not created again when the answer is lost', async () => {
		node.simulator.fault({ method: 'POST', drop: 'after' });
		const error = await node.failure({ ...item('create'), title: 'Once' });
		expect(error.description).toContain('Intercom may have carried this out all the same');
		expect(node.sent.filter(({ to }) => to.startsWith('POST'))).toHaveLength(1);
	});

	test.each([
		['an empty title', { ...item('create'), title: '={{ "" }}' }, 'Title is empty'],
		[
			'a feed that is no number',
			{
				...item('create'),
				title: 'News',
				additionalFields: { newsfeed_assignments: { row: [{ newsfeed_id: picked('visitors') }] } },
			},
			/^Newsfeeds row 1: "Newsfeed" .*visitors/,
		],
	])('refuses %s before it is sent', async (_what, parameters, message) => {
		const error = await node.failure(parameters);
		expect(node.sent.filter(({ to }) => to !== ME.to)).toEqual([]);
		expect(error.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
	});
});
