import { inspect } from 'node:util';
import { useOtherHost } from '../kit/servers';
import { describeRefusals, type Refusal } from './refusals';
import { useTestNode } from './testNode';

const send = { resource: 'rawRequest', operation: 'send' };

const node = useTestNode();
const other = useOtherHost(({ url }, response) => {
	if (url === '/hop') return void response.writeHead(302, { location: '/file' }).end();
	if (url === '/round') return void response.writeHead(302, { location: '/round' }).end();
	if (url === '/back') return void response.writeHead(302, { location: `${node.simulator.url}/me` }).end();
	response.writeHead(200, { 'content-type': 'audio/wav', 'content-disposition': 'attachment; filename=call.wav' });
	response.end('sound');
});

describe('Raw Request: addresses that are refused before anything is sent', () => {
	test.each([
		['another host', () => `${other.url}/me`],
		['another host over https', () => 'https://api.intercom.io.evil.example/me'],
		['the same host over another protocol', () => node.simulator.url.replace('http:', 'https:')],
		['another port of the same host', () => 'http://127.0.0.1:1/me'],
		['two slashes', () => '//evil.example/me'],
		['a slash and a backslash', () => '/\\evil.example/me'],
		['two backslashes', () => '\\\\evil.example/me'],
		['a protocol without slashes', () => 'http:evil.example/me'],
		['a protocol with backslashes', () => 'http:\\\\evil.example\\me'],
		['the host as a user name', () => `${node.simulator.url}@evil.example/me`],
		['a script', () => 'javascript:alert(1)'],
		['a file', () => 'file:///etc/passwd'],
		['a path without its slash', () => 'contacts/1'],
		['a question mark alone', () => '?a=1'],
	])('%s', async (_name, url) => {
		const error = await node.failure({ ...send, url: url() });
		expect(error.message).toMatch(/is not the host of the credential|is neither$/);
		expect(error.description).not.toBe('');
		expect(node.sent).toEqual([]);
		expect(other.seen).toEqual([]);
	});

	test('a user name and a password, without calling the host wrong', async () => {
		const url = node.simulator.url.replace('http://', 'http://user:secret@');
		const error = await node.failure({ ...send, url: `${url}/me` });
		expect(error.message).not.toContain('is not the host');
		expect(error.message).not.toContain('secret');
		expect(node.sent).toEqual([]);
	});

	test.each(['/\t/evil.example/me', '/\n/evil.example/me', '/./\\evil.example/me', '/..//evil.example/me'])(
		'%j reaches no other host than that of the credential',
		async (url) => {
			await node.execute({ ...send, url: `={{ ${JSON.stringify(url)} }}` });
			for (const { headers } of node.simulator.requests) expect(headers.host).toBe(new URL(node.simulator.url).host);
			expect(other.seen).toEqual([]);
		},
	);
});

const withHeader = (name: string, value: string) => ({ additionalFields: { headers: { row: [{ name, value }] } } });
const expression = (value: string) => `={{ ${JSON.stringify(value)} }}`;

describeRefusals('Raw Request refuses the header', { parameters: { ...send, url: '/me' } }, [
	...[
		'Authorization',
		'authorization',
		' AUTHORIZATION ',
		'Host',
		'Cookie',
		'Content-Length',
		'Proxy-Authorization',
	].map((name): Refusal => [name, withHeader(name, 'mine'), `The header "${name}" can't be set`]),
	...[
		['a line break in its value', 'X-A', 'a\r\nAuthorization: Bearer mine'],
		['a lone line feed in its value', 'X-A', 'a\nb'],
		['a NUL in its value', 'X-A', 'a\0b'],
		['a line break in its name', 'X-A\r\nX-B', 'a'],
		['a colon in its name', 'X-A:', 'a'],
		['a space in its name', 'X A', 'a'],
		['letters that no header can carry in its value', 'X-A', '日本'],
	].map(([what = '', name = '', value = '']): Refusal => [
		`with ${what}`,
		withHeader(expression(name), expression(value)),
		`The header "${name}" has characters that no header may have`,
	]),
]);

describe('Raw Request: redirects', () => {
	const redirecting = (location: string) =>
		node.simulator.fault({ path: '/calls/1/recording', status: 302, headers: { location } });
	const file = { ...send, url: '/calls/1/recording', response: 'file' };

	test.each(['/file', '/hop'])('fetches a file from another host (%s) without the token', async (path) => {
		redirecting(`${other.url}${path}`);
		const [item] = await node.items(file);
		const { data = '', fileName, mimeType } = item?.binary?.['data'] ?? {};
		expect([Buffer.from(data, 'base64').toString(), fileName, mimeType]).toEqual(['sound', 'call.wav', 'audio/wav']);
		expect(other.seen.map(({ url }) => url)).toEqual(path === '/hop' ? ['/hop', '/file'] : ['/file']);
		for (const { headers } of other.seen) {
			expect(JSON.stringify(headers)).not.toContain('simulator-token');
			expect(headers.authorization).toBeUndefined();
			expect(headers['intercom-version']).toBeUndefined();
		}
	});

	test("fetches a file from Intercom's own host with the token", async () => {
		redirecting('/me');
		const [item] = await node.items(file);
		expect(JSON.parse(Buffer.from(item?.binary?.['data']?.data ?? '', 'base64').toString())).toMatchObject({
			type: 'admin',
		});
		expect(node.sent.map(({ to }) => to)).toEqual(['GET /calls/1/recording', 'GET /me']);
	});

	test('follows a redirect that goes round in circles five times and then gives up', async () => {
		redirecting(`${other.url}/round`);
		const error = await node.failure(file);
		expect(error.message).toContain('sends this request on to');
		expect(other.seen).toHaveLength(5);
	});

	test.each(['json', 'text'])('does not follow a redirect for %s, and says where it leads', async (response) => {
		redirecting(`${other.url}/file`);
		const error = await node.failure({ ...file, response });
		expect(error.message).toContain(`sends this request on to ${other.url}/file`);
		expect(other.seen).toEqual([]);
	});

	test('does not turn the POST of a file into a GET somewhere else', async () => {
		redirecting(`${other.url}/file`);
		await node.failure({ ...file, method: 'POST' });
		expect(other.seen).toEqual([]);
	});

	test('leads from another host to a file of no other protocol than http or https', async () => {
		redirecting('file:///etc/passwd');
		expect((await node.failure(file)).message).toContain('sends this request on to');
	});

	test('says which host of a file can not be reached', async () => {
		redirecting('http://127.0.0.1:1/file');
		expect((await node.failure(file)).message).toBe('127.0.0.1:1 refused the connection');
	});

	test("keeps the token out of the error when Intercom's own host is gone after a redirect", async () => {
		redirecting('/me');
		node.simulator.fault({ path: '/me', drop: 'before', times: Infinity });
		const error = await node.failure(file);
		expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('simulator-token');
		expect(error.message).toMatch(/^127\.0\.0\.1:\d+ closed the connection before it answered$/);
	});
});

describeRefusals('Raw Request refuses', { parameters: { ...send, url: '/contacts' } }, [
	...['={{ "" }}', '={{ "  " }}', '={{ null }}'].map((url): Refusal => [
		`an empty path out of ${url}`,
		{ url },
		'Path or URL is empty',
	]),
	[
		'an expression in the place of a whole list, of which n8n leaves nothing',
		{ additionalFields: { query: '={{ [{ name: "per_page", value: "2" }] }}' } },
		'Query Parameters is empty',
		{ description: expect.stringContaining('not the list as a whole') },
	],
]);
