import { addPart, adminAuthor, blankCompany, blankContact, blankConversation, contactAuthor } from '../state/create';
import type { Company, Contact, Conversation, Stored } from '../state/records';
import type { Store } from '../state/store';
import type { Contents } from '../state/contents';
import { SEED_DAY } from './empty';

const SECONDS_APART = 60;

/** Adds n records, the last of them a minute before the seeds' day; their numbers go on from those that are there. */
function fill<T extends Stored>(
	store: Store<T>,
	n: number,
	make: (number: number, createdAt: number, index: number) => T,
): T[] {
	const first = store.size + 1;
	return Array.from({ length: n }, (_, index) =>
		store.add(make(first + index, SEED_DAY - (n - index) * SECONDS_APART, index)),
	);
}

/** Adds n plain users, a minute apart. */
export function fillContacts(state: Contents, n: number, change: (index: number) => Partial<Contact>): Contact[] {
	return fill(state.contacts, n, (number, created_at, index) =>
		blankContact(state, {
			email: `person${number}@example.com`,
			external_id: `ext-${number}`,
			name: `Person ${number}`,
			created_at,
			...change(index),
		}),
	);
}

/** Adds n plain companies, a minute apart. */
export function fillCompanies(state: Contents, n: number, change: (index: number) => Partial<Company>): Company[] {
	return fill(state.companies, n, (number, created_at, index) =>
		blankCompany(state, `company-${number}`, { name: `Company ${number}`, created_at, ...change(index) }),
	);
}

/** Adds n open conversations of one question and one answer each, a minute apart. */
export function fillConversations(
	state: Contents,
	n: number,
	change: (index: number) => Partial<Conversation>,
): Conversation[] {
	const contacts = state.contacts.size === 0 ? fillContacts(state, 10, () => ({})) : [...state.contacts.newestFirst()];
	const admin = adminAuthor(state, state.ownAdminId);
	return fill(state.conversations, n, (_number, at, index) => {
		const contact = contacts[index % contacts.length];
		if (contact === undefined) throw new Error('There is no contact');
		const conversation = blankConversation(
			state,
			{ author: contactAuthor(contact), body: `<p>Question ${index + 1}</p>`, contact: contact.id },
			{ created_at: at, ...change(index) },
		);
		addPart(state, conversation, {
			part_type: 'comment',
			author: admin,
			body: `<p>Answer ${index + 1}</p>`,
			created_at: at + 30,
		});
		return conversation;
	});
}
