import type { RateLimit } from '../types';

/** What a request learns about its window. */
export interface Allowance {
	headers: Record<string, string>;
	/** The limit that was exceeded, in Intercom's words; undefined when the request may pass. */
	exceeded?: string;
}

const UNENFORCED: RateLimit = { limit: 5000, windowMs: 10_000 };

/** Counts requests in fixed windows that are aligned to the epoch of the server's clock. */
export class RateWindow {
	private window = -1;
	private used = 0;

	/** Takes a request out of the current window; what is refused for its size leaves the room to smaller ones. */
	take(nowMs: number, enforced: RateLimit | undefined, cost = 1): Allowance {
		const { limit, windowMs } = enforced ?? UNENFORCED;
		const window = Math.floor(nowMs / windowMs);
		if (window !== this.window) {
			this.window = window;
			this.used = 0;
		}
		const isRefused = enforced !== undefined && this.used + cost > limit;
		if (!isRefused || cost === 1) this.used += cost;
		const headers = {
			'x-ratelimit-limit': String(limit),
			'x-ratelimit-remaining': String(Math.max(0, limit - this.used)),
			'x-ratelimit-reset': String(Math.ceil(((window + 1) * windowMs) / 1000)),
		};
		if (!isRefused) return { headers };
		return { headers, exceeded: `Exceeded rate limit of ${limit} in ${windowMs / 1000}_seconds` };
	}

	/** Forgets what was used. */
	clear(): void {
		this.window = -1;
		this.used = 0;
	}
}
