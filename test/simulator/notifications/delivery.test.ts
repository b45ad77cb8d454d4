import { startNotifications } from '.';
import { startReceiver } from './receiver';
import { independentSignature, SECRET, useNotifications } from './testing';

const kit = useNotifications();

describe('An address', () => {
	it('is asked with HEAD when it is saved, unsigned', async () => {
		await kit.subscribe();
		expect(kit.receiver.requests.map(({ method }) => method)).toEqual(['HEAD']);
		expect(kit.receiver.requests[0]?.headers).toMatchObject({ 'user-agent': 'intercom-parrot-service-client/1.0' });
		expect(kit.receiver.requests[0]?.headers['x-hub-signature']).toBeUndefined();
	});

	it('cannot be saved when that fails', async () => {
		await kit.subscribe();
		const closed = await startReceiver(undefined, 404);
		const saved = startNotifications(kit.simulator, { url: closed.url, clientSecret: SECRET });
		await expect(saved).rejects.toThrow('The address could not be saved: a HEAD request got 404');
		await closed.close();
	});
});

describe('A delivery', () => {
	const idsAndAttempts = () => kit.receiver.notifications.map(({ id, delivery_attempts }) => [id, delivery_attempts]);

	it.each([401, 404, 500, 503])('is repeated once under the same ID after a %d', async (status) => {
		await kit.subscribe({}, (index) => (index === 0 ? status : 200));
		const id = kit.notifications.send('contact.user.created');
		await kit.notifications.settled();
		expect(idsAndAttempts()).toEqual([
			[id, 1],
			[id, 2],
		]);
		expect(kit.notifications.counts).toMatchObject({ delivered: 1, repeated: 1, lost: 0 });
		const [first, second] = kit.receiver.requests.slice(1);
		expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(19);
		expect(second?.headers['x-hub-signature']).toBe(await independentSignature(second?.bytes ?? Buffer.alloc(0)));
	});

	it('is repeated after nobody answered in time', async () => {
		await kit.subscribe({ hangUpFirstAfterMs: 100 }, (index) => (index === 0 ? undefined : 200));
		const id = kit.notifications.send('contact.user.created');
		await kit.notifications.settled();
		expect(idsAndAttempts()).toEqual([
			[id, 1],
			[id, 2],
		]);
		expect(kit.notifications.attempts.map(({ outcome }) => outcome)).toEqual(['hung up', 200]);
	});

	it('is repeated too when its answer got lost on the way', async () => {
		await kit.subscribe({ loseEveryNthAnswer: 2, connections: 1 });
		const ids = [1, 2, 3].map(() => kit.notifications.send('contact.user.updated'));
		await kit.notifications.settled();
		expect(kit.receiver.notifications.map(({ id }) => id)).toEqual([...ids, ids[1]]);
		expect(kit.notifications.counts).toMatchObject({ delivered: 3, repeated: 1, lost: 0 });
	});

	it('is given up when the repeat fails too', async () => {
		await kit.subscribe({}, () => 500);
		kit.notifications.send('contact.user.created');
		await kit.notifications.settled();
		expect(kit.receiver.notifications).toHaveLength(2);
		expect(kit.notifications.counts).toMatchObject({ delivered: 0, repeated: 1, lost: 1 });
	});

	it('is never repeated after any 2xx', async () => {
		await kit.subscribe({}, () => 204);
		kit.notifications.send('contact.user.created');
		await kit.notifications.settled();
		expect(kit.notifications.counts).toMatchObject({ delivered: 1, repeated: 0 });
	});

	it('holds the whole subscription back after a 429, for longer each time, and loses nothing', async () => {
		await kit.subscribe({ connections: 1 }, (index) => (index < 2 ? 429 : 200));
		const ids = ['contact.user.created', 'contact.user.updated'].map((topic) => kit.notifications.send(topic));
		await kit.notifications.settled();
		const [first, second, third] = kit.receiver.requests.slice(1);
		expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(19);
		expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThanOrEqual(39);
		expect(new Set(kit.receiver.notifications.slice(2).map(({ id }) => id))).toEqual(new Set(ids));
		expect(kit.notifications.counts).toMatchObject({ delivered: 2, tooManyRequests: 2, repeated: 0, dropped: 0 });
	});

	it('is dropped after it was delayed for too long', async () => {
		await kit.subscribe({ dropAfterMs: 60 }, () => 429);
		kit.notifications.send('contact.user.created');
		await kit.notifications.settled();
		expect(kit.notifications.counts).toMatchObject({ delivered: 0, dropped: 1 });
	});

	it('is the last one after a 410', async () => {
		await kit.subscribe({ connections: 1 }, () => 410);
		for (const topic of ['contact.user.created', 'contact.user.updated']) kit.notifications.send(topic);
		await kit.notifications.settled();
		expect(kit.notifications.send('contact.user.created')).not.toBeNull();
		expect(kit.receiver.notifications).toHaveLength(1);
		expect(kit.notifications.isDisabled).toBe(true);
		expect(kit.notifications.counts).toMatchObject({ gone: 1, unsent: 2, delivered: 0 });
	});

	it('comes newest first after a pause', async () => {
		await kit.subscribe({ connections: 1 });
		kit.notifications.pause();
		const ids = [1, 2, 3].map(() => kit.notifications.send('contact.user.updated'));
		expect(kit.receiver.notifications).toEqual([]);
		kit.notifications.resume();
		await kit.notifications.settled();
		expect(kit.receiver.notifications.map(({ id }) => id)).toEqual([...ids].reverse());
	});
});
