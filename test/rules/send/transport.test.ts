import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import type { Request } from '../../../nodes/Intercom/engine/send/request';
import { sendUntilAnswered, toIntercom, type Sender } from '../../../nodes/Intercom/engine/send/transport';
import { parseJson } from '../../../nodes/Intercom/model/json';
import type { RawReply } from '../../../nodes/Intercom/model/session';

const request: Request = { method: 'GET', path: '/contacts/1', query: {}, body: undefined, repeatable: true };

/** A sender to an Intercom that gives these answers, one after another; the last of them for ever. */
function senderTo(...contents: string[]): Sender {
	const answers = [...contents];
	return {
		connection: {
			baseUrl: 'https://api.intercom.io',
			credential: '1',
			fetch: async () => {
				const content = Buffer.from((answers.length > 1 ? answers.shift() : answers[0]) ?? '');
				return await Promise.resolve({ status: 200, headers: {}, content });
			},
		},
		rateLimiter: new RateLimiter(),
		clock: { now: Date.now, sleep: async () => {} },
		timeoutMs: 1_000,
		version: '2.16',
		isCancelled: () => false,
	};
}

/** Sends the request to Intercom until there is an answer to act on. */
const deliver = async <T>(sender: Sender, read: (reply: RawReply) => T | undefined) =>
	await sendUntilAnswered(sender, toIntercom(sender, request), read);

test('each answer is read once, and what it says is handed on', async () => {
	const read: string[] = [];
	const sender = senderTo('{"id": ', '{"id": "1"}');
	const reply = await deliver(sender, ({ content }) => {
		read.push(content.toString());
		return parseJson(content.toString());
	});
	expect(reply.content).toEqual({ id: '1' });
	expect(read).toEqual(['{"id": ', '{"id": "1"}']);
});

test('an answer that says nothing is asked for again, and given up in the end', async () => {
	await expect(deliver(senderTo('{'), () => undefined)).rejects.toThrow(
		'api.intercom.io gave an answer that cannot be read',
	);
});

test('requests that run side by side leave one after another', async () => {
	const sender = senderTo('{}');
	const slept: number[] = [];
	const clock = { now: () => 1_000, sleep: async (ms: number) => void slept.push(await Promise.resolve(ms)) };
	await Promise.all([1, 2, 3].map(async () => await deliver({ ...sender, clock }, () => true)));
	expect(slept).toEqual([3, 6]);
});

test('a request that is cancelled before it leaves is not sent', async () => {
	const sender = senderTo('{}');
	const now = () => 1_000;
	let sent = 0;
	const fetch: Sender['connection']['fetch'] = async (...options) => {
		sent++;
		return await sender.connection.fetch(...options);
	};
	const connection = { ...sender.connection, fetch };
	await deliver({ ...sender, connection, clock: { ...sender.clock, now } }, () => true);
	const sleep = async () => await Promise.reject(new Error('The operation was aborted'));
	const cancelled = { ...sender, connection, clock: { now, sleep }, isCancelled: () => true };
	await expect(deliver(cancelled, () => true)).rejects.toThrow('The execution was canceled');
	expect(sent).toBe(1);
});
