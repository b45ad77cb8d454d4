import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FileResult, Task } from './worker';

/** What jest leaves in memory adds up, so a process ends after this many tasks. */
const MAX_TASKS = 120;
/** The time until a process is ready, and the time by which a task may be late. */
const SPARE_MS = 15_000;
const TIMES_AS_LONG = 4;

/** One process that runs tests. A new one takes its place where a fault hangs or kills it. */
class Worker {
	private child: ChildProcess | undefined;
	private tasks = 0;

	/** What the tests gave; "hung" or "died" where nothing came. */
	async run(task: Task, expectedMs: number): Promise<FileResult[] | 'hung' | 'died'> {
		if (++this.tasks % MAX_TASKS === 0) this.end();
		const child = (this.child ??= fork(join(__dirname, 'worker.js'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
		const result = await new Promise<FileResult[] | 'hung' | 'died'>((done) => {
			const timer = setTimeout(() => done('hung'), expectedMs * TIMES_AS_LONG + SPARE_MS);
			child.once('message', (results: FileResult[]) => done(results)).once('exit', () => done('died'));
			child.once('message', () => clearTimeout(timer)).once('exit', () => clearTimeout(timer));
			child.send(task);
		});
		child.removeAllListeners();
		if (typeof result === 'string') this.end();
		return result;
	}

	end(): void {
		this.child?.kill('SIGKILL');
		this.child = undefined;
	}
}

/** Works on all pieces with some processes side by side, in their order. */
export async function inWorkers<T>(
	pieces: readonly T[],
	count: number,
	work: (piece: T, run: Worker['run']) => Promise<void>,
): Promise<void> {
	const left = [...pieces];
	const one = async () => {
		const worker = new Worker();
		try {
			for (let piece = left.shift(); piece !== undefined; piece = left.shift())
				await work(piece, async (...task) => await worker.run(...task));
		} finally {
			worker.end();
		}
	};
	await Promise.all(Array.from({ length: count }, one));
}
