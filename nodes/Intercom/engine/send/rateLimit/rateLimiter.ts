import type { Reply } from '../../../model/session';
import type { Clock } from '../clock';
import { FairShare } from './fairShare';
import { IntercomClock } from './intercomClock';
import { Queue } from './queue';
import { RowCost, SAME_WINDOW_MS } from './rowCost';
import { Spacing } from './spacing';
import { windowIn } from './windowHeaders';

/** One wait at most; Intercom's windows are ten seconds long. */
const MAX_WAIT_MS = 60_000;
/** How often to look for room while answers are awaited that may tell of some. */
const POLL_MS = 100;

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
	private readonly intercomClock = new IntercomClock();
	/** Whether any answer has come, whatever it told. */
	private isAnswered = false;
	private readonly queue = new Queue();
	private readonly rowCost = new RowCost();
	private readonly weightOf = (rows: number): number => this.rowCost.weightOf(rows, this.limit);

	/** Intercom's time for a time of ours; equal as long as no answer carried a date. */
	intercomTime(at: number): number {
		return this.intercomClock.theirs(at);
	}

	/** Sends a request as soon as the window has room for it and its rows, and learns from its answer. */
	async send<T extends Pick<Reply, 'headers' | 'status'>>(
		clock: Clock,
		rows: number | undefined,
		request: () => Promise<T>,
	): Promise<T> {
		const number = await this.acquire(clock, rows);
		try {
			const reply = await this.spacing.send(clock, request);
			this.learn(number, reply, clock);
			return reply;
		} finally {
			this.release(number);
		}
	}

	/** Waits until the window has room, and gives the number of the request for `learn` and `release`. */
	async acquire(clock: Clock, rows = 1): Promise<number> {
		const number = this.queue.enter(rows);
		try {
			const waitMs = (): number => this.waitFrom(clock.now(), number, rows);
			for (let wait = waitMs(); wait > 0; wait = waitMs()) await clock.sleep(Math.min(wait, MAX_WAIT_MS));
		} finally {
			this.queue.leave(number);
		}
		this.queue.depart(number, { rows, remaining: this.remaining, windowEndsAt: this.windowEndsAt });
		return number;
	}

	/** Whether the window is used up, so that requests with so many rows wait for the next one by themselves. */
	isFull(now: number, rows = 1): boolean {
		return this.remaining < this.weightOf(rows) && now < this.windowEndsAt;
	}

	/** The request is over, with an answer or without one. */
	release(number: number): void {
		this.queue.arrive(number);
	}

	/** Takes in what an answer says of the window. */
	learn(number: number, { headers, status }: Pick<Reply, 'headers' | 'status'>, clock: Pick<Clock, 'now'>): void {
		const departure = this.queue.arrive(number);
		this.isAnswered = true;
		this.intercomClock.learn(headers.date, clock.now());
		const told = windowIn(headers);
		if (!told) return;
		const { remaining } = told;
		const isRefused = status === 429;
		const rows = departure?.rows ?? 1;
		// An endpoint with a limit of its own refused it: the window, by its own count, has room for others.
		if (isRefused && remaining >= this.weightOf(rows)) return;
		const endsAt = this.intercomClock.ours(told.resetMs);
		if (Math.abs(endsAt - clock.now()) > MAX_WAIT_MS) return;
		const isNew = endsAt > this.windowEndsAt + SAME_WINDOW_MS;
		// An answer of an earlier window came late; a refusal is about now, whatever was known before.
		if (!isNew && (this.isWindowUnknown || endsAt < this.windowEndsAt - SAME_WINDOW_MS) && !isRefused) return;
		if (isNew && !this.isWindowUnknown) this.beginWindow(clock.now());
		this.limit = Math.max(told.limit ?? this.limit, 1);
		this.windowEndsAt = endsAt;
		this.isWindowUnknown = false;
		if (departure && status < 300) this.rowCost.learn(departure, { limit: this.limit, remaining, endsAt });
		if (!isRefused) this.fairShare.count(this.weightOf(rows));
		this.remaining = Math.min(isNew ? Infinity : this.remaining, remaining);
		// Without a limit no part of it can be told.
		if (!Number.isFinite(this.limit)) return;
		const elapsed = (clock.now() - this.windowBeganAt) / Math.max(endsAt - this.windowBeganAt, 1);
		this.fairShare.learn({
			used: this.limit - this.remaining,
			limit: this.limit,
			underWay: this.queue.taken(this.weightOf),
			next: this.weightOf(rows),
			elapsed: Math.min(elapsed, 1),
		});
	}

	/** Milliseconds until a request may be sent. */
	private waitFrom(now: number, number: number, rows: number): number {
		// Nobody knows the limit yet, which many rows may be more than: the first such request finds out.
		if (rows > 1 && !this.isAnswered && this.queue.awaitsRows) return POLL_MS;
		if (this.hasRoom(number, rows)) return 0;
		// No window is as long as this: the machine's clock was set back.
		if (this.windowEndsAt - now > MAX_WAIT_MS) this.windowEndsAt = now;
		if (now < this.windowEndsAt)
			return this.remaining > 0 ? Math.min(POLL_MS, this.windowEndsAt - now) : this.windowEndsAt - now;
		if (this.isWindowUnknown && !this.queue.isIdle) return POLL_MS;
		// A new window: its limit is given out once, then an answer has to tell.
		this.isWindowUnknown = true;
		this.remaining = Math.max(this.limit, 1);
		this.beginWindow(now);
		return this.hasRoom(number, rows) ? 0 : POLL_MS;
	}

	/**
	 * Those under way may not be in Intercom's count yet: as long as they are taken off, the window can't be overrun.
	 * What a larger request needs that came earlier is left to it, or smaller ones would always be quicker.
	 */
	private hasRoom(number: number, rows: number): boolean {
		const roomFor = (weight: number): number => this.fairShare.room(this.remaining, this.limit, weight);
		const reserved = this.queue.reservedBefore(number, this.weightOf, (weight) => roomFor(weight) >= weight);
		const weight = this.weightOf(rows);
		return roomFor(weight) >= this.queue.taken(this.weightOf) + reserved + weight;
	}

	private beginWindow(now: number): void {
		this.windowBeganAt = now;
		this.fairShare.newWindow();
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
