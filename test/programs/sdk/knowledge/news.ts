import { known } from '../../../catalogue/known';
import { knownKnowledge } from '../../../operations/knowledge/records';
import { DATE, id, PAGES, SECONDS, type Row } from '../row';

const sender = Number(known.admin);
const news_item_id = Number(knownKnowledge.newsItem);
const { newsfeed: newsfeed_id } = knownKnowledge;

/** News. */
export const newsRows: readonly Row[] = [
	{
		operation: 'newsItem.create',
		sdk: (client) =>
			client.news.items.create({
				title: 'A new look',
				body: '<p>Have a look</p>',
				sender_id: sender,
				state: 'live',
				newsfeed_assignments: [{ newsfeed_id: Number(newsfeed_id), published_at: SECONDS }],
			}),
		node: {
			title: 'A new look',
			body: '<p>Have a look</p>',
			additionalFields: {
				sender_id: id(known.admin),
				state: 'live',
				newsfeed_assignments: { row: [{ newsfeed_id: id(newsfeed_id), published_at: DATE }] },
			},
		},
	},
	{
		operation: 'newsItem.delete',
		sdk: (client) => client.news.items.delete({ news_item_id }),
		node: { news_item_id: id(knownKnowledge.newsItem) },
	},
	{
		operation: 'newsItem.get',
		sdk: (client) => client.news.items.find({ news_item_id }),
		node: { news_item_id: id(knownKnowledge.newsItem) },
	},
	{ operation: 'newsItem.getAll', sdk: (client) => client.news.items.list(), differs: PAGES },
	{
		operation: 'newsItem.update',
		sdk: (client) =>
			client.news.items.update({
				news_item_id,
				body: { title: 'A newer look', sender_id: sender, reactions: ['🎉'] },
			}),
		node: {
			news_item_id: id(knownKnowledge.newsItem),
			title: 'A newer look',
			sender_id: id(known.admin),
			additionalFields: { reactions: ['🎉'] },
		},
	},
	{
		operation: 'newsfeed.get',
		sdk: (client) => client.news.feeds.find({ newsfeed_id }),
		node: { newsfeed_id: id(newsfeed_id) },
	},
	{ operation: 'newsfeed.getAll', sdk: (client) => client.news.feeds.list(), differs: PAGES },
	{
		operation: 'newsfeed.getItems',
		sdk: (client) => client.news.feeds.listItems({ newsfeed_id }),
		node: { newsfeed_id: id(newsfeed_id) },
		differs: PAGES,
	},
];
