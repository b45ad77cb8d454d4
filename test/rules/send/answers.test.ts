import { bodyOf, networkErrorOf, failureOf, silenceOf } from '../../../nodes/Intercom/engine/send/answers';

const reply = (status: number, content: string, headers: Record<string, string> = {}) => ({
	status,
	headers,
	content: Buffer.from(content),
});

test('a JSON object is a body; anything cut or foreign is not', async () => {
	expect(await bodyOf({ path: '/contacts', method: 'GET' }, reply(200, '{"id":"1"}'))).toEqual({ id: '1' });
	expect(await bodyOf({ path: '/contacts', method: 'GET' }, reply(200, '{"id":'))).toBeUndefined();
	expect(await bodyOf({ path: '/contacts', method: 'GET' }, reply(200, '<html>'))).toBeUndefined();
	expect(await bodyOf({ path: '/contacts', method: 'GET' }, reply(200, '[1]'))).toBeUndefined();
	expect(await bodyOf({ path: '/contacts', method: 'GET' }, reply(200, '"text"'))).toBeUndefined();
});

test('a read without a body is broken, a write without one has worked', async () => {
	expect(await bodyOf({ path: '/contacts', method: 'GET' }, reply(200, ''))).toBeUndefined();
	expect(await bodyOf({ path: '/contacts', method: 'HEAD' }, reply(200, ''))).toBeUndefined();
	expect(await bodyOf({ path: '/contacts', method: 'POST' }, reply(202, ''))).toEqual({ success: true });
	expect(await bodyOf({ path: '/contacts', method: 'DELETE' }, reply(204, ''))).toEqual({ success: true });
});

test.each<[content: string, status: number, body: unknown]>([
	['', 200, { success: true }],
	[' \r\n\t', 200, { success: true }],
	['null', 200, { success: true }],
	['true', 201, { success: true }],
	['"OK"', 200, { success: true }],
	['7', 200, { success: true }],
	['[]', 200, { success: true }],
	['[{"id":"1"},2]', 202, { data: [{ id: '1' }, 2] }],
	// What was cut on its way, and the page of a gateway, tell nothing of what Intercom did.
	['{"id":', 200, undefined],
	['[{"id":"1"}', 200, undefined],
	['<html>Sign in</html>', 200, undefined],
	// A refusal without words is one all the same.
	['null', 404, undefined],
	['[]', 409, undefined],
])(
	'a write that is answered with %j and status %d gives %j, a read that is no record nothing',
	async (content, status, body) => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const)
			expect(await bodyOf({ path: '/contacts', method }, reply(status, content))).toEqual(body);
		for (const path of ['/contacts/search', '/companies/list', '/admins/activity_logs/search'])
			expect(await bodyOf({ path, method: 'POST' }, reply(status, content))).toBeUndefined();
		expect(await bodyOf({ path: '/contacts', method: 'GET' }, reply(status, content))).toBeUndefined();
	},
);

test('a key called __proto__ in an answer does not reach into objects', async () => {
	const body = await bodyOf({ path: '/contacts', method: 'GET' }, reply(200, '{"__proto__":{"admin":true},"id":"1"}'));
	expect(body?.id).toBe('1');
	expect({ ...body }.admin).toBeUndefined();
	expect(Object.prototype).not.toHaveProperty('admin');
});

test('a refusal tells all of its entries, with their fields', () => {
	const errors = [
		{ code: 'parameter_invalid', message: 'is odd', field: 'email' },
		{ code: 'parameter_missing', message: 'no name' },
	];
	const failure = failureOf(reply(422, JSON.stringify({ type: 'error.list', request_id: 'r1', errors })), false);
	expect(failure.message).toBe('is odd (email); no name');
	expect(failure.details).toEqual({ status: 422, request_id: 'r1', errors });
	expect(failure.has('parameter_missing')).toBe(true);
	expect(failure.has('conflict')).toBe(false);
});

test.each([
	[{ errors: [{ code: 'not_found' }] }, 'not_found'],
	[{ errors: [{}] }, 'no message'],
	[{ errors: null, message: 'In words' }, 'In words'],
	[{ errors: [] }, 'Intercom answered with status 400 and no words'],
	[{}, 'Intercom answered with status 400 and no words'],
	[[], 'Intercom answered with status 400 and no words'],
])('the odd error body %j still gives words', (body, words) => {
	expect(failureOf(reply(400, JSON.stringify(body)), false).message).toBe(words);
});

test.each([
	[400, 'Check the values'],
	[401, 'access token'],
	[403, 'permission'],
	[404, 'Check the ID'],
	[409, 'exists already'],
	[422, 'Check the values'],
	[429, 'Parallel Items'],
	[500, 'try again later'],
	[503, 'try again later'],
])('a refusal with status %d comes with advice', (status, words) => {
	expect(failureOf(reply(status, '{}'), false).advice).toContain(words);
});

test('a page of HTML is told by its words, without markup, styles and scripts', () => {
	const page =
		'<html><head><style>b{color:red}</style><script>alert(1)</script><title>502 Bad Gateway</title></head><body>\n<h1>Oops</h1></body></html>';
	expect(failureOf(reply(502, page), true).message).toBe('502 Bad Gateway Oops');
});

test('a style sheet longer than what is looked at does not become the message', () => {
	const page = `<html><head><title>Bad gateway</title><style>${'.a{color:red}'.repeat(400)}</style></head></html>`;
	expect(failureOf(reply(502, page), true).message).toBe('Bad gateway');
});

test('a long text is cut', () => {
	const { message } = failureOf(reply(500, 'x'.repeat(500)), false);
	expect(message).toBe(`${'x'.repeat(120)}…`);
});

test('a text of 120 characters is told whole', () => {
	expect(failureOf(reply(500, 'x'.repeat(120)), false).message).toBe('x'.repeat(120));
	expect(failureOf(reply(500, 'x'.repeat(121)), false).message).toBe(`${'x'.repeat(120)}…`);
});

test('null is the answer for a token that belongs to no teammate, and no record anywhere else', async () => {
	const read = { method: 'GET' } as const;
	expect(await bodyOf({ ...read, path: '/me' }, reply(200, 'null'))).toEqual({});
	expect(await bodyOf({ ...read, path: '/contacts/1' }, reply(200, 'null'))).toBeUndefined();
});

test('an empty answer is told by its status', () => {
	expect(failureOf(reply(503, ''), false).message).toBe('Intercom answered with status 503 and no words');
});

test('a redirect names the place where nothing was sent', () => {
	const failure = failureOf(reply(302, '', { location: 'https://other.example/x' }), false);
	expect(failure.message).toContain('https://other.example/x');
	expect(failure.message).toContain('not sent');
	expect(failure.status).toBe(302);
	expect(failure.advice).toContain('Base URL');
});

test('a redirect to nowhere is told all the same, and one to a file without its key', () => {
	expect(failureOf(reply(302, ''), false).message).toContain('sends this request on to another address, where');
	const { message } = failureOf(reply(307, '', { location: 'https://a:b@other.example/x?key=1#k' }), false);
	expect(message).toContain('sends this request on to https://other.example/x, where');
});

test.each([
	['ECONNREFUSED', 'api.example refused the connection'],
	['ENOTFOUND', 'api.example was not found: its name has no address'],
	['ECONNRESET', 'api.example closed the connection before it answered'],
	['ECONNABORTED', 'api.example did not answer in time'],
	['ETIMEDOUT', 'api.example did not answer in time'],
	['UNREADABLE', 'api.example gave an answer that cannot be read'],
	['EPROTO', 'api.example could not be reached (EPROTO)'],
])('the network error %s is told in words', (code, words) => {
	const failure = silenceOf('api.example', code, true);
	expect(failure.message).toBe(words);
	expect(failure).toMatchObject({ status: 0, unknownOutcome: true });
});

test.each([
	['n8n 2, which keeps the broken request as the cause', { cause: { code: 'ECONNRESET' }, httpCode: 'ECONNRESET' }],
	['n8n 1, which keeps nothing but the code', { cause: undefined, httpCode: 'ECONNRESET' }],
	['a request that n8n has not wrapped', { code: 'ECONNRESET' }],
])('the code of a network error is found in the error of %s', (_title, error) => {
	expect(networkErrorOf(Object.assign(new Error('socket hang up'), error)).code).toBe('ECONNRESET');
});

test('an error without a code is one all the same', () => {
	expect(networkErrorOf(new Error('what?'))).toEqual({ code: 'unknown error' });
});

test('the system call is that of the innermost error, however it is wrapped', () => {
	const inner = Object.assign(new Error('read ENETDOWN'), { code: 'ENETDOWN', syscall: 'read' });
	const outer = Object.assign(new Error('wrapped', { cause: new Error('again', { cause: inner }) }), { code: 'ERR' });
	expect(networkErrorOf(outer)).toEqual({ code: 'ENETDOWN', syscall: 'read' });
	expect(networkErrorOf({ httpCode: 'ENETDOWN' })).toEqual({ code: 'ENETDOWN' });
	expect(networkErrorOf('no object')).toEqual({ code: 'unknown error' });
});

test('an error that is its own cause comes to an end', () => {
	const error: Error & { cause?: unknown } = new Error('round and round');
	error.cause = error;
	expect(networkErrorOf(error)).toEqual({ code: 'unknown error' });
});
