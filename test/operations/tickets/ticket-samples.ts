import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../simulator';
import { seeded, seedTickets } from '../../simulator/routes/tickets/seed';
import { addContact, ACME, ADA, ANN, VIP } from '../people/contact-samples';
import { picked } from '../../kit/input';

export const { bug: BUG, feature: FEATURE, outage: OUTAGE, task: TASK, ticket: TICKET, tracker: TRACKER } = seeded;
export const { high: HIGH, ofBugs: WITH_DEVELOPERS, priority: PRIORITY, resolved: RESOLVED } = seeded;
export const SUPPORT = '991267901';
export const TALK = '215471234567890';

/** Ann with a customer ticket, which has a tag, and a tracker ticket; a conversation; types and states. */
export function desk(simulator: Simulator): void {
	addContact(simulator);
	simulator.state.addCompanies(1, () => ({ id: ACME, company_id: 'acme-1' }));
	simulator.state.addConversations(1, () => ({ id: TALK, contacts: [ANN] }));
	seedTickets(simulator.state, [ANN], { tags: [VIP] });
}

export const ticket = (operation: string): INodeParameters => ({ resource: 'ticket', operation });
export const theTicket = { ticket_id: picked(TICKET) };

const author = { id: '991267400', type: 'bot', name: 'Fin', email: 'operator+abc123@intercom.io' };
const ada = { id: ADA, type: 'admin', name: 'Ada Marsh', email: 'ada.marsh@example.com' };
const part = (id: string, part_type: string, more: object) => ({
	type: 'ticket_part',
	id,
	part_type,
	created_at: 1769860800,
	updated_at: 1769860800,
	author,
	attachments: [],
	redacted: false,
	...more,
});

/** An attribute of the type of that ticket. */
const priority = {
	type: 'ticket_type_attribute',
	id: PRIORITY,
	name: 'Priority',
	data_type: 'list',
	input_options: {
		list_options: [
			{ id: seeded.low, label: 'Low' },
			{ id: HIGH, label: 'High' },
		],
	},
};

/** A ticket as Intercom answers it. */
export const whole = {
	type: 'ticket',
	id: TICKET,
	ticket_id: '1390',
	ticket_attributes: {
		_default_title_: 'Cannot log in',
		_default_description_: 'The page stays blank',
		Priority: HIGH,
	},
	ticket_state: {
		type: 'ticket_state',
		id: WITH_DEVELOPERS,
		category: 'in_progress',
		internal_label: 'With the developers',
		external_label: 'In progress',
	},
	ticket_type: {
		type: 'ticket_type',
		id: BUG,
		name: 'Bug Report',
		description: 'Something is broken',
		icon: '🐞',
		workspace_id: 'abc123',
		archived: false,
		ticket_type_attributes: { type: 'list', data: [priority] },
		category: 'Customer',
	},
	contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: ANN, external_id: 'user-70' }] },
	admin_assignee_id: Number(ADA),
	team_assignee_id: 0,
	created_at: 1769860800,
	updated_at: 1769864400,
	ticket_parts: {
		type: 'ticket_part.list',
		ticket_parts: [
			part('185', 'ticket_state_updated_by_admin', { ticket_state: 'submitted', previous_ticket_state: 'submitted' }),
			part('186', 'comment', { author: ada, body: '<p>We are on it</p>' }),
			part('187', 'ticket_state_updated_by_admin', {
				author: ada,
				ticket_state: 'in_progress',
				previous_ticket_state: 'submitted',
			}),
			part('188', 'ticket_attribute_updated_by_admin', {
				updated_attribute_data: {
					attribute: { type: 'attribute', id: '10', label: 'Photo' },
					value: { type: 'value', id: [2, 3], label: ['a<b>.png', 'c.png'] },
				},
			}),
			part('189', 'assignment', { assigned_to: { type: 'admin', id: ADA } }),
		],
		total_count: 6,
	},
	open: true,
	linked_objects: {
		type: 'list',
		data: [{ type: 'conversation', id: TALK, category: null }],
		total_count: 1,
		has_more: false,
	},
	category: 'Customer',
	is_shared: true,
} satisfies IDataObject;

/** The same ticket under Simplify. */
export const simple = {
	id: TICKET,
	ticket_id: '1390',
	category: 'Customer',
	type: 'Bug Report',
	type_id: BUG,
	title: 'Cannot log in',
	description: 'The page stays blank',
	state: 'in_progress',
	state_label: 'With the developers',
	open: true,
	is_shared: true,
	admin_assignee_id: Number(ADA),
	team_assignee_id: 0,
	created_at: '2026-01-31T12:00:00.000Z',
	updated_at: '2026-01-31T13:00:00.000Z',
	contact_ids: [ANN],
	linked_ids: [TALK],
	ticket_attributes: { Priority: HIGH },
	attributes: { Priority: 'High' },
	transcript: [
		'[1 older part is missing here: Intercom gives the newest 5]',
		'[2026-01-31 12:00] Fin (bot) [ticket state updated by admin]: submitted',
		'[2026-01-31 12:00] Ada Marsh (teammate): We are on it',
		'[2026-01-31 12:00] Ada Marsh (teammate) [ticket state updated by admin]: submitted → in_progress',
		'[2026-01-31 12:00] Fin (bot) [ticket attribute updated by admin]: Photo: a<b>.png, c.png',
		'[2026-01-31 12:00] Fin (bot) [assigned to teammate Ada Marsh]',
	].join('\n'),
	parts_shown: 5,
	parts_total: 6,
} satisfies IDataObject;

/** The short record that a write gives of it. */
export const short = {
	id: TICKET,
	ticket_id: '1390',
	category: 'Customer',
	type: 'Bug Report',
	title: 'Cannot log in',
	state: 'in_progress',
	state_label: 'With the developers',
	open: true,
	admin_assignee_id: Number(ADA),
	admin_assignee_name: 'Ada Marsh',
	team_assignee_id: 0,
	team_assignee_name: null,
	attributes: { Priority: 'High' },
	inbox_url: `https://app.intercom.com/a/inbox/simulator1/inbox/conversation/${TICKET}`,
} satisfies IDataObject;

/** The request that names the workspace, for the address of a ticket. */
export const ME = { to: 'GET /me' };
