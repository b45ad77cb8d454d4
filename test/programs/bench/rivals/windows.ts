import type { RateLimit } from '../../../simulator';

/** Sends as much as a rate limit allows: whoever uses this knows the limit and the clock of the other side. */
export class KnownWindows {
	private window = -1;
	private sent = 0;
	private underWay = 0;

	constructor(private readonly rateLimit: RateLimit) {}

	/** Waits until the limit has room for one more request. */
	async enter(): Promise<void> {
		const { limit, windowMs } = this.rateLimit;
		for (;;) {
			const now = Date.now();
			const window = Math.floor(now / windowMs);
			if (window !== this.window) {
				this.window = window;
				// A request that is still under way may arrive in the new window and count there.
				this.sent = this.underWay;
			}
			if (this.sent < limit) break;
			await new Promise((done) => setTimeout(done, windowMs - (now % windowMs)));
		}
		this.sent++;
		this.underWay++;
	}

	/** Says that a request was answered. */
	leave(): void {
		this.underWay--;
	}
}
