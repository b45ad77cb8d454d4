import type { Json } from '../../json';
import { keep } from '../../routes/shelf';
import type { Workspace } from '../../state/workspace';
import { SEED_DAY } from '../empty';

const SUBSCRIPTIONS = [
	['Newsletter', 'What is new, once a month', 'opt_in', ['email']],
	['Product updates', 'When something changes', 'opt_out', ['email']],
	['Reminders', 'Of appointments', 'opt_in', ['sms_message']],
] as const;

const AUDIENCES: ReadonlyArray<readonly [name: string, role: 'lead' | 'user', plan?: string]> = [
	['Paying customers', 'user', 'pro'],
	['Enterprise', 'user', 'enterprise'],
	['Leads', 'lead'],
];

/** Contacts, the newest of them, who have a subscription and see a banner. */
const SUBSCRIBERS = 20;

/** Types of subscription with some subscribers, audiences, a banner and a visitor. */
export function seedPeople(state: Workspace): void {
	const subscribers = state.contacts.listed().slice(0, SUBSCRIBERS);
	for (const [name, description, consent_type, content_types] of SUBSCRIPTIONS) {
		const translation = { name, description, locale: 'en' };
		const type = keep(state, 'subscription_type', {
			state: 'live',
			consent_type,
			default_translation: translation,
			translations: [translation],
			content_types: [...content_types],
		});
		for (const { id } of subscribers)
			keep(state, 'subscription', { contact_id: id, type_id: type.id }, `${id} ${type.id}`);
	}
	for (const [name, role, plan] of AUDIENCES) {
		const rules: Json[] =
			plan === undefined
				? []
				: [{ attribute: 'custom_attributes.plan', type: 'string', comparison: 'eq', value: plan }];
		keep(state, 'audience', {
			type: 'audience',
			name,
			predicates: rules,
			role_predicates: [{ attribute: 'role', type: 'role', comparison: 'eq', value: role }],
			created_at: SEED_DAY,
			updated_at: SEED_DAY,
		});
	}
	for (const { id: contact_id } of subscribers)
		keep(state, 'banner', {
			contact_id,
			view_id: state.ids.next(),
			title: 'Summer sale',
			body: '<p>Until Friday</p>',
			style: 'inline',
			position: 'top',
			show_dismiss_button: true,
			action: null,
			client_targeting: null,
			created_at: SEED_DAY,
		});
	const visitor = { user_id: state.ids.uuid(), email: 'visitor@example.com', name: 'A visitor' };
	keep(state, 'visitor', visitor, state.ids.hex());
}
