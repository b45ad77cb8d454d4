import type { Simulator } from '../simulator';
import { groups } from './allFacts';
import { companyId, known, userEmail, userExternalId } from './known';

// Of a file of its own, as the groups that fill the workspace need them as well.
export * from './known';

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
