import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { LoggerProxy } from 'n8n-workflow';

/** A value as text, with hidden properties, errors and their causes. */
export const everythingIn = (value: unknown): string => {
	const met = new Set<unknown>();
	const json = JSON.stringify(value, (_key, inner: unknown) => {
		if (typeof inner !== 'object' || inner === null) return typeof inner === 'bigint' ? String(inner) : inner;
		if (met.has(inner)) return undefined;
		met.add(inner);
		return inner instanceof Error
			? { ...inner, name: inner.name, message: inner.message, stack: inner.stack, cause: inner.cause }
			: inner;
	});
	return `${json}\n${inspect(value, { depth: 8, showHidden: true, maxArrayLength: 50, maxStringLength: null })}`;
};

/** The class of n8n's own logger, as n8n-core finds it. */
const { Logger } = createRequire(require.resolve('n8n-core'))('@n8n/backend-common') as {
	Logger: { prototype: { log: (level: string, message: string, meta: object) => void } };
};

/** Captures all that is printed or logged, until `stop`. */
export class OutputCapture {
	private captured: string[] = [];
	private readonly undo: Array<() => void> = [];

	constructor() {
		const note = (...words: unknown[]): void => void this.captured.push(everythingIn(words));
		for (const level of ['debug', 'error', 'info', 'log', 'warn', 'trace'] as const) {
			const own = console[level];
			console[level] = note;
			this.undo.push(() => (console[level] = own));
		}
		for (const stream of [process.stdout, process.stderr]) {
			const own = stream.write.bind(stream);
			stream.write = (text: string | Uint8Array) => (note(String(text)), true);
			this.undo.push(() => (stream.write = own));
		}
		const { log } = Logger.prototype;
		Logger.prototype.log = (level, message, meta) => note(level, message, meta);
		this.undo.push(() => (Logger.prototype.log = log));
		LoggerProxy.init({ debug: note, error: note, info: note, warn: note });
	}

	/** Whether a text was printed or logged. */
	contains(text: string): boolean {
		return this.captured.some((words) => words.includes(text));
	}

	/** Forgets what was printed and logged. */
	clear(): void {
		this.captured = [];
	}

	/** Restores printing and logging. */
	stop(): void {
		for (const undo of this.undo.splice(0)) undo();
	}
}
