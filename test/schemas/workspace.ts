import { fillWorkspace } from '../catalogue/groups/workspace';
import type { Workspace } from '../simulator';

/** Adds to the seeded workspace what none of its customers did: write with a subject, be two in a conversation, rate it. */
export function complete(state: Workspace): void {
	const { contacts, conversations } = state;
	const people = contacts.listed();
	for (const conversation of conversations.values()) {
		conversation.source.subject = 'A question';
		conversation.rating = { rating: 5, remark: 'Quick and friendly', created_at: conversation.updated_at };
		const another = people.find(({ id }) => !conversation.contacts.includes(id));
		if (another) conversation.contacts.push(another.id);
	}
	fillWorkspace({ state });
}
