import { LATER, signatureOf, TOPICS } from './notifications';
import { CONTACT, independentSignature, SECRET, useNotifications } from './notifications/testing';
import { at } from './testing';

const kit = useNotifications();

describe('A notification', () => {
	it('is signed as OpenSSL signs the same bytes', async () => {
		await kit.subscribe();
		const bytes = Buffer.from('{"name":"Grüße 🎟 \\u003cb\\u003e \\u0026 ’"}', 'utf8');
		expect(signatureOf(bytes, SECRET)).toBe('sha1=7567a1ce918a7863b8ea8348acb49e3a8b49c4f6');
	});

	it("carries Intercom's headers and a signature over the bytes that arrive", async () => {
		await kit.subscribe();
		kit.notifications.send('contact.user.created');
		await kit.notifications.settled();
		const { headers, bytes } = kit.receiver.requests[1] ?? { headers: {}, bytes: Buffer.alloc(0) };
		expect(headers).toMatchObject({
			'user-agent': 'intercom-parrot-service-client/1.0',
			'content-type': 'application/json',
			accept: 'application/json',
			'x-hub-signature': await independentSignature(bytes),
		});
	});

	it('writes markup as escapes and everything else as it is, so that its bytes are not those of JSON.stringify', async () => {
		await kit.subscribe();
		kit.notifications.send('contact.user.created', { id: CONTACT, change: { note: 'a\u2028b <🎟>' } });
		await kit.notifications.settled();
		const text = kit.receiver.requests[1]?.bytes.toString('utf8') ?? '';
		expect(text).toContain('"name":"Grüße \\u0026amp; \\u0026lt;b\\u0026gt;"');
		expect(text).toContain('"note":"a\\u2028b \\u003c🎟\\u003e"');
		expect(text).not.toMatch(/[<>&]/);
	});

	it('has around its item what Intercom puts there', async () => {
		await kit.subscribe();
		const id = kit.notifications.send('conversation.user.replied');
		await kit.notifications.settled();
		const seconds = expect.any(Number) as number;
		expect(kit.receiver.notifications).toEqual([
			{
				type: 'notification_event',
				app_id: 'simulator1',
				topic: 'conversation.user.replied',
				id: expect.stringMatching(/^notif_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
				data: { type: 'notification_event_data', item: expect.objectContaining({ type: 'conversation' }) },
				links: {},
				delivery_status: 'pending',
				delivery_attempts: 1,
				delivered_at: 0,
				first_sent_at: seconds,
				created_at: seconds,
				self: null,
			},
		]);
		expect(kit.receiver.notifications[0]?.['id']).toBe(id);
	});

	it('is a ping without an ID when the test button is pressed', async () => {
		await kit.subscribe();
		expect(await kit.notifications.ping()).toBe(200);
		expect(kit.receiver.notifications).toEqual([
			expect.objectContaining({ topic: 'ping', id: null, delivery_status: null, app_id: 'simulator1' }),
		]);
		expect(at(kit.receiver.notifications[0], 'data.item.type')).toBe('ping');
		expect(kit.receiver.requests[1]?.headers['x-hub-signature']).toMatch(/^sha1=[0-9a-f]{40}$/);
	});

	it('exists for each of the 112 topics, seven of which an app of 2.14 does not have', async () => {
		await kit.subscribe({ connections: 8 });
		for (const topic of TOPICS) kit.notifications.send(topic, { id: idFor(topic) });
		await kit.notifications.settled();
		expect(kit.receiver.notifications.map(({ topic }) => topic).sort()).toEqual([...TOPICS].sort());
		expect(TOPICS).toHaveLength(111);
		expect(LATER.size).toBe(7);
	});

	it.each([...LATER])('does not tell an app of 2.14 of %s', async (topic) => {
		await kit.subscribe({ appVersion: '2.14' });
		expect(() => kit.notifications.send(topic)).toThrow(`An app of version 2.14 has no topic ${topic}`);
	});

	it('is not sent for a topic that is not ticked, and refused for one that does not exist', async () => {
		await kit.subscribe({ topics: ['contact.user.created'] });
		expect(kit.notifications.send('contact.user.updated')).toBeNull();
		expect(() => kit.notifications.send('contact.created')).toThrow('There is no topic contact.created');
		expect(kit.receiver.notifications).toEqual([]);
	});
});

/** IDs for topics that tell of a record that is gone. */
const idFor = (topic: string): string | undefined =>
	topic.endsWith('.deleted') && !topic.includes('.tag.') ? '1' : undefined;
