import { PassThrough } from 'node:stream';
import { startSimulator, type Simulator } from '../../simulator';
import { signatureOf } from '../../simulator/notifications';
import { startReceiver, type Receiver } from '../../simulator/notifications/receiver';
import { CLIENT_SECRET } from '../../simulator/routes/oauth';
import { at } from '../../simulator/testing';
import { until } from '../../kit/until';
import { subscribeTyped } from './subscriber';

let simulator: Simulator;
let receiver: Receiver;
let keyboard: PassThrough;
let said: string[];
let end: () => void;
beforeEach(async () => {
	simulator = await startSimulator({ seed: 'playground' });
	receiver = await startReceiver();
	keyboard = new PassThrough();
	said = [];
	end = subscribeTyped(simulator, keyboard, (line) => said.push(line));
});
afterEach(async () => {
	end();
	await Promise.all([simulator.close(), receiver.close()]);
});

const type = async (line: string): Promise<void> => {
	const before = said.length;
	keyboard.write(`${line}\n`);
	await until(() => said.length > before);
};

const addContact = async (email: string): Promise<void> => {
	const headers = { authorization: `Bearer ${simulator.token}`, 'content-type': 'application/json' };
	const body = JSON.stringify({ role: 'user', email });
	expect((await fetch(`${simulator.url}/contacts`, { method: 'POST', headers, body })).status).toBe(200);
};

test('what happens is sent to an address that was pasted, signed with the secret of the credential', async () => {
	await type(` ${receiver.url} `);
	expect(said).toEqual([`Whatever happens in the simulator is now sent to ${receiver.url}`]);
	await addContact('ann@example.com');
	await until(() => receiver.notifications.length > 0);
	expect(receiver.notifications).toMatchObject([{ topic: 'contact.user.created' }]);
	const { bytes, headers } = receiver.requests.find(({ method }) => method === 'POST') ?? {};
	expect(headers?.['x-hub-signature']).toBe(signatureOf(bytes ?? Buffer.alloc(0), CLIENT_SECRET));
});

test('an address that is pasted twice gets each event once', async () => {
	await type(receiver.url);
	await type(receiver.url);
	await addContact('ann@example.com');
	await until(() => receiver.notifications.length > 0);
	await addContact('bob@example.com');
	await until(() => receiver.notifications.length > 1);
	const emails = receiver.notifications.map((notification) => at(notification, 'data.item.email'));
	expect(emails).toEqual(['ann@example.com', 'bob@example.com']);
});

test('text that is no address is refused', async () => {
	await type('what now?');
	expect(said).toEqual(['"what now?" is no address: paste the Production URL of a trigger']);
});

test('for the address of a workflow that is not active it says what to do first', async () => {
	const inactive = await startReceiver(() => 404, 404);
	await type(inactive.url);
	await inactive.close();
	expect(said).toEqual([`${inactive.url} does not answer: activate the workflow first, then paste it again`]);
});
