import { all, missing, NEWER_THAN_SDK, PAGER, type Facts, type Procedural } from '../../catalogue/facts';
import { known } from '../../catalogue/known';
import type { Simulator, Workspace } from '../../simulator';
import { addNews, knownKnowledge } from '../knowledge/records';
import { addMessageStatus, knownPeople } from '../people/records';
import { addSettings, settings } from './records';

/** IDs of settings, and of the news and messages that a workspace sends. */
export const WORKSPACE = {
	...settings,
	newsfeed: knownKnowledge.newsfeed,
	newsItem: knownKnowledge.newsItem,
	message: knownPeople.message,
	ruleset: knownPeople.ruleset,
} as const;

/** The records that these are of. */
export function fillWorkspace({ state }: Pick<Simulator, 'state'>): void {
	addSettings(state);
	addNews(state);
	addMessageStatus(state);
}

/** Makes all teams share their conversations out evenly, as only such teams have secondary members. */
export function balanceTeams({ teams }: Workspace): void {
	for (const team of teams.values()) team.distribution_method = 'load_balanced';
}
const balanced = ({ state }: Simulator): void => balanceTeams(state);

const EXCEPTIONS = 'GET /office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions';
const rows = (fields: string): Procedural => ({ own: all(fields, 'the rows that the minutes are made of') });
const ofDay = rows('body.time_intervals[].opens body.time_intervals[].closes');
const ofWeek = rows('body.time_intervals[].day body.time_intervals[].opens body.time_intervals[].closes');

/** The workspace itself: teammates, teams, office hours, brands, settings. */
export const workspace: Facts = {
	deviations: {
		...missing(PAGER, 'body.page body.per_page', 'POST /admins/activity_logs/search'),
		...Object.fromEntries(
			['created_at_after', 'created_at_before'].map((name) => [
				`GET /admins/activity_logs: other type query.${name}: integer`,
				'Unix seconds, which are text in an address',
			]),
		),
		...missing(
			'it has one value alone and changes nothing; the example goes without it',
			'body.type',
			'PUT /ip_allowlist',
		),
	},
	procedures: {
		'officeHours.create': ofWeek,
		'officeHours.update': ofWeek,
		'officeHoursException.create': ofDay,
		'officeHoursException.update': ofDay,
	},
	lists: {
		'GET /admins': 'whole',
		'GET /admins/activity_logs': 'page',
		'GET /away_status_reasons': 'whole',
		'GET /brands': 'whole',
		'GET /emails': 'whole',
		'GET /office_hours_schedules': 'whole',
		'GET /teams': 'whole',
		'GET /teams/{team_id}/metrics': 'whole',
		'POST /admins/activity_logs/search': 'page',
		[EXCEPTIONS]: 'whole',
	},
	picks: {
		searchAdmins: known.admin,
		searchAwayReasons: settings.reason,
		searchBrands: settings.brand,
		searchEmails: settings.email,
		searchOfficeHours: settings.schedule,
		searchOfficeHoursExceptions: settings.exception,
		searchTeams: known.team,
	},
	entries: { getActivityTypes: 'app_name_change' },
	texts: {
		ip_allowlist: '127.0.0.1',
		opens: '09:00',
		closes: '17:30',
		exception_date: '2026-12-25',
		'phoneSwitch.create phone': '+353832345678',
		'workflow.export id': settings.workflow,
	},
	cases: {
		// A teammate has one level.
		'team.update': ['primary', 'secondary'].map((level) => ({
			given: balanced,
			parameters: { additionalFields: { [`admin_priority_level_${level}_admin_ids`]: null } },
		})),
	},
	notInSdk: {
		...all('activityLog.getTypes activityLog.search brand.get brand.getAll email.get email.getAll', NEWER_THAN_SDK),
		...all(
			'officeHours.create officeHours.delete officeHours.get officeHours.getAll officeHours.update',
			NEWER_THAN_SDK,
		),
		...all('officeHoursException.create officeHoursException.delete officeHoursException.get', NEWER_THAN_SDK),
		...all(
			'officeHoursException.getAll officeHoursException.update team.getMetrics team.update workflow.export',
			NEWER_THAN_SDK,
		),
	},
	fill: ({ state }) => addSettings(state),
};
