import type { Kind } from '../gateway/writes';
import type { Remains } from '../report/types';

/** Where records of a kind are listed, and how they are removed. */
export interface Removable {
	/** The list, with the query of its first page; `{}` stands for the ID of a parent. */
	list?: string;
	/** Where the rows are in its answer. */
	rows?: string;
	/** What may hold the name that this program gave. */
	names?: readonly string[];
	/** `{}` stands for the parents, as the journal has them, and the ID. */
	remove: string;
	/** The version of the API that has these routes, where 2.16 has not. */
	version?: string;
}

const listed = (list: string, rows: string, names: string, remove: string): Removable => ({
	list,
	rows,
	names: names.split(' '),
	remove,
});

/**
 * How leftovers are found and removed. Contacts, conversations and tickets have ways of their own; what stands first is
 * removed first, since it is about what stands below.
 */
export const REMOVABLE: Readonly<Record<Kind, Removable>> = {
	conversation: { remove: 'DELETE /conversations/{}' },
	ticket: { remove: 'DELETE /tickets/{}' },
	redirect: { remove: 'DELETE /help_center/help_centers/{}/redirects/{}' },
	article: listed('GET /articles?page=1&per_page=50', 'data', 'title', 'DELETE /articles/{}'),
	internalArticle: listed('GET /internal_articles?page=1&per_page=50', 'data', 'title', 'DELETE /internal_articles/{}'),
	snippet: listed('GET /content_snippets?page=1&per_page=50', 'data', 'title', 'DELETE /content_snippets/{}'),
	newsItem: listed('GET /news/news_items?page=1&per_page=10', 'data', 'title', 'DELETE /news/news_items/{}'),
	collection: listed(
		'GET /help_center/collections?page=1&per_page=50',
		'data',
		'name',
		'DELETE /help_center/collections/{}',
	),
	folder: { ...listed('GET /folders?page=1&per_page=50', 'data', 'name', 'DELETE /folders/{}'), version: 'Preview' },
	officeHours: listed('GET /office_hours_schedules', 'data', 'name', 'DELETE /office_hours_schedules/{}'),
	connector: listed('GET /data_connectors?per_page=50', 'data', 'name', 'DELETE /data_connectors/{}'),
	audience: listed('GET /audiences?page=1&per_page=50', 'data', 'name', 'DELETE /audiences/{}'),
	page: listed(
		'GET /ai/external_pages?page=1&per_page=50',
		'data',
		'external_id title',
		'DELETE /ai/external_pages/{}',
	),
	source: listed(
		'GET /ai/content_import_sources?page=1&per_page=50',
		'data',
		'url',
		'DELETE /ai/content_import_sources/{}',
	),
	company: { remove: 'DELETE /companies/{}' },
	contact: { remove: 'DELETE /contacts/{}' },
	tag: listed('GET /tags', 'data', 'name', 'DELETE /tags/{}'),
};

/** What Intercom lets nobody delete, for the report. */
export const NOT_DELETABLE: readonly Remains[] = [
	{
		kind: 'name of an event',
		count: 1,
		reason: 'Intercom keeps the names of events; the events go with their contact',
	},
	{ kind: 'activity of a contact', count: 1, reason: 'Intercom keeps what happened to contacts that are gone' },
	{ kind: 'company', count: 2, reason: 'a deleted company may stay on record without contacts' },
];
