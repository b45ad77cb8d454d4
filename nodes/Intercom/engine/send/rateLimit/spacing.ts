import type { Clock } from '../clock';

/** With this much between two requests the last of twenty waits for less time than an answer takes. */
const MAX_SPACING_MS = 3;
/** Less than the whole time of an answer, so that no place for one more request stays empty. */
const SPACING_PER_LATENCY = 0.8;
/** The weight of the newest answer in the usual time. */
const LATENCY_SMOOTHING = 1 / 8;
/** No queue is as long as this unless the machine's clock was set back. */
const MAX_QUEUE_MS = 2_000;

/**
 * Lets requests leave one after another, spread over the time that an answer takes. Items that run side by side would
 * send all at once, get all answers at once and so stay together to the end: each then waits while the machine opens
 * the connections of the others, and is idle with them afterwards.
 */
export class Spacing {
	private nextSlotAt = 0;
	private underWay = 0;
	/** Milliseconds that answers take of late. */
	private usualLatencyMs = Infinity;

	/** Sends a request when its moment has come. */
	async send<T>(clock: Clock, request: () => Promise<T>): Promise<T> {
		this.underWay++;
		try {
			await this.waitForSlot(clock);
			const sentAt = clock.now();
			const reply = await request();
			this.learn(clock.now() - sentAt);
			return reply;
		} finally {
			this.underWay--;
		}
	}

	private async waitForSlot(clock: Clock): Promise<void> {
		const now = clock.now();
		const slot = this.nextSlotAt - now > MAX_QUEUE_MS ? now : Math.max(this.nextSlotAt, now);
		this.nextSlotAt = slot + Math.min((this.usualLatencyMs * SPACING_PER_LATENCY) / this.underWay, MAX_SPACING_MS);
		if (slot > now) await clock.sleep(slot - now);
	}

	private learn(latencyMs: number): void {
		this.usualLatencyMs =
			this.usualLatencyMs === Infinity
				? latencyMs
				: this.usualLatencyMs + (latencyMs - this.usualLatencyMs) * LATENCY_SMOOTHING;
	}
}
