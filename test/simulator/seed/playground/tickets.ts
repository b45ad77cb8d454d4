import { addTicketPart } from '../../routes/tickets/parts';
import { seeded, seedTickets, TICKETS_AT } from '../../routes/tickets/seed';
import { addTicket } from '../../routes/tickets/tickets';
import { addAttribute } from '../../routes/tickets/types';
import { adminAuthor } from '../../state/create';
import type { Workspace } from '../../state/workspace';

const HOUR = 3600;

/** Attributes of the types that have none but a title and a description. */
const ATTRIBUTES = [
	[seeded.task, { name: 'Due', data_type: 'datetime' }],
	[seeded.task, { name: 'Hours', data_type: 'decimal' }],
	[seeded.outage, { name: 'Service', data_type: 'list', list_items: 'Login,Billing,Exports' }],
	[seeded.outage, { name: 'Customers Affected', data_type: 'integer' }],
	[seeded.feature, { name: 'Area', data_type: 'list', list_items: 'Inbox,Reports,Mobile App' }],
	[seeded.feature, { name: 'Would Pay', data_type: 'boolean' }],
] as const;

const TICKETS = [
	[seeded.bug, 'Export stops halfway', 'The file has half of the rows', seeded.ofBugs],
	[seeded.bug, 'Wrong total on the invoice', 'Two lines are missing from it', seeded.submitted],
	[seeded.feature, 'Dark theme', 'The screen is too bright at night', seeded.submitted],
	[seeded.feature, 'Reports by e-mail', 'Every Monday, for the whole team', seeded.resolved],
	[seeded.task, 'Call the customer back', 'They asked for a demo', seeded.submitted],
	[seeded.task, 'Move the data to the new plan', 'After the renewal', seeded.resolved],
] as const;

/** Types of tickets with attributes and states, and tickets of some customers, the newest last. */
export function seedDesk(state: Workspace): void {
	const people = state.contacts.listed().filter(({ role }) => role === 'user');
	const linked = [...state.conversations.values()].slice(-3).map(({ id }) => id);
	const [tag = ''] = state.tags.keys();
	seedTickets(
		state,
		people.slice(0, 1).map(({ id }) => id),
		{ linked, tags: [tag] },
	);
	for (const [type, attribute] of ATTRIBUTES) addAttribute(state, type, { description: '', ...attribute });
	const admins = [...state.admins.keys()];
	TICKETS.forEach(([type, title, description, state_id], index) => {
		const admin = admins[index % admins.length] ?? state.ownAdminId;
		const created_at = TICKETS_AT + (index + 1) * HOUR;
		const contact = people[index + 1];
		const ticket = addTicket(
			state,
			type,
			{
				ticket_attributes: { _default_title_: title, _default_description_: description },
				state_id,
				open: state_id !== seeded.resolved,
				contact_ids: contact ? [contact.id] : [],
				admin_assignee_id: Number(admin),
			},
			{ created_at },
		);
		const author = adminAuthor(state, admin);
		const at = { created_at: created_at + HOUR };
		addTicketPart(state, ticket, author, { part_type: 'comment', body: '<p>We are on it.</p>', ...at });
	});
}
