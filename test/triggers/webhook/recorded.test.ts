import { outputOf, outputOfItem } from './outputs';
import * as recorded from './recorded';
import { bot, company, contact, conversationOf, fin, partOf, teammate } from './samples';
import { notificationOf } from './send';
import { useWebhooks } from './webhooks';

const webhooks = useWebhooks();
const told = async (topic: string, item: unknown) => await outputOfItem(webhooks, topic, item);

const john = { kind: 'teammate', id: '9608799', name: 'John', email: 'john@example.com' };
const ann = { kind: 'contact', id: contact.id, name: 'Ann', email: 'ann@example.com' };

describe('A ticket with the part of the event beside it', () => {
	const { assignment, attributeChange, note, reply } = recorded;
	const ofTeammate = assignment({ type: 'admin', id: '9608799' });
	const replyAndAssignment = assignment({ type: 'admin', id: '9608799' }, { body: '<p>Mine</p>' });

	test.each([
		['ticket.admin.replied', replyAndAssignment, 'Mine', john],
		['ticket.admin.assigned', ofTeammate, 'assigned to teammate John', john],
		['ticket.team.assigned', assignment({ type: 'team', id: '501' }), 'assigned to team 501', john],
		['ticket.admin.assigned', assignment({ type: 'nobody_admin', id: null }), 'assigned to nobody', john],
		['ticket.contact.replied', reply, 'Is it out?', ann],
		['ticket.note.created', note, 'Call them', john],
		['ticket.attribute.updated', attributeChange, 'Floor: 4', john],
	])('%s has that part alone, whatever is newer in the history: %#', async (topic, part, message, author) => {
		const output = await told(topic, recorded.ticketAndPart(part));
		expect(output).toMatchObject({ message, author, record: { id: '215474013331587', parts_shown: 2 } });
		expect(output.parts).toEqual([expect.objectContaining({ id: part.id, part_type: part.part_type, author })]);
		expect(output).not.toHaveProperty('ticket_part');
		expect(output).not.toHaveProperty('ticket');
	});

	test('is judged by that part where there are filters', async () => {
		const sent = notificationOf('ticket.admin.replied', recorded.ticketAndPart(replyAndAssignment));
		const started = async (filters: object) => Object.keys(await outputOf(webhooks, sent, { filters })).length > 0;
		expect(await started({ authors: ['teammate'], messages: ['reply'], ignoreAutomatic: true })).toBe(true);
		expect(await started({ authors: ['bot'] })).toBe(false);
	});

	test('says which attribute changed, and from what to what', async () => {
		const { parts } = await told('ticket.attribute.updated', recorded.ticketAndPart(attributeChange));
		expect(parts).toMatchObject([{ updated_attribute: { id: '851', name: 'Floor', previous_value: '3', value: '4' } }]);
	});

	test('names a teammate who only wrote an older part', async () => {
		const older = { ...teammate, id: '77', name: 'Zoe' };
		const part = { ...assignment({ type: 'admin', id: '77' }) };
		const ticket = recorded.ticketWith([{ ...note, author: older }, part]);
		const item = { type: 'ticket_ticket_part', ticket, ticket_part: part };
		expect((await told('ticket.admin.assigned', item)).message).toBe('assigned to teammate Zoe');
	});
});

describe('A ticket with its history alone', () => {
	const { closing, expectation, reply, stateChange } = recorded;

	test.each(['ticket.state.updated', 'ticket.closed', 'ticket.resolved'])(
		'%s has the change of the state, though a bot wrote a line after it',
		async (topic) => {
			const item = recorded.ticketWith([reply, closing, stateChange, expectation]);
			expect(await told(topic, item)).toMatchObject({
				message: 'submitted → resolved',
				author: john,
				parts: [{ id: stateChange.id, previous_ticket_state: 'submitted', ticket_state: 'resolved' }],
			});
		},
	);

	test('ticket.closed has the closing of the conversation where the state stays', async () => {
		const item = { ticket: recorded.ticketWith([stateChange, closing, expectation]) };
		expect(await told('ticket.closed', item)).toMatchObject({ message: 'close', parts: [{ id: closing.id }] });
	});

	test('ticket.rating.provided has no part of something else', async () => {
		const output = await told('ticket.rating.provided', recorded.ticketWith([reply, closing]));
		expect([output.message, output.author, output.parts]).toEqual(['', null, []]);
	});

	test('ticket.created has the description as it is, though bots write HTML', async () => {
		const description = 'It burns.\nWe tried <b>water</b> &amp; sand';
		const item = recorded.ticketWith([expectation], { ticket_attributes: { _default_description_: description } });
		expect(await told('ticket.created', item)).toMatchObject({ message: description, author: null, parts: [] });
	});
});

describe("Intercom's internal form", () => {
	test.each(['ticket.contact.attached', 'ticket.contact.detached'])(
		'of a ticket is told like other tickets, without what it does not say: %s',
		async (topic) => {
			const output = await told(topic, recorded.attachedTicket);
			expect(output.record).toEqual({
				id: '215474013331587',
				type: 'Hardware',
				type_id: null,
				title: 'Printer',
				description: null,
				state: 'in_progress',
				state_label: 'In progress',
				ticket_attributes: { floor: 3 },
				attributes: { floor: 3 },
				url: 'https://app.example.com/conversations/215474013331587',
			});
			expect(output).toMatchObject({ message: '', author: null, parts: [], contact: { id: contact.id } });
		},
	);

	test('is not read into a whole ticket that has custom attributes as well', async () => {
		const item = { ticket: recorded.ticketWith([], { custom_attributes: { floor: { value: 9 } } }) };
		expect((await told('ticket.closed', item)).record).toMatchObject({
			title: 'Printer',
			ticket_attributes: { floor: 3 },
		});
	});

	test.each([
		['conversation.contact.attached', 'added_by', 'participant_added', 'participant added'],
		['conversation.contact.detached', 'removed_by', 'participant_removed', 'participant removed'],
	] as const)('of a conversation says when and by whom: %s', async (topic, by, part_type, message) => {
		expect(await told(topic, recorded.participantItem(by))).toMatchObject({
			record: {
				id: '215472621202693',
				created_at: '2026-01-10T07:56:29.000Z',
				updated_at: '2026-01-10T08:10:14.000Z',
				read: false,
			},
			contact: { id: contact.id, name: "Ann O'Hara" },
			author: john,
			message,
			transcript: `[2026-01-10 08:10] John (teammate) [${message}]`,
			parts: [{ id: '37358461336', part_type, created_at: '2026-01-10T08:10:14.000Z' }],
		});
	});

	test.each(['', 'no JSON', '[1]', '{}', '{"added_by":1}', 'null'])(
		'of a conversation is told without a part where it says %p of who did it',
		async (data) => {
			const output = await told('conversation.contact.attached', recorded.participantItem('added_by', data));
			expect(output).toMatchObject({ record: { id: '215472621202693' }, author: null, parts: [], message: '' });
		},
	);
});

describe('A conversation', () => {
	test('that was read has what bots wrote before, in words alone, and nobody who wrote it', async () => {
		const output = await told('conversation.read', recorded.readConversation);
		expect(output).toMatchObject({ message: 'We reply soon\nHow can we reach you?', author: null });
		expect(output.parts).toHaveLength(4);
	});

	test('that was read passes filters for authors and automatic lines, as reading has none', async () => {
		const sent = notificationOf('conversation.read', recorded.readConversation);
		const filters = { authors: ['contact'], messages: ['reply'], ignoreAutomatic: true, ignoreWrittenByApi: true };
		expect(await outputOf(webhooks, sent, { filters })).toMatchObject({ topic: 'conversation.read' });
	});

	test('that a contact starts is by the contact, with the words of the contact', async () => {
		const output = await told('conversation.user.created', recorded.startedConversation);
		expect(output).toMatchObject({ message: 'My invoice is wrong', author: ann });
		expect(output.parts).toHaveLength(3);
	});

	test('that begins with a greeting of a bot is by the contact who answered it', async () => {
		const source = { ...conversationOf().source, author: fin, body: '<p>Welcome</p>' };
		expect(await told('conversation.user.created', conversationOf([partOf()], { source }))).toMatchObject({
			message: 'Welcome\nHello there',
			author: ann,
		});
	});

	test('that a teammate starts is by the teammate, whatever bots add', async () => {
		const source = { ...conversationOf().source, author: teammate };
		const item = conversationOf([partOf({ author: bot, part_type: 'attribute_collected', body: null })], { source });
		expect((await told('conversation.admin.single.created', item)).author).toEqual(john);
	});
});

describe('Other records', () => {
	test('have IDs as text where Intercom sends a number', async () => {
		expect((await told('admin.away_mode_updated', recorded.awayTeammate)).record).toMatchObject({ id: '9608799' });
	});

	test('that are companies of a contact have the ID of the plan, and no plan that is not told', async () => {
		const item = { company: recorded.companyOfContact, contact };
		const { record } = await told('company.contact.attached', item);
		expect(record).toMatchObject({ company_id: recorded.companyOfContact.company_id, name: null, plan_id: 'p1' });
		expect(record).not.toHaveProperty('plan');
		const { record: without } = await told('company.created', { ...company, plan: null });
		expect(without).toMatchObject({ plan: null });
	});

	test.each(['contact.unsubscribed_from_sms', 'granular.unsubscribe'])(
		'that are contacts say whether SMS may be sent to them: %s',
		async (topic) => {
			const item = { ...contact, sms_consent: false, unsubscribed_from_sms: true };
			expect((await told(topic, item)).record).toMatchObject({ sms_consent: false, unsubscribed_from_sms: true });
		},
	);

	test('that are archived contacts have no more than their IDs', async () => {
		const item = { id: contact.id, external_id: 'u-12', type: 'contact', archived: true };
		expect(await told('contact.archived', item)).toMatchObject({ record_type: 'contact' });
		expect((await told('contact.archived', item)).record).toEqual({
			id: contact.id,
			external_id: 'u-12',
			archived: true,
		});
	});

	test('that are requests to the API have their time in ISO 8601', async () => {
		const { record } = await told('api.request.completed', recorded.apiRequest);
		expect(record).toMatchObject({ timestamp: '2026-01-10T07:56:33.000Z', request: { path: '/admins' } });
	});
});
