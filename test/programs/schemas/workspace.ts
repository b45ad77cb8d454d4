import { addNews, knownKnowledge } from '../../operations/knowledge/records';
import { addMessageStatus, addPeople } from '../../operations/people/records';
import { addSettings } from '../../operations/workspace/records';
import type { Workspace } from '../../simulator';
import { addPage, addSource } from '../../simulator/routes/knowledge/aiContent';
import { addDraft, addKnowledge } from '../../simulator/routes/knowledge/seed';
import { addCalls } from './seeds/conversations';
import { addData } from './seeds/data';
import { openDesk } from './seeds/tickets';

/**
 * Adds to the seeded workspace what none of its customers did: write with a subject, be two in a conversation, rate it.
 */
export function complete(workspace: Workspace): void {
	const { companies, contacts, conversations } = workspace;
	addKnowledge(workspace);
	addDraft(workspace);
	addNews(workspace);
	addSource(workspace, knownKnowledge.source, { audience_ids: [5678] });
	addPage(workspace, knownKnowledge.page);
	const people = contacts.listed();
	for (const conversation of conversations.values()) {
		conversation.source.subject = 'A question';
		conversation.rating = { rating: 5, remark: 'Quick and friendly', created_at: conversation.updated_at };
		const another = people.find(({ id }) => !conversation.contacts.includes(id));
		if (another) conversation.contacts.push(another.id);
	}
	openDesk(workspace);
	addCalls(workspace);
	addData(workspace);
	const user = people.find(({ role }) => role === 'user');
	const [company] = companies.values();
	if (user && company) addPeople(workspace, { contact: user.id, company: company.id });
	addMessageStatus(workspace);
	addSettings(workspace);
}
