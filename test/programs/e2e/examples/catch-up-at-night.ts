import assert from 'node:assert/strict';
import example from '../../../../examples/catch-up-at-night.json';
import { effects, startConversation, type ExampleStory } from './story';

const told = example.pinData['At Once'].map(({ json }) => json.record.id);
const found = example.pinData['Every Night'].map(({ json }) => json.record.id);
const missed = found.filter((id) => !told.includes(id));

/** One conversation was told of; the night finds it again, and another one that was missed. */
export const story: ExampleStory = {
	file: 'catch-up-at-night',
	title: 'handles each conversation once, whether it came at once or is found at night',
	start: ['At Once', 'Every Night', 'Every Night'],
	prepare() {
		assert.deepEqual([told.length, found.length, missed.length], [1, 2, 1]);
	},
	check({ ledger, state }, output) {
		const handled = [...told, ...missed];
		assert.deepEqual(
			output('Say Who Is There').map(({ id }) => id),
			handled,
		);
		for (const id of handled) {
			const { contacts = [], parts = [] } = state.conversations.get(id) ?? {};
			const { name } = state.contacts.get(contacts[0] ?? '') ?? {};
			const notes = parts.filter(({ body, part_type }) => part_type === 'note' && body?.includes('waits since'));
			assert.equal(notes.length, 1);
			assert.ok(notes[0]?.body?.includes(`${name} waits since 2026-06-1`), notes[0]?.body ?? '');
		}
		assert.deepEqual(effects(ledger), { 'conversation.noted': handled.length });
	},
	live: {
		title: 'handles a conversation at once that a customer starts',
		async happen(simulator) {
			await startConversation(simulator, 'Is anybody there?');
		},
		check({ ledger, state }) {
			const notes = state.conversations.newestFirst()[0]?.parts.filter(({ part_type }) => part_type === 'note');
			assert.match(notes?.[0]?.body ?? '', /waits since/);
			assert.deepEqual(effects(ledger), { 'conversation.created': 1, 'conversation.noted': 1 });
		},
	},
};
