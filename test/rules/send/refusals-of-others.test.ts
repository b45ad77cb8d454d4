import {
	bodyOf,
	failureOf,
	isErrorList,
	isIntercomsOwn,
	networkErrorOf,
	silenceOf,
} from '../../../nodes/Intercom/engine/send/answers';

const reply = (status: number, content: string, headers: Record<string, string> = {}) => ({
	status,
	headers,
	content: Buffer.from(content),
});

test.each([
	['{"type":"error.list","errors":[]}', true],
	['{"errors":[{"code":"x"}]}', true],
	['{"type":"error.list","request_id":"1","err', true],
	['{"type":"error.list"', true],
	['{"type":"error.lis', false],
	['{"type":"error.map","err', false],
	['{"errors":{"a":"b"}}', false],
	['{"error":"Not Found"}', false],
	['<html>Not Found</html>', false],
	['', false],
	['[]', false],
	['null', false],
])("the refusal %j is Intercom's own: %s", (content, isOwn) => {
	expect(isIntercomsOwn(reply(404, content))).toBe(isOwn);
});

test.each([
	[{ type: 'error.list', errors: [{}] }, true],
	[{ type: 'error.list', errors: [] }, false],
	[{ type: 'error.list', errors: {} }, false],
	[{ type: 'error.list' }, false],
	[{ type: 'list', errors: [{}] }, false],
	[{ errors: [{}] }, false],
])('%j is a list of errors: %s', (body, isOne) => {
	expect(isErrorList(body)).toBe(isOne);
});

test.each([300, 301, 302, 307, 308, 399])('status %d is told as a redirect', (status) => {
	const failure = failureOf(reply(status, '{"message":"x"}', { location: 'https://other.example/' }), true);
	expect(failure).toMatchObject({
		status,
		unknownOutcome: true,
		message: expect.stringContaining('sends this request on'),
	});
});

test.each([299, 400])('status %d is no redirect', (status) => {
	expect(failureOf(reply(status, '{"message":"x"}'), false)).toMatchObject({ status, message: 'x' });
});

test('a status that says nothing of what to do comes without advice', () => {
	for (const status of [402, 418, 499]) expect(failureOf(reply(status, '{}'), false).advice).toBe('');
	expect(failureOf(reply(410, '{}'), false).advice).toContain('merged');
	expect(failureOf(reply(408, '{}'), false).advice).toContain('took too long');
});

test('words of a page do not run together where markup stood between them, and half a JSON is no message', () => {
	expect(failureOf(reply(502, '<p>Bad</p><p>gateway</p><br>now'), false).message).toBe('Bad gateway now');
	for (const half of ['{"type":"error', ' [1, 2', '<p>{"a":'])
		expect(failureOf(reply(502, half), false).message).toBe('Intercom answered with status 502 and no words');
});

/** An error at the bottom of so many others. */
const wrapped = (times: number, error: Error): Error =>
	times === 0 ? error : new Error('wrapped', { cause: wrapped(times - 1, error) });

test('the code of an error is found below four others, and an empty one is none', () => {
	const inner = () => Object.assign(new Error('inner'), { code: 'ENETDOWN', syscall: 'read' });
	expect(networkErrorOf(wrapped(4, inner()))).toEqual({ code: 'ENETDOWN', syscall: 'read' });
	const empty = Object.assign(new Error('inner'), { code: '', syscall: '' });
	expect(networkErrorOf(Object.assign(wrapped(1, empty), { httpCode: 'ECONNRESET' }))).toEqual({ code: 'ECONNRESET' });
	expect(networkErrorOf({ code: 7, cause: null })).toEqual({ code: 'unknown error' });
});

test.each([
	['ENOTFOUND', "Check the network, and the credential's region"],
	['ECONNREFUSED', "Check the network, and the credential's region"],
	['ECONNRESET', 'Check the network and try again'],
	['EAI_AGAIN', 'Check the network and try again'],
	['ECONNABORTED', 'Check the network and try again; a longer timeout is under Options'],
	['ETIMEDOUT', 'Check the network and try again; a longer timeout is under Options'],
	[
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'n8n does not trust the certificate of this host: a proxy in between may show one of its own, which NODE_EXTRA_CA_CERTS makes known to n8n',
	],
	[
		'UNREADABLE',
		'Look at what is between n8n and Intercom, such as a proxy, which may change or cut answers, and try again',
	],
])('the network error %s says what to do', (code, advice) => {
	expect(silenceOf('api.example', code, false)).toMatchObject({ advice, unknownOutcome: false });
});

test('a list that comes without an object around it is read at its one address only', async () => {
	const read = { method: 'GET' } as const;
	const body = reply(200, '[{"id":1}]');
	expect(await bodyOf({ ...read, path: '/fin_voice/conversation/7' }, body)).toEqual({ data: [{ id: 1 }] });
	expect(await bodyOf({ ...read, path: '/fin_voice/conversation/7/x' }, body)).toBeUndefined();
	expect(await bodyOf({ ...read, path: '/fin_voice/conversation/7' }, reply(200, '7'))).toBeUndefined();
});

test.each([
	['POST', '/contacts/search', 200, undefined],
	['POST', '/companies/list', 202, undefined],
	['POST', '/companies', 200, { success: true }],
	['POST', '/contacts', 202, { success: true }],
	['PUT', '/contacts/1', 200, { success: true }],
	['OPTIONS', '/contacts', 204, undefined],
] as const)('an empty answer to %s %s with status %d is read as %j', async (method, path, status, body) => {
	expect(await bodyOf({ method, path }, reply(status, ''))).toEqual(body);
});
