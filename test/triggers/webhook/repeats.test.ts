import { request, ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Repeats } from '../../../nodes/IntercomTrigger/repeats';
import { until } from '../../kit/until';
import { notificationOf, notify } from './send';
import { signatureOf, useWebhooks, type WorkflowSetup } from './webhooks';

const webhooks = useWebhooks();
let workflows = 0;
const fresh = (more: WorkflowSetup = {}) =>
	webhooks.register({ id: `repeats-${++workflows}`, parameters: { topics: ['*'] }, ...more });
const replied = (more: object = {}) => notificationOf('conversation.user.replied', { id: '215' }, more);

/** Sends a notification and hangs up before there is an answer, as Intercom does after five seconds. */
async function hangUp(address: string, notification: unknown, isReached: () => boolean): Promise<void> {
	const body = JSON.stringify(notification);
	const headers = { 'content-type': 'application/json', 'x-hub-signature': signatureOf(body) };
	const outgoing = request(address, { method: 'POST', headers });
	outgoing.on('error', () => {});
	outgoing.end(body);
	await until(isReached);
	outgoing.destroy();
}

describe('A notification that comes again', () => {
	test('is answered with 200 and starts nothing', async () => {
		const [address, notification] = [fresh(), replied()];
		await notify(address, notification);
		const { status } = await notify(address, { ...notification, delivery_attempts: 2 });
		expect([status, webhooks.executions.length]).toEqual([200, 1]);
	});

	test('starts the workflow if n8n could not start it the first time', async () => {
		const [address, notification] = [fresh(), replied()];
		webhooks.startExecution = async () => await Promise.reject(new Error('no database'));
		expect((await notify(address, notification)).status).toBe(500);
		webhooks.startExecution = async () => {};
		expect((await notify(address, notification)).status).toBe(200);
		expect((await notify(address, notification)).status).toBe(200);
		expect(webhooks.executions).toHaveLength(1);
	});

	test('starts nothing if Intercom had hung up while n8n was starting the workflow', async () => {
		const [address, notification] = [fresh(), replied()];
		let isStarting = false;
		let go: () => void = () => {};
		webhooks.startExecution = async () => {
			isStarting = true;
			await new Promise<void>((started) => (go = started));
		};
		await hangUp(address, notification, () => isStarting);
		await until(() => webhooks.hungUp === 1);
		go();
		await until(() => webhooks.executions.length === 1);
		webhooks.startExecution = async () => {};
		await notify(address, notification);
		expect(webhooks.executions).toHaveLength(1);
	});

	test('starts the workflow if Intercom had hung up and n8n then failed to start it', async () => {
		const [address, notification] = [fresh(), replied()];
		let isStarting = false;
		let fail: (error: Error) => void = () => {};
		webhooks.startExecution = async () => {
			isStarting = true;
			await new Promise<void>((_started, failed) => (fail = failed));
		};
		await hangUp(address, notification, () => isStarting);
		await until(() => webhooks.hungUp === 1);
		fail(new Error('no database'));
		await until(() => webhooks.thrown.length === 1);
		webhooks.startExecution = async () => {};
		await notify(address, notification);
		expect(webhooks.executions).toHaveLength(1);
	});

	test('starts nothing while the first one is still on its way', async () => {
		const [address, notification] = [fresh(), replied()];
		let go: () => void = () => {};
		const held = new Promise<void>((started) => (go = started));
		let isStarting = false;
		webhooks.startExecution = async () => {
			isStarting = true;
			await held;
		};
		const first = notify(address, notification);
		await until(() => isStarting);
		expect((await notify(address, notification)).status).toBe(200);
		go();
		expect((await first).status).toBe(200);
		expect(webhooks.executions).toHaveLength(1);
	});
});

describe('It is another notification', () => {
	test('if it tells another event of the same conversation', async () => {
		const address = fresh();
		await notify(address, replied());
		await notify(address, replied());
		expect(webhooks.executions).toHaveLength(2);
	});

	test('if another workspace gives it the same ID', async () => {
		const [address, notification] = [fresh(), replied()];
		await notify(address, notification);
		await notify(address, { ...notification, app_id: 'other' });
		expect(webhooks.executions).toHaveLength(2);
	});

	test('if it comes for another workflow, another node, or a test in the editor', async () => {
		const notification = replied();
		const parameters = { topics: ['*'] };
		const one = `same-${++workflows}`;
		for (const setup of [
			{ id: one, parameters },
			{ id: `same-${++workflows}`, parameters },
			{ id: one, parameters, node: { id: 'another' } },
			{ id: one, parameters, mode: 'manual' as const },
		])
			await notify(webhooks.register(setup), notification);
		expect(webhooks.executions).toHaveLength(4);
	});

	test.each([null, '', undefined])('if its ID is %p, which tells nothing', async (id) => {
		const [address, notification] = [fresh(), replied({ id })];
		await notify(address, notification);
		await notify(address, notification);
		expect(webhooks.executions).toHaveLength(2);
	});

	test('if the first one was for a topic that was not chosen then', async () => {
		const [id, notification] = [`repeats-${++workflows}`, replied()];
		await notify(webhooks.register({ id, parameters: { topics: ['company.created'] } }), notification);
		await notify(webhooks.register({ id, parameters: { topics: ['*'] } }), notification);
		expect(webhooks.executions).toHaveLength(1);
	});

	test('if the first one was not signed', async () => {
		const [address, notification] = [fresh(), replied()];
		await notify(address, notification, { signature: null });
		await notify(address, notification);
		expect(webhooks.executions).toHaveLength(1);
	});
});

describe('What is remembered', () => {
	const response = () => new ServerResponse(new IncomingMessage(new Socket()));

	test('is forgotten after a quarter of an hour', () => {
		let now = 0;
		const repeats = new Repeats(() => now);
		repeats.has('a', response());
		now = 14 * 60_000;
		expect(repeats.has('a', response())).toBe(true);
		now = 15 * 60_000;
		expect(repeats.has('a', response())).toBe(false);
		expect(repeats.size).toBe(1);
	});

	test('is ten thousand at most, of which the oldest goes first', () => {
		const repeats = new Repeats(() => 0);
		for (let count = 0; count < 12_000; count++) repeats.has(String(count), response());
		expect(repeats.size).toBeLessThanOrEqual(10_000);
		expect(repeats.has('11999', response())).toBe(true);
		expect(repeats.has('0', response())).toBe(false);
	});

	test('is forgotten in time even if an older one came again', () => {
		let now = 0;
		const repeats = new Repeats(() => now);
		const failed = response();
		failed.statusCode = 500;
		repeats.has('failed', failed);
		repeats.has('other', response());
		now = 14 * 60_000;
		expect(repeats.has('failed', response())).toBe(false);
		now = 16 * 60_000;
		expect([repeats.has('failed', response()), repeats.has('other', response())]).toEqual([true, false]);
	});

	test('holds no response after it has been sent', () => {
		const repeats = new Repeats();
		const sent = response();
		repeats.has('a', sent);
		sent.statusCode = 503;
		sent.emit('finish');
		// What happens to the object later is another request's business.
		sent.statusCode = 200;
		expect(repeats.has('a', response())).toBe(false);
	});
});
