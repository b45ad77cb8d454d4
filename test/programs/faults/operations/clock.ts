import { createRequire } from 'node:module';

const MS_PER_SECOND = 1_000;
/** The node's Timeout in all runs by operation. No wait between two tries is nearly as long. */
export const TIMEOUT_SECONDS = 20_000;
const TIMEOUT_MS = TIMEOUT_SECONDS * MS_PER_SECOND;
/** A pause of this length is a timeout, or what is left of one. */
const MIN_TIMEOUT_MS = TIMEOUT_MS / 10;

const own = { Date, now: Date.now.bind(Date) };

/**
 * A clock that only moves when somebody sleeps. A wait of an hour takes no time, and a timeout is over when a fault
 * says so: however slow the machine is, the outcome is the same.
 */
class VirtualClock {
	private offsetMs = 0;
	private waitedMs = 0;
	private readonly timeouts = new Map<() => void, number>();

	/** Every run begins at the same time, so that two runs give the same dates. */
	readonly beginMs = own.Date.UTC(2026, 5, 1, 12);

	now(): number {
		return this.beginMs + this.offsetMs;
	}

	/** Milliseconds since the run began. */
	get passedMs(): number {
		return this.offsetMs;
	}

	/** Milliseconds that the node slept, timeouts aside. */
	get sleptMs(): number {
		return this.waitedMs;
	}

	/** Begins a run. */
	restart(): void {
		this.offsetMs = 0;
		this.waitedMs = 0;
		this.timeouts.clear();
	}

	/** Lets this share of the timeout pass, and ends the waits that are over then. */
	pass(share: number): void {
		this.offsetMs += share * TIMEOUT_MS;
		for (const [over, endMs] of [...this.timeouts]) if (endMs <= this.offsetMs) over();
	}

	/** In the place of n8n's `sleep`. */
	readonly sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
		if (signal?.aborted) throw signal.reason;
		if (ms < MIN_TIMEOUT_MS) {
			this.offsetMs += Math.max(0, ms);
			this.waitedMs += Math.max(0, ms);
			await new Promise<void>((done) => setImmediate(done));
			if (signal?.aborted) throw signal.reason;
			return;
		}
		await new Promise<void>((done, failed) => {
			const over = () => {
				this.timeouts.delete(over);
				signal?.removeEventListener('abort', stop);
				done();
			};
			const stop = () => {
				this.timeouts.delete(over);
				failed(signal?.reason as Error);
			};
			this.timeouts.set(over, this.offsetMs + ms);
			signal?.addEventListener('abort', stop, { once: true });
		});
	};
}

export const clock = new VirtualClock();

/** Puts the clock in the place of the machine's, for this process. Real timers stay as they are. */
export function useVirtualClock(): void {
	own.Date.now = () => clock.now();
	performance.now = () => clock.passedMs;
	globalThis.Date = new Proxy(own.Date, {
		construct: (target, given: [], newTarget) =>
			Reflect.construct(target, given.length === 0 ? [clock.now()] : given, newTarget) as Date,
	});
	const fromWorkflow = createRequire(require.resolve('n8n-workflow'));
	(fromWorkflow('@n8n/utils/sleep') as { sleep: typeof clock.sleep }).sleep = clock.sleep;
}

/** Milliseconds of the machine's own clock. */
export const realNow = own.now;
