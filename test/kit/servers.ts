import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** Lets a server listen on a free port of loopback. */
export async function listen(server: Server): Promise<number> {
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return (server.address() as AddressInfo).port;
}

/** A port of loopback on which nothing listens. */
export async function unusedPort(): Promise<number> {
	const server = createServer();
	const port = await listen(server);
	await new Promise((closed) => server.close(closed));
	return port;
}

/** What the other host of a test does with a request. */
export const manners = {
	answers: (_request, response) =>
		void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"stolen"}'),
	breaks: (request) => void request.destroy(),
	stalls: () => {},
} satisfies Record<string, RequestListener>;

/**
 * A host that is not Intercom, for the tests of this file. It keeps what it was sent, and forgets it before each test.
 */
export function useOtherHost(manner: RequestListener = manners.answers) {
	const host = { url: '', seen: [] as Array<{ url: string; headers: IncomingHttpHeaders }>, open: 0 };
	const server = createServer((request, response) => {
		host.seen.push({ url: request.url ?? '', headers: request.headers });
		host.open++;
		response.once('close', () => host.open--);
		manner(request, response);
	});
	beforeAll(async () => void (host.url = `http://127.0.0.1:${await listen(server)}`));
	beforeEach(() => void (host.seen.length = 0));
	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	});
	return host;
}
