import { Pacer } from '../../nodes/Intercom/engine/pace';
import type { Request } from '../../nodes/Intercom/engine/request';
import { codeOf, deliver, type Line } from '../../nodes/Intercom/engine/transport';
import { parsed } from '../../nodes/Intercom/model/json';

test.each([
	['n8n 2, which keeps the broken request as the cause', { cause: { code: 'ECONNRESET' }, httpCode: 'ECONNRESET' }],
	['n8n 1, which keeps nothing but the code', { cause: undefined, httpCode: 'ECONNRESET' }],
	['a request that n8n has not wrapped', { code: 'ECONNRESET' }],
])('the code of a network error is found in the error of %s', (_title, error) => {
	expect(codeOf(Object.assign(new Error('socket hang up'), error))).toBe('ECONNRESET');
});

test('an error without a code is one all the same', () => {
	expect(codeOf(new Error('what?'))).toBe('unknown error');
});

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
