import { createRequire } from 'node:module';
import type { ClientOAuth2 } from '@n8n/client-oauth2';
import { startSimulator, type Simulator } from '.';
import { CLIENT_ID, CLIENT_SECRET } from './routes/oauth';

/** What n8n itself connects credentials with. */
const n8n = createRequire(require.resolve('n8n-core'))('@n8n/client-oauth2') as { ClientOAuth2: typeof ClientOAuth2 };
const CALLBACK = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';

let simulator: Simulator;
beforeAll(async () => void (simulator = await startSimulator({ token: 'tok-of-the-workspace' })));
beforeEach(() => simulator.reset());
afterAll(async () => await simulator.close());

/** n8n's client, set up as its dialog sets it up for this credential. */
const client = (change: Partial<ConstructorParameters<typeof ClientOAuth2>[0]> = {}) =>
	new n8n.ClientOAuth2({
		clientId: CLIENT_ID,
		clientSecret: CLIENT_SECRET,
		accessTokenUri: `${simulator.url}/auth/eagle/token`,
		authorizationUri: `${simulator.url}/oauth`,
		authentication: 'body',
		redirectUri: CALLBACK,
		scopes: [''],
		state: 's%20t&ate=',
		...change,
	});

/** Opens the page on which the access is allowed, and gives where it sends the browser back to. */
async function allow(address = client().code.getUri()): Promise<string> {
	const { headers, status } = await fetch(address, { redirect: 'manual' });
	expect(status).toBe(302);
	return headers.get('location') ?? '';
}

/** Exchanges the code of an address as n8n does: the secret is in the body, and in no header. */
const exchanged = async (back: string, secret = CLIENT_SECRET) => {
	const own = client();
	delete own.options.clientSecret;
	return await own.code.getToken(back, { body: { client_id: CLIENT_ID, client_secret: secret } });
};

test("n8n's own client gets the token of the workspace for a code", async () => {
	const back = await allow();
	expect(back.startsWith(`${CALLBACK}?`)).toBe(true);
	const { data } = await exchanged(back);
	expect(data).toEqual({ token_type: 'Bearer', token: 'tok-of-the-workspace', access_token: 'tok-of-the-workspace' });
	const [page, request] = simulator.requests;
	expect(page?.query).toMatchObject({ response_type: 'code', scope: '' });
	expect(request?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
	expect(request?.headers.authorization).toBeUndefined();
});

test('the way back holds what n8n sent along, and a code that a form has to encode', async () => {
	const { searchParams } = new URL(await allow());
	expect(searchParams.get('state')).toBe('s%20t&ate=');
	expect(searchParams.get('code')).toMatch(/=$/);
});

test('a code is good for once', async () => {
	const back = await allow();
	await exchanged(back);
	await expect(exchanged(back)).rejects.toMatchObject({ status: 401, message: 'HTTP status 401' });
});

test.each([
	['of another app', { client_id: 'other' }],
	['with a wrong secret', { client_secret: 'wrong' }],
	['with a code that nobody was given', { code: 'wrong' }],
])('an exchange %s is refused in words of Intercom', async (_name, change) => {
	const code = new URL(await allow()).searchParams.get('code');
	const body = JSON.stringify({ code, client_id: CLIENT_ID, client_secret: CLIENT_SECRET, ...change });
	const headers = { 'content-type': 'application/json' };
	const answer = await fetch(`${simulator.url}/auth/eagle/token`, { method: 'POST', headers, body });
	expect(answer.status).toBe(401);
	expect(await answer.json()).toMatchObject({ errors: [{ message: 'Unauthorized Code' }] });
});

test('an exchange may be JSON as well', async () => {
	const code = new URL(await allow()).searchParams.get('code');
	const body = JSON.stringify({ code, client_id: CLIENT_ID, client_secret: CLIENT_SECRET });
	const headers = { 'content-type': 'application/json' };
	const answer = await fetch(`${simulator.url}/auth/eagle/token`, { method: 'POST', headers, body });
	expect(await answer.json()).toMatchObject({ access_token: 'tok-of-the-workspace' });
});

test.each([
	['an app that is not there', { client_id: 'other' }, 404],
	['a way back that is none', { redirect_uri: 'x' }, 400],
])('the page refuses %s', async (_name, change, status) => {
	const address = new URL(client().code.getUri());
	for (const [name, value] of Object.entries(change)) address.searchParams.set(name, value);
	expect((await fetch(address, { redirect: 'manual' })).status).toBe(status);
});

test('a form is no body for any other route', async () => {
	const answer = await fetch(`${simulator.url}/tags`, {
		method: 'POST',
		headers: { authorization: 'Bearer tok-of-the-workspace' },
		body: new URLSearchParams({ name: 'x' }),
	});
	expect(answer.status).toBe(400);
});
