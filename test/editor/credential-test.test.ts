import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Intercom } from '../../nodes/Intercom/Intercom.node';
import '../harness';
import { unusedPort } from '../kit/servers';
import { startSimulator, type FaultRule, type Simulator } from '../simulator';

const { accessToken } = new Intercom().methods.credentialTest;
const TOKEN = 'dG9rOnNlY3JldC10b2tlbg==';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ token: TOKEN });
});
afterAll(async () => await simulator.close());
beforeEach(() => simulator.reset());

const tested = async (data: ICredentialDataDecryptedObject) =>
	await accessToken.call(new CredentialTestContext(), {
		id: '1',
		name: 'Intercom',
		type: 'intercomAccessTokenApi',
		data,
	});
const custom = (more: ICredentialDataDecryptedObject = {}) => ({
	accessToken: TOKEN,
	region: 'custom',
	baseUrl: simulator.url,
	...more,
});
const refused = (message: string) => ({ status: 'Error', message });
const host = () => new URL(simulator.url).host;
const errors = (code: string, message: string) => ({ type: 'error.list', errors: [{ code, message }] });

describe('the test of a credential', () => {
	test('is content with the right token, and says whose it is', async () => {
		expect(await tested(custom())).toEqual({ status: 'OK', message: 'Connected to Simulator Workspace as Ada Marsh' });
		const [request, ...others] = simulator.requests;
		expect(others).toEqual([]);
		expect([request?.method, request?.url]).toEqual(['GET', '/me']);
		expect(request?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, 'intercom-version': '2.16' });
	});

	test.each(['EU', 'AU'] as const)(
		'does not ask where the workspace lives (%s) when the address is a custom one',
		async (region) => {
			simulator.configure({ region });
			expect((await tested(custom())).status).toBe('OK');
			simulator.configure({ region: undefined });
		},
	);

	test('takes an address with a path of its own and with slashes at its end', async () => {
		simulator.fault({ path: '/proxy/intercom/me', body: { name: 'Ada', app: { name: 'Behind a proxy' } } });
		const result = await tested(custom({ baseUrl: ` ${simulator.url}/proxy/intercom// ` }));
		expect(result).toEqual({ status: 'OK', message: 'Connected to Behind a proxy as Ada' });
	});

	test('is content with a token that belongs to no teammate, for which Intercom answers null', async () => {
		simulator.fault({ body: 'null', contentType: 'application/json' });
		expect((await tested(custom())).status).toBe('OK');
	});

	test('says that the token is wrong, in words that Intercom uses', async () => {
		expect(await tested(custom({ accessToken: 'wrong-token' }))).toEqual(
			refused(
				`Wrong access token: ${host()} does not accept it (Access Token Invalid). If it is right, the Base URL leads elsewhere`,
			),
		);
	});

	test.each(['', '   '])('says that the token is empty (%j) without asking Intercom', async (empty) => {
		expect(await tested(custom({ accessToken: empty }))).toEqual(refused('The access token is empty'));
		expect(simulator.requests).toEqual([]);
	});

	test('does not mind a line break that was copied along with the token', async () => {
		expect((await tested(custom({ accessToken: `${TOKEN}\n` }))).status).toBe('OK');
	});

	test('does not mind line breaks and blanks inside the token, which is sent in one piece', async () => {
		const pasted = ` ${TOKEN.slice(0, 8)}\r\n  ${TOKEN.slice(8)}`;
		expect((await tested(custom({ accessToken: pasted }))).status).toBe('OK');
		expect(simulator.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
	});

	test.each(['\u200b', '“', 'é'])(
		'says that a token with the character %j is none, and sends nothing',
		async (sign) => {
			const result = await tested(custom({ accessToken: sign + TOKEN }));
			expect(result).toEqual(refused("The credential's Access Token has a character that no token has"));
			expect(simulator.requests).toEqual([]);
		},
	);

	test('says that a token with a line break inside is wrong, and not that the network is', async () => {
		const { message, status } = await tested(custom({ accessToken: 'secret-1\nsecret-2' }));
		expect(status).toBe('Error');
		expect(message).toMatch(/access token/i);
		expect(message).not.toContain('secret-');
	});
});

describe('the test of a credential whose address is wrong', () => {
	test.each([
		['plain http on another machine', 'http://intercom.example.com', 'must begin with https://'],
		[
			'plain http on a machine whose name begins like this one',
			'http://127.0.0.1.example.com',
			'must begin with https://',
		],
		['another protocol', 'ftp://127.0.0.1', 'must begin with https://'],
		['no address', 'intercom', 'is not a URL'],
		['nothing', '', 'is not a URL'],
		['a user name and a password', 'https://ann:secret@example.com', 'must be a host and a path only'],
		['a query', 'https://example.com/?a=1', 'must be a host and a path only'],
	])('refuses %s before it sends anything', async (_name, baseUrl, problem) => {
		expect(await tested(custom({ baseUrl }))).toEqual(refused(`The credential's Base URL ${problem}`));
		expect(simulator.requests).toEqual([]);
	});

	test('says that nothing listens there', async () => {
		const port = await unusedPort();
		expect(await tested(custom({ baseUrl: `http://127.0.0.1:${port}` }))).toEqual({
			status: 'Error',
			message: `127.0.0.1:${port} could not be reached (ECONNREFUSED): check the network and the Base URL`,
		});
	});

	test('says that a server that speaks no TLS could not be reached', async () => {
		const { message, status } = await tested(custom({ baseUrl: simulator.url.replace('http:', 'https:') }));
		expect(status).toBe('Error');
		expect(message).toMatch(/^127\.0\.0\.1:\d+ could not be reached \(\w+\)/);
	});

	const strange = (status: number) => `answered with status ${status}. Is it Intercom's API?`;
	const down = errors('server_error', 'We are down');
	const noScope = errors('forbidden', 'No scope');
	test.each<[string, number, FaultRule['body'], string]>([
		['a page of HTML', 200, '<html>Welcome</html>', strange(200)],
		['an empty page', 200, '', strange(200)],
		['a page of HTML that is not there', 404, '<html>No</html>', strange(404)],
		['a failure', 500, down, 'answered with status 500: We are down. Try again later'],
		['a list', 200, [], strange(200)],
		['a refusal', 403, noScope, 'knows the access token but refuses it: No scope'],
		[
			'a right token without the permission',
			401,
			errors('token_unauthorized', 'Not authorized to access resource'),
			'knows the access token but refuses it: Not authorized to access resource',
		],
		['a refusal without words', 403, '', 'knows the access token but refuses it: forbidden'],
	])('tells %s from the API of Intercom', async (_name, status, body = '', words) => {
		simulator.fault({ status, body });
		expect(await tested(custom())).toEqual(refused(`${host()} ${words}`));
	});

	test('does not follow a redirect with the token, and says so', async () => {
		simulator.fault({ status: 301, headers: { location: `${simulator.url}/elsewhere` } });
		expect(await tested(custom())).toEqual(
			refused(`Wrong Base URL: ${host()} sends requests on to another address, where no token is sent`),
		);
		expect(simulator.requests).toHaveLength(1);
	});

	test('says that the connection was cut', async () => {
		simulator.fault({ drop: 'before' });
		const message = `${host()} could not be reached (ECONNRESET): check the network and the Base URL`;
		expect(await tested(custom())).toEqual(refused(message));
	});
});

test.each<[string, FaultRule]>([
	['refused', { status: 401, body: errors('unauthorized', 'Access Token Invalid') }],
	['forbidden', { status: 403, body: '' }],
	['broken', { status: 500, body: '<html>' }],
	['redirected', { status: 302, headers: { location: 'https://elsewhere.example/' } }],
	['cut', { drop: 'before' }],
	['cut in its answer', { truncate: true }],
])('no message holds the token when the request is %s', async (_how, fault) => {
	simulator.fault(fault);
	const result = await tested(custom());
	expect(result.status).toBe('Error');
	expect(JSON.stringify(result)).not.toContain(TOKEN);
	expect(JSON.stringify(result)).not.toContain('Bearer');
});

test('no message holds the client secret, which the test needs for nothing, where a server repeats it', async () => {
	const clientSecret = 'b1946ac9-5f4c-4c83-9e1d-70c3a3b2f0aa';
	simulator.fault({ status: 401, body: errors('unauthorized', `you sent ${clientSecret}`) });
	const { message, status } = await tested(custom({ clientSecret }));
	expect([status, message]).toEqual(['Error', expect.stringContaining('(you sent [client secret])')]);
	expect((await tested(custom({ clientSecret }))).status).toBe('OK');
});
