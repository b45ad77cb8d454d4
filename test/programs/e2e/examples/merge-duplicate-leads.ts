import assert from 'node:assert/strict';
import { blankContact } from '../../../simulator/state/create';
import type { Contact } from '../../../simulator/state/records';
import { effects, type ExampleStory } from './story';

const DAY = 86_400;
/** Leads and users by a name of their own: who becomes whom. */
let made: Record<string, Contact> = {};
let conversation = '';
let contacts = 0;

/** Two leads are one user, one writes its address in capitals; others share a mailbox, are old, or belong to nobody. */
export const story: ExampleStory = {
	file: 'merge-duplicate-leads',
	title: 'merges the leads whose email belongs to a user into that user, and no others',
	start: 'Click to Start',
	prepare({ state }) {
		const add = (role: 'lead' | 'user', email: string | null, name: string | null, days = 2): Contact =>
			state.contacts.add(blankContact(state, { role, email, name, created_at: state.now() - days * DAY }));
		made = {
			ann: add('user', 'ann.berg@example.com', 'Ann Berg', 200),
			annOnce: add('lead', 'ann.berg@example.com', 'Ann'),
			annTwice: add('lead', 'ann.berg@example.com', null),
			bo: add('user', 'bo.tran@example.com', null, 200),
			boAsLead: add('lead', 'Bo.Tran@Example.com', 'Bo Tran'),
			desk: add('user', 'sales@example.com', 'Sales Desk', 200),
			deskAsLead: add('lead', 'Sales@example.com', 'Somebody'),
			old: add('lead', 'ann.berg@example.com', 'Ann of Old', 90),
			stranger: add('lead', 'stranger@example.com', 'A Stranger'),
			nameless: add('lead', null, 'No Address'),
		};
		const [asked] = state.addConversations(1, () => ({ contacts: [made['annOnce']?.id ?? ''] }));
		conversation = asked?.id ?? '';
		contacts = state.contacts.size;
	},
	check({ ledger, state }, output) {
		const id = (name: string): string => made[name]?.id ?? '';
		const becomes = ['annOnce', 'annTwice', 'boAsLead'].map((name) => [name, state.merged.get(id(name))]);
		assert.deepEqual(becomes, [
			['annOnce', id('ann')],
			['annTwice', id('ann')],
			['boAsLead', id('bo')],
		]);
		for (const stays of ['ann', 'bo', 'desk', 'deskAsLead', 'old', 'stranger', 'nameless'])
			assert.ok(state.contacts.get(id(stays)), `${stays} is gone`);
		assert.equal(state.contacts.size, contacts - 3);
		assert.equal(state.contacts.get(id('ann'))?.name, 'Ann Berg');
		assert.equal(state.contacts.get(id('bo'))?.name, 'Bo Tran');
		assert.deepEqual(state.conversations.get(conversation)?.contacts, [id('ann')]);

		const pairs = output('Lead Beside User').map(({ lead_id, user_id }) => `${String(lead_id)} ${String(user_id)}`);
		assert.deepEqual(
			pairs.sort(),
			[...becomes.map(([lead]) => lead ?? ''), 'deskAsLead']
				.map((lead) => `${id(lead)} ${id(lead.startsWith('ann') ? 'ann' : lead.slice(0, -'AsLead'.length))}`)
				.sort(),
		);
		assert.deepEqual(effects(ledger), { 'contact.merged': 3 });
		assert.ok(output('Merge Into the User').every(({ error }) => error === undefined));
	},
};
