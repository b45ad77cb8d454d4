import { asObject, type JsonObject } from '../../json';
import { TICKET, ticketIn } from '../../routes/tickets/records';
import { ticketView } from '../../routes/tickets/views';
import type { Shelved } from '../../state/records';
import { isRecent } from '../look';
import { contactItem } from './contacts';
import { APP_PACKAGE_CODE } from './conversations';
import { contactOf, shelvedOf, type MakeItem, type Source } from './source';

/** A ticket with its whole history and the attributes of its type. */
function ticketItem({ state, version }: Source, record: Shelved): JsonObject {
	const ticket = ticketIn(record);
	const assignee = (id: number) => (isRecent(version) ? id : String(id));
	return {
		...ticketView(state, record),
		admin_assignee_id: assignee(ticket.admin_assignee_id),
		team_assignee_id: assignee(ticket.team_assignee_id),
		snoozed_until: ticket.snoozed_until,
		company_id: ticket.company_id,
		channel: 'messenger',
	};
}

const ticket: MakeItem = (source) => ticketItem(source, shelvedOf(source, TICKET));

/** From 2.15 on a closed ticket is one level deeper. */
const closed: MakeItem = (source) => (isRecent(source.version) ? { ticket: ticket(source) } : ticket(source));

/** A ticket and the part that was added to it, beside each other. */
const withPart: MakeItem = (source) => {
	const { about } = source;
	const record = shelvedOf(source, TICKET);
	const { parts } = ticketIn(record);
	const part = about.partId === undefined ? parts.at(-1) : parts.find(({ id }) => id === about.partId);
	return {
		type: 'ticket_ticket_part',
		ticket: ticketItem(source, record),
		ticket_part: { ...asObject(part), ...(about.byApi === true && { app_package_code: APP_PACKAGE_CODE }) },
	};
};

/** Who joined or left, with the ticket in Intercom's own model: no type, and the ID as a number. */
const participant: MakeItem = (source) => {
	const record = shelvedOf(source, TICKET);
	const { contact_ids, ticket_attributes } = ticketIn(record);
	const shown = ticketView(source.state, record);
	const state = asObject(shown['ticket_state']);
	return {
		ticket: {
			type: 'ticket',
			id: Number(record.id),
			url: `https://app.intercom.com/a/apps/${source.state.appId}/conversations/${record.id}`,
			custom_attributes: Object.fromEntries(
				Object.entries(ticket_attributes).map(([name, value]) => [name, { value, type: 'string' }]),
			),
			state: state['category'] ?? null,
			ticket_type: asObject(shown['ticket_type'])['name'] ?? null,
			ticket_custom_state_admin_label: state['internal_label'] ?? null,
			ticket_custom_state_user_label: state['external_label'] ?? null,
		},
		contact: contactItem(source, contactOf(source, source.about.contactId ?? contact_ids.at(-1))),
	};
};

/** Items of tickets. */
export const ticketItems: Readonly<Record<string, MakeItem>> = {
	'ticket.created': ticket,
	'ticket.state.updated': ticket,
	'ticket.note.created': withPart,
	'ticket.admin.assigned': withPart,
	'ticket.team.assigned': withPart,
	'ticket.contact.attached': participant,
	'ticket.contact.detached': participant,
	'ticket.attribute.updated': withPart,
	'ticket.admin.replied': withPart,
	'ticket.contact.replied': withPart,
	'ticket.closed': closed,
	'ticket.rating.provided': ticket,
	'ticket.resolved': ticket,
	'ticket.admin.snoozed': ticket,
	'ticket.admin.unsnoozed': ticket,
	'ticket.admin.replied.translated': withPart,
};
