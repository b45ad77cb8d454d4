import { addPart, adminAuthor, blankCompany, blankContact, blankConversation, contactAuthor } from '../state/create';
import type { Company, Contact, Conversation } from '../state/records';
import type { Contents } from '../state/contents';
import { SEED_DAY } from './empty';

// Far enough back that a hundred thousand records, a minute apart, end before the seeds' day.
const MINUTES_BACK = 60;

function momentOf(index: number, n: number): number {
	return SEED_DAY - (n - index) * MINUTES_BACK;
}

/** Adds n plain users, a minute apart. */
export function fillContacts(state: Contents, n: number, change: (index: number) => Partial<Contact>): Contact[] {
	const first = state.contacts.size;
	const added: Contact[] = [];
	for (let index = 0; index < n; index++) {
		const number = first + index + 1;
		added.push(
			state.contacts.add(
				blankContact(state, {
					email: `person${number}@example.com`,
					external_id: `ext-${number}`,
					name: `Person ${number}`,
					created_at: momentOf(index, n),
					...change(index),
				}),
			),
		);
	}
	return added;
}

/** Adds n plain companies, a minute apart. */
export function fillCompanies(state: Contents, n: number, change: (index: number) => Partial<Company>): Company[] {
	const first = state.companies.size;
	const added: Company[] = [];
	for (let index = 0; index < n; index++) {
		const number = first + index + 1;
		added.push(
			state.companies.add(
				blankCompany(state, `company-${number}`, {
					name: `Company ${number}`,
					created_at: momentOf(index, n),
					...change(index),
				}),
			),
		);
	}
	return added;
}

/** Adds n open conversations of one question and one answer each, a minute apart. */
export function fillConversations(
	state: Contents,
	n: number,
	change: (index: number) => Partial<Conversation>,
): Conversation[] {
	const contacts = state.contacts.size === 0 ? fillContacts(state, 10, () => ({})) : [...state.contacts.newestFirst()];
	const admin = adminAuthor(state, state.ownAdminId);
	const added: Conversation[] = [];
	for (let index = 0; index < n; index++) {
		const contact = contacts[index % contacts.length];
		if (contact === undefined) break;
		const at = momentOf(index, n);
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
		added.push(state.conversations.add(conversation));
	}
	return added;
}
