import type { Workspace } from '../simulator';
import { keep } from '../simulator/routes/shelf';

/** Records of this group that generated requests are about. */
export const knownPeople = {
	audience: '123',
	banner: '486517',
	banner_view: '645719311',
	subscription: '37846',
} as const;
export const visitorUserId = '3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3';
export const visitorId = '6762f3101bb69f9f2193bc64';

/** Gives a user and a company what this group is about: a subscription, a banner, a past, a note; and adds a visitor and an audience. */
export function addPeople(
	state: Workspace,
	{ contact, company: companyId }: { contact: string; company: string },
): void {
	const translation = { name: 'Newsletter', description: 'What is new', locale: 'en' };
	keep(
		state,
		'subscription_type',
		{
			state: 'live',
			consent_type: 'opt_in',
			default_translation: translation,
			translations: [translation],
			content_types: ['email'],
		},
		knownPeople.subscription,
	);
	const held = { contact_id: contact, type_id: knownPeople.subscription };
	keep(state, 'subscription', held, `${contact} ${knownPeople.subscription}`);
	const rule = { attribute: 'company.name', type: 'string', comparison: 'contains', value: 'Acme' };
	const role = { attribute: 'role', type: 'role', comparison: 'eq', value: 'user' };
	keep(
		state,
		'audience',
		{
			type: 'audience',
			name: 'Customers of Acme',
			predicates: [rule],
			role_predicates: [role],
			created_at: 1_781_000_000,
			updated_at: 1_781_000_000,
		},
		knownPeople.audience,
	);
	keep(
		state,
		'banner',
		{
			contact_id: contact,
			view_id: knownPeople.banner_view,
			title: 'Spring sale',
			body: '<p>Until Friday</p>',
			style: 'inline',
			position: 'top',
			show_dismiss_button: true,
			action: null,
			client_targeting: null,
			created_at: 1_781_000_000,
		},
		knownPeople.banner,
	);
	keep(state, 'visitor', { user_id: visitorUserId, email: 'ann@example.com', name: 'A visitor' }, visitorId);
	const user = state.contacts.get(contact);
	user?.merged.push({
		source_contact_id: '6762f0d01bb69f9f2193bb99',
		source_contact_role: 'lead',
		merged_at: 1_781_000_000,
	});
	Object.assign(user?.custom_attributes ?? {}, { plan: 'pro' });
	const company = state.companies.get(companyId);
	Object.assign(company?.custom_attributes ?? {}, { vip: true });
	state.notes.add({
		id: '32',
		seq: state.ids.seq(),
		created_at: 1_781_000_000,
		body: '<p>A key account</p>',
		admin_id: '991267460',
		on: { type: 'company', id: companyId },
	});
	company?.notes.push('32');
}
