import type { Workspace } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';

/** IDs of the records that the workspace has. */
export const settings = {
	reason: '12345',
	brand: '15',
	email: '10',
	schedule: '123',
	exception: '456',
	workflow: '67890',
} as const;

const AT = 1_781_000_000;

/** One record of each kind. */
export function addSettings(state: Workspace): void {
	const dated = { created_at: AT, updated_at: AT };
	const reason = { type: 'away_status_reason', label: 'On a break', emoji: '☕', order: 1, deleted: false, ...dated };
	keep(state, 'away_status_reason', reason, settings.reason);
	const addresses = { help_center_id: '20', default_address_settings_id: settings.email };
	keep(state, 'brand', { type: 'brand', name: 'Premium', is_default: false, ...dated, ...addresses }, settings.brand);
	const setting = {
		type: 'email_setting',
		email: 'support@example.com',
		verified: true,
		domain: 'example.com',
		brand_id: settings.brand,
		forwarding_enabled: true,
		forwarded_email_last_received_at: AT,
		...dated,
	};
	keep(state, 'email_setting', setting, settings.email);
	const schedule = {
		type: 'office_hours_schedule',
		name: 'Support hours',
		time_zone_name: 'Europe/Dublin',
		time_intervals: [{ start_minute: 540, end_minute: 1020, day_of_week: 0 }],
		twenty_four_seven: false,
		...dated,
	};
	keep(state, 'office_hours_schedule', schedule, settings.schedule);
	const exception = {
		type: 'office_hours_exception',
		office_hours_schedule_id: settings.schedule,
		exception_date: '2026-12-24',
		exception_type: 'custom_hours',
		name: 'Christmas Eve',
		time_intervals: [{ start_minute: 540, end_minute: 780, day_of_week: 3 }],
		recurring_annually: true,
		...dated,
	};
	keep(state, 'office_hours_exception', exception, settings.exception);
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
	keep(state, 'workflow', workflow, settings.workflow);
	const activity = {
		performed_by: { type: 'admin', id: state.ownAdminId, email: 'ada.marsh@example.com', ip: '127.0.0.1' },
		metadata: { before: 'before', after: 'after' },
		created_at: AT,
		activity_type: 'app_name_change',
		activity_description: 'Ada Marsh changed the name of the app.',
	};
	keep(state, 'activity_log', activity, 'fca05814-4b72-4dce-ad4f-77a786a2c136');
}
