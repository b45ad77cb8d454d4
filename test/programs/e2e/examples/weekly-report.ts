import assert from 'node:assert/strict';
import type { ExampleStory } from './story';

const DAY = 86_400;

/**
 * Minutes until the first answer of each conversation, none where nobody has answered; its team, and how many days ago
 * it came.
 */
const ARRIVED: Array<[days: number, team: number, minutes: number | null, state: 'open' | 'closed']> = [
	[1, 991267901, 10, 'open'],
	[3, 991267901, 20, 'closed'],
	[6, 991267901, null, 'open'],
	[2, 991267902, 90, 'closed'],
	[2, 0, null, 'open'],
	[0, 991267902, 5, 'open'],
	[9, 991267902, 5, 'open'],
];

/** A week of conversations in two teams and outside of them; one came today, and one before that week. */
export const story: ExampleStory = {
	file: 'weekly-report',
	title: 'counts the conversations of the last seven days for each team in a Markdown table',
	start: 'Every Monday',
	prepare({ state }) {
		for (const [days, team_assignee_id, minutes, now] of ARRIVED) {
			state.addConversations(1, () => ({
				created_at: state.now() - days * DAY,
				team_assignee_id,
				state: now,
				statistics: minutes === null ? {} : { time_to_admin_reply: minutes * 60 },
			}));
		}
	},
	check({ ledger }, output) {
		const [{ report } = {}, another] = output('Write the Report');
		assert.equal(another, undefined);
		const [title, empty, head, line, ...rows] = String(report).split('\n');
		assert.equal(title, '**Conversations of the last seven days**');
		assert.equal(empty, '');
		assert.equal(head, '| Team | New | Still open | First answer after |');
		assert.equal(line, '|---|---|---|---|');
		assert.deepEqual(rows.sort(), [
			'| No team | 1 | 1 | – |',
			'| Sales | 1 | 0 | 90 min |',
			'| Support | 3 | 2 | 15 min |',
		]);
		assert.deepEqual(ledger, []);
	},
};
