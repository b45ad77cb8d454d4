import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Simulator, startSimulator } from '.';
import { at, useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => (simulator = fresh));

describe('access', () => {
	it('tells the owner of the token and the region of the workspace', async () => {
		simulator.configure({ region: 'EU' });
		const { body } = await send('GET /me');
		expect(body).toMatchObject({
			type: 'admin',
			id: '991267459',
			app: { region: 'EU', timezone: 'America/Los_Angeles' },
		});
	});

	it('refuses a wrong token without naming a rate limit', async () => {
		const refused = await send('GET /me', undefined, { authorization: 'Bearer wrong' });
		expect(refused.status).toBe(401);
		expect(refused.body).toMatchObject({
			type: 'error.list',
			errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }],
		});
		expect(refused.headers.get('x-ratelimit-limit')).toBeNull();
	});

	it('echoes a known version, refuses an unknown one and records a missing one', async () => {
		const known = await send('GET /me', undefined, { 'intercom-version': '2.11' });
		expect(known.headers.get('intercom-version')).toBe('2.11');
		const refused = await send('GET /me', undefined, { 'intercom-version': '9.9' });
		expect([refused.status, refused.error]).toEqual([
			400,
			{ code: 'intercom_version_invalid', message: 'The requested version could not be found' },
		]);
		await fetch(`${simulator.url}/me`, { headers: { authorization: `Bearer ${simulator.token}` } });
		expect(simulator.requests.at(-1)).toMatchObject({ path: '/me', status: 200 });
		expect(simulator.requests.at(-1)?.headers).not.toHaveProperty('intercom-version');
	});

	it('takes Preview with a capital alone, and refuses what a version has not yet', async () => {
		for (const version of ['Preview', 'Unstable'])
			expect((await send('GET /me', undefined, { 'intercom-version': version })).status).toBe(200);
		for (const version of ['preview', 'PREVIEW', 'unstable'])
			expect((await send('GET /me', undefined, { 'intercom-version': version })).error['code']).toBe(
				'intercom_version_invalid',
			);
		expect((await send('GET /macros')).status).toBe(200);
		const early = await send('GET /macros', undefined, { 'intercom-version': '2.15' });
		expect([early.status, early.error]).toEqual([
			400,
			{ code: 'intercom_version_invalid', message: 'Requested resource is not available in current API version.' },
		]);
	});

	it('answers 404 to a route or method that does not exist', async () => {
		expect((await send('GET /nowhere')).error['code']).toBe('not_found');
		expect((await send('PATCH /contacts')).status).toBe(404);
	});

	it('refuses bodies that are no JSON, fields and parameters it does not know, and wrong types', async () => {
		expect((await send('POST /contacts', '{"email":')).status).toBe(400);
		expect((await send('POST /contacts', '{}', { 'content-type': 'text/plain' })).status).toBe(400);
		expect((await send('POST /contacts', { emial: 'a@example.com' })).error).toMatchObject({
			code: 'parameter_invalid',
			field: 'emial',
		});
		expect((await send('GET /contacts?page=2')).error).toMatchObject({ code: 'parameter_invalid', field: 'page' });
		expect((await send('POST /contacts', { role: 'user', name: 7 })).error['code']).toBe('type_mismatch');
		expect((await send('POST /contacts', { role: 'user', signed_up_at: '2026-01-01' })).error['field']).toBe(
			'signed_up_at',
		);
	});

	it('records every request and keeps a ledger of the writes that were applied', async () => {
		await send('POST /contacts', { email: 'ann@example.com' });
		await send('POST /contacts', { email: 'ann@example.com' });
		await send('POST /contacts/search', { query: { field: 'email', operator: '=', value: 'ann@example.com' } });
		expect(simulator.requests.map((request) => request.status)).toEqual([200, 409, 200]);
		const write = { path: '/contacts', body: { email: 'ann@example.com' } };
		expect(simulator.requests[0]).toMatchObject({ method: 'POST', ...write });
		expect(simulator.ledger).toMatchObject([{ effect: 'contact.created', ...write }]);
	});

	it('gives the same records the same identifiers after a reset', async () => {
		const first = await send('POST /contacts', { email: 'ann@example.com' });
		simulator.reset();
		const second = await send('POST /contacts', { email: 'ann@example.com' });
		expect(second.body['id']).toBe(first.body['id']);
		expect(simulator.requests).toHaveLength(1);
	});
});

describe('rate limits', () => {
	it('count down in every authenticated answer, even when nothing is enforced', async () => {
		const { headers } = await send('GET /me');
		expect(headers.get('x-ratelimit-limit')).toBe('5000');
		expect(headers.get('x-ratelimit-remaining')).toBe('4999');
		expect(Number(headers.get('x-ratelimit-reset')) % 10).toBe(0);
	});

	it('refuse what exceeds the window and let the next window in', async () => {
		simulator.configure({ rateLimit: { limit: 2, windowMs: 400 } });
		await pause(400 - (Date.now() % 400));
		const statuses = [];
		for (let count = 0; count < 3; count++) statuses.push((await send('GET /me')).status);
		expect(statuses).toEqual([200, 200, 429]);
		const refused = await send('GET /me');
		expect(refused.error).toEqual({ code: 'rate_limit_exceeded', message: 'Exceeded rate limit of 2 in 0.4_seconds' });
		expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
		await pause(400);
		expect((await send('GET /me')).status).toBe(200);
	});

	it('follow the server clock, and so does the Date header', async () => {
		simulator.configure({ clockOffsetMs: 3_600_000 });
		const { headers } = await send('GET /me');
		expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now() - 3_600_000)).toBeLessThan(2000);
		expect(Number(headers.get('x-ratelimit-reset')) * 1000 - Date.now()).toBeGreaterThan(3_500_000);
	});
});

describe('faults', () => {
	it('strike the requests they match, after those they skip, as often as they say', async () => {
		simulator.fault({ method: 'GET', path: /^\/me$/, skip: 1, times: 2, status: 502, body: '<h1>Bad Gateway</h1>' });
		const statuses = [];
		for (let count = 0; count < 4; count++) statuses.push((await send('GET /me')).status);
		expect(statuses).toEqual([200, 502, 502, 200]);
	});

	it('leave a write out unless they are to apply it', async () => {
		simulator.fault({ path: '/contacts', status: 500 });
		await send('POST /contacts', { email: 'lost@example.com' });
		expect(simulator.ledger).toHaveLength(0);
		simulator.fault({ path: '/contacts', status: 500, apply: true });
		expect((await send('POST /contacts', { email: 'kept@example.com' })).status).toBe(500);
		expect(simulator.ledger).toMatchObject([{ effect: 'contact.created' }]);
	});

	it('cut the connection before or after the write', async () => {
		simulator.fault({ path: '/contacts', drop: 'before' });
		await expect(send('POST /contacts', { email: 'one@example.com' })).rejects.toThrow();
		expect(simulator.ledger).toHaveLength(0);
		simulator.fault({ path: '/contacts', drop: 'after' });
		await expect(send('POST /contacts', { email: 'one@example.com' })).rejects.toThrow();
		expect(simulator.ledger).toHaveLength(1);
		expect(simulator.requests.map((request) => request.status)).toEqual([undefined, undefined]);
	});

	it('send half of an answer, or a changed one', async () => {
		simulator.fault({ path: '/me', truncate: true });
		const half = await send('GET /me');
		expect(half.status).toBe(200);
		expect(() => JSON.parse(half.text) as unknown).toThrow();
		simulator.fault({
			path: '/me',
			rewrite: ({ headers }) => ({ status: 203, headers: { ...headers, 'x-changed': 'yes' }, body: { changed: true } }),
		});
		const changed = await send('GET /me');
		expect([changed.status, changed.body, changed.headers.get('x-changed')]).toEqual([203, { changed: true }, 'yes']);
	});

	it('hold an answer back', async () => {
		simulator.fault({ path: '/me', stallMs: 80 });
		const begun = Date.now();
		expect((await send('GET /me')).status).toBe(200);
		expect(Date.now() - begun).toBeGreaterThanOrEqual(75);
	});

	it('never apply a stalled write whose client has gone', async () => {
		simulator.fault({ path: '/contacts', stallMs: 120 });
		const body = JSON.stringify({ email: 'gone@example.com' });
		const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1');
		socket.write(
			`POST /contacts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${simulator.token}\r\n` +
				`Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
		);
		await pause(40);
		socket.destroy();
		await pause(150);
		expect(simulator.requests).toHaveLength(1);
		expect(simulator.ledger).toHaveLength(0);
	});
});

describe('connections', () => {
	it('are counted at their peak', async () => {
		await send('GET /me');
		await send('GET /me');
		expect(simulator.peak).toBe(1);
		simulator.configure({ latencyMs: 60 });
		await Promise.all([1, 2, 3, 4].map(() => send('GET /me')));
		expect(simulator.peak).toBe(4);
	});

	it('end at once on close, stalled ones too', async () => {
		const other = await startSimulator({ token: 'other' });
		other.fault({ stallMs: 60_000 });
		const waiting = fetch(`${other.url}/me`).then(
			() => 'answered',
			() => 'cut',
		);
		await pause(50);
		const begun = Date.now();
		await other.close();
		expect(await waiting).toBe('cut');
		expect(Date.now() - begun).toBeLessThan(1000);
	});
});

describe('the rich seed', () => {
	it('holds customers of every kind', async () => {
		simulator.reset('workspace');
		const { contacts, companies, conversations, merged } = simulator.state;
		expect([contacts.size, companies.size, conversations.size, merged.size]).toEqual([299, 150, 120, 1]);
		const states = new Set([...conversations.values()].map((conversation) => conversation.state));
		expect(states).toEqual(new Set(['open', 'closed', 'snoozed']));
		const [gone] = merged.keys();
		const answer = await send(`GET /contacts/${gone}`);
		expect(answer.status).toBe(410);
		const canonical = /<(.*)>; rel="canonical"/.exec(answer.headers.get('link') ?? '')?.[1];
		expect((await send(`GET ${canonical}?include_merge_history=true`)).body['merge_history']).toHaveLength(1);
	});

	it('is the same in every run', () => {
		simulator.reset('workspace');
		const first = JSON.stringify([...simulator.state.conversations.values()]);
		simulator.reset('workspace');
		expect(JSON.stringify([...simulator.state.conversations.values()])).toBe(first);
	});

	it('grows by a hundred thousand contacts in a moment, and lists them to the end', async () => {
		simulator.state.addContacts(100_000);
		let cursor: string | undefined;
		let seen = 0;
		for (let page = 0; page < 3; page++) {
			const { body } = await send(
				`GET /contacts?per_page=150${cursor === undefined ? '' : `&starting_after=${encodeURIComponent(cursor)}`}`,
			);
			seen += (body['data'] as unknown[]).length;
			cursor = String(at(body, 'pages.next.starting_after'));
			expect(body['total_count']).toBe(100_000);
		}
		expect(seen).toBe(450);
	});
});
