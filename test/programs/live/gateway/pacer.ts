import { setTimeout as pause } from 'node:timers/promises';

/** Intercom counts requests in windows of this length. */
const WINDOW_MS = 10_000;
/** The part of the limit that this program takes at most. */
const SHARE = 0.1;
/** What Intercom documents for an app, until an answer says another number: 10,000 a minute. */
const DOCUMENTED_LIMIT = 1_667;
/** The part of a window that has to be left, or the next one is waited for: others use the limit too. */
const KEPT_FREE = 0.5;
const MAX_WAIT_MS = 15_000;
const MS_PER_SECOND = 1_000;

/** Sends requests one after another, at most a tenth as many as Intercom's limit allows. */
export class Pacer {
	private limit = DOCUMENTED_LIMIT;
	private nextAt = 0;
	private last: Promise<unknown> = Promise.resolve();
	/** The longest time between two requests that was asked for, in milliseconds. */
	spacingMs = WINDOW_MS / (DOCUMENTED_LIMIT * SHARE);

	/** Sends a request when the one before has its answer and its time has come. */
	async send<T extends { headers: Readonly<Record<string, string>> }>(request: () => Promise<T>): Promise<T> {
		const turn = this.last.then(async () => {
			const waitMs = this.nextAt - Date.now();
			if (waitMs > 0) await pause(Math.min(waitMs, MAX_WAIT_MS));
			this.nextAt = Date.now() + this.spacingMs;
			const reply = await request();
			this.learn(reply.headers);
			return reply;
		});
		this.last = turn.catch(() => undefined);
		return await turn;
	}

	private learn(headers: Readonly<Record<string, string>>): void {
		const limit = Number(headers['x-ratelimit-limit']);
		const remaining = Number(headers['x-ratelimit-remaining'] ?? NaN);
		const resetAt = Number(headers['x-ratelimit-reset']) * MS_PER_SECOND;
		if (limit > 0) this.limit = limit;
		const before = this.spacingMs;
		this.spacingMs = WINDOW_MS / (this.limit * SHARE);
		// A limit that is lower than was thought holds for the next request already.
		this.nextAt += Math.max(0, this.spacingMs - before);
		const serverNow = Date.parse(headers['date'] ?? '') || Date.now();
		if (remaining < this.limit * KEPT_FREE && resetAt > serverNow)
			this.nextAt = Math.max(this.nextAt, Date.now() + Math.min(resetAt - serverNow, MAX_WAIT_MS));
	}
}

/** Sends at once, for a simulator of this process that nobody else uses. */
export class NoPacer extends Pacer {
	override async send<T>(request: () => Promise<T>): Promise<T> {
		return await request();
	}
}
