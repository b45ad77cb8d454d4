import { startNotifications } from '../../../simulator/notifications';
import type { SavedCredential } from '../../n8n/workspace';
import { appCredential, CLIENT_SECRET, Listener, TRIGGER_NODE } from '../listener';
import type { World } from '../world';

const CREATED = 'conversation.user.created';
const REPLIED = 'conversation.admin.replied';
const TOPICS = { topics: [CREATED, REPLIED] };

/** The webhook trigger in n8n, and the simulator in the place of Intercom's sender. */
export function triggersSuite(opened: () => World): void {
	let credential: SavedCredential;
	const saved = async (): Promise<Listener> => await Listener.save(opened(), TOPICS, { credentials: [credential] });
	const active = async (): Promise<Listener> => {
		const listener = await saved();
		await listener.activate();
		return listener;
	};

	beforeAll(async () => {
		opened().simulator.reset('workspace');
		credential = await appCredential(opened());
	});

	it('does not answer while its workflow is off, so that Intercom refuses the address', async () => {
		const listener = await saved();
		await expect(listener.subscribe()).rejects.toThrow('a HEAD request got 404');
	});

	it('hands the first wanted event to the editor that listens, and stops then', async () => {
		const { rest, simulator } = opened();
		const listener = await saved();
		const { workflow, testUrl: url } = listener;
		const asked = await rest.post<{ waitingForWebhook?: boolean }>(`/rest/workflows/${workflow.id}/run`, {
			workflowData: workflow,
			startNodes: [],
			triggerToStartFrom: { name: TRIGGER_NODE },
		});
		expect(asked.waitingForWebhook).toBe(true);
		const options = { url, fromWrites: false, connections: 1 };
		const notifications = await startNotifications(simulator, { ...options, clientSecret: CLIENT_SECRET });
		expect(await notifications.ping()).toBe(200);
		for (const topic of ['contact.user.created', CREATED]) notifications.send(topic);
		await notifications.settled();
		expect(notifications.attempts.map(({ outcome }) => outcome)).toEqual([200, 200, 200]);
		expect((await listener.executions(1)).map(({ mode, status }) => [mode, status])).toEqual([['manual', 'success']]);
		expect((await fetch(url, { method: 'HEAD' })).status).toBe(404);
		notifications.close();
	});

	it('starts for a chosen topic with what happened, and for nothing else', async () => {
		const listener = await active();
		const notifications = await listener.subscribe();
		expect(await notifications.ping()).toBe(200);
		notifications.send('contact.user.created');
		const { id, contacts } = opened().simulator.state.conversations.newestFirst()[0] ?? {};
		const sent = notifications.send(CREATED, { id });
		await notifications.settled();
		expect(notifications.counts).toMatchObject({ delivered: 2, repeated: 0 });
		const [execution] = await listener.read(1);
		expect(execution?.items(TRIGGER_NODE).map(({ json }) => json)).toEqual([
			expect.objectContaining({
				topic: CREATED,
				notification_id: sent,
				record_type: 'conversation',
				record: expect.objectContaining({ id }),
			}),
		]);
		expect(JSON.stringify(execution?.items(TRIGGER_NODE))).toContain(contacts?.[0]);
		expect(execution?.raw).not.toContain(CLIENT_SECRET);
		notifications.close();
	});

	it('refuses what is signed with another secret, and starts nothing', async () => {
		const listener = await active();
		const notifications = await listener.subscribe({ clientSecret: 'secret of another app' });
		notifications.send(CREATED);
		await notifications.settled();
		expect(notifications.attempts.map(({ outcome }) => outcome)).toEqual([401, 401]);
		await listener.executions(0);
		notifications.close();
	});

	it('does not listen without a client secret, and says where to find it', async () => {
		const without = await appCredential(opened(), '');
		const { rest } = opened();
		const listener = await Listener.save(opened(), TOPICS, { credentials: [without] });
		const { workflow } = listener;
		const answer = await rest.ask('POST', `/rest/workflows/${workflow.id}/run`, {
			workflowData: workflow,
			startNodes: [],
			triggerToStartFrom: { name: TRIGGER_NODE },
		});
		expect(await answer.text()).toContain('The credential has no client secret');
		const head = await fetch(listener.testUrl, { method: 'HEAD' });
		expect([answer.ok, head.status]).toEqual([false, 404]);
	});

	it('starts each of fifty that come at once', async () => {
		const listener = await active();
		const notifications = await listener.subscribe({ connections: 50 });
		const sent = Array.from({ length: 50 }, () => notifications.send(CREATED));
		await notifications.settled();
		expect(notifications.counts).toMatchObject({ delivered: 50, repeated: 0 });
		expect(await listener.startedBy(50)).toEqual([...sent].sort());
		notifications.close();
	});

	it('starts once what Intercom sends again since the answer got lost', async () => {
		const listener = await active();
		const notifications = await listener.subscribe({ loseEveryNthAnswer: 1 });
		const sent = [CREATED, REPLIED].map((topic) => notifications.send(topic));
		await notifications.settled();
		expect(notifications.counts).toMatchObject({ delivered: 2, repeated: 2, lost: 0 });
		expect(await listener.startedBy(2)).toEqual([...sent].sort());
		notifications.close();
	});

	it('starts once what Intercom sends again after it hung up', async () => {
		const listener = await active();
		// Long enough for n8n to get the request, and too short for the answer.
		const notifications = await listener.subscribe({ hangUpFirstAfterMs: 100, repeatAfterMs: 3_000 });
		const sent = notifications.send(REPLIED);
		await notifications.settled();
		expect(notifications.counts).toMatchObject({ delivered: 1, lost: 0 });
		expect(await listener.startedBy(1)).toEqual([sent]);
		notifications.close();
	});

	it('listens at the same address after a restart of n8n', async () => {
		const listener = await active();
		await opened().restart();
		await listener.isListening();
		const notifications = await listener.subscribe();
		const sent = notifications.send(CREATED);
		await notifications.settled();
		expect(await listener.startedBy(1)).toEqual([sent]);
		notifications.close();
	});
}
