import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installN8n } from '../n8n/install';
import { installPackage } from '../n8n/package';
import { freePort } from '../n8n/ports';
import { Rest } from '../n8n/rest';
import { N8nServer, type ServerOptions } from '../n8n/server';
import { NEWEST, versionOf } from '../n8n/versions';
import type { Binaries } from './binaries';
import type { Cleanup } from '../n8n/cleanup';
import { startPostgres, startRedis } from './stores';

const LOGIN = { email: 'owner@n8n.example', password: 'Owner-of-n8n-1' };

/** Makes the queue notice sooner that a worker is gone: n8n's own times are 60, 10 and 30 seconds. */
const FAST_STALL_DETECTION = {
	QUEUE_WORKER_LOCK_DURATION: '6000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
};

/** A worker and what it logged. */
export class Worker {
	constructor(
		readonly name: string,
		private readonly server: N8nServer,
	) {}

	/** IDs of the executions that it started, in order; one that it started twice is there twice. */
	get began(): string[] {
		return this.logged('started');
	}

	/** Executions that it started and has not finished. */
	get busyWith(): string[] {
		const finished = new Set(this.logged('finished'));
		return this.began.filter((id) => !finished.has(id));
	}

	/** Ends it as a power cut would. */
	kill(): void {
		this.server.kill('SIGKILL');
	}

	private logged(what: string): string[] {
		const lines = readFileSync(this.server.log, 'utf8').matchAll(new RegExp(`Worker ${what} execution (\\d+) `, 'g'));
		return [...lines].map(([, id = '']) => id);
	}
}

/** n8n in queue mode: a main process, two workers and two webhook processors over Redis and PostgreSQL. */
export interface Cluster {
	url: string;
	rest: Rest;
	workers: [Worker, Worker];
	/** Addresses of two processes that serve production webhooks alone. */
	processors: [string, string];
}

/** Starts the five processes, each with the package installed. */
export async function startCluster(binaries: Binaries, cleanup: Cleanup): Promise<Cluster> {
	const installed = await installN8n(versionOf(NEWEST));
	const root = mkdtempSync(join(tmpdir(), 'n8n-nodes-intercom-queue-n8n-'));
	await cleanup.add(async () => rmSync(root, { recursive: true, force: true }));
	const [redisPort, database] = [await startRedis(binaries, cleanup), await startPostgres(binaries, cleanup)];
	const shared = {
		...database,
		...FAST_STALL_DETECTION,
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		// A worker's log says what it runs.
		N8N_LOG_LEVEL: 'info',
	};
	const start = async (name: string, role: NonNullable<ServerOptions['role']>): Promise<N8nServer> => {
		const userFolder = join(root, name);
		mkdirSync(userFolder);
		await installPackage(userFolder);
		const env = { ...shared, HOME: userFolder };
		const server = await N8nServer.spawn({ installed, userFolder, port: await freePort(), role, env });
		await cleanup.add(async () => {
			// A worker would finish its executions first.
			server.kill('SIGKILL');
			await server.stop();
		});
		await server.ready();
		return server;
	};
	// The main process makes the tables.
	const main = await start('main', 'main');
	const rest = new Rest(main.url);
	await rest.signIn(LOGIN);
	const [one, two] = await Promise.all([start('worker-1', 'worker'), start('worker-2', 'worker')]);
	const [first, second] = await Promise.all([start('webhook-1', 'webhook'), start('webhook-2', 'webhook')]);
	const processors: Cluster['processors'] = [first.url, second.url];
	return { url: main.url, rest, processors, workers: [new Worker('worker-1', one), new Worker('worker-2', two)] };
}
