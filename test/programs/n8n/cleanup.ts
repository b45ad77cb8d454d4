type End = () => Promise<void>;

/** Ends what the run started, the last first, also when the run fails. */
export class Cleanup {
	private readonly ends: End[] = [];
	private closing: Promise<void> | undefined;

	get hasBegun(): boolean {
		return this.closing !== undefined;
	}

	/** Call it right after starting something. Once the cleanup has begun, the new thing is ended at once. */
	async add(end: End): Promise<void> {
		this.ends.push(end);
		if (!this.closing) return;
		await this.drain();
		throw new Error('The run was ended');
	}

	/** Ends everything; a second call waits for the first. */
	async runAll(): Promise<void> {
		this.closing ??= this.drain();
		await this.closing;
	}

	private async drain(): Promise<void> {
		for (let end = this.ends.pop(); end; end = this.ends.pop()) {
			// One failure must not keep the rest running.
			await end().catch((error: unknown) => console.error(error));
		}
	}
}

/** Runs a program that ends all it started: when it is done, when it fails, and when a signal ends it. */
export function runAndCleanUp(main: () => Promise<void>, cleanup: Cleanup, report: (error: unknown) => void): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => void cleanup.runAll().finally(() => process.exit(1)));
	main()
		.catch((error: unknown) => {
			// After a signal, what was running fails because it was ended: nothing to report.
			if (!cleanup.hasBegun) report(error);
		})
		.finally(() => void cleanup.runAll());
}
