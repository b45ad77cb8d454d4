import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import example from '../../../../examples/ticket-states-to-table.json';
import { seeded, seedTickets } from '../../../simulator/routes/tickets/seed';
import { write, type ExampleStory } from './story';

const [notified] = example.pinData['A Ticket Changes Its State'];

/** Two notifications make two rows of the same file. */
export const story: ExampleStory = {
	file: 'ticket-states-to-table',
	title: 'adds a row to the table for each notification',
	start: ['A Ticket Changes Its State', 'A Ticket Changes Its State'],
	check({ ledger, requests }, output, { files }) {
		const { created_at, notification_id, record, topic } = notified?.json ?? {};
		const { state, state_label, team_assignee_id, ticket_id, title, type } = record ?? {};
		const row = [created_at, topic, ticket_id, type, title, state_label, state, team_assignee_id, notification_id];
		const line = `${row.map((value) => `"${value}"`).join(',')}\n`;
		assert.equal(readFileSync(join(files, 'ticket-states.csv'), 'utf8'), line.repeat(2));
		assert.equal(output('Add to the Table').length, 2);
		assert.deepEqual([ledger, requests], [[], []]);
	},
	live: {
		title: 'adds a row when the state of a ticket changes',
		async happen(simulator) {
			seedTickets(simulator.state);
			await write(simulator, `PUT /tickets/${seeded.ticket}`, { ticket_state_id: seeded.ofBugs });
		},
		check(_simulator, { files }) {
			const rows = readFileSync(join(files, 'ticket-states.csv'), 'utf8').trimEnd().split('\n');
			assert.match(
				rows.at(-1) ?? '',
				/"ticket\.state\.updated","1","Bug Report","Cannot log in","With the developers"/,
			);
		},
	},
};
