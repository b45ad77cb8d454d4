import { blankCompany, blankContact } from '../state/create';
import { recordEvent } from '../state/events';
import type { AppliedTag, Company, Contact } from '../state/records';
import type { Contents } from '../state/contents';
import { seedConversations } from './conversations';
import { SEED_DAY } from './empty';
import { Prng } from './prng';
import { seededQuestion, STEP } from './question';
import {
	COMPANY_ENDS,
	COMPANY_STARTS,
	EVENT_NAMES,
	FIRST_NAMES,
	INDUSTRIES,
	LAST_NAMES,
	PLACES,
	REMARKS,
} from './words';

const DAY = 86_400;
const CONTACTS = 300;
const COMPANIES = 150;
const CONVERSATIONS = 120;

/** A workspace full of invented customers, the same in every run. */
export function seedWorkspace(state: Contents): void {
	const random = new Prng(20_260_615);
	const contacts = Array.from({ length: CONTACTS }, (_, index) => seedContact(state, random, index));
	const companies = Array.from({ length: COMPANIES }, (_, index) => seedCompany(state, random, index));
	for (const contact of contacts) {
		if (contact.role === 'user' && random.chance(0.8)) link(contact, random.pick(companies));
		if (random.chance(0.15)) seedNote(state, random, contact);
		if (contact.role === 'user' && random.chance(0.3)) seedEvents(state, random, contact);
	}
	seedConversations(state, random, contacts, CONVERSATIONS);
	seedMerged(state, contacts);
	// Types of objects are made by hand in Intercom: no route makes one.
	state.shelf('custom_object_type').add({ id: 'Order', seq: 0, created_at: SEED_DAY, fields: { id: 'Order' } });
	const { step_id: id } = seededQuestion;
	state.shelf(STEP).add({ id, seq: 0, created_at: SEED_DAY, fields: { ...seededQuestion, answer: null } });
}

function seedContact(state: Contents, random: Prng, index: number): Contact {
	const first = random.pick(FIRST_NAMES);
	const last = random.pick(LAST_NAMES);
	const role = index % 3 === 2 ? 'lead' : 'user';
	const created = SEED_DAY - random.between(1, 400) * DAY - random.between(0, DAY - 1);
	const seen = random.chance(0.8) ? Math.min(SEED_DAY, created + random.between(0, 200) * DAY) : null;
	const [country, region, city, code] = random.pick(PLACES);
	const host = random.chance(0.7) ? 'example.com' : 'example.org';
	const plan = random.pick(['free', 'pro', 'enterprise']);
	return state.contacts.add(
		blankContact(state, {
			role,
			name: `${first} ${last}`,
			email: `${first}.${last}.${index + 1}@${host}`.toLowerCase(),
			phone: random.chance(0.4) ? `+1555${String(1_000_000 + index)}` : null,
			external_id: role === 'user' ? `user-${1000 + index}` : null,
			owner_id: random.chance(0.5) ? random.pick([...state.admins.keys()]) : null,
			created_at: created,
			updated_at: seen ?? created,
			signed_up_at: role === 'user' ? created : null,
			last_seen_at: seen,
			unsubscribed_from_emails: random.chance(0.1),
			custom_attributes:
				role === 'lead'
					? {}
					: {
							plan,
							seats: random.between(1, 40),
							mrr: plan === 'free' ? 0 : random.between(1000, 90_000) / 100,
							paid_subscriber: plan !== 'free',
							trial_ends_at: created + 14 * DAY,
						},
			tags: seedTags(state, random, created),
			archived: index % 25 === 24,
			details: {
				'location.country': country,
				'location.region': region,
				'location.city': city,
				'location.country_code': code,
				browser: random.pick(['chrome', 'firefox', 'safari']),
				browser_language: random.pick(['en', 'de', 'ja', 'pt']),
				os: random.pick(['Windows 11', 'OS X 15', 'Linux']),
			},
		}),
	);
}

function seedTags(state: Contents, random: Prng, at: number): AppliedTag[] {
	if (!random.chance(0.25)) return [];
	return [{ id: random.pick([...state.tags.keys()]), applied_at: at, applied_by: state.ownAdminId }];
}

function seedCompany(state: Contents, random: Prng, index: number): Company {
	const start = COMPANY_STARTS[index % COMPANY_STARTS.length] ?? '';
	const end = COMPANY_ENDS[Math.floor(index / COMPANY_STARTS.length) % COMPANY_ENDS.length] ?? '';
	const created = SEED_DAY - random.between(30, 600) * DAY;
	const employees = random.between(3, 900);
	return state.companies.add(
		blankCompany(state, `org-${100 + index}`, {
			name: `${start} ${end}`,
			plan: random.pick(['Starter', 'Growth', 'Enterprise']),
			size: employees,
			website: `https://${start}-${end}.example.com`.toLowerCase(),
			industry: random.pick(INDUSTRIES),
			monthly_spend: random.between(0, 5000),
			session_count: random.between(0, 400),
			remote_created_at: created - DAY,
			created_at: created,
			updated_at: created + random.between(0, 20) * DAY,
			last_request_at: random.chance(0.8) ? SEED_DAY - random.between(0, 25) * DAY : null,
			custom_attributes: { tier: random.pick(['bronze', 'silver', 'gold']), employees, vip: random.chance(0.2) },
			tags: seedTags(state, random, created),
		}),
	);
}

function link(contact: Contact, company: Company): void {
	contact.companies.push(company.id);
	company.contacts.add(contact.id);
}

function seedNote(state: Contents, random: Prng, contact: Contact): void {
	const note = state.notes.add({
		id: state.ids.number('note'),
		seq: state.ids.seq(),
		created_at: contact.created_at + DAY,
		body: `<p>${random.pick(REMARKS)}</p>`,
		admin_id: random.pick([...state.admins.keys()]),
		on: { type: 'contact', id: contact.id },
	});
	contact.notes.push(note.id);
}

function seedEvents(state: Contents, random: Prng, contact: Contact): void {
	for (let count = random.between(1, 6); count > 0; count--) {
		recordEvent(state, contact.id, random.pick(EVENT_NAMES), SEED_DAY - random.between(0, 80 * DAY), {
			order_number: String(random.between(3000, 9000)),
		});
	}
}

/** One lead that has become part of the first user. */
function seedMerged(state: Contents, contacts: readonly Contact[]): void {
	const into = contacts[0];
	const from = contacts.find((contact) => contact.role === 'lead' && !contact.archived && contact.notes.length === 0);
	if (into === undefined || from === undefined) return;
	state.contacts.delete(from.id);
	state.merged.set(from.id, into.id);
	for (const conversation of state.conversations.values()) {
		conversation.contacts = conversation.contacts.map((id) => (id === from.id ? into.id : id));
	}
	into.merged.push({ source_contact_id: from.id, source_contact_role: 'lead', merged_at: SEED_DAY - DAY });
}
