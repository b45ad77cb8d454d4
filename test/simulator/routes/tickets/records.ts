import { ApiError, notFound } from '../../errors';
import { type Call, param } from '../../http/route';
import { asArray, asId, asText, type Json, type JsonObject } from '../../json';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';

/** A ticket as it is kept; a type alias, so that it counts as a JSON object. */
export type Ticket = {
	/** The number in the inbox. */
	ticket_id: string;
	ticket_attributes: JsonObject;
	type_id: string;
	state_id: string;
	contact_ids: string[];
	admin_assignee_id: number;
	team_assignee_id: number;
	company_id: string | null;
	updated_at: number;
	open: boolean;
	snoozed_until: number | null;
	is_shared: boolean;
	/** Conversations and customer tickets of a tracker. */
	linked: string[];
	parts: JsonObject[];
	tags: JsonObject[];
};

/** What a ticket's record holds. */
export const ticketIn = (record: Shelved): Ticket => record.fields as unknown as Ticket;

export const TICKET = 'ticket';
export const TYPE = 'ticket_type';
export const ATTRIBUTE = 'ticket_type_attribute';
export const STATE = 'ticket_state';
export const JOB = 'job';

/** The ticket that a path names, refused in the words of deleting, tagging and linking. */
export function ticketOr404(call: Call): Shelved {
	const record = call.state.shelf(TICKET).get(param(call, 'ticket_id'));
	if (record === undefined) throw new ApiError(404, 'ticket_not_found', 'Ticket not found');
	return record;
}

/** The type with this ID, or the error. */
export function typeOf(state: Workspace, id: Json | undefined, error = notFound): Shelved {
	const type = state.shelf(TYPE).get(asId(id) ?? '');
	if (type === undefined) throw error();
	return type;
}

/** The attributes of a type, in their order, archived ones too. */
export const attributesOf = (state: Workspace, typeId: string): Shelved[] =>
	[...state.shelf(ATTRIBUTE).values()]
		.filter(({ fields }) => String(fields['ticket_type_id']) === typeId)
		.sort((a, b) => Number(a.fields['order']) - Number(b.fields['order']));

/** The states that tickets of a type can have. */
export const statesOf = (state: Workspace, typeId: string): Shelved[] =>
	[...state.shelf(STATE).values()].filter(({ fields }) => asArray(fields['type_ids']).includes(typeId));

/** Whether the type is of this category: tracker tickets have links, back-office ones no replies of contacts. */
export const isOf = (state: Workspace, ticket: Ticket, category: string): boolean =>
	asText(state.shelf(TYPE).get(ticket.type_id)?.fields['category']) === category;
