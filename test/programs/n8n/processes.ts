import type { ChildProcess } from 'node:child_process';

/** Sends a signal to a detached process and to those that it started. */
export function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
	} catch {
		// All of them have ended.
	}
}
