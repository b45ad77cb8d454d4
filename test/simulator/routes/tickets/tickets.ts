import { ApiError, invalid, userNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asArray, asId, asNumber, asObject, asText, type Json, type JsonObject } from '../../json';
import {
	anyObject,
	flag,
	integer,
	listOf,
	looseId,
	need,
	object,
	orNull,
	type Shape,
	text,
	timestamp,
} from '../../shape';
import { blankContact } from '../../state/create';
import type { Contact, Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { companyOr404, conversationOr404, preferredByEmail } from '../lookup';
import { deleted, keep, shelved } from '../shelf';
import { checkAttributes } from './attributes';
import { addTicketPart, changedBy } from './parts';
import { JOB, STATE, statesOf, TICKET, type Ticket, ticketIn, ticketOr404, typeOf } from './records';
import { ticketView } from './views';

const CREATE: Shape = {
	ticket_type_id: need(looseId),
	contacts: need(listOf(object({ id: text, external_id: text, email: text }))),
	conversation_to_link_id: looseId,
	company_id: text,
	created_at: timestamp,
	ticket_attributes: anyObject,
	assignment: object({ admin_assignee_id: looseId, team_assignee_id: looseId }),
	skip_notifications: flag,
};

/** Creating, reading, changing and deleting tickets. */
export const ticketRoutes: Route[] = [
	on('POST /tickets', (call) => ticketView(call.state, create(call)), { body: CREATE }),
	on('POST /tickets/enqueue', enqueue, { body: CREATE }),
	on('GET /jobs/status/{job_id}', readJob),
	on('GET /tickets/{ticket_id}', (call) => ticketView(call.state, shelved(call, TICKET, 'ticket_id'))),
	on('PUT /tickets/{ticket_id}', update, {
		body: {
			ticket_attributes: anyObject,
			ticket_state_id: looseId,
			company_id: orNull(text),
			open: flag,
			is_shared: flag,
			snoozed_until: timestamp,
			admin_id: integer,
			assignee_id: looseId,
			skip_notifications: flag,
		},
	}),
	on('DELETE /tickets/{ticket_id}', remove),
	on('POST /tickets/{ticket_id}/change_type', changeType, {
		body: {
			ticket_type_id: need(looseId, notGiven),
			ticket_state_id: need(looseId, notGiven),
			ticket_attributes: anyObject,
		},
	}),
];

function notGiven(field: string): ApiError {
	return new ApiError(400, 'parameter_not_found', `${field} is a required parameter`);
}

const assigneeNotFound = (): ApiError => new ApiError(404, 'assignee_not_found', 'Assignee not found');

/** The one contact of a new ticket; an unknown email address makes a lead. */
function contactIn(state: Workspace, contacts: Json | undefined): Contact {
	const [named, ...more] = asArray(contacts).map(asObject);
	const names = Object.keys(named ?? {});
	if (named === undefined || more.length > 0 || names.length !== 1)
		throw invalid('contacts takes one contact, under one of id, external_id and email', 'contacts');
	const email = asText(named['email']);
	const found =
		state.contacts.get(asText(named['id']) ?? '') ??
		state.contacts.byExternalId(asText(named['external_id']) ?? '') ??
		(email === undefined ? undefined : preferredByEmail(state, email));
	if (found !== undefined) return found;
	if (email === undefined) throw userNotFound();
	return state.contacts.add(blankContact(state, { role: 'lead', email }));
}

/** Adds a ticket to the workspace; for routes, seeds and tests. */
export function addTicket(
	state: Workspace,
	typeId: string,
	fields: Partial<Ticket> = {},
	{ created_at = state.now(), id }: { created_at?: number; id?: string } = {},
): Shelved {
	const submitted = statesOf(state, typeId).find((record) => record.fields['category'] === 'submitted');
	const ticket: Ticket = {
		ticket_id: String(state.shelf(TICKET).size + 1),
		ticket_attributes: { _default_title_: null, _default_description_: null },
		type_id: typeId,
		state_id: submitted?.id ?? '',
		contact_ids: [],
		admin_assignee_id: 0,
		team_assignee_id: 0,
		company_id: null,
		updated_at: created_at,
		open: true,
		snoozed_until: null,
		is_shared: false,
		linked: [],
		parts: [],
		tags: [],
		...fields,
	};
	const record = keep(state, TICKET, ticket, id);
	record.created_at = created_at;
	const category = submitted?.fields['category'] ?? null;
	addTicketPart(state, record, changedBy(state, undefined), {
		part_type: 'ticket_state_updated_by_admin',
		created_at,
		ticket_state: category,
		previous_ticket_state: category,
	});
	return record;
}

function create(call: Call): Shelved {
	const { body, state } = call;
	const type = typeOf(state, body['ticket_type_id'], () => invalid('Ticket type not found', 'ticket_type_id'));
	if (type.fields['archived'] === true) throw invalid('Ticket type is archived', 'ticket_type_id');
	const attributes = checkAttributes(state, type.id, body['ticket_attributes'], true);
	const { admin_assignee_id: admin, team_assignee_id: team } = asObject(body['assignment']);
	if (admin !== undefined && !state.admins.has(asId(admin) ?? '')) throw assigneeNotFound();
	if (team !== undefined && !state.teams.has(asId(team) ?? '')) throw assigneeNotFound();
	if (body['company_id'] !== undefined) companyOr404(state, asText(body['company_id']) ?? '');
	const linked = asId(body['conversation_to_link_id']);
	if (linked !== undefined && !state.shelf(TICKET).get(linked)) conversationOr404(state, linked);
	const contact = contactIn(state, body['contacts']);
	const at = asNumber(body['created_at']);
	const record = addTicket(
		state,
		type.id,
		{
			ticket_attributes: { _default_title_: null, _default_description_: null, ...attributes },
			contact_ids: [contact.id],
			admin_assignee_id: Number(admin ?? 0),
			team_assignee_id: Number(team ?? 0),
			company_id: asText(body['company_id']) ?? null,
			is_shared: type.fields['category'] === 'Customer',
			linked: linked === undefined ? [] : [linked],
		},
		at === undefined ? {} : { created_at: at },
	);
	call.wrote('ticket.created', record.id);
	return record;
}

/** Checks as a create does, and names the ticket only when it is asked for the second time. */
function enqueue(call: Call): JsonObject {
	const { id } = create(call);
	const job = keep(call.state, JOB, { ticket_id: id, looks: 0, status: 'success' });
	return { ...jobView(call, job, false), url: `${call.origin}/jobs/status/${job.id}` };
}

function jobView({ origin }: Call, { fields, id }: Shelved, done: boolean): JsonObject {
	const ticketId = done && fields['status'] === 'success' ? (fields['ticket_id'] ?? null) : null;
	return {
		type: 'job',
		id,
		status: done ? (fields['status'] ?? null) : 'pending',
		resource_type: 'ticket',
		resource_id: ticketId,
		resource_url: ticketId === null ? null : `${origin}/tickets/${String(ticketId)}`,
	};
}

function readJob(call: Call): JsonObject {
	const job = call.state.shelf(JOB).get(param(call, 'job_id'));
	if (job === undefined) throw new ApiError(404, 'job_not_found', 'Job Not Found');
	const looks = Number(job.fields['looks'] ?? 0);
	job.fields['looks'] = looks + 1;
	return jobView(call, job, looks > 0);
}

/** Gives the ticket to a teammate or a team, whichever has that ID; 0 takes it from both. */
function assign(state: Workspace, ticket: Ticket, id: string): void {
	if (id !== '0' && !state.admins.has(id) && !state.teams.has(id)) throw assigneeNotFound();
	if (id === '0' || state.admins.has(id)) ticket.admin_assignee_id = Number(id);
	if (id === '0' || state.teams.has(id)) ticket.team_assignee_id = Number(id);
}

/** Moves the ticket to a state, and says so in a part. */
function moveTo(state: Workspace, record: Shelved, stateId: string, adminId: string | undefined): void {
	const ticket = ticketIn(record);
	const before = state.shelf(STATE).get(ticket.state_id)?.fields['category'] ?? null;
	ticket.state_id = stateId;
	addTicketPart(state, record, changedBy(state, adminId), {
		part_type: 'ticket_state_updated_by_admin',
		ticket_state: state.shelf(STATE).get(stateId)?.fields['category'] ?? null,
		previous_ticket_state: before,
	});
}

function update(call: Call): JsonObject {
	const { body, state } = call;
	const record = shelved(call, TICKET, 'ticket_id');
	const ticket = ticketIn(record);
	const attributes = checkAttributes(state, ticket.type_id, body['ticket_attributes'], false);
	const stateId = asId(body['ticket_state_id']);
	if (stateId !== undefined && !statesOf(state, ticket.type_id).some(({ id }) => id === stateId))
		throw new ApiError(
			400,
			'ticket_state_id_invalid',
			'Ticket state id is not valid or is not associated with the ticket type',
		);
	const adminId = asId(body['admin_id']);
	if (adminId !== undefined && !state.admins.has(adminId)) throw assigneeNotFound();
	if (typeof body['company_id'] === 'string') companyOr404(state, body['company_id']);
	const assignee = asId(body['assignee_id']);
	if (assignee !== undefined) assign(state, ticket, assignee);
	if (body['company_id'] !== undefined) ticket.company_id = asText(body['company_id']) ?? null;
	if (typeof body['open'] === 'boolean') ticket.open = body['open'];
	if (typeof body['is_shared'] === 'boolean') ticket.is_shared = body['is_shared'];
	ticket.snoozed_until = asNumber(body['snoozed_until']) ?? (ticket.open ? ticket.snoozed_until : null);
	for (const [label, value] of Object.entries(attributes)) {
		ticket.ticket_attributes[label] = value;
		addTicketPart(state, record, changedBy(state, adminId), {
			part_type: 'ticket_attribute_updated_by_admin',
			updated_attribute_data: {
				attribute: { type: 'attribute', id: label, label },
				value: { type: 'value', id: value, label: value === null ? '' : String(value) },
			},
		});
	}
	if (stateId !== undefined) moveTo(state, record, stateId, adminId);
	state.shelf(TICKET).touch();
	call.wrote('ticket.updated', record.id);
	return ticketView(state, record);
}

function remove(call: Call): JsonObject {
	return { id: deleted(call, TICKET, ticketOr404(call)).id, object: 'ticket', deleted: true };
}

function changeType(call: Call): JsonObject {
	const { body, state } = call;
	const record = shelved(call, TICKET, 'ticket_id');
	const ticket = ticketIn(record);
	const type = typeOf(state, body['ticket_type_id']);
	if (type.id === ticket.type_id) throw invalid('Cannot change to the same ticket type');
	if (type.fields['category'] !== typeOf(state, ticket.type_id).fields['category'])
		throw invalid('Cannot change to a ticket type of another category');
	const stateId = asId(body['ticket_state_id']) ?? '';
	if (!statesOf(state, type.id).some(({ id }) => id === stateId))
		throw invalid("Ticket custom state doesn't belong to the new ticket type");
	const attributes = checkAttributes(state, type.id, body['ticket_attributes'], false);
	ticket.type_id = type.id;
	Object.assign(ticket.ticket_attributes, attributes);
	moveTo(state, record, stateId, undefined);
	call.wrote('ticket.type_changed', record.id);
	return ticketView(state, record);
}
