type End = () => Promise<void>;

/** What was started and has to be ended, the last first, however the run goes. */
export class Endings {
	private readonly ends: End[] = [];
	private closing: Promise<void> | undefined;

	get areUnderWay(): boolean {
		return this.closing !== undefined;
	}

	/** To be called at once after something was started. While all is being ended, the new thing is ended as well. */
	async add(end: End): Promise<void> {
		this.ends.push(end);
		if (!this.closing) return;
		await this.drain();
		throw new Error('The run was ended');
	}

	/** Ends everything; a second call waits for the first. */
	async endAll(): Promise<void> {
		this.closing ??= this.drain();
		await this.closing;
	}

	private async drain(): Promise<void> {
		for (let end = this.ends.pop(); end; end = this.ends.pop()) {
			// What can't be ended must not keep the rest alive.
			await end().catch((error: unknown) => console.error(error));
		}
	}
}
