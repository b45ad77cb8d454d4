import { WORKSPACE } from '../../../operations/workspace/facts';
import { message as messages } from './activity';
import { from, type Samples } from '../sample';
import { admin as admins } from './admins';

const id = (value: string) => ({ __rl: true, mode: 'id', value });
const since = { created_at_after: '2026-01-01' };
const schedule = { id: id(WORKSPACE.schedule) };
const ofSchedule = { office_hours_schedule_id: id(WORKSPACE.schedule) };
const exception = { ...ofSchedule, id: id(WORKSPACE.exception) };
const newsItem = { news_item_id: id(WORKSPACE.newsItem) };
const newsfeed = { newsfeed_id: id(WORKSPACE.newsfeed) };
const written = {
	title: 'A new look',
	body: '<p>Have a look</p>',
	additionalFields: {
		labels: ['Product'],
		newsfeed_assignments: { row: [{ newsfeed_id: id(WORKSPACE.newsfeed), published_at: '2026-01-31' }] },
		reactions: ['🎉'],
		state: 'live',
	},
};
const hours = { opens: '09:00', closes: '17:30' };

/** The workspace itself: teammates, office hours, brands, news. */
export const workspace: Readonly<Record<string, Samples>> = {
	activityLog: { getAll: { parameters: since }, getTypes: {}, search: { parameters: since } },
	admin: {
		...admins,
		setAway: {
			parameters: {
				admin_id: from('id'),
				additionalFields: { away_status_reason_id: id(WORKSPACE.reason) },
			},
			items: ({ ownAdminId }) => [{ id: ownAdminId }],
		},
	},
	awayReason: { getAll: {} },
	brand: { get: { parameters: { id: id(WORKSPACE.brand) } }, getAll: {} },
	email: { get: { parameters: { id: id(WORKSPACE.email) } }, getAll: {} },
	ipAllowlist: {
		get: {},
		update: { parameters: { additionalFields: { enabled: true, ip_allowlist: ['127.0.0.0/8'] } } },
	},
	message: {
		...messages,
		getStatuses: { parameters: { ruleset_id: WORKSPACE.ruleset } },
		getWhatsAppStatus: { parameters: { message_id: WORKSPACE.message } },
	},
	newsItem: {
		create: { parameters: written },
		delete: { parameters: newsItem },
		get: { parameters: newsItem },
		getAll: {},
		update: {
			parameters: { ...newsItem, ...written, sender_id: from('admin') },
			items: ({ ownAdminId }) => [{ admin: ownAdminId }],
		},
	},
	newsfeed: { get: { parameters: newsfeed }, getAll: {}, getItems: { parameters: newsfeed } },
	officeHours: {
		create: {
			parameters: {
				name: 'Support hours',
				time_zone_name: 'Europe/Dublin',
				time_intervals: { row: [{ day: 'weekdays', ...hours }] },
			},
		},
		delete: { parameters: schedule },
		get: { parameters: schedule },
		getAll: {},
		update: { parameters: { ...schedule, additionalFields: { name: 'Support' } } },
	},
	officeHoursException: {
		create: {
			parameters: {
				...ofSchedule,
				exception_date: '2026-12-24',
				on_this_day: 'custom_hours',
				time_intervals: { row: [hours] },
				additionalFields: { name: 'Christmas Eve' },
			},
		},
		delete: { parameters: exception },
		get: { parameters: exception },
		getAll: { parameters: ofSchedule },
		update: { parameters: { ...exception, change_hours: 'keep' } },
	},
	phoneSwitch: { create: { parameters: { phone: '+353832345678' } } },
	workflow: { export: { parameters: { id: WORKSPACE.workflow } } },
};
