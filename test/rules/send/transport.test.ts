import { Pacer } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import type { Request } from '../../../nodes/Intercom/engine/send/request';
import { deliver, exchange, type Line } from '../../../nodes/Intercom/engine/send/transport';
import { parsed } from '../../../nodes/Intercom/model/json';

const request: Request = { method: 'GET', path: '/contacts/1', query: {}, body: undefined, repeatable: true };

/** A line to an Intercom that gives these answers, one after another; the last of them for ever. */
function lineTo(...contents: string[]): Line {
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
		pacer: new Pacer(),
		clock: { now: Date.now, sleep: async () => {} },
		timeout: 1_000,
		version: '2.16',
		cancelled: () => false,
	};
}

test('each answer is read once, and what it says is handed on', async () => {
	const read: string[] = [];
	const line = lineTo('{"id": ', '{"id": "1"}');
	const reply = await deliver(line, request, ({ content }) => {
		read.push(content.toString());
		return parsed(content.toString());
	});
	expect(reply.said).toEqual({ id: '1' });
	expect(read).toEqual(['{"id": ', '{"id": "1"}']);
});

test('an answer that says nothing is asked for again, and given up in the end', async () => {
	await expect(deliver(lineTo('{'), request, () => undefined)).rejects.toThrow(
		'api.intercom.io gave an answer that cannot be read',
	);
});

test('requests that run side by side leave one after another', async () => {
	const line = lineTo('{}');
	const slept: number[] = [];
	const clock = { now: () => 1_000, sleep: async (ms: number) => void slept.push(await Promise.resolve(ms)) };
	await Promise.all([1, 2, 3].map(async () => await deliver({ ...line, clock }, request, () => true)));
	expect(slept).toEqual([3, 6]);
});

test('a request that is cancelled before it leaves is not sent', async () => {
	const line = lineTo('{}');
	const now = () => 1_000;
	let sent = 0;
	const fetch: Line['connection']['fetch'] = async (...options) => {
		sent++;
		return await line.connection.fetch(...options);
	};
	const connection = { ...line.connection, fetch };
	await deliver({ ...line, connection, clock: { ...line.clock, now } }, request, () => true);
	const sleep = async () => await Promise.reject(new Error('The operation was aborted'));
	const cancelled = { ...line, connection, clock: { now, sleep }, cancelled: () => true };
	await expect(deliver(cancelled, request, () => true)).rejects.toThrow('The execution was canceled');
	expect(sent).toBe(1);
});

test('whoever wants to be told of an answer is told before it is read, and not of one that refuses', async () => {
	const log: string[] = [];
	const arrived = async (content: Buffer) => void log.push(await Promise.resolve(`told of ${content.toString()}`));
	await exchange(lineTo('{"id":"1"}'), { ...request, arrived });
	expect(log).toEqual(['told of {"id":"1"}']);
	const refused = lineTo('{"errors":[]}');
	const { fetch } = refused.connection;
	refused.connection.fetch = async (...options) => ({ ...(await fetch(...options)), status: 404 });
	await expect(exchange(refused, { ...request, arrived })).rejects.toHaveProperty('status', 404);
	expect(log).toHaveLength(1);
});
