import { startSimulator, type Simulator } from '../../../simulator';
import { Gateway } from './gateway';
import { ReadingKeeper } from './keeper';
import { Pacer } from './pacer';

let simulator: Simulator;
let gateway: Gateway;
beforeEach(async () => {
	simulator = await startSimulator({ rateLimit: { limit: 2_000, windowMs: 10_000 } });
	const { token, url } = simulator;
	gateway = await Gateway.open({ upstream: url, token, pacer: new Pacer(), keeper: new ReadingKeeper() });
});
afterEach(async () => {
	await gateway.close();
	await simulator.close();
});

test('requests come one after another, a tenth of the limit apart, however many ask at once', async () => {
	await Promise.all(Array.from({ length: 12 }, async () => await gateway.ask('GET /me')));
	const times = simulator.requests.map(({ at }) => at);
	// 2,000 in ten seconds are 5 ms each, and a tenth of them 50 ms; the first one does not know the limit yet.
	const [first = 0, last = 0] = [times[1], times.at(-1)];
	expect(last - first).toBeGreaterThanOrEqual(10 * 50 - 20);
	expect(simulator.peak).toBe(1);
});

test('nobody else on the machine can use the gateway: it asks for a token of its own', async () => {
	const reply = await fetch(`${gateway.url}/me`, { headers: { authorization: `Bearer ${simulator.token}` } });
	expect(reply.status).toBe(401);
	expect(simulator.requests).toEqual([]);
});

test('a write that is not allowed does not leave, and is noted', async () => {
	const reply = await gateway.ask('POST /contacts', { body: { email: 'ann@example.com' } });
	expect(reply).toMatchObject({ status: 403, blocked: expect.any(String) });
	expect(simulator.requests).toEqual([]);
});

test('an answer that is lost is no answer, and ends nothing', async () => {
	simulator.fault({ path: '/me', drop: 'before' });
	expect((await gateway.ask('GET /me')).status).toBe(0);
	expect((await gateway.ask('GET /me')).status).toBe(200);
});
