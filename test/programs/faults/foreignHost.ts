import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached the foreign host. */
export interface ForeignRequest {
	url: string;
	headers: IncomingHttpHeaders;
	body: string;
}

/** Its answer to every request. */
export const FOREIGN_FILE = Buffer.from([0, 255, 1, 254, ...Buffer.from('kept in a storage')]);

/** Starts a host that is not Intercom: it answers every request with a file, and records the requests. */
export async function startForeignHost() {
	const seen: ForeignRequest[] = [];
	const server = createServer((request, response) => {
		const stray: ForeignRequest = { url: request.url ?? '', headers: request.headers, body: '' };
		seen.push(stray);
		request.setEncoding('utf8').on('data', (text: string) => (stray.body += text));
		response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(FOREIGN_FILE);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		/** The requests whose path begins with this. */
		requestsUnder: (path: string) => seen.filter(({ url }) => url.startsWith(path)),
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}
