import type { JsonObject } from '../json';
import { seeded } from '../routes/tickets/seed';
import { addTicket } from '../routes/tickets/tickets';
import { at } from '../testing';
import { startNotifications } from '.';
import { COMPANY, CONTACT, SECRET, useNotifications } from './testing';

const kit = useNotifications();

describe('A write through the API', () => {
	const ADMIN = { type: 'admin', message_type: 'comment', admin_id: '991267459' };
	const USER = { type: 'user', message_type: 'comment', intercom_user_id: CONTACT };
	const TICKET = `/tickets/${seeded.ticket}`;

	it.each<[string, JsonObject, string[]]>([
		['POST /conversations/215/reply', { ...ADMIN, body: 'Hello' }, ['conversation.admin.replied']],
		['POST /conversations/215/reply', { ...ADMIN, message_type: 'note', body: 'x' }, ['conversation.admin.noted']],
		['POST /conversations/215/reply', { ...USER, body: 'Hello' }, ['conversation.user.replied']],
		['POST /conversations', { from: { type: 'user', id: CONTACT }, body: 'Hi' }, ['conversation.user.created']],
		['POST /conversations/215/parts', { ...ADMIN, message_type: 'close' }, ['conversation.admin.closed']],
		[
			'POST /conversations/215/parts',
			{ ...ADMIN, message_type: 'assignment', assignee_id: '991267460' },
			['conversation.admin.assigned', 'conversation.admin.open.assigned'],
		],
		['POST /contacts', { email: 'new@example.com' }, ['contact.user.created']],
		['POST /contacts', { role: 'lead', email: 'new@example.com' }, ['contact.lead.created']],
		[`PUT /contacts/${CONTACT}`, { name: 'B' }, ['contact.user.updated']],
		[`POST /contacts/${CONTACT}/tags`, { id: '7522901' }, ['contact.user.tag.created']],
		[`POST /contacts/${CONTACT}/companies`, { id: COMPANY }, ['company.contact.attached']],
		[`POST ${TICKET}/reply`, { ...ADMIN, body: 'Hello' }, ['ticket.admin.replied']],
		[`POST ${TICKET}/reply`, { ...USER, body: 'Hello' }, ['ticket.contact.replied']],
		[`PUT ${TICKET}`, { ticket_state_id: seeded.resolved }, ['ticket.state.updated', 'ticket.resolved']],
		[`PUT ${TICKET}`, { ticket_attributes: { Seats: 3 } }, ['ticket.attribute.updated']],
		[`PUT ${TICKET}`, { assignee_id: '991267901' }, ['ticket.team.assigned']],
	])('%s with %j is told as %j', async (route, body, topics) => {
		await kit.subscribe({ connections: 1 });
		await kit.write(route, body);
		await kit.notifications.settled();
		expect(kit.receiver.notifications.map(({ topic }) => topic)).toEqual(topics);
	});

	it('is told with the new part alone, marked as written by an app', async () => {
		await kit.subscribe();
		await kit.write('POST /conversations/215/reply', { ...ADMIN, body: 'Hello' });
		await kit.notifications.settled();
		expect(at(kit.receiver.notifications[0], 'data.item.conversation_parts.conversation_parts')).toEqual([
			expect.objectContaining({ part_type: 'comment', body: 'Hello', app_package_code: expect.any(String) }),
		]);
	});

	it('resolves a ticket under the name of closing it in 2.14', async () => {
		await kit.subscribe({ appVersion: '2.14', connections: 1 });
		addTicket(kit.simulator.state, seeded.bug, {}, { id: '77' });
		await kit.write('PUT /tickets/77', { ticket_state_id: seeded.resolved });
		await kit.notifications.settled();
		expect(kit.receiver.notifications.map(({ topic }) => topic)).toEqual(['ticket.state.updated', 'ticket.closed']);
		expect(at(kit.receiver.notifications[1], 'data.item.ticket_state.category')).toBe('resolved');
	});

	it('is told to nobody when that is switched off, or when the subscription has ended', async () => {
		await kit.subscribe({ fromWrites: false });
		await kit.write('POST /contacts', { email: 'new@example.com' });
		await kit.notifications.settled();
		expect(kit.receiver.notifications).toEqual([]);
		const again = await startNotifications(kit.simulator, { url: kit.receiver.url, clientSecret: SECRET });
		again.close();
		await kit.write('POST /contacts', { email: 'newer@example.com' });
		await again.settled();
		expect(kit.receiver.notifications).toEqual([]);
	});
});
