import assert from 'node:assert/strict';
import example from '../../../../examples/answer-as-they-arrive.json';
import { writesTo } from '../agent';
import { effects, startConversation, type ExampleStory } from './story';

const [notified] = example.pinData['New Conversation'];
const CONVERSATION = notified?.json.record.id ?? '';
const ANSWER = /^<?p?>?Webhooks that your server does not accept are sent again for two days/;

/** A customer asks about webhooks, for which there is an answer. The notification comes twice. */
export const story: ExampleStory = {
	file: 'answer-as-they-arrive',
	title: 'answers the new conversation once, although its notification comes again',
	start: ['New Conversation', 'New Conversation'],
	prepare({ state }) {
		const { state: now, waiting_since } = state.conversations.get(CONVERSATION) ?? {};
		assert.equal(now, 'open');
		assert.ok(waiting_since);
	},
	check(simulator, output) {
		const { others, parts, reads, replies } = writesTo(simulator, CONVERSATION);
		assert.deepEqual(
			{ others, parts, reads, replies: replies.length },
			{ others: [], parts: [], reads: 2, replies: 1 },
		);
		assert.equal(replies[0]?.['message_type'], 'comment');
		assert.match(String(replies[0]?.['body']), ANSWER);
		assert.equal(simulator.state.conversations.get(CONVERSATION)?.waiting_since, null);
		assert.equal(output('Send the Answer').length, 1);
		assert.deepEqual(output('Give to the Team'), []);
	},
	live: {
		title: 'answers a conversation that a customer starts, gives it to the team, and does not start itself by that',
		async happen(simulator) {
			await startConversation(simulator, 'Can you deliver on a Sunday?');
		},
		check({ ledger, state }) {
			const [conversation] = state.conversations.newestFirst();
			const [reply] = conversation?.parts.filter(({ part_type }) => part_type === 'comment') ?? [];
			assert.match(reply?.body ?? '', /Thank you for your message! A colleague will answer you here/);
			const team = [...state.teams.values()].find(({ name }) => name === 'Support');
			assert.equal(String(conversation?.team_assignee_id), team?.id);
			assert.deepEqual(effects(ledger), {
				...{ 'conversation.created': 1, 'conversation.replied': 1, 'conversation.assigned': 1 },
			});
		},
	},
};
