import type { Clock } from './clock';

/** Milliseconds between two requests: 333 in a second, which is twice what Intercom allows an app. */
const APART = 3;
/** Nobody is that late unless the clock was set back. */
const LONGEST_QUEUE = 2_000;

/**
 * Lets requests leave one after another. Items that run side by side would send all at once, get all answers at once and so stay together to the end:
 * each then waits while the machine opens the connections of the others, and is idle with them afterwards.
 */
export class Spread {
	private nextAt = 0;

	/** Waits for the moment at which one more request may leave. */
	async turn(clock: Clock): Promise<void> {
		const now = clock.now();
		const at = this.nextAt - now > LONGEST_QUEUE ? now : Math.max(this.nextAt, now);
		this.nextAt = at + APART;
		if (at > now) await clock.sleep(at - now);
	}
}
