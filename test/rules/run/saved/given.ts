import { addKnowledge } from '../../../simulator/routes/knowledge/seed';
import { seedTickets } from '../../../simulator/routes/tickets/seed';
import { addPart, adminAuthor, blankContact } from '../../../simulator/state/create';
import { countPart } from '../../../simulator/state/statistics';
import type { Simulator } from '../../../simulator';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** What a saved workflow finds in Intercom beside the seeded workspace, by the name of its file. */
export const given: Readonly<Record<string, (simulator: Simulator) => void>> = {
	everyday: ({ state }) => {
		addKnowledge(state);
		seedTickets(
			state,
			state.contacts
				.listed()
				.slice(0, 1)
				.map(({ id }) => id),
		);
	},
	'weekly-report': ({ state }) => {
		for (const [days, team_assignee_id] of [
			[1, 991267901],
			[3, 991267902],
			[5, 0],
		] as const)
			state.addConversations(1, () => ({ created_at: state.now() - days * DAY, team_assignee_id }));
	},
	'nightly-transcripts': ({ state }) => {
		const author = adminAuthor(state, state.ownAdminId);
		for (const conversation of state.addConversations(2)) {
			conversation.state = 'closed';
			const closed = { part_type: 'close', author, body: '<p>Done!</p>', created_at: state.now() - DAY };
			countPart(conversation, addPart(state, conversation, closed), false);
		}
	},
	'merge-duplicate-leads': ({ state }) => {
		for (const [role, email, name, days] of [
			['user', 'ann.berg@example.com', 'Ann Berg', 20],
			['lead', 'ann.berg@example.com', 'Ann', 2],
			['lead', 'Ann.Berg@Example.com', null, 3],
			['lead', 'stranger@example.com', 'A Stranger', 2],
		] as const)
			state.contacts.add(blankContact(state, { role, email, name, created_at: state.now() - days * DAY }));
	},
};
