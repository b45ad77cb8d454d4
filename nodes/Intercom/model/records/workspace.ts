import { DIGITS, named, type RecordList, type RecordSpec } from './record';

const admins = {
	route: 'GET /admins',
	rows: 'admins',
	name: ['name', 'email'],
	beside: ['email'],
} satisfies RecordList;
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
const teams = { route: 'GET /teams', rows: 'teams', name: ['name'] } satisfies RecordList;

/** The workspace itself: teammates, teams, office hours, brands. */
export const workspace = {
	admins: {
		one: 'teammate',
		id: DIGITS,
		placeholder: 'e.g. 991267459',
		list: admins,
		by: {
			email: named(admins, 'email', 'By Email', 'e.g. ann@example.com'),
			name: named(admins, 'name', 'By Name', 'e.g. Ann Lee'),
		},
	},
	awayReasons: {
		one: 'reason to be away',
		placeholder: 'e.g. 12345',
		list: awayReasons,
		by: { label: named(awayReasons, 'label', 'By Label', 'e.g. On a break') },
	},
	// The ID of the default brand is that of the workspace, whose form looks like a name.
	brands: {
		one: 'brand',
		placeholder: 'e.g. 15',
		list: brands,
		by: { name: named(brands, 'name', 'By Name', 'e.g. Premium') },
	},
	emails: {
		one: 'email address',
		id: DIGITS,
		placeholder: 'e.g. 10',
		list: emails,
		by: { email: named(emails, 'email', 'By Email', 'e.g. support@example.com') },
	},
	officeHours: {
		one: 'schedule of office hours',
		id: DIGITS,
		placeholder: 'e.g. 123',
		list: officeHours,
		by: { name: named(officeHours, 'name', 'By Name', 'e.g. Support hours') },
	},
	officeHoursExceptions: {
		one: 'exception of office hours',
		id: DIGITS,
		placeholder: 'e.g. 456',
		list: {
			route: 'GET /office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions',
			rows: 'data',
			name: ['name', 'exception_date'],
			beside: ['exception_date'],
		},
		by: {},
	},
	teams: {
		one: 'team',
		id: DIGITS,
		placeholder: 'e.g. 5017691',
		list: teams,
		by: { name: named(teams, 'name', 'By Name', 'e.g. Support') },
	},
} satisfies Readonly<Record<string, RecordSpec>>;
