import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Asked, Exchange } from './exchange';
import type { Pacer } from './pacer';

const TIMEOUT_MS = 60_000;
/** What the node has to see of an answer's headers. */
const PASSED = /^(content-type|content-disposition|date|intercom-version|link|location|retry-after|x-ratelimit-\w+)$/;

/** Decides which requests may leave, and hears what became of them. */
export interface Gatekeeper {
	/** The reason why a request must not be sent; undefined where it may. Nothing is sent before it has resolved. */
	check(asked: Asked): Promise<string | undefined>;
	answered(exchange: Exchange): Promise<void>;
}

export interface GatewayOptions {
	/** Intercom's address, or a simulator's. */
	upstream: string;
	/** The workspace's access token, which nobody but the gateway has. */
	token: string;
	pacer: Pacer;
	keeper: Gatekeeper;
}

/** A request of the program's own, beside the node's. */
export interface Direct {
	version?: string | undefined;
	body?: unknown;
}

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
};

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

/**
 * A server on this machine between the node and Intercom. It puts the access token on the requests, lets only those
 * pass that the keeper allows, keeps them apart in time, and notes each with its answer.
 */
export class Gateway {
	readonly exchanges: Exchange[] = [];
	/** What the node has in the place of the workspace's token: no other process of the machine may ask here. */
	readonly token = randomUUID();
	private readonly server: Server;

	private constructor(private readonly options: GatewayOptions) {
		this.server = createServer((request, response) => void this.serve(request, response));
	}

	static async open(options: GatewayOptions): Promise<Gateway> {
		const gateway = new Gateway(options);
		await new Promise<void>((done) => gateway.server.listen(0, '127.0.0.1', done));
		return gateway;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((done) => this.server.close(() => done()));
	}

	/** Sends a request that no operation of the node would send, under the same rules. */
	async ask(route: string, { body, version = '2.16' }: Direct = {}): Promise<Exchange> {
		const [method = '', address = ''] = route.split(' ');
		const { pathname, search } = new URL(address, this.url);
		const headers = {
			accept: 'application/json',
			...(version !== '' && { 'intercom-version': version }),
			...(body !== undefined && { 'content-type': 'application/json' }),
		};
		const raw = body === undefined ? '' : JSON.stringify(body);
		return (await this.forward({ method, path: pathname, search, body }, headers, raw)).exchange;
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const raw = await textOf(request).catch(() => '');
		if (request.headers.authorization !== `Bearer ${this.token}`) {
			response.writeHead(401).end();
			return;
		}
		const { pathname, search } = new URL(request.url ?? '/', this.url);
		const asked = { method: request.method ?? 'GET', path: pathname, search, body: parsed(raw) };
		const headers = Object.fromEntries(
			['accept', 'content-type', 'intercom-version', 'user-agent'].flatMap((name) => {
				const value = request.headers[name];
				return typeof value === 'string' ? [[name, value]] : [];
			}),
		);
		const forwarded = await this.forward(asked, headers, raw).catch(() => undefined);
		if (forwarded === undefined || forwarded.exchange.status === 0) {
			response.destroy();
			return;
		}
		response.writeHead(forwarded.exchange.status, forwarded.exchange.headers).end(forwarded.bytes);
	}

	private async forward(asked: Asked, headers: Record<string, string>, raw: string) {
		const sent = { ...asked, version: headers['intercom-version'] };
		const blocked = await this.options.keeper.check(asked);
		if (blocked !== undefined) return this.refused({ ...sent, blocked });
		const reply = await this.options.pacer.send(async () => await this.fetch(asked, headers, raw));
		const { bytes, ...rest } = reply;
		const exchange: Exchange = { ...sent, ...rest };
		this.exchanges.push(exchange);
		await this.options.keeper.answered(exchange);
		return { exchange, bytes };
	}

	private refused(sent: Asked & Pick<Exchange, 'blocked' | 'version'>) {
		const answer = { type: 'error.list', errors: [{ code: 'not_sent', message: 'This program does not send it' }] };
		const exchange: Exchange = { ...sent, status: 403, headers: { 'content-type': 'application/json' }, answer };
		this.exchanges.push(exchange);
		return { exchange, bytes: Buffer.from(JSON.stringify(answer)) };
	}

	/** Addresses of next pages have to lead here again, as they would lead to Intercom otherwise. */
	private withOwnNext(text: string): string {
		return text.replace(/("next"\s*:\s*")(https?:\/\/[^"/]+)/g, (whole, begin: string, origin: string) =>
			origin === this.options.upstream ? `${begin}${this.url}` : whole,
		);
	}

	private async fetch({ method, path, search }: Asked, headers: Record<string, string>, raw: string) {
		const { token, upstream } = this.options;
		try {
			const reply = await fetch(`${upstream}${path}${search}`, {
				method,
				headers: { ...headers, authorization: `Bearer ${token}` },
				...(raw !== '' && { body: raw }),
				redirect: 'manual',
				signal: AbortSignal.timeout(TIMEOUT_MS),
			});
			const passed = Object.fromEntries([...reply.headers].filter(([name]) => PASSED.test(name)));
			const isJson = (passed['content-type'] ?? '').includes('json');
			const received = Buffer.from(await reply.arrayBuffer());
			const bytes = isJson ? Buffer.from(this.withOwnNext(received.toString('utf8'))) : received;
			if (passed['location'] !== undefined) passed['location'] = passed['location'].replace(upstream, this.url);
			const answer = isJson ? parsed(bytes.toString('utf8')) : undefined;
			return { status: reply.status, headers: passed, bytes, answer };
		} catch {
			return { status: 0, headers: {}, bytes: Buffer.alloc(0), answer: undefined };
		}
	}
}
