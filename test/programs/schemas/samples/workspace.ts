import { settings } from '../../../operations/workspace/records';
import { picked } from '../../picked';
import { from, several, type Samples } from '../sample';

const since = { created_at_after: '2026-01-01' };
const schedule = { id: picked(settings.schedule) };
const ofSchedule = { office_hours_schedule_id: picked(settings.schedule) };
const exception = { ...ofSchedule, id: picked(settings.exception) };
const hours = { opens: '09:00', closes: '17:30' };

/** The workspace itself: teammates, teams, office hours, brands, settings. */
export const workspace: Readonly<Record<string, Samples>> = {
	admin: {
		get: { parameters: { admin_id: from('id') }, items: ({ admins }) => several(admins.keys(), (id) => ({ id })) },
		getAll: {},
		getCurrent: {},
		setAway: {
			parameters: { admin_id: from('id'), additionalFields: { away_status_reason_id: picked(settings.reason) } },
			items: ({ ownAdminId }) => [{ id: ownAdminId }],
		},
	},
	team: {
		get: { parameters: { team_id: from('id') }, items: ({ teams }) => several(teams.keys(), (id) => ({ id })) },
		getAll: {},
		getMetrics: { parameters: { team_id: from('id') }, items: ({ teams }) => several(teams.keys(), (id) => ({ id })) },
		update: {
			parameters: { team_id: from('id'), admin_ids: '={{ $json.admins }}' },
			items: ({ teams }) => several(teams.values(), ({ id, admin_ids }) => ({ id, admins: admin_ids })),
		},
	},
	awayReason: { getAll: {} },
	activityLog: { getAll: { parameters: since }, getTypes: {}, search: { parameters: since } },
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
	brand: { get: { parameters: { id: picked(settings.brand) } }, getAll: {} },
	email: { get: { parameters: { id: picked(settings.email) } }, getAll: {} },
	ipAllowlist: {
		get: {},
		update: { parameters: { additionalFields: { enabled: true, ip_allowlist: ['127.0.0.0/8'] } } },
	},
	phoneSwitch: { create: { parameters: { phone: '+353832345678' } } },
	workflow: { export: { parameters: { id: settings.workflow } } },
};
