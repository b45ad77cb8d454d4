import type { Reply } from '../../../model/session';
import type { Clock } from '../clock';
import { FairShare } from './fairShare';
import { Spacing } from './spacing';

/** One wait at most; Intercom's windows are ten seconds long. */
const MAX_WAIT_MS = 60_000;
/** Reset times this close are those of one window: our idea of Intercom's clock still improves. */
const SAME_WINDOW_MS = 1_000;
/** How often to look for room while answers are awaited that may tell of some. */
const POLL_MS = 100;
/** Intercom's dates are cut to the second: a clock offset that fell by more than this means that a clock was set. */
const CLOCK_SET_MS = 2_000;

type Headers = Reply['headers'];

/** A header as a number; `undefined` for one that is missing, empty, negative or no number, as a proxy may make it. */
const numberIn = (headers: Headers, name: string): number | undefined => {
	const value = headers[name];
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
	return Number.isFinite(number) && number >= 0 ? number : undefined;
};

/**
 * Keeps requests inside Intercom's rate limit: it reads what each answer says of the current window, and makes later
 * requests wait for the next window instead of running into the limit. There is one for each credential and host,
 * shared by all executions of the process.
 */
export class RateLimiter {
	private readonly spacing = new Spacing();
	private readonly fairShare = new FairShare();
	private limit = Infinity;
	/** Answers overtake each other, so the least that Intercom named in this window is its newest word. */
	private remaining = Infinity;
	/** When this window began, as far as is known, and when it ends. */
	private windowBeganAt = 0;
	private windowEndsAt = 0;
	/** A window has begun of which no answer has told yet. */
	private isWindowUnknown = false;
	/**
	 * Intercom's clock less ours, in milliseconds. Its dates are cut to the second, so the largest difference seen is the
	 * nearest to the truth.
	 */
	private clockOffset: number | undefined;
	private lastNumber = 0;
	private readonly underWay = new Set<number>();

	/** Intercom's time for a time of ours; equal as long as no answer carried a date. */
	intercomTime(at: number): number {
		return at + (this.clockOffset ?? 0);
	}

	/** Sends a request as soon as the window has room for it, and learns from its answer. */
	async send<T extends Pick<Reply, 'headers' | 'status'>>(clock: Clock, request: () => Promise<T>): Promise<T> {
		const number = await this.acquire(clock);
		try {
			const reply = await this.spacing.send(clock, request);
			this.learn(number, reply, clock);
			return reply;
		} finally {
			this.release(number);
		}
	}

	/** Waits until the window has room, and gives the number of the request for `learn` and `release`. */
	async acquire(clock: Clock): Promise<number> {
		for (let wait = this.waitFrom(clock.now()); wait > 0; wait = this.waitFrom(clock.now()))
			await clock.sleep(Math.min(wait, MAX_WAIT_MS));
		this.underWay.add(++this.lastNumber);
		return this.lastNumber;
	}

	/** Whether the window is used up, so that requests wait for the next one by themselves. */
	isFull(now: number): boolean {
		return this.remaining <= 0 && now < this.windowEndsAt;
	}

	/** The request is over, with an answer or without one. */
	release(number: number): void {
		this.underWay.delete(number);
	}

	/** Takes in what an answer says of the window. */
	learn(number: number, { headers, status }: Pick<Reply, 'headers' | 'status'>, clock: Pick<Clock, 'now'>): void {
		this.release(number);
		this.learnTime(headers, clock.now());
		const remaining = numberIn(headers, 'x-ratelimit-remaining');
		const reset = numberIn(headers, 'x-ratelimit-reset');
		if (reset === undefined || remaining === undefined) return;

		const isRefused = status === 429;
		// An endpoint with a limit of its own refused it: the window, by its own count, has room for others.
		if (isRefused && remaining > 0) return;
		const endsAt = reset * 1_000 - (this.clockOffset ?? 0);
		if (Math.abs(endsAt - clock.now()) > MAX_WAIT_MS) return;
		const isNew = endsAt > this.windowEndsAt + SAME_WINDOW_MS;
		// An answer of an earlier window came late; a refusal is about now, whatever was known before.
		if (!isNew && (this.isWindowUnknown || endsAt < this.windowEndsAt - SAME_WINDOW_MS) && !isRefused) return;
		if (isNew && !this.isWindowUnknown) this.beginWindow(clock.now());
		this.limit = Math.max(numberIn(headers, 'x-ratelimit-limit') ?? this.limit, 1);
		this.windowEndsAt = endsAt;
		this.isWindowUnknown = false;
		if (!isRefused) this.fairShare.count();
		this.remaining = Math.min(isNew ? Infinity : this.remaining, isRefused ? 0 : remaining);
		// Without a limit no part of it can be told.
		if (!Number.isFinite(this.limit)) return;
		const elapsed = (clock.now() - this.windowBeganAt) / Math.max(endsAt - this.windowBeganAt, 1);
		this.fairShare.learn({
			used: this.limit - this.remaining,
			limit: this.limit,
			underWay: this.underWay.size,
			elapsed: Math.min(elapsed, 1),
		});
	}

	/** Milliseconds until a request may be sent. */
	private waitFrom(now: number): number {
		// Those under way may not be in Intercom's count yet. As long as they are taken off, the window can't be overrun.
		if (this.fairShare.room(this.remaining, this.limit) > this.underWay.size) return 0;
		// No window is as long as this: the machine's clock was set back.
		if (this.windowEndsAt - now > MAX_WAIT_MS) this.windowEndsAt = now;
		if (now < this.windowEndsAt)
			return this.remaining > 0 ? Math.min(POLL_MS, this.windowEndsAt - now) : this.windowEndsAt - now;
		if (this.isWindowUnknown && this.underWay.size > 0) return POLL_MS;
		// A new window: its limit is given out once, then an answer has to tell.
		this.isWindowUnknown = true;
		this.remaining = Math.max(this.limit, 1);
		this.beginWindow(now);
		return this.fairShare.room(this.remaining, this.limit) > this.underWay.size ? 0 : POLL_MS;
	}

	private beginWindow(now: number): void {
		this.windowBeganAt = now;
		this.fairShare.newWindow();
	}

	private learnTime(headers: Headers, now: number): void {
		const date = Date.parse(headers.date ?? '');
		if (Number.isNaN(date)) return;
		const offset = date - now;
		const known = this.clockOffset;
		if (known === undefined || offset > known || offset < known - CLOCK_SET_MS) this.clockOffset = offset;
	}
}

const rateLimiters = new Map<string, RateLimiter>();

/** The rate limiter of a credential on a host. */
export function rateLimiterFor(credential: string, host: string): RateLimiter {
	const key = `${credential} ${host}`;
	const known = rateLimiters.get(key) ?? new RateLimiter();
	rateLimiters.set(key, known);
	return known;
}
