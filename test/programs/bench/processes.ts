import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

interface Question {
	number: number;
	name: string;
	given: unknown;
}
interface Answer {
	number: number;
	result?: unknown;
	problem?: string;
}

/** What a process of the benchmark can be asked. */
export type Handlers = Readonly<Record<string, (given: never) => unknown>>;

/** Answers the questions of the process that started this one, and ends with it. */
export function answerWith(handlers: Handlers): void {
	process.on('message', ({ number, name, given }: Question) => {
		const handler = handlers[name] as ((given: unknown) => unknown) | undefined;
		const answered = async (): Promise<Answer> => ({ number, result: await handler?.(given) });
		void answered()
			.catch((error: unknown): Answer => {
				return { number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
			})
			.then((answer) => process.send?.(answer));
	});
	process.on('disconnect', () => process.exit(0));
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A process of the benchmark, from the side that asks. */
export class BenchProcess {
	private asked = 0;
	private readonly waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();

	private constructor(private readonly child: ChildProcess) {
		child.on('message', ({ number, result, problem }: Answer) => {
			const waiting = this.waiting.get(number);
			this.waiting.delete(number);
			if (problem === undefined) waiting?.done(result);
			else waiting?.fail(new Error(problem));
		});
		running.add(child);
		child.once('exit', (code, signal) => {
			running.delete(child);
			for (const { fail } of this.waiting.values()) fail(new Error(`A process ended with ${signal ?? code}`));
		});
	}

	/** Starts a compiled file as a process of its own. */
	static start(file: string, { args = [], env = {} }: { args?: string[]; env?: NodeJS.ProcessEnv } = {}): BenchProcess {
		// A proxy between the processes would be measured too.
		const own = Object.entries(process.env).filter(([name]) => !/^((https?|all)_proxy|NODE_OPTIONS)$/i.test(name));
		const child = fork(file, {
			execArgv: args,
			env: { ...Object.fromEntries(own), ...env },
			serialization: 'advanced',
		});
		return new BenchProcess(child);
	}

	/** Puts a question and waits for the answer. */
	async ask<T>(name: string, given?: unknown): Promise<T> {
		const number = this.asked++;
		return await new Promise<T>((done, fail) => {
			this.waiting.set(number, { done: done as (result: unknown) => void, fail });
			this.child.send({ number, name, given } satisfies Question, (error) => error && fail(error));
		});
	}

	/** Ends the process and waits until it has ended. */
	async end(): Promise<void> {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		const ended = once(this.child, 'exit');
		this.child.disconnect();
		await ended;
	}
}
