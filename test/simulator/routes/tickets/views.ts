import { asArray, type JsonObject } from '../../json';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { contactReference } from '../../views/contact';
import { attributesOf, statesOf, STATE, ticketIn, TYPE } from './records';

/** How many parts a ticket holds in an answer at most: the newest. */
const MOST_PARTS = 500;
/** How many linked conversations and tickets it names at most. */
const MOST_LINKED = 1_000;

/** A state as a ticket and a type show it. */
export function stateView({ id, fields }: Shelved): JsonObject {
	const { category, external_label, internal_label } = fields;
	return {
		type: 'ticket_state',
		id,
		category: category ?? null,
		internal_label: internal_label ?? null,
		external_label: external_label ?? null,
	};
}

const bareType = ({ id, fields }: Shelved): JsonObject => ({
	type: 'ticket_type',
	id,
	name: fields['name'] ?? null,
	description: fields['description'] ?? null,
	icon: fields['icon'] ?? null,
	archived: fields['archived'] ?? false,
	is_internal: fields['is_internal'] ?? false,
	category: fields['category'] ?? null,
});

/** A state as the list of states shows it. */
export function detailedState(state: Workspace, record: Shelved): JsonObject {
	const types = asArray(record.fields['type_ids']).flatMap((id) => state.shelf(TYPE).get(String(id)) ?? []);
	return {
		...stateView(record),
		ticket_types: { type: 'list', data: types.map(bareType) },
		archived: record.fields['archived'] ?? false,
	};
}

export const attributeView = ({ fields }: Shelved): JsonObject => ({ ...fields });

/** A type with its attributes; by itself it has its states too, but in a ticket it has not. */
export function typeView(state: Workspace, record: Shelved, inTicket = false): JsonObject {
	return {
		...bareType(record),
		workspace_id: state.appId,
		created_at: record.created_at,
		updated_at: record.fields['updated_at'] ?? record.created_at,
		ticket_type_attributes: { type: 'list', data: attributesOf(state, record.id).map(attributeView) },
		...(!inTicket && { ticket_states: { type: 'list', data: statesOf(state, record.id).map(stateView) } }),
	};
}

/** A ticket with its type and all its parts, as reads, writes and searches answer it. */
export function ticketView(state: Workspace, record: Shelved): JsonObject {
	const ticket = ticketIn(record);
	const type = state.shelf(TYPE).get(ticket.type_id);
	const ticketState = state.shelf(STATE).get(ticket.state_id);
	return {
		type: 'ticket',
		id: record.id,
		ticket_id: ticket.ticket_id,
		ticket_attributes: { ...ticket.ticket_attributes },
		ticket_state: ticketState === undefined ? null : stateView(ticketState),
		ticket_type: type === undefined ? null : typeView(state, type, true),
		contacts: { type: 'contact.list', contacts: ticket.contact_ids.map((id) => contactReference(state, id)) },
		admin_assignee_id: ticket.admin_assignee_id,
		team_assignee_id: ticket.team_assignee_id,
		created_at: record.created_at,
		updated_at: ticket.updated_at,
		ticket_parts: {
			type: 'ticket_part.list',
			ticket_parts: ticket.parts.slice(-MOST_PARTS).map((part) => ({ ...part })),
			total_count: ticket.parts.length,
		},
		open: ticket.open,
		...(ticket.snoozed_until !== null && { snoozed_until: ticket.snoozed_until }),
		linked_objects: {
			type: 'list',
			data: ticket.linked
				.slice(0, MOST_LINKED)
				.map((id) => ({ type: state.conversations.get(id) ? 'conversation' : 'ticket', id })),
			total_count: ticket.linked.length,
			has_more: ticket.linked.length > MOST_LINKED,
		},
		category: type?.fields['category'] ?? null,
		is_shared: ticket.is_shared,
	};
}
