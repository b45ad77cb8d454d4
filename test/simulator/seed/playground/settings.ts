import { keep } from '../../routes/shelf';
import type { Workspace } from '../../state/workspace';
import { SEED_DAY } from '../empty';

const AT = { created_at: SEED_DAY, updated_at: SEED_DAY };
const DAY_MINUTES = 24 * 60;

const REASONS = [
	['On a break', '☕'],
	['At lunch', '🥪'],
	['On holiday', '🏖️'],
] as const;

const BRANDS = [
	['Acme', 'support@example.com'],
	['Acme Premium', 'premium@example.com'],
] as const;

const SCHEDULES = [
	['Support hours', 'Europe/Dublin', 9, 17],
	['Sales hours', 'America/New_York', 8, 18],
] as const;

/** Reasons to be away, brands with their addresses, office hours with exceptions, a workflow and some activity. */
export function seedSettings(state: Workspace): void {
	REASONS.forEach(([label, emoji], index) => {
		const reason = { type: 'away_status_reason', label, emoji, order: index + 1, deleted: false, ...AT };
		keep(state, 'away_status_reason', reason);
	});
	BRANDS.forEach(([name, email], index) => {
		const [brand_id, email_id] = [state.ids.next(), state.ids.next()];
		const addresses = { help_center_id: null, default_address_settings_id: email_id };
		keep(state, 'brand', { type: 'brand', name, is_default: index === 0, ...addresses, ...AT }, brand_id);
		const setting = {
			type: 'email_setting',
			email,
			verified: true,
			domain: 'example.com',
			brand_id,
			forwarding_enabled: true,
			forwarded_email_last_received_at: SEED_DAY,
			...AT,
		};
		keep(state, 'email_setting', setting, email_id);
	});
	seedOfficeHours(state);
	keep(state, 'workflow', {
		title: 'Greet visitors',
		description: 'Asks what it is about',
		trigger_type: 'inbound_conversation',
		state: 'live',
		target_channels: ['chat'],
		preferred_devices: ['desktop', 'mobile'],
		created_at: '2026-06-15T10:30:00Z',
		updated_at: '2026-06-15T14:45:00Z',
		targeting: {},
		snapshot: {},
		attributes: [],
		embedded_rules: [],
	});
	keep(state, 'activity_log', {
		performed_by: { type: 'admin', id: state.ownAdminId, email: 'ada.marsh@example.com', ip: '127.0.0.1' },
		metadata: { before: 'Acme Ltd', after: 'Acme' },
		created_at: SEED_DAY,
		activity_type: 'app_name_change',
		activity_description: 'Ada Marsh changed the name of the app.',
	});
}

function seedOfficeHours(state: Workspace): void {
	for (const [name, time_zone_name, from, to] of SCHEDULES) {
		const time_intervals = Array.from({ length: 5 }, (_, day_of_week) => ({
			start_minute: day_of_week * DAY_MINUTES + from * 60,
			end_minute: day_of_week * DAY_MINUTES + to * 60,
			day_of_week,
		}));
		const hours = { name, time_zone_name, time_intervals, twenty_four_seven: false };
		const schedule = keep(state, 'office_hours_schedule', { type: 'office_hours_schedule', ...hours, ...AT });
		const exception = {
			type: 'office_hours_exception',
			office_hours_schedule_id: schedule.id,
			exception_date: '2026-12-25',
			exception_type: 'closed',
			name: 'Christmas Day',
			time_intervals: null,
			recurring_annually: true,
		};
		keep(state, 'office_hours_exception', { ...exception, ...AT });
	}
}
