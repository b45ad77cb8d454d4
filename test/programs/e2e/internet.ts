import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { certificateIn } from '../n8n/certificate';
import { startSimulator, type Region, type Simulator } from '../../simulator';
import { CRM_HOST, startCrm, type Crm } from './crm';

/** Intercom's hosts, with the region whose workspaces each of them serves. */
const HOSTS: Readonly<Record<string, Region>> = {
	'api.intercom.io': 'US',
	'api.eu.intercom.io': 'EU',
	'api.au.intercom.io': 'AU',
};

/** A proxy in place of the internet: Intercom's hosts are simulators, there is a CRM, and nothing else. */
export interface Internet {
	/** Environment that makes a process use it. */
	env: Record<string, string>;
	/** Simulators by host. */
	hosts: Readonly<Record<string, Simulator>>;
	crm: Crm;
	/** Every host that was connected to, with its port. */
	visited: string[];
	close(): Promise<void>;
}

/** Starts that proxy on loopback, with a certificate of its own in `folder`. */
export async function startInternet(folder: string): Promise<Internet> {
	const { authority, https } = await certificateIn(folder, [...Object.keys(HOSTS), CRM_HOST]);
	const simulators = await Promise.all(
		Object.entries(HOSTS).map(async ([host, region]) => {
			return [host, await startSimulator({ seed: 'workspace', region, https, token: `token-of-${region}` })] as const;
		}),
	);
	const hosts: Record<string, Simulator> = Object.fromEntries(simulators);
	const crm = await startCrm(https);
	const ports = new Map([
		[CRM_HOST, crm.port],
		...simulators.map(([host, { url }]) => [host, Number(new URL(url).port)] as const),
	]);
	const visited: string[] = [];
	const open = new Set<Socket>();
	const proxy = createServer();
	proxy.on('connect', ({ url = '' }, client: Socket) => {
		visited.push(url);
		open.add(client.once('close', () => open.delete(client)).on('error', () => client.destroy()));
		const port = ports.get(url.replace(/:443$/, ''));
		if (port === undefined) {
			client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
			return;
		}
		const server = connect(port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			server.pipe(client).pipe(server);
		});
		server.on('error', () => client.destroy());
	});
	await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
	const { port } = proxy.address() as AddressInfo;
	return {
		env: { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '127.0.0.1,localhost', NODE_EXTRA_CA_CERTS: authority },
		hosts,
		crm,
		visited,
		async close() {
			for (const socket of open) socket.destroy();
			await new Promise<void>((done) => proxy.close(() => done()));
			await Promise.all([crm, ...Object.values(hosts)].map((server) => server.close()));
		},
	};
}
