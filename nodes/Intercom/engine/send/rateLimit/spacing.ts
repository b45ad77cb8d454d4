import type { Clock } from '../clock';

/** Milliseconds between two requests at most: what the last of twenty waits is then less than an answer takes. */
const MOST = 3;
/** Less than the whole time of an answer, so that no place for one more request stays empty. */
const PART = 0.8;
/** The weight of the newest answer. */
const NEWEST = 1 / 8;
/** Nobody is that late unless the clock was set back. */
const LONGEST_QUEUE = 2_000;

/**
 * Lets requests leave one after another, spread over the time that an answer takes. Items that run side by side would send all at once, get all answers
 * at once and so stay together to the end: each then waits while the machine opens the connections of the others, and is idle with them afterwards.
 */
export class Spread {
	private nextAt = 0;
	private underWay = 0;
	/** Milliseconds that answers take of late. */
	private usual = Infinity;

	/** Sends a request when its moment has come. */
	async send<T>(clock: Clock, request: () => Promise<T>): Promise<T> {
		this.underWay++;
		try {
			await this.turn(clock);
			const left = clock.now();
			const reply = await request();
			this.learn(clock.now() - left);
			return reply;
		} finally {
			this.underWay--;
		}
	}

	private async turn(clock: Clock): Promise<void> {
		const now = clock.now();
		const at = this.nextAt - now > LONGEST_QUEUE ? now : Math.max(this.nextAt, now);
		this.nextAt = at + Math.min((this.usual * PART) / this.underWay, MOST);
		if (at > now) await clock.sleep(at - now);
	}

	private learn(ms: number): void {
		this.usual = this.usual === Infinity ? ms : this.usual + (ms - this.usual) * NEWEST;
	}
}
