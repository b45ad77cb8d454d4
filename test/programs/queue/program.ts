import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endGroup } from '../n8n/processes';

const START_MS = 30_000;
const STOP_MS = 10_000;
const pause = async (ms: number): Promise<void> => await new Promise((done) => setTimeout(done, ms));

/** The user that a program runs as. */
export interface Owner {
	uid: number;
	gid: number;
}

export interface ProgramOptions {
	command: string;
	args: string[];
	/** Where it runs and where its log is. */
	folder: string;
	owner: Owner | undefined;
}

/** A program that was started for this run alone. */
export interface Program {
	/** Waits for it. Throws with its last lines when it ends instead. */
	ready(check: () => Promise<boolean>): Promise<void>;
	/** Its exit code once it has ended by itself. */
	ended: Promise<number | null>;
	stop(): Promise<void>;
}

/** Starts a program in a process group of its own. */
export function startProgram({ command, args, folder, owner }: ProgramOptions): Program {
	const log = join(folder, 'program.log');
	const output = openSync(log, 'a');
	const child = spawn(command, args, {
		cwd: folder,
		env: { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C' },
		stdio: ['ignore', output, output],
		detached: true,
		...owner,
	});
	closeSync(output);
	let isOver = false;
	const ended = new Promise<number | null>((done) =>
		child.once('exit', (code) => done(code)).once('error', () => done(null)),
	).finally(() => (isOver = true));
	const lastLines = (): string => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
	return {
		ended,
		async ready(check) {
			const deadline = Date.now() + START_MS;
			while (Date.now() < deadline && !isOver) {
				if (await check()) return;
				await pause(100);
			}
			throw new Error(`${command} ${isOver ? 'ended' : 'did not answer in time'}. Its last lines:\n${lastLines()}`);
		},
		async stop() {
			// PostgreSQL ends its clients' sessions on SIGINT rather than wait for them.
			endGroup(child, 'SIGINT');
			await Promise.race([ended, pause(STOP_MS)]);
			endGroup(child, 'SIGKILL');
			await ended;
		},
	};
}
