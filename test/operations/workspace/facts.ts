import type { Simulator } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';
import { all, same } from '../../catalogue/covered';
import type { Group } from '../../catalogue/facts';

const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
const MINUTES = { code: 'minutes of the open hours that the rows say' };
const minutes = all('body.time_intervals[].start_minute body.time_intervals[].end_minute', MINUTES);
const ofWeek = {
	'body.time_intervals': 'the rows that the minutes are made of',
	'body.time_intervals[].day': 'the day or days of a row',
	'body.time_intervals[].opens': 'becomes minutes',
	'body.time_intervals[].closes': 'becomes minutes',
};
const { 'body.time_intervals[].day': _day, ...ofDay } = ofWeek;
const EXCEPTIONS = '/office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions';

export const WORKSPACE = {
	reason: '12345',
	brand: '15',
	email: '10',
	newsfeed: '72',
	newsItem: '34',
	schedule: '123',
	exception: '456',
	workflow: '67890',
	ruleset: '9001',
	message: 'wamid_abc123',
} as const;

const AT = 1_781_000_000;

/** One record of each kind. */
export function fillWorkspace({ state }: Pick<Simulator, 'state'>): void {
	const dated = { created_at: AT, updated_at: AT };
	const reason = { type: 'away_status_reason', label: 'On a break', emoji: '☕', order: 1, deleted: false, ...dated };
	keep(state, 'away_status_reason', reason, WORKSPACE.reason);
	const addresses = { help_center_id: '20', default_address_settings_id: WORKSPACE.email };
	keep(state, 'brand', { type: 'brand', name: 'Premium', is_default: false, ...dated, ...addresses }, WORKSPACE.brand);
	const setting = {
		type: 'email_setting',
		email: 'support@example.com',
		verified: true,
		domain: 'example.com',
		brand_id: WORKSPACE.brand,
		forwarding_enabled: true,
		forwarded_email_last_received_at: AT,
		...dated,
	};
	keep(state, 'email_setting', setting, WORKSPACE.email);
	keep(state, 'newsfeed', { type: 'newsfeed', name: 'Visitors', ...dated }, WORKSPACE.newsfeed);
	const news = {
		type: 'news-item',
		workspace_id: state.appId,
		title: 'A new look',
		body: '<p>Have a look</p>',
		sender_id: Number(state.ownAdminId),
		state: 'live',
		labels: ['Product'],
		cover_image_url: null,
		reactions: ['🎉'],
		deliver_silently: false,
		newsfeed_assignments: [{ newsfeed_id: Number(WORKSPACE.newsfeed), published_at: AT }],
		...dated,
	};
	keep(state, 'news_item', news, WORKSPACE.newsItem);
	const schedule = {
		type: 'office_hours_schedule',
		name: 'Support hours',
		time_zone_name: 'Europe/Dublin',
		time_intervals: [{ start_minute: 540, end_minute: 1020, day_of_week: 0 }],
		twenty_four_seven: false,
		...dated,
	};
	keep(state, 'office_hours_schedule', schedule, WORKSPACE.schedule);
	const exception = {
		type: 'office_hours_exception',
		office_hours_schedule_id: WORKSPACE.schedule,
		exception_date: '2026-12-24',
		exception_type: 'custom_hours',
		name: 'Christmas Eve',
		time_intervals: [{ start_minute: 540, end_minute: 780, day_of_week: 3 }],
		recurring_annually: true,
		...dated,
	};
	keep(state, 'office_hours_exception', exception, WORKSPACE.exception);
	const workflow = {
		title: 'Greet visitors',
		description: 'Asks what it is about',
		trigger_type: 'inbound_conversation',
		state: 'live',
		target_channels: ['chat'],
		preferred_devices: ['desktop', 'mobile'],
		created_at: '2025-06-15T10:30:00Z',
		updated_at: '2026-01-20T14:45:00Z',
		targeting: {},
		snapshot: {},
		attributes: [],
		embedded_rules: [],
	};
	keep(state, 'workflow', workflow, WORKSPACE.workflow);
	const status = {
		ruleset_id: WORKSPACE.ruleset,
		conversation_id: '215471234567890',
		user_id: '6762f0d01bb69f9f2193bb02',
		status: 'failed',
		type: 'broadcast_outbound',
		whatsapp_message_id: WORKSPACE.message,
		template_name: 'appointment_reminder',
		error: { message: 'Message delivery failed', details: 'The number is not on WhatsApp' },
		...dated,
	};
	keep(state, 'message_status', status, 'event_1');
	const activity = {
		performed_by: { type: 'admin', id: state.ownAdminId, email: 'ada.marsh@example.com', ip: '127.0.0.1' },
		metadata: { before: 'before', after: 'after' },
		created_at: AT,
		activity_type: 'app_name_change',
		activity_description: 'Ada Marsh changed the name of the app.',
	};
	keep(state, 'activity_log', activity, 'fca05814-4b72-4dce-ad4f-77a786a2c136');
}

/** The workspace itself: teammates, office hours, brands, news. */
export const workspace: Group = {
	fill: fillWorkspace,
	picks: {
		searchAwayReasons: WORKSPACE.reason,
		searchBrands: WORKSPACE.brand,
		searchEmails: WORKSPACE.email,
		searchNewsfeeds: WORKSPACE.newsfeed,
		searchNewsItems: WORKSPACE.newsItem,
		searchOfficeHours: WORKSPACE.schedule,
		searchOfficeHoursExceptions: WORKSPACE.exception,
	},
	entries: { getActivityTypes: 'app_name_change' },
	texts: {
		opens: '09:00',
		closes: '17:30',
		exception_date: '2026-12-25',
		message_id: WORKSPACE.message,
		ruleset_id: WORKSPACE.ruleset,
		'phoneSwitch.create phone': '+353832345678',
		'workflow.export id': WORKSPACE.workflow,
	},
	lists: {
		'GET /admins/activity_logs': 'page',
		'GET /away_status_reasons': 'whole',
		'GET /brands': 'whole',
		'GET /emails': 'whole',
		'GET /messages/status': 'cursor',
		'GET /news/news_items': 'page',
		'GET /news/newsfeeds': 'page',
		'GET /news/newsfeeds/{newsfeed_id}/items': 'page',
		'GET /office_hours_schedules': 'whole',
		[`GET ${EXCEPTIONS}`]: 'whole',
		'POST /admins/activity_logs/search': 'page',
	},
	deviations: [
		...['per_page', 'starting_after'].map((name) => ({
			route: 'GET /messages/status',
			differs: `missing query.${name}`,
			reason: PAGER,
		})),
		...['page', 'per_page'].map((name) => ({
			route: 'POST /admins/activity_logs/search',
			differs: `missing body.${name}`,
			reason: PAGER,
		})),
		...['created_at_after', 'created_at_before'].map((name) => ({
			route: 'GET /admins/activity_logs',
			differs: `other type query.${name}: integer`,
			reason: 'Unix seconds, which are text in an address',
		})),
		{
			route: 'PUT /ip_allowlist',
			differs: 'missing body.type',
			reason: 'it has one value alone and changes nothing; the example goes without it',
		},
	],
	covered: {
		'activityLog.getTypes': { routes: { 'GET /admins/activity_log_event_types': {} } },
		'officeHours.create': {
			routes: { 'POST /office_hours_schedules': { ...same('body', 'name time_zone_name'), ...minutes } },
			own: ofWeek,
		},
		'officeHours.update': {
			routes: {
				'PUT /office_hours_schedules/{id}': {
					...same('path', 'id'),
					...same('body', 'name time_zone_name'),
					...minutes,
				},
			},
			own: ofWeek,
		},
		'officeHoursException.create': {
			routes: {
				[`POST ${EXCEPTIONS}`]: {
					...same('path', 'office_hours_schedule_id'),
					...same('body', 'exception_date exception_type name recurring_annually'),
					...minutes,
				},
			},
			own: ofDay,
		},
		'officeHoursException.update': {
			routes: {
				[`PUT ${EXCEPTIONS}/{id}`]: {
					...same('path', 'office_hours_schedule_id id'),
					...same('body', 'exception_date exception_type name recurring_annually'),
					...minutes,
				},
			},
			own: ofDay,
		},
	},
};
