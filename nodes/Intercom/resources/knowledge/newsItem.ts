import type { Fields } from '../../model/field';
import { choice, flag, pick, rows, text, texts, time } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { DELETED_FOR_GOOD } from '../shared/notices';

const news_item_id = pick({ from: 'newsItems', label: 'News Item', required: true });
const title = text({ required: true, placeholder: 'e.g. A new look' });
const commonFields = {
	body: text({ alwaysVisible: true, multiline: true, description: 'HTML or plain text' }),
	deliver_silently: flag({ description: 'Whether it appears without a badge in the Messenger' }),
	labels: texts({ placeholder: 'e.g. Product', description: 'Names that readers see and sort by' }),
	newsfeed_assignments: rows({
		label: 'Newsfeeds',
		title: 'Newsfeed',
		description: 'Where it appears once it is live',
		of: {
			newsfeed_id: pick({ from: 'newsfeeds', asNumber: true, label: 'Newsfeed', required: true }),
			published_at: time({ description: 'A moment in the past, for news from elsewhere; drafts do without' }),
		},
	}),
	reactions: texts({ placeholder: 'e.g. 🎉', description: 'Emoji in their order; none means that nobody can react' }),
	state: choice({ options: { draft: 'Draft', live: 'Live' }, description: 'Readers see it once it is live' }),
} satisfies Fields;

export const newsItem: Resource = {
	label: 'News Item',
	operations: {
		create: endpoint({
			action: 'Create a news item',
			description: 'Write a piece of news, as a draft or live',
			route: 'POST /news/news_items',
			body: {
				title,
				sender_id: pick({
					from: 'admins',
					defaultsToTokenOwner: true,
					asNumber: true,
					label: 'Sender',
					description: 'The teammate who tells it; the one of the access token when left out',
				}),
				...commonFields,
			},
		}),
		delete: endpoint({
			action: 'Delete a news item',
			description: 'Delete a news item for good',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /news/news_items/{news_item_id}',
			path: { news_item_id },
		}),
		get: endpoint({
			action: 'Get a news item',
			description: 'Get a news item, live or draft',
			ifNotFound: true,
			route: 'GET /news/news_items/{news_item_id}',
			path: { news_item_id },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many news items',
			description: 'List the news items of the workspace, drafts included',
			route: 'GET /news/news_items',
			rows: 'data',
			// Intercom describes no page size here, so this is the usual one.
			pages: byNumber(10),
		}),
		update: endpoint({
			action: 'Update a news item',
			description: 'Change a news item, or make it live',
			route: 'PUT /news/news_items/{news_item_id}',
			path: { news_item_id },
			body: {
				title,
				sender_id: pick({
					from: 'admins',
					asNumber: true,
					label: 'Sender',
					required: true,
					description: 'The teammate who tells it',
				}),
				...commonFields,
			},
		}),
	},
};
