import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import axios from 'axios';

/** Beside this file, once both are compiled. */
const MAIN = join(__dirname, '..', '..', 'simulator', 'main.js');
const START_MS = 20_000;
const END_MS = 3_000;

/** The simulated Intercom in a process of its own. */
export class SimulatorProcess {
	private constructor(
		private readonly child: ChildProcess,
		readonly url: string,
		readonly token: string,
		private readonly requestsUrl: string,
	) {}

	/** Starts it on a free port, with a workspace full of invented customers. */
	static async start(): Promise<SimulatorProcess> {
		const child = fork(MAIN, ['--port', '0', '--control'], { silent: true, execArgv: [] });
		process.once('exit', () => child.kill('SIGKILL'));
		const [url, token, requestsUrl] = await announced(child);
		return new SimulatorProcess(child, url, token, requestsUrl);
	}

	/** How many requests have arrived there so far. */
	async requests(): Promise<number> {
		const { data } = await axios.get<{ count: number }>(this.requestsUrl, { proxy: false });
		return data.count;
	}

	/** Ends it, and waits until it has ended. */
	async stop(): Promise<void> {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		const ended = once(this.child, 'exit');
		this.child.kill('SIGTERM');
		const late = new AbortController();
		void pause(END_MS, undefined, { signal: late.signal }).then(
			() => this.child.kill('SIGKILL'),
			() => {},
		);
		await ended;
		late.abort();
	}
}

/** The addresses and the token that the simulator prints when it is ready. */
async function announced(child: ChildProcess): Promise<[url: string, token: string, requestsUrl: string]> {
	let printed = '';
	let complaints = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
	child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
	const after = (label: string): string | undefined => new RegExp(`^${label} +(\\S+)$`, 'm').exec(printed)?.[1];
	for (const end = Date.now() + START_MS; child.exitCode === null && Date.now() < end; await pause(20)) {
		const [url, token, requestsUrl] = [after('Intercom simulator'), after('Access token'), after('Requests so far')];
		if (url !== undefined && token !== undefined && requestsUrl !== undefined) return [url, token, requestsUrl];
	}
	throw new Error(`The simulator did not start. ${complaints.trim()}`.trim());
}
