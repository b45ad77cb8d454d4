import { fork } from 'node:child_process';
import { join } from 'node:path';
import { addAll, emptyResult, type PartResult } from './results';

/** Which cells a process runs. */
export interface Task {
	seed: number;
	/** Every operation whose place divided by `parts` leaves `part`. */
	part: number;
	parts: number;
	/** Only this operation; all of them where it is empty. */
	operation: string;
	/** Only this kind of fault; all of them where it is empty. */
	kind: string;
}

/** Processes that share the cells. Each has a clock of its own, and does one thing at a time. */
const PARTS = 2;

/** Whether a name is meant; an empty one means all. */
export const isLike = (name: string, asked: string): boolean =>
	asked === '' || name.toLowerCase() === asked.toLowerCase();

async function partOf(task: Task): Promise<PartResult> {
	const child = fork(join(__dirname, 'worker.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
	try {
		return await new Promise<PartResult>((done, failed) => {
			child.once('message', (result) => done(result as PartResult));
			child.once('error', failed);
			child.once('exit', (code) => failed(new Error(`The cells by operation ended with ${String(code)}`)));
			child.send(task);
		});
	} finally {
		child.kill();
	}
}

/** Runs the cells by operation, in processes of their own. */
export async function runByOperation(task: Omit<Task, 'part' | 'parts'>): Promise<PartResult> {
	const tasks = Array.from({ length: PARTS }, (_unused, part) => ({ ...task, part, parts: PARTS }));
	const whole = emptyResult();
	for (const result of await Promise.all(tasks.map(partOf))) addAll(whole, result);
	return whole;
}
