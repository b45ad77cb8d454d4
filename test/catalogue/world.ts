import type { Simulator } from '../simulator';
import { groups } from './groups';

/** IDs of records that the simulated workspace has. */
export const known = {
	lead: '6762f0d01bb69f9f2193bb01',
	user: '6762f0d01bb69f9f2193bb02',
	company: '6762f07f1bb69f9f2193ba01',
	conversation: '215471234567890',
	note: '31',
	tag: '102',
	admin: '991267460',
	team: '991267901',
} as const;

export const userEmail = 'ann@example.com';
export const userExternalId = 'user-70';
export const companyId = 'acme-1';

const AT = 1_781_000_000;

/**
 * A lead and a user with the same email address. The user has a company, a tag and a note; both are in one conversation, so that
 * either can leave it.
 */
export function fill(simulator: Simulator): void {
	const { state } = simulator;
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
	state.addConversations(1, () => ({ id: known.conversation, contacts: [known.lead, known.user] }));
	state.notes.add({
		id: known.note,
		seq: 1,
		created_at: AT,
		body: 'Met at a fair',
		admin_id: known.admin,
		on: { type: 'contact', id: known.user },
	});
	for (const group of groups) group.fill?.(simulator);
}
