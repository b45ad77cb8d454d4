import { createServer, type AddressInfo } from 'node:net';
import { checkPort, freePort } from './ports';

test('a free port passes', async () => {
	await expect(checkPort(await freePort(), '--port')).resolves.toBeUndefined();
});

test('a port in use is named, with the option that chooses another', async () => {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	try {
		await expect(checkPort(port, '--port')).rejects.toThrow(
			`Port ${port} is in use: end what listens there, or choose another port with --port`,
		);
	} finally {
		server.close();
	}
});
