import assert from 'node:assert/strict';
import { contactOf, effects, tagsOf, type ExampleStory } from './story';

const EMAIL = 'ines.halvorsen@example.com';
const STARTED = Date.parse('2026-06-01T09:30:00Z') / 1_000;
const ENDS = Date.parse('2026-06-15T09:30:00Z') / 1_000;

let contacts = 0;

/** The pinned call of the webhook arrives in a workspace that has neither the person nor the tag. */
export const story: ExampleStory = {
	file: 'event-tags-notes-messages',
	title: 'turns a call from a product into a contact with an event, a tag, a note and a message',
	start: 'When a Trial Starts',
	prepare({ state }) {
		contacts = state.contacts.size;
	},
	check(simulator, output) {
		const { ledger, state } = simulator;
		const contact = contactOf(simulator, EMAIL);
		const { archived, external_id, name, role } = contact;
		assert.deepEqual(
			{ archived, external_id, name, role, tags: tagsOf(simulator, contact) },
			{ archived: false, external_id: 'cust-2001', name: 'Ines Halvorsen', role: 'user', tags: ['Trial'] },
		);
		assert.equal(state.contacts.size, contacts + 1);

		const events = (state.events.get(contact.id) ?? []).map(({ event_name, created_at, metadata }) => ({
			...{ event_name, created_at, metadata },
		}));
		const metadata = { plan: 'Growth', seats: 12, trial_end_date: ENDS };
		assert.deepEqual(events, [{ event_name: 'trial-started', created_at: STARTED, metadata }]);

		const notes = contact.notes.map((id) => state.notes.get(id));
		assert.deepEqual(
			notes.map((note) => note?.body),
			['<p>Started a trial of Growth for 12 people. It ends on 2026-06-15.</p>'],
		);

		assert.deepEqual(
			[...state.messages.values()].map(({ body, from, message_type, to }) => ({ body, from, message_type, to })),
			[
				{
					body: 'Hello Ines, good to have you here! If anything is unclear in the next two weeks, just answer this message.',
					from: state.ownAdminId,
					message_type: 'inapp',
					to: [contact.id],
				},
			],
		);
		assert.equal(output('Say Hello').length, 1);
		assert.deepEqual(effects(ledger), {
			...{ 'contact.created': 1, 'event.submitted': 1, 'tag.created': 1, 'tag.attached': 1 },
			...{ 'note.created': 1, 'message.created': 1 },
		});
	},
};
