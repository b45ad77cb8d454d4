import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asObject, type JsonObject } from '../json';

/** A request as a receiver got it. */
export interface Received {
	method: string;
	headers: IncomingHttpHeaders;
	bytes: Buffer;
	/** The notification; empty for HEAD. */
	body: JsonObject;
	/** When it arrived, in milliseconds. */
	at: number;
}

/** A plain HTTP server in the place of n8n. */
export interface Receiver {
	url: string;
	/** Everything that arrived, HEAD included. */
	requests: Received[];
	/** The notifications alone. */
	readonly notifications: JsonObject[];
	close(): Promise<void>;
}

/** Decides the status by the number of notifications before; undefined lets the sender wait for ever. */
export type AnswerWith = (index: number, received: Received) => number | undefined;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of request) chunks.push(chunk as Uint8Array);
	return Buffer.concat(chunks);
}

/** Starts a receiver on 127.0.0.1 that answers 200 to everything where nothing else is said. */
export async function startReceiver(answer: AnswerWith = () => 200, headStatus = 200): Promise<Receiver> {
	const requests: Received[] = [];
	let count = 0;
	const server = createServer((request, response) => {
		void bytesOf(request).then((bytes) => {
			const { method = '', headers } = request;
			const body = bytes.length === 0 ? {} : asObject(JSON.parse(bytes.toString('utf8')));
			const received = { method, headers, bytes, body, at: Date.now() };
			requests.push(received);
			const status = method === 'HEAD' ? headStatus : answer(count++, received);
			if (status !== undefined) response.writeHead(status).end();
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/webhook`,
		requests,
		get notifications() {
			return requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
		},
		async close() {
			server.closeAllConnections();
			await new Promise<void>((done) => server.close(() => done()));
		},
	};
}
