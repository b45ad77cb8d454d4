import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Simulator } from '../../../simulator';
import { clock } from './clock';
import { clientAt, wire, type Watched } from '../wire';

/** A request as it reached the address of the credential. */
export interface Arrived {
	method: string;
	path: string;
	url: string;
	headers: IncomingMessage['headers'];
	raw: string;
	/** The status it was answered with; absent where the connection broke. */
	status?: number;
	/** The bytes of its answer's body. */
	bytes?: number;
	/** Whether that is JSON. */
	isJson?: boolean;
}

/** An answer as bytes. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** One request on its way through, for a fault to break. */
export interface Exchange {
	arrived: Arrived;
	/** Lets the simulator answer, which carries the request out. */
	forward(): Promise<Answer>;
	/** Sends an answer whole. */
	reply(answer: Answer): void;
	/** The server's side of the answer. */
	response: ServerResponse;
	/** The node's end of the connection. */
	client(): Socket | undefined;
}

/** What happens to a request instead of being answered by the simulator; undefined where nothing does. */
export interface Strikes {
	request(arrived: Arrived, index: number): ((exchange: Exchange) => Promise<void> | void) | undefined;
	connection?(arrivedSoFar: number): NodeJS.ErrnoException | undefined;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of stream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

/** The address of a credential: it passes requests on to the simulator, and is where faults strike. */
export class Front {
	readonly arrived: Arrived[] = [];
	private watched: Watched | undefined;
	private readonly server = createServer((request, response) => void this.serve(request, response));

	constructor(
		private readonly simulator: Simulator,
		private readonly token: string,
		private readonly strikes: Strikes,
	) {}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async open(): Promise<void> {
		await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
		const { port } = this.server.address() as AddressInfo;
		this.watched = wire.watch(port, () => this.strikes.connection?.(this.arrived.length));
	}

	close(): void {
		wire.forget(Number(new URL(this.url).port));
		this.server.closeAllConnections();
		this.server.close();
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		response.on('error', () => undefined);
		const body = await bytesOf(request).catch(() => Buffer.alloc(0));
		const { method = '', url = '', headers } = request;
		const arrived: Arrived = { method, url, path: url.split('?', 1)[0] ?? '', headers, raw: body.toString() };
		const strike = this.strikes.request(arrived, this.arrived.length);
		this.arrived.push(arrived);
		const exchange: Exchange = {
			arrived,
			response,
			forward: async () => await this.forward(arrived, body),
			reply: (answer) => this.reply(arrived, response, answer),
			client: () => this.watched && clientAt(this.watched, request.socket.remotePort),
		};
		try {
			if (strike) await strike(exchange);
			else exchange.reply(await exchange.forward());
		} catch {
			response.destroy();
		}
	}

	private reply(arrived: Arrived, response: ServerResponse, { body, headers, status }: Answer): void {
		arrived.status = status;
		arrived.bytes = body.length;
		arrived.isJson = body.length > 0 && String(headers['content-type']).includes('json');
		const date = new Date(clock.now()).toUTCString();
		const length = status === 204 ? {} : { 'content-length': String(body.length) };
		response.sendDate = false;
		response.writeHead(status, { date, ...headers, ...length }).end(body);
	}

	private async forward({ headers, method, url }: Arrived, body: Buffer): Promise<Answer> {
		const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.has(name)));
		if (headers.authorization === `Bearer ${this.token}`) own['authorization'] = `Bearer ${this.simulator.token}`;
		const length = body.length > 0 ? { 'content-length': String(body.length) } : {};
		const { hostname, port } = new URL(this.simulator.url);
		const incoming = await new Promise<IncomingMessage>((done, failed) => {
			const options = { agent, hostname, port, method, path: url, headers: { ...own, ...length } };
			send(options, done).on('error', failed).end(body);
		});
		const answered = await bytesOf(incoming);
		const kept = Object.entries(incoming.headers).filter(([name]) => !HOP.has(name));
		return {
			status: incoming.statusCode ?? 0,
			headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
			body: this.asOwn(answered),
		};
	}

	/** Addresses in an answer lead here and not past the faults. */
	private asOwn(body: Buffer): Buffer {
		if (!body.includes(this.simulator.url)) return body;
		return Buffer.from(body.toString('latin1').replaceAll(this.simulator.url, this.url), 'latin1');
	}
}
