import { WORKSPACE } from '../../operations/workspace/facts';
import { known } from '../../catalogue/world';
import { DATE, id, SECONDS, type Row } from './row';

const NEWER = 'version 7.0.3 stops at API 2.14, which does not have it';
const PAGES = {
	'query.page': 'the SDK leaves the pages to Intercom',
	'query.per_page': 'the SDK cannot ask for a size',
};

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = Object.fromEntries(
	[
		...['activityLog.getTypes', 'activityLog.search', 'brand.get', 'brand.getAll', 'email.get', 'email.getAll'],
		...['message.getStatuses', 'message.getWhatsAppStatus', 'workflow.export'],
		...['create', 'delete', 'get', 'getAll', 'update'].flatMap((name) => [
			`officeHours.${name}`,
			`officeHoursException.${name}`,
		]),
	].map((operation) => [operation, NEWER]),
);

const sender = Number(known.admin);
const news_item_id = Number(WORKSPACE.newsItem);
const { newsfeed: newsfeed_id } = WORKSPACE;
const newsItem = (operation: string) => ({ resource: 'newsItem', operation });
const newsfeed = (operation: string) => ({ resource: 'newsfeed', operation });

export const rows: readonly Row[] = [
	{
		operation: 'activityLog.getAll',
		sdk: async (client) => await client.admins.listAllActivityLogs({ created_at_after: String(SECONDS) }),
		node: { resource: 'activityLog', operation: 'getAll', created_at_after: DATE },
		differs: PAGES,
	},
	{
		operation: 'admin.setAway',
		sdk: async (client) =>
			await client.admins.away({
				admin_id: sender,
				away_mode_enabled: true,
				away_mode_reassign: false,
				away_status_reason_id: Number(WORKSPACE.reason),
			}),
		node: {
			resource: 'admin',
			operation: 'setAway',
			admin_id: id(known.admin),
			additionalFields: { away_status_reason_id: id(WORKSPACE.reason) },
		},
	},
	{
		operation: 'awayReason.getAll',
		sdk: async (client) => await client.awayStatusReasons.listAwayStatusReasons(),
		node: { resource: 'awayReason', operation: 'getAll' },
	},
	{
		operation: 'ipAllowlist.get',
		sdk: async (client) => await client.ipAllowlist.getIpAllowlist(),
		node: { resource: 'ipAllowlist', operation: 'get' },
	},
	{
		operation: 'ipAllowlist.update',
		sdk: async (client) =>
			await client.ipAllowlist.updateIpAllowlist({ enabled: true, ip_allowlist: ['127.0.0.0/8', '192.0.2.1'] }),
		node: {
			resource: 'ipAllowlist',
			operation: 'update',
			additionalFields: { enabled: true, ip_allowlist: ['127.0.0.0/8', '192.0.2.1'] },
		},
	},
	{
		operation: 'newsItem.create',
		sdk: async (client) =>
			await client.news.items.create({
				title: 'A new look',
				body: '<p>Have a look</p>',
				sender_id: sender,
				state: 'live',
				newsfeed_assignments: [{ newsfeed_id: Number(newsfeed_id), published_at: SECONDS }],
			}),
		node: {
			...newsItem('create'),
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
		sdk: async (client) => await client.news.items.delete({ news_item_id }),
		node: { ...newsItem('delete'), news_item_id: id(WORKSPACE.newsItem) },
	},
	{
		operation: 'newsItem.get',
		sdk: async (client) => await client.news.items.find({ news_item_id }),
		node: { ...newsItem('get'), news_item_id: id(WORKSPACE.newsItem) },
	},
	{
		operation: 'newsItem.getAll',
		sdk: async (client) => await client.news.items.list(),
		node: newsItem('getAll'),
		differs: PAGES,
	},
	{
		operation: 'newsItem.update',
		sdk: async (client) =>
			await client.news.items.update({
				news_item_id,
				body: { title: 'A newer look', sender_id: sender, reactions: ['🎉'] },
			}),
		node: {
			...newsItem('update'),
			news_item_id: id(WORKSPACE.newsItem),
			title: 'A newer look',
			sender_id: id(known.admin),
			additionalFields: { reactions: ['🎉'] },
		},
	},
	{
		operation: 'newsfeed.get',
		sdk: async (client) => await client.news.feeds.find({ newsfeed_id }),
		node: { ...newsfeed('get'), newsfeed_id: id(newsfeed_id) },
	},
	{
		operation: 'newsfeed.getAll',
		sdk: async (client) => await client.news.feeds.list(),
		node: newsfeed('getAll'),
		differs: PAGES,
	},
	{
		operation: 'newsfeed.getItems',
		sdk: async (client) => await client.news.feeds.listItems({ newsfeed_id }),
		node: { ...newsfeed('getItems'), newsfeed_id: id(newsfeed_id) },
		differs: PAGES,
	},
	{
		operation: 'phoneSwitch.create',
		sdk: async (client) =>
			await client.phoneCallRedirects.create({ phone: '+353832345678', custom_attributes: { issue_type: 'Billing' } }),
		node: {
			resource: 'phoneSwitch',
			operation: 'create',
			phone: '+353832345678',
			attributes: 'json',
			custom_attributes: '{ "issue_type": "Billing" }',
		},
	},
];
