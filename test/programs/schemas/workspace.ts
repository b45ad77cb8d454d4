import { fillWorkspace } from '../../operations/workspace/facts';
import { addPeople } from '../../operations/people/records';
import type { Workspace } from '../../simulator';
import { addDraft, addKnowledge } from '../../simulator/routes/knowledge/seed';
import { automate } from './seeds/automation';
import { openDesk } from './seeds/tickets';

/** Adds to the seeded workspace what none of its customers did: write with a subject, be two in a conversation, rate it. */
export function complete(workspace: Workspace): void {
	const { companies, contacts, conversations } = workspace;
	addKnowledge(workspace);
	addDraft(workspace);
	const people = contacts.listed();
	for (const conversation of conversations.values()) {
		conversation.source.subject = 'A question';
		conversation.rating = { rating: 5, remark: 'Quick and friendly', created_at: conversation.updated_at };
		const another = people.find(({ id }) => !conversation.contacts.includes(id));
		if (another) conversation.contacts.push(another.id);
	}
	openDesk(workspace);
	automate(workspace);
	const user = people.find(({ role }) => role === 'user');
	const [company] = companies.values();
	if (user && company) addPeople(workspace, { contact: user.id, company: company.id });
	fillWorkspace({ state: workspace });
}
