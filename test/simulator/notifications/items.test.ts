import { asArray, asObject, type JsonObject } from '../json';
import { seeded } from '../routes/tickets/seed';
import { at } from '../testing';
import { COMPANY, CONTACT, useNotifications } from './testing';

const kit = useNotifications();

describe('An item', () => {
	const itemOf = async (topic: string, appVersion: '2.14' | '2.16', id?: string): Promise<JsonObject> => {
		await kit.subscribe({ appVersion });
		kit.notifications.send(topic, { id });
		await kit.notifications.settled();
		return asObject(at(kit.receiver.notifications[0], 'data.item'));
	};

	it.each(['2.14', '2.16'] as const)('is a contact or a company with times in ISO 8601, in %s', async (version) => {
		const contact = await itemOf('contact.user.created', version, CONTACT);
		expect(contact).toMatchObject({ type: 'contact', created_at: '2026-01-10T04:22:28.000+00:00', signed_up_at: null });
		kit.notifications.send('company.created', { id: COMPANY });
		await kit.notifications.settled();
		expect(at(kit.receiver.notifications[1], 'data.item')).toEqual({
			type: 'company',
			id: COMPANY,
			name: null,
			app_id: 'simulator1',
			plan: null,
			company_id: '6',
			remote_created_at: null,
			created_at: '2026-01-10T04:11:34.000+00:00',
			updated_at: '2026-01-10T04:11:34.000+00:00',
			last_request_at: null,
			size: null,
			website: null,
			industry: null,
			monthly_spend: 0,
			session_count: 0,
			user_count: 1,
			custom_attributes: {},
			tag_ids: [],
		});
	});

	it.each([
		[
			'2.14',
			'<p>Where is <b>it</b>?</p>',
			'<p>The <b>red</b> one</p>',
			'2026-01-10T07:56:29.000Z',
			null,
			'not_priority',
		],
		['2.16', 'Where is it?', 'The red one', 1_768_031_789, 0, 'none'],
	] as const)(
		'is a conversation with the one part of the event, by the rules of %s',
		async (version, source, words, replyAt, assignee, priority) => {
			const item = await itemOf('conversation.admin.replied', version);
			expect(item).toMatchObject({
				type: 'conversation',
				id: '215',
				created_at: 1_768_031_789,
				source: { body: source },
				statistics: { first_contact_reply_at: replyAt },
				admin_assignee_id: assignee,
				priority,
				contacts: { contacts: [{ type: 'contact', id: CONTACT, external_id: null }] },
			});
			const { conversation_parts: parts, total_count } = asObject(item['conversation_parts']);
			expect(total_count).toBe(1);
			expect(parts).toEqual([
				expect.objectContaining({
					part_type: 'comment',
					body: words,
					author: expect.objectContaining({ type: 'admin', from_ai_agent: false, is_ai_answer: false }),
					app_package_code: null,
				}),
			]);
		},
	);

	it('is a conversation without parts when a contact has just started it', async () => {
		const item = await itemOf('conversation.user.created', '2.16');
		expect(item['conversation_parts']).toEqual({
			type: 'conversation_part.list',
			conversation_parts: [],
			total_count: 0,
		});
	});

	it.each(['ticket.state.updated', 'ticket.closed'])(
		'is the ticket with all of its history for %s in 2.14',
		async (topic) => {
			const item = await itemOf(topic, '2.14', seeded.ticket);
			expect(item).toMatchObject({ type: 'ticket', id: seeded.ticket, admin_assignee_id: '0', channel: 'messenger' });
			expect(asArray(at(item, 'ticket_parts.ticket_parts')).length).toBeGreaterThan(0);
			expect(asArray(at(item, 'ticket_type.ticket_type_attributes.data')).length).toBeGreaterThan(2);
		},
	);

	it('is one level deeper for a closed ticket in 2.16, and not for a resolved one', async () => {
		const closed = await itemOf('ticket.closed', '2.16', seeded.ticket);
		expect(Object.keys(closed)).toEqual(['ticket']);
		expect(closed['ticket']).toMatchObject({ type: 'ticket', id: seeded.ticket, admin_assignee_id: 0 });
		kit.notifications.send('ticket.resolved', { id: seeded.ticket });
		await kit.notifications.settled();
		expect(at(kit.receiver.notifications[1], 'data.item.type')).toBe('ticket');
	});

	it('is a ticket and its new part for what is added to a ticket', async () => {
		const item = await itemOf('ticket.note.created', '2.16', seeded.ticket);
		expect(Object.keys(item)).toEqual(['type', 'ticket', 'ticket_part']);
		expect(item).toMatchObject({
			type: 'ticket_ticket_part',
			ticket: { type: 'ticket' },
			ticket_part: { type: 'ticket_part' },
		});
	});

	it.each([
		['conversation.contact.attached', undefined, ['conversation', 'contact'], 'conversation.model.id', 215],
		['ticket.contact.attached', seeded.ticket, ['ticket', 'contact'], 'ticket.id', Number(seeded.ticket)],
		['company.contact.detached', COMPANY, ['company', 'contact'], 'company.id', COMPANY],
	])('has no type and both sides for %s', async (topic, id, keys, path, value) => {
		const item = await itemOf(topic, '2.16', id);
		expect(Object.keys(item)).toEqual(keys);
		expect(at(item, path)).toBe(value);
		expect(at(item, 'contact.id')).toBe(CONTACT);
	});

	it.each([
		['conversation.contact.attached', 'added_by'],
		['conversation.contact.detached', 'removed_by'],
	])('says in a text of JSON who did it for %s', async (topic, by) => {
		const [part] = asArray(at(await itemOf(topic, '2.14'), 'conversation.parts'));
		expect(JSON.parse(String(asObject(part)['data']))).toMatchObject({ [by]: { type: 'admin', id: 991_267_459 } });
	});

	it('has a company without its plan, but with the ID of it, for company.contact.attached', async () => {
		const company = asObject((await itemOf('company.contact.attached', '2.14', COMPANY))['company']);
		expect(company).toHaveProperty('plan_id');
		expect(company).not.toHaveProperty('plan');
	});

	it('has no time of its own where a contact was tagged', async () => {
		expect(Object.keys(await itemOf('contact.user.tag.created', '2.14'))).toEqual(['type', 'tag', 'contact']);
	});

	it.each<[string, string, JsonObject]>([
		['conversation.deleted', '215472621305755', { type: 'conversation', conversation_id: '215472621305755' }],
		['contact.deleted', '69612', { id: '69612', external_id: null, type: 'contact', deleted: true }],
		['contact.archived', CONTACT, { id: CONTACT, external_id: null, type: 'contact', archived: true }],
		['company.deleted', '69613', { id: '69613', type: 'company', deleted: true }],
	])('names no more than the record for %s', async (topic, id, expected) => {
		expect(await itemOf(topic, '2.16', id)).toEqual(expected);
	});

	it.each<[string, JsonObject]>([
		['contact.user.tag.created', { type: 'contact_tag', tag: { type: 'tag' }, contact: { type: 'contact' } }],
		[
			'contact.unsubscribed',
			{ type: 'contact_unsubscribe', contact: { type: 'contact' }, subscription_types: { data: [] } },
		],
		['contact.subscribed', { type: 'contact_subscribe', contact: { type: 'contact' } }],
		['granular.subscribe', { type: 'granular_subscribe', contact: { type: 'contact' } }],
		[
			'event.created',
			{ type: 'event', event_name: 'invited-friend', intercom_user_id: CONTACT, email: 'a@example.com' },
		],
		['visitor.signed_up', { type: 'user', location_data: {}, companies: { companies: [] } }],
		['admin.away_mode_updated', { type: 'admin', id: 991_267_459, away_mode_enabled: false }],
		['content_stat.email', { type: 'content_stat.email', content_stat: { id: 90_210, stat_type: 'receipt' } }],
		['article.published', { type: 'article', state: 'published', created_at: '2026-06-15T16:00:00.000Z' }],
		['api.request.completed', { type: 'api.request.completed', response: { status: 200 } }],
		['procedure.hitl_notification.created', { type: 'procedure.hitl_notification', conversation_id: '215' }],
	])('looks as it was recorded for %s', async (topic, expected) => {
		expect(await itemOf(topic, '2.16')).toMatchObject(expected);
	});
});
