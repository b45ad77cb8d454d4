import { randomUUID } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CREDENTIAL_TYPE, keepCredential } from '../n8n/workspace';
import { burst, type Bursts, type BurstResult } from '../webhooks/burst';
import { listen, withTrigger } from '../webhooks/workflows';
import type { Stage } from './stage';

const BURSTS: Bursts = { bursts: 25, size: 40, answerWithinMs: 5_000, repeatAfterMs: 5_000 };
/** Enough to see how many repeats the other processor takes for new. */
const FEWER: Bursts = { ...BURSTS, bursts: 5 };

/** What became of the notifications. */
export interface NotificationsResult {
	/** All of them to one webhook processor. */
	one: BurstResult;
	/** Each request to the processor whose turn it is, as a load balancer spreads them. */
	two: BurstResult;
}

/** A load balancer in front of two processors. */
async function startBalancer(targets: readonly string[]): Promise<{ url: string; close: () => Promise<void> }> {
	let turn = 0;
	const server = createServer((incoming, outgoing) => {
		const { method, headers, url } = incoming;
		const target = new URL(url ?? '/', targets[turn++ % targets.length]);
		const forwarded = request(target, { method, headers: { ...headers, host: target.host } }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		forwarded.on('error', () => outgoing.destroy());
		incoming.pipe(forwarded);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		async close() {
			server.closeAllConnections();
			await new Promise<void>((done) => server.close(() => done()));
		},
	};
}

/** Sends notifications with repeats to the webhook trigger, whose executions two workers share. */
export async function notifications({ processors, rest, say, simulator, url }: Stage): Promise<NotificationsResult> {
	const [webhookId, clientSecret] = [randomUUID(), randomUUID()];
	const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url, clientSecret };
	const credential = await keepCredential(rest, { name: 'Intercom app', type: CREDENTIAL_TYPE, data });
	const path = `${webhookId}/webhook`;
	const listening = await listen(rest, withTrigger(webhookId), { credentials: [credential], path });
	simulator.reset('workspace');
	const sentTo = async (host: string, bursts: Bursts): Promise<BurstResult> => {
		const trigger = { ...listening, url: listening.url.replace(url, host) };
		return await burst({ clientSecret, rest, say, simulator, trigger }, bursts);
	};
	const one = await sentTo(processors[0], BURSTS);
	const balancer = await startBalancer(processors);
	try {
		return { one, two: await sentTo(balancer.url, FEWER) };
	} finally {
		await balancer.close();
	}
}
