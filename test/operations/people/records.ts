import { companyId, known, userEmail, userExternalId } from '../../catalogue/known';
import type { Simulator, Workspace } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';

const AT = 1_781_000_000;

/** IDs of what people have beyond their profiles. */
export const knownPeople = {
	audience: '123',
	bulk_job: 'bulk_job_of_contacts',
	companies_job: 'bulk_job_of_companies',
	banner: '486517',
	banner_view: '645719311',
	message: 'wamid_abc123',
	ruleset: '9001',
	subscription: '37846',
} as const;
export const visitorUserId = '3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3';
export const visitorId = '6762f3101bb69f9f2193bc64';

const MERGED = '6762f0d01bb69f9f2193bb99';

/** Tells of a user that it was created, that another contact became it, and of that one that it is gone. */
function addPast(state: Workspace, contact_id: string): void {
	const user = { contact_id, external_id: 'user-70', role: 'user' };
	const merge = { merge_source_id: MERGED, merge_target_id: contact_id };
	keep(state, 'contact_activity', { event_type: 'contact.created', ...user }, 'activity-1');
	keep(state, 'contact_activity', { event_type: 'contact.merged', ...user, ...merge }, 'activity-2');
	const gone = { external_id: 'lead-71', email: "o'neil@example.com", status: 'merged', merged_into_id: contact_id };
	keep(state, 'deleted_contact', gone, MERGED);
}

/** Gives a user and a company a subscription, a banner, a past and a note; and adds a visitor and an audience. */
export function addPeople(
	state: Workspace,
	{ contact, company: company_id }: { contact: string; company: string },
): void {
	for (const [kind, id] of [
		['contacts', knownPeople.bulk_job],
		['companies', knownPeople.companies_job],
	] as const)
		state.bulk.addEnded(state.bulk.start(kind, id), 2);
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
			created_at: AT,
			updated_at: AT,
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
			created_at: AT,
		},
		knownPeople.banner,
	);
	keep(state, 'visitor', { user_id: visitorUserId, email: 'ann@example.com', name: 'A visitor' }, visitorId);
	const user = state.contacts.get(contact);
	user?.merged.push({ source_contact_id: MERGED, source_contact_role: 'lead', merged_at: AT });
	Object.assign(user?.custom_attributes ?? {}, { plan: 'pro' });
	const company = state.companies.get(company_id);
	Object.assign(company?.custom_attributes ?? {}, { vip: true });
	state.notes.add({
		id: '32',
		seq: state.ids.seq(),
		created_at: AT,
		body: '<p>A key account</p>',
		admin_id: '991267460',
		on: { type: 'company', id: company_id },
	});
	company?.notes.push('32');
	addPast(state, contact);
}

/** A message that did not arrive. */
export function addMessageStatus(state: Workspace): void {
	const status = {
		ruleset_id: knownPeople.ruleset,
		conversation_id: known.conversation,
		user_id: known.user,
		status: 'failed',
		type: 'broadcast_outbound',
		whatsapp_message_id: knownPeople.message,
		template_name: 'appointment_reminder',
		error: { message: 'Message delivery failed', details: 'The number is not on WhatsApp' },
		created_at: AT,
		updated_at: AT,
	};
	keep(state, 'message_status', status, 'event_1');
}

/** A lead and a user with the same email address; the user has a company, a tag and a note. */
export function fillPeople({ state }: Simulator): void {
	const people = [
		{ id: known.lead, role: 'lead' as const, external_id: null, email: userEmail },
		{
			id: known.user,
			external_id: userExternalId,
			email: userEmail,
			companies: [known.company],
			notes: [known.note],
			tags: [{ id: known.tag, applied_at: AT, applied_by: known.admin }],
		},
	];
	state.tags.set(known.tag, { id: known.tag, name: 'Sample', dependents: [] });
	state.addContacts(2, (index) => people[index] ?? {});
	state.addCompanies(1, () => ({ id: known.company, company_id: companyId, contacts: new Set([known.user]) }));
	state.notes.add({
		id: known.note,
		seq: 1,
		created_at: AT,
		body: 'Met at a fair',
		admin_id: known.admin,
		on: { type: 'contact', id: known.user },
	});
	addPeople(state, { contact: known.user, company: known.company });
	addMessageStatus(state);
}
