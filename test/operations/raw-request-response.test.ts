import { useTestNode } from './testNode';

const send = { resource: 'rawRequest', operation: 'send', url: '/things' };

const node = useTestNode();

const answering = (body: string | Buffer, { status = 200, contentType = 'application/json', headers = {} } = {}) =>
	node.simulator.fault({ status, body, contentType, headers, times: Infinity });
const refusal =
	'{"type":"error.list","request_id":"r1","errors":[{"code":"not_found","message":"Resource Not Found"}]}';

describe('Raw Request: the response as JSON', () => {
	test.each([
		['an object as one item', '{"a":1}', [{ a: 1 }]],
		['a list as one item for each entry', '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
		['values that are no objects under "data"', '[1,"two",null]', [{ data: 1 }, { data: 'two' }, { data: null }]],
		['a single value under "data"', '5', [{ data: 5 }]],
		['a null under "data"', 'null', [{ data: null }]],
		['an empty list as no item', '[]', []],
		['an empty answer as a success', '', [{ success: true }]],
	])('gives %s', async (_name, body, items) => {
		answering(body);
		expect(await node.json(send)).toEqual(items);
	});

	test('gives status and headers around the body when asked for the full response', async () => {
		answering('[{"a":1}]', { status: 201, headers: { 'X-Request-Id': 'r1' } });
		const [item, ...others] = await node.json({ ...send, additionalFields: { full: true } });
		expect(others).toEqual([]);
		expect(item).toMatchObject({ statusCode: 201, headers: { 'x-request-id': 'r1' }, body: [{ a: 1 }] });
	});

	test('says that an answer is not JSON, and what to choose instead', async () => {
		answering('<html>Hello</html>', { contentType: 'text/html' });
		const error = await node.failure(send);
		expect(error.message).toBe('The answer is not JSON');
		expect(error.description).toContain('Choose Text or File as the response');
	});

	test("fails in Intercom's own words", async () => {
		answering(refusal, { status: 404 });
		const error = await node.failure(send);
		expect(error.message).toBe('Resource Not Found');
		expect(error.description).toContain('HTTP 404, code not_found, request r1');
	});
});

describe('Raw Request: other responses', () => {
	test('gives the text as it came', async () => {
		answering('a;b\n1;2 ü', { contentType: 'text/csv' });
		expect(await node.json({ ...send, response: 'text' })).toEqual([{ data: 'a;b\n1;2 ü' }]);
	});

	test('gives JSON as text where text is wanted, with its status when asked for', async () => {
		answering('{ "a": 1 }', { status: 202 });
		const [item] = await node.json({ ...send, response: 'text', additionalFields: { full: true } });
		expect(item).toMatchObject({ statusCode: 202, body: '{ "a": 1 }' });
	});

	test('puts a file into the binary field with the name and the type that the answer gives it', async () => {
		const content = Buffer.from([0, 255, 137, 10, 13]);
		answering(content, {
			contentType: 'audio/mpeg; rate=8000',
			headers: { 'content-disposition': 'attachment; filename="call 7.mp3"' },
		});
		const [item] = await node.items({ ...send, response: 'file', property: 'recording' });
		expect(item?.json).toEqual({});
		expect(Object.keys(item?.binary ?? {})).toEqual(['recording']);
		const file = item?.binary?.['recording'];
		expect([file?.fileName, file?.mimeType, file?.data]).toEqual([
			'call 7.mp3',
			'audio/mpeg',
			content.toString('base64'),
		]);
	});

	test('reads a name with letters beyond ASCII as it is meant', async () => {
		answering('x', {
			contentType: 'text/plain',
			headers: {
				'content-disposition': 'attachment; filename="fallback.txt"; filename*=UTF-8\'\'Bericht%20%C3%BC.txt',
			},
		});
		const [item] = await node.items({ ...send, response: 'file' });
		expect(item?.binary?.['data']?.fileName).toBe('Bericht ü.txt');
	});

	test('gives a file without a name one, and its status when asked for', async () => {
		answering('x', { contentType: 'application/octet-stream' });
		const [item] = await node.items({ ...send, response: 'file', additionalFields: { full: true } });
		expect(item?.json).toMatchObject({ statusCode: 200 });
		expect([item?.binary?.['data']?.fileName, item?.binary?.['data']?.mimeType]).toEqual([
			'download',
			'application/octet-stream',
		]);
	});

	test('fails for a file that does not exist instead of giving the refusal as a file', async () => {
		answering(refusal, { status: 404 });
		expect((await node.failure({ ...send, response: 'file' })).message).toBe('Resource Not Found');
	});
});

describe('Raw Request: Never Error', () => {
	test('gives the body of a refusal', async () => {
		answering(refusal, { status: 404 });
		const [item] = await node.json({ ...send, additionalFields: { neverError: true } });
		expect(item?.['errors']).toEqual([{ code: 'not_found', message: 'Resource Not Found' }]);
	});

	test('gives the status of a refusal when the full response is wanted', async () => {
		answering(refusal, { status: 404 });
		const [item] = await node.json({ ...send, additionalFields: { neverError: true, full: true } });
		expect(item).toMatchObject({ statusCode: 404, body: { type: 'error.list' } });
	});

	test('does not call an empty refusal a success', async () => {
		answering('', { status: 404 });
		expect(await node.json({ ...send, additionalFields: { neverError: true } })).toEqual([{ success: false }]);
	});

	test('gives a refusal that is a page of HTML too', async () => {
		answering('<html>Not here</html>', { status: 404, contentType: 'text/html' });
		expect(await node.json({ ...send, additionalFields: { neverError: true } })).toEqual([
			{ data: '<html>Not here</html>' },
		]);
	});

	test('gives a redirect as it is, without following it', async () => {
		answering('{}', { status: 302, headers: { location: 'https://elsewhere.example/' } });
		const [item] = await node.json({ ...send, additionalFields: { neverError: true, full: true } });
		expect(item).toMatchObject({ statusCode: 302, headers: { location: 'https://elsewhere.example/' } });
		expect(node.sent).toHaveLength(1);
	});

	test('still fails when no answer came', async () => {
		node.simulator.fault({ drop: 'before', times: Infinity });
		const error = await node.failure({ ...send, method: 'POST', additionalFields: { neverError: true } });
		expect(error.message).toMatch(/^127\.0\.0\.1:\d+ closed the connection before it answered$/);
	});
});
