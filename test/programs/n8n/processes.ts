import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Sends a signal to a detached process and to those that it started. */
export function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
	} catch {
		// All of them have ended.
	}
}

/** How to start a process. */
export interface ProcessOptions {
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** File that everything it writes goes to. */
	log: string;
	/** The user that it runs as, where that is not the user of this process. */
	owner?: { uid: number; gid: number } | undefined;
}

/** A process in a process group of its own, which writes to a log file. */
export class LoggedProcess {
	/** The exit code once it has ended, for whatever reason; null when a signal ended it or it could not start. */
	readonly ended: Promise<number | null>;
	private readonly child: ChildProcess;
	private readonly log: string;
	private hasEnded = false;

	constructor(command: string, args: readonly string[], { cwd, env, log, owner }: ProcessOptions) {
		const output = openSync(log, 'w');
		this.log = log;
		this.child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output], detached: true, ...owner });
		closeSync(output);
		this.ended = new Promise<number | null>((done) =>
			this.child.once('exit', (code) => done(code)).once('error', () => done(null)),
		).finally(() => (this.hasEnded = true));
	}

	/** The last lines of its log. */
	get lastLines(): string {
		return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
	}

	/**
	 * Waits until the check succeeds. Throws with the last lines of the log when it ends or takes too long; `name` is
	 * what errors call it.
	 */
	async ready(name: string, withinMs: number, check: () => Promise<boolean>): Promise<void> {
		const deadline = Date.now() + withinMs;
		while (Date.now() < deadline && !this.hasEnded) {
			if (await check()) return;
			await pause(200);
		}
		throw new Error(
			`${name} ${this.hasEnded ? 'ended' : 'did not answer in time'}. Its last lines:\n${this.lastLines}`,
		);
	}

	/** Sends a signal to it and to the processes that it started. */
	kill(signal: NodeJS.Signals): void {
		endGroup(this.child, signal);
	}

	/** Ends it with a signal, and kills what has not ended in time or was left behind. */
	async stop(signal: NodeJS.Signals, withinMs: number): Promise<void> {
		this.kill(signal);
		const timeout = setTimeout(() => this.kill('SIGKILL'), withinMs);
		await this.ended;
		clearTimeout(timeout);
		this.kill('SIGKILL');
	}
}
