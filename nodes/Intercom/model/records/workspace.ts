import { named, type RecordList, type RecordSpec } from './record';

const awayReasons = {
	route: 'GET /away_status_reasons',
	rows: 'data',
	name: ['label'],
	beside: ['emoji'],
} satisfies RecordList;
const brands = { route: 'GET /brands', rows: 'data', name: ['name'] } satisfies RecordList;
const emails = { route: 'GET /emails', rows: 'data', name: ['email'], beside: ['domain'] } satisfies RecordList;
const officeHours = {
	route: 'GET /office_hours_schedules',
	rows: 'data',
	name: ['name'],
	beside: ['time_zone_name'],
} satisfies RecordList;

/** Intercom names no size of a page for news; this is the one that it answers with. */
const NEWS_PAGE = { by: 'number', size: 10 } as const;

/** The workspace itself: teammates, office hours, brands, news. */
export const workspace = {
	awayReasons: {
		one: 'reason to be away',
		placeholder: 'e.g. 12345',
		list: awayReasons,
		by: { label: named(awayReasons, 'label', 'By Label', 'e.g. On a break') },
	},
	brands: {
		one: 'brand',
		placeholder: 'e.g. 15',
		list: brands,
		by: { name: named(brands, 'name', 'By Name', 'e.g. Premium') },
	},
	emails: {
		one: 'email address',
		placeholder: 'e.g. 10',
		list: emails,
		by: { email: named(emails, 'email', 'By Email', 'e.g. support@example.com') },
	},
	newsfeeds: {
		one: 'newsfeed',
		placeholder: 'e.g. 72',
		list: { route: 'GET /news/newsfeeds', rows: 'data', pages: NEWS_PAGE, name: ['name'] },
		by: {},
	},
	newsItems: {
		one: 'news item',
		placeholder: 'e.g. 34',
		list: { route: 'GET /news/news_items', rows: 'data', pages: NEWS_PAGE, name: ['title'], beside: ['state'] },
		by: {},
	},
	officeHours: {
		one: 'schedule of office hours',
		placeholder: 'e.g. 123',
		list: officeHours,
		by: { name: named(officeHours, 'name', 'By Name', 'e.g. Support hours') },
	},
	officeHoursExceptions: {
		one: 'exception of office hours',
		placeholder: 'e.g. 456',
		list: {
			route: 'GET /office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions',
			rows: 'data',
			name: ['name', 'exception_date'],
			beside: ['exception_date'],
		},
		by: {},
	},
} satisfies Readonly<Record<string, RecordSpec>>;
