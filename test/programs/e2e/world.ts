import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installN8n } from '../n8n/install';
import { installPackage } from '../n8n/package';
import { freePort } from '../n8n/ports';
import { Rest, type Login } from '../n8n/rest';
import { N8nServer } from '../n8n/server';
import { versionOf } from '../n8n/versions';
import { CREDENTIAL_TYPE, keepCredential, type SavedCredential } from '../n8n/workspace';
import { startSimulator, type Simulator } from '../../simulator';
import { startInternet, type Internet } from './internet';

const LOGIN: Login = { email: 'owner@n8n.example', password: 'Owner-of-n8n-1' };

/** A new n8n with the package installed, a simulated Intercom, and a proxy in place of the internet. */
export class World {
	private constructor(
		readonly version: string,
		readonly simulator: Simulator,
		readonly internet: Internet,
		readonly rest: Rest,
		/** Where n8n may write files. */
		readonly files: string,
		private readonly folder: string,
		private readonly start: () => Promise<N8nServer>,
		private n8n: N8nServer,
		/** The credential for the simulator. */
		readonly credential: SavedCredential,
	) {}

	static async open(name: string): Promise<World> {
		const installed = await installN8n(versionOf(name));
		const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-intercom-e2e-'));
		const files = join(folder, '.n8n-files');
		mkdirSync(files);
		const simulator = await startSimulator({ seed: 'workspace' });
		const internet = await startInternet(folder);
		await installPackage(folder);
		const port = await freePort();
		const env = { ...internet.env, HOME: folder };
		const start = async () => {
			const server = await N8nServer.spawn({ installed, userFolder: folder, port, env });
			await server.ready().catch(async (error: unknown) => {
				await server.stop();
				throw error;
			});
			return server;
		};
		const n8n = await start();
		const rest = new Rest(n8n.url);
		await rest.signIn(LOGIN);
		const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url };
		const credential = await keepCredential(rest, { name: 'Intercom (simulator)', type: CREDENTIAL_TYPE, data });
		return new World(name, simulator, internet, rest, files, folder, start, n8n, credential);
	}

	get login(): Login {
		return LOGIN;
	}

	get isNewest(): boolean {
		return !this.version.startsWith('1.');
	}

	/** Restarts n8n; only what it keeps on the disk stays. */
	async restart(): Promise<void> {
		await this.n8n.stop();
		this.n8n = await this.start();
		await this.rest.signIn(LOGIN);
	}

	async close(): Promise<void> {
		await this.n8n.stop();
		await Promise.all([this.simulator.close(), this.internet.close()]);
		rmSync(this.folder, { recursive: true, force: true });
	}
}
