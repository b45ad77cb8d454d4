import assert from 'node:assert/strict';
import type { Conversation } from '../../../simulator/state/records';
import type { Simulator } from '../../../simulator';
import { concerned, effects, type ExampleStory } from './story';

const DAY = 86_400;
const AT_MOST = 25;

/** Conversations that went quiet, the quietest first. */
const stale = ({ state }: Simulator): Conversation[] =>
	[...state.conversations.values()]
		.filter((one) => one.state === 'open' && one.waiting_since === null)
		.filter(({ updated_at }) => updated_at < state.now() - 30 * DAY)
		.sort((a, b) => a.updated_at - b.updated_at || a.seq - b.seq);

let expected: string[] = [];
let left: string[] = [];
let untouched: Map<string, string> = new Map();

/** More went quiet than are closed in a run; others wait for an answer, are snoozed, or are lively. */
export const story: ExampleStory = {
	file: 'close-stale-conversations',
	title: 'closes the quietest conversations with a goodbye, and leaves snoozed and waiting ones alone',
	start: 'Every Weekday Morning',
	prepare(simulator) {
		const { state } = simulator;
		state.addConversations(20, (index) => ({ waiting_since: null, created_at: state.now() - (60 + index) * DAY }));
		state.addConversations(1, () => ({ waiting_since: null, created_at: state.now() - 20 * DAY }));
		const all = stale(simulator).map(({ id }) => id);
		assert.ok(all.length > AT_MOST, `only ${all.length} went quiet`);
		expected = all.slice(0, AT_MOST);
		left = all.slice(AT_MOST);
		const open = [...state.conversations.values()].filter(({ id }) => !expected.includes(id));
		assert.ok(open.some((one) => one.state === 'snoozed' && one.waiting_since === null));
		untouched = new Map(open.map((one) => [one.id, JSON.stringify(one)]));
	},
	check(simulator, output) {
		const { ledger, state } = simulator;
		for (const [id, before] of untouched) assert.equal(JSON.stringify(state.conversations.get(id)), before);
		assert.deepEqual(
			stale(simulator).map(({ id }) => id),
			left,
		);
		for (const id of expected) {
			const { parts = [], source, state: now } = state.conversations.get(id) ?? {};
			const last = parts[parts.length - 1];
			const [first] = (source?.author.name ?? '').split(' ');
			assert.equal(now, 'closed');
			assert.equal(last?.part_type, 'close');
			assert.equal(last.author.id, state.ownAdminId);
			assert.ok(last.body?.startsWith(`<p>Hello ${first}, we have not heard from you for a while`), String(last.body));
		}
		assert.deepEqual(concerned(ledger, 'conversation.closed').sort(), [...expected].sort());
		assert.deepEqual(effects(ledger), { 'conversation.closed': AT_MOST });
		assert.deepEqual(
			output('Close With a Goodbye').map(({ id, state: now }) => [id, now]),
			expected.map((id) => [id, 'closed']),
		);
	},
};
