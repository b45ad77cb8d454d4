import assert from 'node:assert/strict';
import example from '../../../../examples/new-lead-to-crm.json';
import { concerned, write, type ExampleStory } from './story';

const [notified] = example.pinData['A Lead Appears'];

/** Intercom tells of the same lead twice: when it appears, and when it leaves an email address. */
export const story: ExampleStory = {
	file: 'new-lead-to-crm',
	title: 'writes one row for a lead of which Intercom tells twice',
	start: ['A Lead Appears', 'A Lead Appears'],
	check({ ledger, requests, state }, output, { crm }) {
		const id = notified?.json.record.id ?? '';
		const lead = state.contacts.get(id);
		assert.equal(lead?.role, 'lead');
		assert.deepEqual(
			[...crm.leads].map(([key]) => key),
			[id],
		);
		const { email, name, phone, source, intercom_id } = crm.leads.get(id) ?? {};
		assert.deepEqual(
			{ email, name, phone, source, intercom_id },
			{ email: lead.email, name: lead.name, phone: lead.phone, source: 'Intercom', intercom_id: id },
		);
		assert.equal(crm.writes, 2);
		assert.equal(output('Write the Row').length, 2);
		assert.deepEqual([ledger, requests], [[], []]);
	},
	live: {
		title: 'writes a row when a lead with an email address appears',
		async happen(simulator) {
			await write(simulator, 'POST /contacts', {
				role: 'lead',
				name: 'Nadia Brandt',
				email: 'nadia.brandt@example.net',
			});
		},
		check({ ledger }, { crm }) {
			const [id = ''] = concerned(ledger, 'contact.created');
			const { email, name } = crm.leads.get(id) ?? {};
			assert.deepEqual({ email, name }, { email: 'nadia.brandt@example.net', name: 'Nadia Brandt' });
		},
	},
};
