import assert from 'node:assert/strict';
import type { Conversation } from '../../../simulator/state/records';
import type { Simulator } from '../../../simulator';
import { concerned, effects, type ExampleStory } from './story';

const SUPPORT = 991267901;
const HOUR = 3_600;

/** Conversations that are to be handed over, those with the longest wait first. */
const wanted = ({ state }: Simulator): Conversation[] =>
	[...state.conversations.values()]
		.filter((one) => one.state === 'open' && one.team_assignee_id !== SUPPORT)
		.filter(({ waiting_since }) => waiting_since !== null && waiting_since < state.now() - 4 * HOUR)
		.sort((a, b) => Number(a.waiting_since) - Number(b.waiting_since));

let expected: string[] = [];
let untouched: Map<string, string> = new Map();

/**
 * Some customers have waited since June, one for five hours, one for an hour; others wait in the right team, or in
 * snoozed conversations.
 */
export const story: ExampleStory = {
	file: 'triage-waiting-conversations',
	title: 'gives every conversation that waits too long to the team, with a note that says since when',
	start: 'Every 15 Minutes',
	prepare(simulator) {
		const { state } = simulator;
		for (const hours of [5, 1]) {
			state.addConversations(1, () => ({ waiting_since: state.now() - hours * HOUR, team_assignee_id: 991267902 }));
		}
		state.addConversations(1, () => ({ waiting_since: state.now() - 6 * HOUR, team_assignee_id: SUPPORT }));
		const all = wanted(simulator);
		assert.ok(all.length > 10 && all.length <= 50, `${all.length} conversations wait`);
		expected = all.map(({ id }) => id);
		const others = [...state.conversations.values()].filter(({ id }) => !expected.includes(id));
		untouched = new Map(others.map((one) => [one.id, JSON.stringify(one)]));
	},
	check(simulator, output) {
		const { ledger, state } = simulator;
		assert.deepEqual(wanted(simulator), []);
		for (const [id, before] of untouched) assert.equal(JSON.stringify(state.conversations.get(id)), before);
		assert.deepEqual(
			output('Waiting Too Long').map(({ id }) => id),
			expected,
		);
		for (const id of expected) {
			const { parts = [], source, state: now, waiting_since } = state.conversations.get(id) ?? {};
			const [assignment, note] = parts.slice(-2);
			assert.equal(now, 'open');
			assert.deepEqual(assignment?.assigned_to, { type: 'team', id: String(SUPPORT) });
			assert.equal(note?.part_type, 'note');
			const who = source?.author.name ?? 'the customer';
			const words = String(note?.body);
			assert.ok(words.startsWith(`<p>Handed over to Support: ${who} has waited since `), words);
			const minutes = new Date(Number(waiting_since) * 1_000).toISOString().slice(14, 16);
			assert.match(words, new RegExp(`since \\d{1,2} [A-Z][a-z]+, \\d{2}:${minutes}\\.</p>$`));
		}
		const once = [...expected].sort();
		assert.deepEqual(concerned(ledger, 'conversation.assigned').sort(), once);
		assert.deepEqual(concerned(ledger, 'conversation.noted').sort(), once);
		assert.deepEqual(effects(ledger), {
			'conversation.assigned': expected.length,
			'conversation.noted': expected.length,
		});
	},
};
