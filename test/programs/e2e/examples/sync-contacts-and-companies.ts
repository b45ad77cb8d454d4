import assert from 'node:assert/strict';
import type { Simulator } from '../../../simulator';
import { blankCompany, blankContact } from '../../../simulator/state/create';
import { contactOf, effects, tagsOf, type ExampleStory } from './story';

const BEFORE = { contacts: 299, companies: 150 };
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1_000;

const person = (simulator: Simulator, email: string) => {
	const contact = contactOf(simulator, email);
	const { archived, companies, external_id, name, role, signed_up_at } = contact;
	return {
		archived,
		companies: companies.map((id) => simulator.state.companies.get(id)?.company_id),
		external_id,
		name,
		role,
		day: Math.floor(((signed_up_at ?? 0) - utc('2026-01-01')) / 86_400),
		tags: tagsOf(simulator, contact),
	};
};

const row = (number: number, name: string, company: string, tags: string[], day: string) => ({
	archived: false,
	companies: [company],
	external_id: `cust-${number}`,
	name,
	role: 'user',
	day: (utc(day) - utc('2026-01-01')) / 86_400,
	tags,
});

/** A table goes to a workspace that has some of it: a user, an archived one and a company. */
export const story: ExampleStory = {
	file: 'sync-contacts-and-companies',
	title: 'makes or updates a contact with its company and its tag for each row of a table',
	start: 'Click to Start',
	prepare({ state }) {
		assert.deepEqual({ contacts: state.contacts.size, companies: state.companies.size }, BEFORE);
		state.contacts.add(blankContact(state, { email: 'tomas.reyes@example.com', name: 'Tomas' }));
		state.contacts.add(
			blankContact(state, { email: 'elena.marsh@example.com', external_id: 'cust-1005', archived: true }),
		);
		state.companies.add(blankCompany(state, 'tern-cycles', { name: 'Tern', plan: 'Starter' }));
	},
	check(simulator, output) {
		const { ledger, state } = simulator;
		assert.deepEqual(
			['nora.lindholm', 'tomas.reyes', 'mina.okada', 'jakub.wolny', 'elena.marsh'].map((name) =>
				person(simulator, `${name}@example.com`),
			),
			[
				row(1001, 'Nora Lindholm', 'sable-bakery', ['Trial'], '2026-02-03'),
				row(1002, 'Tomas Reyes', 'tern-cycles', ['VIP'], '2026-02-11'),
				row(1003, 'Mina Okada', 'tern-cycles', ['Trial'], '2026-03-19'),
				row(1004, 'Jakub Wolny', 'sable-bakery', ['VIP'], '2026-04-02'),
				row(1005, 'Elena Marsh', 'ostrich-farm', ['Trial'], '2026-05-27'),
			],
		);
		const company = (id: string) => state.companies.byCompanyId(id);
		assert.deepEqual(
			['sable-bakery', 'tern-cycles', 'ostrich-farm'].map((id) => [company(id)?.name, company(id)?.plan]),
			[
				['Sable Bakery', 'Starter'],
				['Tern Cycles', 'Growth'],
				['Ostrich Farm', 'Enterprise'],
			],
		);
		assert.equal(state.contacts.size, BEFORE.contacts + 5);
		assert.equal(state.companies.size, BEFORE.companies + 3);
		assert.deepEqual(effects(ledger), {
			...{ 'company.created': 2, 'company.updated': 1, 'company.attached': 5 },
			...{ 'contact.created': 3, 'contact.unarchived': 1, 'contact.updated': 2 },
			...{ 'tag.created': 1, 'tag.attached': 5 },
		});
		assert.equal(output('Tag the Contact').length, 5);
		assert.ok(output('Create or Update Contact').every(({ error }) => error === undefined));
	},
};
