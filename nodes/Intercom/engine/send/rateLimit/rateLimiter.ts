import type { Reply } from '../../../model/session';
import type { Clock } from '../clock';
import { Share } from './fairShare';
import { Spread } from './spacing';

/** One wait at most; Intercom's windows are ten seconds long. */
const LONGEST_WAIT = 60_000;
/** Reset times this close are those of one window: our idea of Intercom's clock still improves. */
const SAME_WINDOW = 1_000;
/** While answers are awaited that may tell of room. */
const NEXT_LOOK = 100;

type Headers = Reply['headers'];

const numberIn = (headers: Headers, name: string): number | undefined => {
	const value = headers[name];
	return value === undefined || value.trim() === '' || !Number.isFinite(Number(value)) ? undefined : Number(value);
};

/**
 * Keeps requests inside Intercom's rate limit: it reads what each answer says of the current window and makes later requests wait for the next one
 * instead of running into the limit. One for each credential and host, shared by all executions of the process.
 */
export class Pacer {
	/** For the requests that have room. */
	readonly spread = new Spread();
	private limit = Infinity;
	/** The least that Intercom said is left of this window, which is its newest word: answers overtake each other. */
	private left = Infinity;
	/** When this window began, as far as is known, and when it ends. */
	private beganAt = 0;
	private resetsAt = 0;
	private readonly share = new Share();
	/** Intercom's clock less ours, in milliseconds. Dates come in whole seconds, so the largest difference seen is the nearest to the truth. */
	private ahead: number | undefined;
	/** A window has begun of which no answer has told yet. */
	private unknown = false;
	private sent = 0;
	private readonly underWay = new Set<number>();

	/** Intercom's time for a time of ours; equal as long as no answer carried a date. */
	serverTime(at: number): number {
		return at + (this.ahead ?? 0);
	}

	/** Waits until the window has room, and gives the number of the request for `learn`. */
	async turn(clock: Clock): Promise<number> {
		for (let wait = this.waitFrom(clock.now()); wait > 0; wait = this.waitFrom(clock.now()))
			await clock.sleep(Math.min(wait, LONGEST_WAIT));
		const number = this.sent++;
		this.underWay.add(number);
		return number;
	}

	/** The request brought no answer. */
	lost(number: number): void {
		this.underWay.delete(number);
	}

	/** Takes in what an answer says of the window. */
	learn(number: number, status: number, headers: Headers, clock: Pick<Clock, 'now'>): void {
		this.underWay.delete(number);
		this.learnTime(headers, clock.now());
		const remaining = numberIn(headers, 'x-ratelimit-remaining');
		const reset = numberIn(headers, 'x-ratelimit-reset');
		if (reset === undefined || remaining === undefined) return;

		const resetsAt = reset * 1_000 - (this.ahead ?? 0);
		const refused = status === 429;
		if (Math.abs(resetsAt - clock.now()) > LONGEST_WAIT) return;
		const isNew = resetsAt > this.resetsAt + SAME_WINDOW;
		// An answer of an earlier window came late; a refusal is about now, whatever was known before.
		if (!isNew && (this.unknown || resetsAt < this.resetsAt - SAME_WINDOW) && !refused) return;
		if (isNew && !this.unknown) this.begin(clock.now());
		this.limit = numberIn(headers, 'x-ratelimit-limit') ?? this.limit;
		this.resetsAt = resetsAt;
		this.unknown = false;
		if (!refused) this.share.count();
		this.left = Math.min(isNew ? Infinity : this.left, refused ? 0 : remaining);
		const time = (clock.now() - this.beganAt) / Math.max(resetsAt - this.beganAt, 1);
		this.share.learn(this.limit - this.left, this.limit, this.underWay.size, Math.min(time, 1));
	}

	/** Milliseconds until a request may be sent. */
	private waitFrom(now: number): number {
		// Those under way may not be in Intercom's count yet. As long as they are taken off, the window can't be overrun.
		if (this.share.room(this.left, this.limit) > this.underWay.size) return 0;
		if (now < this.resetsAt) return this.left > 0 ? Math.min(NEXT_LOOK, this.resetsAt - now) : this.resetsAt - now;
		if (this.unknown && this.underWay.size > 0) return NEXT_LOOK;
		// A new window: its limit is given out once, then an answer has to tell.
		this.unknown = true;
		this.left = Math.max(this.limit, 1);
		this.begin(now);
		return this.waitFrom(now);
	}

	private begin(now: number): void {
		this.beganAt = now;
		this.share.newWindow();
	}

	private learnTime(headers: Headers, now: number): void {
		const date = Date.parse(headers.date ?? '');
		if (Number.isNaN(date)) return;
		const ahead = date - now;
		// Dates are cut to the second: a difference that fell by more than that means that a clock was set.
		this.ahead = this.ahead === undefined || ahead > this.ahead || ahead < this.ahead - 2_000 ? ahead : this.ahead;
	}
}

const pacers = new Map<string, Pacer>();

/** The pacer of a credential on a host. */
export function pacerFor(credential: string, host: string): Pacer {
	const key = `${credential} ${host}`;
	const met = pacers.get(key) ?? new Pacer();
	pacers.set(key, met);
	return met;
}
