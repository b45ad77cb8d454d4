import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Simulator } from './types';

/** Where a program that runs the simulator as a process of its own can ask what the simulator saw. */
export interface Control {
	/** Answers `{ "count": 12 }`: the requests that have arrived so far. */
	requestsUrl: string;
	close(): Promise<void>;
}

/**
 * Answers `GET /__simulator/requests` on a port of its own on 127.0.0.1. It is no part of Intercom's API, and so not on
 * the simulator's address either: what speaks to the simulator finds nothing there that Intercom lacks.
 */
export async function startControl({ requests }: Pick<Simulator, 'requests'>): Promise<Control> {
	const path = '/__simulator/requests';
	const server = createServer((request, response) => {
		const known = request.method === 'GET' && request.url === path;
		response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
		response.end(known ? JSON.stringify({ count: requests.length }) : '{}');
	});
	await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		requestsUrl: `http://127.0.0.1:${port}${path}`,
		async close() {
			server.closeAllConnections();
			await new Promise<void>((done) => server.close(() => done()));
		},
	};
}
