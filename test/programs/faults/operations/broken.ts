import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { clock, realNow } from './clock';
import type { Fault } from './faultTypes';
import type { Answer, Exchange } from './front';
import { systemError } from '../wire';

/** Longer than any machine takes to begin to wait for an answer. */
const PATIENCE_MS = 60_000;
const NETWORK = /reach|network|connection|did not answer|broke off/i;
/** Bytes that come one by one before the answer: far more time than the timeout. */
const MAX_BYTES = 12;
const LATE = /did not answer in time|not arrive|in time/i;

/** Sends the status, the headers and a part of the body, and says that more will come. */
async function sendPart({ response }: Exchange, { body, headers, status }: Answer, bytes: number): Promise<void> {
	response.writeHead(status, { ...headers, 'content-length': String(Math.max(body.length, bytes + 1)) });
	const part = Buffer.concat([body, Buffer.from(' ')]).subarray(0, bytes);
	await new Promise<void>((done) => response.write(part, () => done()));
}

/** Sends the first half of the real answer. */
async function sendHalf(exchange: Exchange): Promise<void> {
	const answer = await exchange.forward();
	await sendPart(exchange, answer, Math.max(1, Math.floor(answer.body.length / 2)));
}

/** Lets the time of a timeout pass in which nothing comes, as the node's own waits and its socket see it. */
function fallSilent(client: Socket | undefined): void {
	clock.pass(1);
	client?.emit('timeout');
}

/** Does something again and again until the node closes the connection or the answer is over. */
async function whileOpen({ response }: Exchange, act: () => void): Promise<void> {
	for (const from = realNow(); !response.closed && realNow() - from < PATIENCE_MS; await pause(1)) act();
}

/** Connections that break, and answers that do not come whole. */
export const broken = {
	refused: {
		name: 'connection refused',
		meaning: 'neverArrived',
		cause: NETWORK,
		connect: () => systemError('connect', 'ECONNREFUSED'),
	},
	unreachable: {
		name: 'no way to the host',
		meaning: 'neverArrived',
		cause: NETWORK,
		connect: ({ random }) =>
			random.pick([
				systemError('connect', 'ENETUNREACH'),
				systemError('connect', 'EHOSTUNREACH'),
				systemError('connect', 'ETIMEDOUT'),
				systemError('getaddrinfo', 'EAI_AGAIN'),
				systemError('getaddrinfo', 'ENOTFOUND'),
			]),
	},
	reset: {
		name: 'reset before the answer',
		meaning: 'mayBeDone',
		cause: NETWORK,
		strike: ({ response }) => void response.destroy(),
	},
	lost: {
		name: 'answer lost',
		meaning: 'mayBeDone',
		cause: NETWORK,
		async strike({ forward, response }) {
			await forward();
			response.destroy();
		},
	},
	networkGone: {
		name: 'network gone in mid-answer',
		meaning: 'mayBeDone',
		cause: NETWORK,
		async strike(exchange, { random }) {
			const client = exchange.client();
			await sendHalf(exchange);
			const codes = ['ENETDOWN', 'ENETUNREACH', 'EHOSTUNREACH', 'ECONNRESET', 'ETIMEDOUT'];
			client?.destroy(systemError('read', random.pick(codes)));
		},
	},
	cut: {
		name: 'cut in mid-body',
		meaning: 'mayBeDone',
		cause: NETWORK,
		async strike(exchange) {
			await sendHalf(exchange);
			exchange.response.destroy();
		},
	},
	silent: {
		name: 'no answer in time',
		meaning: 'mayBeDone',
		cause: LATE,
		async strike({ client, forward }) {
			await forward();
			fallSilent(client());
		},
	},
	stalled: {
		name: 'stalled in mid-answer',
		meaning: 'mayBeDone',
		cause: LATE,
		async strike(exchange) {
			await sendPart(exchange, await exchange.forward(), 1);
			await whileOpen(exchange, () => fallSilent(exchange.client()));
		},
	},
	trickling: {
		name: 'trickling answer',
		meaning: 'mayBeDone',
		needs: 'json',
		cause: LATE,
		async strike(exchange) {
			const { body, headers, status } = await exchange.forward();
			exchange.response.writeHead(status, { ...headers, 'content-length': String(body.length + MAX_BYTES) });
			let bytes = 0;
			await whileOpen(exchange, () => {
				clock.pass(0.4);
				if (bytes++ < MAX_BYTES) exchange.response.write(' ');
				else exchange.response.end(body);
			});
		},
	},
} satisfies Record<string, Fault>;
