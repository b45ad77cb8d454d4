import { pick } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';

const newsfeed_id = pick({ from: 'newsfeeds', label: 'Newsfeed', required: true });

// Intercom describes no page sizes for news, so these are the usual ones.
export const newsfeed: Resource = {
	label: 'Newsfeed',
	operations: {
		get: endpoint({
			action: 'Get a newsfeed',
			description: 'Get a newsfeed of the workspace',
			ifNotFound: true,
			route: 'GET /news/newsfeeds/{newsfeed_id}',
			path: { newsfeed_id },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many newsfeeds',
			description: 'List the newsfeeds of the workspace',
			route: 'GET /news/newsfeeds',
			rows: 'data',
			pages: byNumber(10),
		}),
		getItems: endpoint({
			label: 'Get Items',
			action: 'Get the live items of a newsfeed',
			description: 'List the news items that readers of a newsfeed see',
			route: 'GET /news/newsfeeds/{newsfeed_id}/items',
			path: { newsfeed_id },
			rows: 'data',
			pages: byNumber(20),
		}),
	},
};
