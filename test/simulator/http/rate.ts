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

	/** Takes one request out of the current window. */
	take(nowMs: number, enforced: RateLimit | undefined): Allowance {
		const { limit, windowMs } = enforced ?? UNENFORCED;
		const window = Math.floor(nowMs / windowMs);
		if (window !== this.window) {
			this.window = window;
			this.used = 0;
		}
		this.used++;
		const headers = {
			'x-ratelimit-limit': String(limit),
			'x-ratelimit-remaining': String(Math.max(0, limit - this.used)),
			'x-ratelimit-reset': String(Math.ceil(((window + 1) * windowMs) / 1000)),
		};
		if (enforced === undefined || this.used <= limit) return { headers };
		return { headers, exceeded: `Exceeded rate limit of ${limit} in ${windowMs / 1000}_seconds` };
	}

	/** Forgets what was used. */
	clear(): void {
		this.window = -1;
		this.used = 0;
	}
}
