/** Time that passes as soon as everybody sleeps. */
export class VirtualTime {
	time = 1_800_000_000_000;
	private sleepers: Array<{ at: number; wake: () => void }> = [];
	now = () => this.time;
	sleep = async (ms: number) =>
		await new Promise<void>((wake) => this.sleepers.push({ at: this.time + Math.max(ms, 0), wake }));

	/** Lets time pass until the work is done. */
	async until(work: Promise<unknown>): Promise<void> {
		let done = false;
		void work.finally(() => (done = true));
		for (;;) {
			await new Promise((next) => setImmediate(next));
			if (done) return;
			this.time = Math.min(...this.sleepers.map(({ at }) => at));
			const awake = this.sleepers.filter(({ at }) => at <= this.time);
			this.sleepers = this.sleepers.filter(({ at }) => at > this.time);
			for (const { wake } of awake) wake();
		}
	}
}

/** Intercom's fixed windows, as its answers tell of them. */
export class Windows {
	/** The number of each window that was met, and how many requests came in it. */
	readonly windows = new Map<number, number>();
	/** The rows of each request that was refused as there was no room for all of them. */
	readonly tooLarge: number[] = [];
	countsRows = false;
	constructor(
		private readonly clock: VirtualTime,
		readonly limit: number,
		readonly ms: number,
	) {}

	/** Answers a request of so many rows, which are counted one by one where `countsRows` is set. */
	take(rows = 1) {
		const window = Math.floor(this.clock.time / this.ms);
		const before = this.windows.get(window) ?? 0;
		const used = before + (this.countsRows ? rows : 1);
		// What is refused for its size leaves the room to smaller ones.
		const isTooMuch = used > this.limit && rows > 1;
		this.windows.set(window, isTooMuch ? before : used);
		if (isTooMuch) this.tooLarge.push(rows);
		const status = used > this.limit ? 429 : 200;
		const headers = {
			date: new Date(this.clock.time).toUTCString(),
			'x-ratelimit-limit': String(this.limit),
			'x-ratelimit-remaining': String(Math.max(0, this.limit - (isTooMuch ? before : used))),
			'x-ratelimit-reset': String(Math.ceil(((window + 1) * this.ms) / 1_000)),
		};
		return { status, headers };
	}

	/** Refused requests, but for those of the first windows. */
	refusedFrom(window: number): number {
		return [...this.windows.values()].slice(window).reduce((sum, used) => sum + Math.max(used - this.limit, 0), 0);
	}
}
