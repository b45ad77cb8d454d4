import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledN8n } from './install';
import { plainEnvironment } from './npm';
import { freePort } from './ports';
import { endGroup } from './processes';

const START_MS = 240_000;
const STOP_MS = 20_000;
const pause = async (ms: number): Promise<void> => await new Promise((done) => setTimeout(done, ms));

export interface ServerOptions {
	installed: InstalledN8n;
	/** n8n keeps its database and packages in the folder .n8n of this one. */
	userFolder: string;
	port: number;
	/** A worker takes its executions from a queue; it answers on its port whether it is ready, and nothing else. */
	role?: 'main' | 'worker';
	env?: Record<string, string>;
}

/** The environment of an n8n that knows nothing of this one's settings and calls nobody. */
const environment = async ({ installed, userFolder, port, role, env }: ServerOptions): Promise<NodeJS.ProcessEnv> => ({
	...Object.fromEntries(
		Object.entries(plainEnvironment()).filter(([name]) => !/^(N8N_|DB_|EXECUTIONS_|INTERCOM_|QUEUE_)/.test(name)),
	),
	N8N_USER_FOLDER: userFolder,
	N8N_PORT: String(port),
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_HOST: 'localhost',
	// A proxy of the user's is for other machines.
	NO_PROXY: [process.env['NO_PROXY'], '127.0.0.1', 'localhost'].filter(Boolean).join(','),
	...(role === 'worker' && {
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	}),
	N8N_RUNNERS_ENABLED: 'true',
	N8N_RUNNERS_BROKER_PORT: String(await freePort()),
	N8N_SECURE_COOKIE: 'false',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true',
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
	...installed.env,
	...env,
});

async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
		return response.ok && (response.headers.get('content-type') ?? '').includes('json');
	} catch {
		return false;
	}
}

/** A running n8n on 127.0.0.1, in a process group of its own. */
export class N8nServer {
	private constructor(
		readonly url: string,
		/** File with everything that it wrote. */
		readonly log: string,
		/** What answers once it can be used. */
		private readonly signs: readonly string[],
		private readonly child: ChildProcess,
		/** Fulfilled when n8n has ended, for whatever reason. */
		readonly ended: Promise<void>,
	) {}

	/** Starts n8n; it can be used once `ready` is through. */
	static async spawn(options: ServerOptions): Promise<N8nServer> {
		const { installed, userFolder, port, role = 'main' } = options;
		mkdirSync(userFolder, { recursive: true });
		const log = join(userFolder, 'n8n.log');
		const output = openSync(log, 'w');
		const child = spawn(installed.node, [installed.command, role === 'main' ? 'start' : role], {
			cwd: userFolder,
			env: await environment(options),
			stdio: ['ignore', output, output],
			detached: true,
		});
		closeSync(output);
		const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
		const signs = role === 'main' ? ['/healthz', '/rest/settings'] : ['/healthz/readiness'];
		return new N8nServer(`http://127.0.0.1:${port}`, log, signs, child, ended);
	}

	/** Waits until the editor and the REST API answer, or a worker takes executions. Throws with n8n's last lines when it ends instead. */
	async ready(): Promise<void> {
		const deadline = Date.now() + START_MS;
		while (Date.now() < deadline && this.isRunning) {
			if (await this.isReady()) return;
			await pause(300);
		}
		throw new Error(`n8n ${this.isRunning ? 'did not answer in time' : 'ended'}. Its last lines:\n${this.lastLines}`);
	}

	get lastLines(): string {
		return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
	}

	private async isReady(): Promise<boolean> {
		for (const sign of this.signs) if (!(await answers(`${this.url}${sign}`))) return false;
		return true;
	}

	get isRunning(): boolean {
		return this.child.exitCode === null && this.child.signalCode === null;
	}

	/** Sends a signal to n8n and to the processes that it started. */
	kill(signal: NodeJS.Signals): void {
		endGroup(this.child, signal);
	}

	/** Ends n8n and what it started; what does not end by itself is killed. */
	async stop(): Promise<void> {
		this.kill('SIGTERM');
		const patience = setTimeout(() => this.kill('SIGKILL'), STOP_MS);
		await this.ended;
		clearTimeout(patience);
		// What n8n started and left behind.
		this.kill('SIGKILL');
	}
}
