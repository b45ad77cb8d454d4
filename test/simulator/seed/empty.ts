import type { Company, Contact } from '../state/records';
import type { Contents } from '../state/contents';
import { builtInAttributes, customAttributes } from './attributes';

/** The moment that all seeded dates are relative to: 2026-06-15 16:00 UTC. */
export const SEED_DAY = 1_781_539_200;

const DAY = 86_400;

/** What every workspace has: teammates, teams, tags, segments and data attributes, and no customers. */
export function seedEmpty(state: Contents): void {
	const people: Array<[id: string, name: string, email: string, title: string, seat: boolean, teams: number[]]> = [
		['991267459', 'Ada Marsh', 'ada.marsh@example.com', 'Support Lead', true, [991267901]],
		['991267460', 'Ben Okafor', 'ben.okafor@example.com', 'Support Engineer', true, [991267901, 991267902]],
		['991267461', 'Chloe Lindqvist', 'chloe.lindqvist@example.com', 'Account Manager', false, [991267902]],
	];
	for (const [id, name, email, title, seat, teams] of people) {
		state.admins.set(id, {
			email,
			id,
			name,
			job_title: title,
			away_mode_enabled: false,
			away_mode_reassign: false,
			away_status_reason_id: null,
			has_inbox_seat: seat,
			team_ids: teams,
		});
	}
	for (const [id, name, members] of [
		['991267901', 'Support', [991267459, 991267460]],
		['991267902', 'Sales', [991267460, 991267461]],
	] as const) {
		state.teams.set(id, {
			id,
			name,
			admin_ids: [...members],
			assignment_limit: 10,
			distribution_method: 'round_robin',
		});
	}
	for (const name of ['VIP', 'Beta tester', 'Needs follow-up']) {
		const id = state.ids.number('tag');
		state.tags.set(id, { id, name, dependents: [] });
	}
	seedSegments(state);
	state.attributes.push(...builtInAttributes(), ...customAttributes(state));
}

function seedSegments(state: Contents): void {
	const created = SEED_DAY - 400 * DAY;
	const add = (
		name: string,
		personType: 'user' | 'contact' | 'company',
		matches: (record: Contact | Company) => boolean,
	): void => {
		const id = state.ids.hex();
		state.segments.set(id, { id, name, created_at: created, updated_at: created, person_type: personType, matches });
	};
	// The ampersand shows how Intercom escapes names.
	add(
		'Trials & paying',
		'user',
		(record) => 'role' in record && record.role === 'user' && 'plan' in record.custom_attributes,
	);
	add('New leads', 'contact', (record) => 'role' in record && record.role === 'lead');
	add('Key accounts', 'company', (record) => 'company_id' in record && record.custom_attributes['vip'] === true);
}
