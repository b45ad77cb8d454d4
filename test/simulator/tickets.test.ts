import { seeded, seedTickets } from './routes/tickets/seed';
import { addTicket } from './routes/tickets/tickets';
import type { Simulator } from '.';
import { asArray } from './json';
import { at, idsOf, useSimulator } from './testing';

const ADMIN = '991267459';
const { bug, feature, ofBugs, outage, resolved, submitted, task, ticket, tracker } = seeded;

let simulator: Simulator;
let ann: string;
let talk: string;
const send = useSimulator((fresh) => {
	simulator = fresh;
	const { state } = simulator;
	ann = state.addContacts(1, () => ({ external_id: 'u-1', email: 'ann@example.com' }))[0]?.id ?? '';
	talk = state.addConversations(1, () => ({ contacts: [ann] }))[0]?.id ?? '';
	seedTickets(state, [ann]);
});

const created = (fields: object) =>
	send('POST /tickets', { ticket_type_id: bug, contacts: [{ id: ann }], ...fields } as { ticket_type_id: string });

describe('a ticket', () => {
	it('starts in the state Submitted, with its type and a part', async () => {
		const { body } = await created({ ticket_attributes: { _default_title_: 'Slow' }, created_at: 1_781_000_000 });
		expect(body).toMatchObject({
			ticket_attributes: { _default_title_: 'Slow', _default_description_: null },
			ticket_state: { id: submitted, category: 'submitted' },
			ticket_type: { id: bug, name: 'Bug Report' },
			category: 'Customer',
			open: true,
			is_shared: true,
			created_at: 1_781_000_000,
			contacts: { contacts: [{ id: ann, external_id: 'u-1' }] },
			ticket_parts: { total_count: 1 },
		});
	});

	it('gives its newest 500 parts and 1,000 of its links, and counts all of them', async () => {
		const record = simulator.state.shelf('ticket').get(tracker);
		if (record === undefined) throw new Error('The ticket is not there');
		const ids = Array.from({ length: 1_001 }, (_, index) => String(index));
		Object.assign(record.fields, { parts: ids.map((id) => ({ id })), linked: ids });
		const { body } = await send(`GET /tickets/${tracker}`);
		expect(body['ticket_parts']).toMatchObject({ total_count: 1_001 });
		expect(idsOf(at(body, 'ticket_parts.ticket_parts'))).toEqual(ids.slice(-500));
		expect(body['linked_objects']).toMatchObject({ total_count: 1_001, has_more: true });
		expect(idsOf(at(body, 'linked_objects.data'))).toEqual(ids.slice(0, 1_000));
	});

	it('makes a lead of an email address that is not known, and of no other name', async () => {
		const { body } = await created({ contacts: [{ email: 'new@example.com' }] });
		const id = String(at(body, 'contacts.contacts.0.id'));
		expect((await send(`GET /contacts/${id}`)).body).toMatchObject({ role: 'lead', email: 'new@example.com' });
		expect((await created({ contacts: [{ external_id: 'nobody' }] })).status).toBe(404);
	});

	it.each([
		['two contacts', { contacts: [{ id: '1' }, { id: '2' }] }, 'contacts takes one contact'],
		['no type', { ticket_type_id: '1' }, 'Ticket type not found'],
		['an unknown attribute', { ticket_attributes: { Color: 'red' } }, 'Extra attributes'],
		['the title of another type', { ticket_attributes: { _default_title_: 1 } }, '_default_title_ must be a string'],
		['milliseconds as a date', { ticket_attributes: { 'Seen At': 1_781_000_000_000 } }, 'Seen At must be'],
		['an unknown assignee', { assignment: { team_assignee_id: '1' } }, 'Assignee not found'],
		['an unknown field', { title: 'Slow' }, 'title is not a known parameter'],
	])('is refused with %s', async (_what, fields, message) => {
		expect((await created(fields)).error['message']).toContain(message);
		expect(simulator.ledger).toEqual([]);
	});

	it('needs what its type requires, until the attribute is archived', async () => {
		const attribute = `/ticket_types/${bug}/attributes/${seeded.priority}`;
		await send(`PUT ${attribute}`, { required_to_create: true });
		expect((await created({})).error).toEqual({
			code: 'parameter_invalid',
			message: 'Missing required ticket attributes',
		});
		expect((await created({ ticket_attributes: { Priority: seeded.high } })).status).toBe(200);
		await send(`PUT ${attribute}`, { archived: true });
		expect((await created({})).status).toBe(200);
	});

	it('is named by its job at the second look', async () => {
		const queued = await send('POST /tickets/enqueue', { ticket_type_id: bug, contacts: [{ id: ann }] });
		expect(queued.body).toMatchObject({ type: 'job', status: 'pending', resource_id: null });
		const look = () => send(`GET /jobs/status/${String(queued.body['id'])}`);
		expect((await look()).body).toMatchObject({ status: 'pending', resource_id: null });
		const { body } = await look();
		expect(body['status']).toBe('success');
		expect((await send(`GET /tickets/${String(body['resource_id'])}`)).status).toBe(200);
		expect((await send('GET /jobs/status/1')).error['code']).toBe('job_not_found');
	});

	it('is assigned, snoozed, closed and moved to a state of its type', async () => {
		const update = (fields: object) => send(`PUT /tickets/${ticket}`, fields as { open: boolean });
		expect((await update({ assignee_id: ADMIN, snoozed_until: 1_790_000_000 })).body).toMatchObject({
			admin_assignee_id: Number(ADMIN),
			snoozed_until: 1_790_000_000,
		});
		const closed = await update({ open: false, ticket_state_id: ofBugs, admin_id: Number(ADMIN) });
		expect(closed.body).toMatchObject({ open: false, ticket_state: { id: ofBugs } });
		expect(closed.body['snoozed_until']).toBeUndefined();
		expect(asArray(at(closed.body, 'ticket_parts.ticket_parts')).at(-1)).toMatchObject({
			ticket_state: 'in_progress',
			previous_ticket_state: 'submitted',
			author: { type: 'admin', id: ADMIN },
		});
		expect((await update({ assignee_id: '0' })).body['admin_assignee_id']).toBe(0);
		const refused = await send(`PUT /tickets/${tracker}`, { ticket_state_id: ofBugs });
		expect(refused.error['code']).toBe('ticket_state_id_invalid');
	});

	it.each([
		['the same type', bug, submitted, 'Cannot change to the same ticket type'],
		['a type of another category', outage, submitted, 'another category'],
		['a state of another type', feature, ofBugs, "Ticket custom state doesn't belong to the new ticket type"],
		['a type that is not there', '1', submitted, 'Resource Not Found'],
	])('does not change to %s', async (_what, ticket_type_id, ticket_state_id, message) => {
		const { error } = await send(`POST /tickets/${ticket}/change_type`, { ticket_type_id, ticket_state_id });
		expect(error['message']).toContain(message);
	});

	it('changes to another type of its category, and keeps its title', async () => {
		const change = { ticket_type_id: feature, ticket_state_id: resolved };
		const { body } = await send(`POST /tickets/${ticket}/change_type`, change);
		expect(body).toMatchObject({
			ticket_type: { id: feature },
			ticket_state: { id: resolved },
			ticket_attributes: { _default_title_: 'Cannot log in' },
		});
	});

	it('is gone once it is deleted', async () => {
		expect((await send(`DELETE /tickets/${ticket}`)).body).toEqual({ id: ticket, object: 'ticket', deleted: true });
		expect((await send(`DELETE /tickets/${ticket}`)).error['code']).toBe('ticket_not_found');
	});
});

describe('a tracker', () => {
	it('is linked once to each conversation and customer ticket', async () => {
		const link = (id: string) => send(`POST /tickets/${tracker}/linked_conversations`, { conversation_id: id });
		expect((await link(talk)).body).toMatchObject({ id: talk, linked_objects: { data: [{ id: tracker }] } });
		expect((await link(ticket)).body).toMatchObject({ id: ticket, type: 'conversation', state: 'open' });
		expect((await link(talk)).error['code']).toBe('already_linked_to_tracker');
		expect((await link('1')).error['code']).toBe('conversation_not_found');
		expect((await send(`GET /tickets/${tracker}`)).body).toMatchObject({
			linked_objects: {
				total_count: 2,
				data: [
					{ type: 'conversation', id: talk },
					{ type: 'ticket', id: ticket },
				],
			},
		});
		const unlink = () => send(`DELETE /tickets/${tracker}/linked_conversations/${talk}`);
		expect((await unlink()).body).toMatchObject({ id: talk, linked_objects: { total_count: 0 } });
		expect((await unlink()).error['code']).toBe('conversation_not_found');
	});

	it('alone has links', async () => {
		const { error } = await send(`POST /tickets/${ticket}/linked_conversations`, { conversation_id: talk });
		expect(error['code']).toBe('invalid_ticket_type');
	});
});

describe('the search of tickets', () => {
	const found = async (field: string, operator: string, value: string | number | boolean) => {
		const { body } = await send('POST /tickets/search', { query: { field, operator, value } });
		return asArray(body['tickets']).map((one) => at(one, 'id'));
	};

	it('knows categories by words of their own', async () => {
		const { id } = addTicket(simulator.state, task);
		expect(await found('category', '=', 'request')).toEqual([ticket]);
		expect(await found('category', '=', 'task')).toEqual([id]);
		expect(await found('category', '=', 'tracker')).toEqual([tracker]);
	});

	it('finds by state, contact, teammate and attribute', async () => {
		const { id } = addTicket(simulator.state, bug, { state_id: ofBugs, admin_assignee_id: Number(ADMIN) });
		await send(`PUT /tickets/${id}`, { ticket_attributes: { Priority: seeded.high } });
		expect(await found('state', '=', 'in_progress')).toEqual([id]);
		expect(await found('teammate_ids', '=', ADMIN)).toEqual([id]);
		expect(await found('admin_assignee_id', '=', ADMIN)).toEqual([id]);
		expect(await found(`ticket_attribute.${seeded.priority}`, '=', seeded.high)).toEqual([id]);
		expect((await found('contact_ids', '=', ann)).sort()).toEqual([ticket, tracker]);
	});

	it('refuses attributes by name', async () => {
		const query = { field: 'ticket_attribute.Priority', operator: '=', value: 'High' };
		const { error } = await send('POST /tickets/search', { query });
		expect(error['message']).toContain('not a valid integer');
	});
});
