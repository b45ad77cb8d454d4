import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledN8n } from './install';
import { plainEnvironment } from './npm';
import { freePort } from './ports';
import { LoggedProcess } from './processes';

const START_MS = 240_000;
const STOP_MS = 20_000;

export interface ServerOptions {
	installed: InstalledN8n;
	/** n8n keeps its database and packages in the folder .n8n of this one. */
	userFolder: string;
	port: number;
	/**
	 * A worker takes its executions from a queue; on its port it only answers whether it is ready. A webhook processor
	 * serves production webhooks alone.
	 */
	role?: 'main' | 'webhook' | 'worker';
	env?: Record<string, string>;
}

/**
 * The environment of an n8n that takes no settings from this process's environment and sends nothing to n8n's makers.
 */
const environment = async ({ installed, userFolder, port, role, env }: ServerOptions): Promise<NodeJS.ProcessEnv> => ({
	...Object.fromEntries(
		Object.entries(plainEnvironment()).filter(([name]) => !/^(N8N_|DB_|EXECUTIONS_|INTERCOM_|QUEUE_)/.test(name)),
	),
	N8N_USER_FOLDER: userFolder,
	N8N_PORT: String(port),
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_HOST: 'localhost',
	// The user's proxy must not be asked for this machine.
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

const READY_PATHS: Readonly<Record<NonNullable<ServerOptions['role']>, readonly string[]>> = {
	main: ['/healthz', '/rest/settings'],
	webhook: ['/healthz'],
	worker: ['/healthz/readiness'],
};

async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
		return response.ok && (response.headers.get('content-type') ?? '').includes('json');
	} catch {
		return false;
	}
}

/** A running n8n on 127.0.0.1. */
export class N8nServer {
	private constructor(
		readonly url: string,
		/** File with everything that it wrote. */
		readonly log: string,
		/** Paths that answer once it can be used. */
		private readonly readyPaths: readonly string[],
		private readonly process: LoggedProcess,
	) {}

	/** Starts n8n; wait for `ready` before you use it. */
	static async spawn(options: ServerOptions): Promise<N8nServer> {
		const { installed, userFolder, port, role = 'main' } = options;
		mkdirSync(userFolder, { recursive: true });
		const log = join(userFolder, 'n8n.log');
		const args = [installed.command, role === 'main' ? 'start' : role];
		const process = new LoggedProcess(installed.node, args, { cwd: userFolder, env: await environment(options), log });
		const readyPaths = READY_PATHS[role];
		return new N8nServer(`http://127.0.0.1:${port}`, log, readyPaths, process);
	}

	/** Fulfilled when n8n has ended, for whatever reason. */
	get ended(): Promise<unknown> {
		return this.process.ended;
	}

	get lastLines(): string {
		return this.process.lastLines;
	}

	/**
	 * Waits until the editor and the REST API answer, or a worker takes executions. Throws with n8n's last lines when it
	 * ends instead.
	 */
	async ready(): Promise<void> {
		await this.process.ready('n8n', START_MS, async () => {
			for (const path of this.readyPaths) if (!(await answers(`${this.url}${path}`))) return false;
			return true;
		});
	}

	/** Sends a signal to n8n and to the processes that it started. */
	kill(signal: NodeJS.Signals): void {
		this.process.kill(signal);
	}

	/** Ends n8n and what it started; what does not end by itself is killed. */
	async stop(): Promise<void> {
		await this.process.stop('SIGTERM', STOP_MS);
	}
}
