import { KeptSecrets } from '../../../nodes/IntercomTrigger/clientSecret';
import { notificationOf, send } from './send';
import { SECRET, signatureOf, useWebhooks } from './webhooks';

const webhooks = useWebhooks();
const parameters = { topics: ['*'] };
const register = (id: string, clientSecret: string) =>
	webhooks.register({ id, parameters, credential: { clientSecret } });

/** Sends a notification of its own, signed with a secret; the answer is the status. */
async function sendSigned(address: string, secret: string): Promise<number> {
	const body = JSON.stringify(notificationOf('company.created'));
	return (await send(address, body, { signature: signatureOf(body, secret) })).status;
}

describe('A client secret with which a notification was signed a moment ago', () => {
	test('accepts nothing that is signed with another one', async () => {
		const address = register('kept-forged', SECRET);
		expect(await sendSigned(address, SECRET)).toBe(200);
		expect(await sendSigned(address, 'guessed')).toBe(401);
		expect(await sendSigned(address, '')).toBe(401);
		expect(webhooks.executions).toHaveLength(1);
	});

	test('makes room at once for the one that the credential has now', async () => {
		expect(await sendSigned(register('kept-changed', SECRET), SECRET)).toBe(200);
		const address = register('kept-changed', 'the-new-secret');
		expect(await sendSigned(address, 'the-new-secret')).toBe(200);
		expect(await sendSigned(address, SECRET)).toBe(401);
	});

	test('counts for its own workflow alone', async () => {
		expect(await sendSigned(register('kept-here', SECRET), SECRET)).toBe(200);
		expect(await sendSigned(register('kept-elsewhere', 'another'), SECRET)).toBe(401);
	});

	test('is forgotten after ten seconds, so that one which was taken away does not count for longer', () => {
		let now = 0;
		const secrets = new KeptSecrets(() => now);
		secrets.keep('a', SECRET);
		now = 9_999;
		expect(secrets.get('a')).toBe(SECRET);
		now = 10_000;
		expect(secrets.get('a')).toBeUndefined();
	});

	test('is one of a thousand at most', () => {
		const secrets = new KeptSecrets(() => 0);
		for (let number = 0; number <= 1_000; number++) secrets.keep(String(number), SECRET);
		expect(secrets.get('0')).toBeUndefined();
		expect(secrets.get('1')).toBe(SECRET);
	});
});
