import type { Simulator } from '../../simulator';
import { blankCompany, blankContact } from '../../simulator/state/create';
import type { Company, Contact } from '../../simulator/state/records';

export const ANN = '6762f0d01bb69f9f2193bb7d';
export const BOB = '6762f0d01bb69f9f2193bb7e';
/** What the first contact that is created in an empty workspace gets. */
export const NEW = '6762f0001bb69f9f00000004';
export const ACME = '6762f07f1bb69f9f2193baf5';
export const GLOBEX = '6762f07f1bb69f9f2193baf6';

/** The teammates and tags of the empty workspace. */
export const ADA = '991267459';
export const VIP = '7522901';
export const BETA = '7522902';

const linked = (kind: string, rows: Array<{ type: string; id: string; url: string }>) => ({
	type: 'list',
	data: rows,
	url: `/contacts/${ANN}/${kind}`,
	total_count: rows.length,
	has_more: false,
});

/** Why the official SDK sends another owner. */
export const SDK_OWNER = 'the SDK speaks 2.14, where the owner is a number; it is text since 2.16';

/** What Simplify leaves as it is. */
const annFacts = {
	id: ANN,
	external_id: 'user-70',
	role: 'user',
	email: 'ann@example.com',
	phone: '+353871234567',
	name: 'Ann Lee',
	owner_id: ADA,
	has_hard_bounced: false,
	unsubscribed_from_emails: true,
	last_replied_at: null,
	custom_attributes: { plan: 'pro', seats: 0, trial_ends_at: null },
};

/** A contact with every field that Intercom answers. */
export const ann = {
	...annFacts,
	type: 'contact',
	workspace_id: 'abc123',
	email_domain: 'example.com',
	email_verified: true,
	avatar: 'https://example.com/ann.png',
	social_profiles: { type: 'list', data: [] },
	marked_email_as_spam: false,
	created_at: 1735689600,
	updated_at: 1767225600,
	signed_up_at: 1735776000,
	last_seen_at: 1767139200,
	last_contacted_at: 1735862400,
	last_email_opened_at: null,
	last_email_clicked_at: null,
	language_override: null,
	browser: 'firefox',
	browser_version: '140',
	browser_language: 'en',
	os: 'Linux',
	location: {
		type: 'location',
		country: 'Ireland',
		region: 'Leinster',
		city: 'Dublin',
		country_code: 'IRL',
		continent_code: 'EU',
	},
	android_last_seen_at: null,
	ios_last_seen_at: null,
	tags: linked('tags', [{ type: 'tag', id: VIP, url: `/tags/${VIP}` }]),
	notes: linked('notes', []),
	companies: linked('companies', [{ type: 'company', id: ACME, url: `/companies/${ACME}` }]),
	opted_out_subscription_types: linked('subscriptions', []),
	opted_in_subscription_types: linked('subscriptions', []),
	utm_campaign: null,
	referrer: null,
	enabled_push_messaging: null,
};

/** The same with "Simplify" on. */
export const simpleAnn = {
	...annFacts,
	created_at: '2025-01-01T00:00:00.000Z',
	updated_at: '2026-01-01T00:00:00.000Z',
	signed_up_at: '2025-01-02T00:00:00.000Z',
	last_seen_at: '2025-12-31T00:00:00.000Z',
	last_contacted_at: '2025-01-03T00:00:00.000Z',
	city: 'Dublin',
	country: 'Ireland',
	language: 'en',
	company_ids: [ACME],
	tag_ids: [VIP],
};

export const mergeHistory = [
	{ type: 'merge_history', source_contact_id: BOB, source_contact_role: 'lead', merged_at: 1767139200 },
];

const acmeFacts = {
	id: ACME,
	company_id: 'acme-1',
	name: 'Acme',
	website: 'https://acme.example.com',
	industry: 'Tools',
	size: 12,
	monthly_spend: 0,
	session_count: 3,
	user_count: 1,
	custom_attributes: { tier: 'A' },
};

/** A company with every field that Intercom answers. */
export const acme = {
	...acmeFacts,
	type: 'company',
	app_id: 'abc123',
	remote_created_at: 1735689600,
	created_at: 1735776000,
	updated_at: 1767225600,
	last_request_at: 1767139200,
	tags: { type: 'tag.list', tags: [{ type: 'tag', id: VIP, name: 'VIP' }] },
	segments: { type: 'segment.list', segments: [{ type: 'segment', id: 's1', name: 'Key accounts' }] },
	plan: { type: 'plan', id: '1', name: 'Gold' },
};

/** The same with "Simplify" on. */
export const simpleAcme = {
	...acmeFacts,
	created_at: '2025-01-02T00:00:00.000Z',
	updated_at: '2026-01-01T00:00:00.000Z',
	remote_created_at: '2025-01-01T00:00:00.000Z',
	last_request_at: '2025-12-31T00:00:00.000Z',
	plan: 'Gold',
	tags: ['VIP'],
	segments: ['Key accounts'],
};

/** A tag as it is on a record. */
export const vip = {
	type: 'tag',
	id: VIP,
	name: 'VIP',
	applied_at: 1767139200,
	applied_by: { type: 'admin', id: ADA },
};

/** Adds a contact to the workspace; Ann unless the change says otherwise. */
export const addContact = (simulator: Simulator, change: Partial<Contact> = {}): Contact =>
	simulator.state.contacts.add(
		blankContact(simulator.state, {
			id: ANN,
			email: 'ann@example.com',
			external_id: 'user-70',
			name: 'Ann Lee',
			created_at: 1735689600,
			...change,
		}),
	);

/** Adds a company to the workspace; Acme unless the change says otherwise. */
export const addCompany = (simulator: Simulator, change: Partial<Company> = {}): Company =>
	simulator.state.companies.add(
		blankCompany(simulator.state, change.company_id ?? 'acme-1', {
			id: ACME,
			name: 'Acme',
			created_at: 1735776000,
			...change,
		}),
	);

/** A contact that was merged into Ann. */
export const mergedIntoAnn = (simulator: Simulator): void => {
	addContact(simulator);
	simulator.state.merged.set(BOB, ANN);
	simulator.state.mergedExternals.set('user-old', ANN);
};

/** The parameters that every operation on contacts has. */
export const contact = (operation: string) => ({ resource: 'contact', operation });
