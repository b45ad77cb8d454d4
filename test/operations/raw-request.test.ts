import { useTestNode } from './testNode';
import { describeRefusals } from './refusals';

const send = { resource: 'rawRequest', operation: 'send' };
const ANN = '6762f0d01bb69f9f2193bb7d';

const node = useTestNode();

/** Answers every request with 200 and this, so that any path and any body will do. */
const accepting = (body: string | object | Buffer = '{"ok":true}', contentType = 'application/json') =>
	node.simulator.fault({
		status: 200,
		times: Infinity,
		contentType,
		body: typeof body === 'object' && !Buffer.isBuffer(body) ? JSON.stringify(body) : body,
	});
const arrived = () => {
	const [request] = node.simulator.requests;
	if (!request) throw new Error('Nothing arrived');
	return request;
};

describe('Raw Request: the request', () => {
	test.each(['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'])(
		'sends a %s with the token and the version',
		async (method) => {
			accepting();
			const json = await node.json({ ...send, method, url: '/custom_things/1' });
			expect(json).toEqual([method === 'HEAD' ? { success: true } : { ok: true }]);
			const { headers, raw, url } = arrived();
			expect([arrived().method, url, raw]).toEqual([method, '/custom_things/1', '']);
			expect(headers.authorization).toBe('Bearer simulator-token');
			expect(headers['intercom-version']).toBe('2.16');
			expect(headers['content-type']).toBeUndefined();
		},
	);

	test.each([
		['a path', () => '/me', '/me'],
		['a path with spaces around it', () => '  /me ', '/me'],
		['a full URL on the host of the credential', () => `${node.simulator.url}/me`, '/me'],
		[
			'a query inside the path',
			() => '/segments?type=company&include_count=true',
			'/segments?type=company&include_count=true',
		],
		['a name that the query inside the path repeats', () => '/things?id=1&id=2', '/things?id=1&id=2'],
		['encoded characters in the path', () => '/things/a%2Fb%20c', '/things/a%2Fb%20c'],
		['unencoded characters in the path', () => '/things/ü b', '/things/%C3%BC%20b'],
	])('takes %s', async (_name, url, to) => {
		accepting();
		await node.json({ ...send, url: url() });
		expect(arrived().url).toBe(to);
	});

	test('adds query parameters to those of the path, repeated ones as often as they are given', async () => {
		accepting();
		const row = [
			{ name: 'id', value: '1' },
			{ name: 'id', value: '2' },
			{ name: 'id', value: '3' },
			{ name: 'q', value: 'a&b=ü c' },
			{ name: 'empty', value: '' },
		];
		await node.json({ ...send, url: '/things?page=2', additionalFields: { query: { row } } });
		expect(arrived().url).toBe('/things?page=2&id=1&id=2&id=3&q=a%26b%3D%C3%BC%20c&empty=');
	});

	test('sends headers, and the version of this request instead of that of the node', async () => {
		accepting();
		await node.json({
			...send,
			url: '/me',
			additionalFields: {
				headers: {
					row: [
						{ name: 'X-Trace', value: 'a b' },
						{ name: 'Accept', value: 'text/csv' },
					],
				},
				version: '2.11',
			},
			options: { version: '2.15' },
		});
		const { headers } = arrived();
		expect([headers['x-trace'], headers['accept'], headers['intercom-version']]).toEqual(['a b', 'text/csv', '2.11']);
	});

	test('does not let a header of the user change the version or its type behind the fields', async () => {
		accepting();
		const row = [{ name: 'intercom-version', value: '1.0' }];
		await node.execute({ ...send, url: '/me', additionalFields: { headers: { row } } });
		expect(node.simulator.requests.map(({ headers }) => headers['intercom-version'])).not.toContain('1.0');
		expect(node.simulator.requests.every(({ headers }) => headers['intercom-version'] === '2.16')).toBe(true);
	});
});

describe('Raw Request: the body', () => {
	test.each([
		['an object', '{ "a": { "b": [1, null] } }', '{"a":{"b":[1,null]}}'],
		['an empty object', '{}', '{}'],
		['a list', '[1,2]', '[1,2]'],
		['an empty list', '[]', '[]'],
		['a text', '"word"', '"word"'],
		['a number', '5', '5'],
		['a false', 'false', 'false'],
		['a null', 'null', 'null'],
		['the object that an expression gives', '={{ $json }}', '{"name":"Ann"}'],
	])('sends %s as JSON', async (_name, body, raw) => {
		accepting();
		const parameters = { ...send, method: 'POST', url: '/things', body_as: 'json', body };
		await node.json(parameters, { items: [{ json: { name: 'Ann' } }] });
		expect(arrived().raw).toBe(raw);
		expect(arrived().headers['content-type']).toMatch(/^application\/json/);
	});

	test('sends a body with a DELETE', async () => {
		accepting();
		await node.json({ ...send, method: 'DELETE', url: '/things/1', body_as: 'json', body: '{ "admin_id": "1" }' });
		expect(arrived().raw).toBe('{"admin_id":"1"}');
	});

	test.each([
		['text/plain', 'line 1\nline 2 ü'],
		['text/csv', 'a;b'],
		['application/json', '{ "as": "written" }'],
		['application/xml', '<a/>'],
		['application/x-www-form-urlencoded', 'a=1&b=2'],
	])('sends a text as %s, untouched', async (content_type, body_text) => {
		accepting();
		await node.json({ ...send, method: 'POST', url: '/things', body_as: 'text', body_text, content_type });
		expect(arrived().raw).toBe(body_text);
		expect(String(arrived().headers['content-type']).split(';')[0]).toBe(content_type);
	});

	test('lets a header of the user name the type of the body, whatever the case of its letters', async () => {
		accepting();
		const row = [{ name: 'Content-Type', value: 'application/vnd.api+json' }];
		await node.json({
			...send,
			method: 'POST',
			url: '/x',
			body_as: 'json',
			body: '{}',
			additionalFields: { headers: { row } },
		});
		expect(arrived().headers['content-type']).toBe('application/vnd.api+json');
	});
});

describeRefusals('Raw Request refuses', { parameters: send }, [
	[
		'a body that is no JSON',
		{ method: 'POST', url: '/things', body_as: 'json', body: '={{ "{a" }}' },
		'JSON Body is not valid JSON: "{a"',
	],
]);

describe('Raw Request: repeating', () => {
	test('repeats a PUT after a failure, as that does no harm', async () => {
		node.simulator.state.addContacts(1, () => ({ id: ANN }));
		node.simulator.fault({ status: 503, apply: true });
		const parameters = { ...send, method: 'PUT', url: `/contacts/${ANN}`, body_as: 'json', body: '{ "name": "Ann" }' };
		expect((await node.json(parameters))[0]?.['name']).toBe('Ann');
		expect(node.sent).toHaveLength(2);
	});

	test('never repeats a POST that may have been carried out, and says so', async () => {
		node.simulator.fault({ status: 503, apply: true, body: { errors: [{ code: 'x', message: 'Busy' }] } });
		const parameters = { ...send, method: 'POST', url: '/contacts', body_as: 'json', body: '{ "role": "lead" }' };
		const error = await node.failure(parameters);
		expect(error.message).toBe('Busy');
		expect(error.description).toMatch(/^Intercom may have carried this out all the same/);
		expect(node.simulator.ledger).toHaveLength(1);
		expect(node.sent).toHaveLength(1);
	});
});
