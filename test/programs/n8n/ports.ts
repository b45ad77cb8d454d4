import { createServer, type AddressInfo } from 'node:net';
import { codeOf, Problem } from './problem';

const listen = async (port: number): Promise<number> =>
	await new Promise((done, fail) => {
		const server = createServer();
		server.once('error', fail);
		server.listen(port, '127.0.0.1', () => {
			const { port: taken } = server.address() as AddressInfo;
			server.close(() => done(taken));
		});
	});

/** A port on 127.0.0.1 that nobody listens on. */
export const freePort = async (): Promise<number> => await listen(0);

/** Throws unless the port is free; `option` is the one that chooses another. */
export async function checkPort(port: number, option: string): Promise<void> {
	try {
		await listen(port);
	} catch (error) {
		if (codeOf(error) === 'EADDRINUSE') {
			throw new Problem(`Port ${port} is in use: end what listens there, or choose another port with ${option}`);
		}
		if (codeOf(error) === 'EACCES')
			throw new Problem(`Port ${port} is not allowed: choose one above 1023 with ${option}`);
		throw error;
	}
}
