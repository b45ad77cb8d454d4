import { asNumber, type JsonObject } from '../json';
import { noCounts, patienceOf, type Patience, type Pending } from './pending';
import type { Attempt, Counts, NotificationOptions } from './types';
import { bytesOf, isDelivered, type Outcome, post } from './wire';

/** Delivers notifications by Intercom's rules: one repeat, delays after 429, an end after 410, newest first. */
export class Delivery {
	readonly attempts: Attempt[] = [];
	readonly counts: Counts = noCounts();
	isDisabled = false;
	private readonly patience: Patience;
	private queue: Pending[] = [];
	private readonly waiting = new Set<NodeJS.Timeout>();
	private open = 0;
	private answers = 0;
	private isPaused = false;
	private delayMs = 0;
	private delayed: NodeJS.Timeout | undefined;
	private readonly idle: Array<() => void> = [];

	constructor(private readonly options: NotificationOptions) {
		this.patience = patienceOf(options);
	}

	/** Sends a notification as soon as it can be. */
	add(notification: JsonObject): void {
		if (this.isDisabled) {
			this.counts.unsent++;
			return;
		}
		this.queue.push({ notification, failures: 0, since: Date.now() });
		this.work();
	}

	/** Posts once, whatever comes of it. */
	async attempt(notification: JsonObject): Promise<Outcome> {
		const { clientSecret, url } = this.options;
		const [at, began, bytes] = [Date.now(), performance.now(), bytesOf(notification)];
		const { id, topic } = notification;
		const attempt = asNumber(notification['delivery_attempts']) ?? 1;
		const { answerWithinMs, hangUpFirstAfterMs } = this.patience;
		const withinMs = attempt === 1 ? hangUpFirstAfterMs : answerWithinMs;
		const outcome = await post(url, { bytes, clientSecret, withinMs });
		this.attempts.push({
			id: typeof id === 'string' ? id : null,
			topic: String(topic),
			attempt,
			at,
			tookMs: performance.now() - began,
			outcome,
			bytes,
		});
		return outcome;
	}

	pause(): void {
		this.isPaused = true;
	}

	resume(): void {
		this.isPaused = false;
		this.queue.reverse();
		this.work();
	}

	async settled(): Promise<void> {
		if (this.isSettled) return;
		await new Promise<void>((done) => this.idle.push(done));
	}

	close(): void {
		this.disable();
		clearTimeout(this.delayed);
		this.tellWhenSettled();
	}

	private get isSettled(): boolean {
		return this.queue.length === 0 && this.waiting.size === 0 && this.open === 0;
	}

	private work(): void {
		while (this.canSend) {
			const next = this.queue.shift();
			if (!next) break;
			this.open++;
			void this.deliver(next).finally(() => {
				this.open--;
				this.work();
			});
		}
		this.tellWhenSettled();
	}

	private get canSend(): boolean {
		return !this.isPaused && !this.isDisabled && this.delayed === undefined && this.open < this.patience.connections;
	}

	private tellWhenSettled(): void {
		if (this.isSettled) for (const done of this.idle.splice(0)) done();
	}

	private async deliver(pending: Pending): Promise<void> {
		const outcome = await this.attempt({ ...pending.notification, delivery_attempts: pending.failures + 1 });
		if (isDelivered(outcome) && this.losesAnswer(pending)) this.repeat(pending);
		else if (isDelivered(outcome)) {
			this.counts.delivered++;
			this.delayMs = 0;
		} else if (outcome === 429) this.delay(pending);
		else if (outcome === 410) {
			this.counts.gone++;
			this.disable();
		} else this.repeat(pending);
	}

	private losesAnswer({ failures }: Pending): boolean {
		const every = this.options.loseEveryNthAnswer;
		return every !== undefined && failures === 0 && ++this.answers % every === 0;
	}

	/** Once, a minute later; after the second failure the notification is lost. */
	private repeat(pending: Pending): void {
		if (this.isDisabled) this.counts.unsent++;
		else if (pending.failures > 0) this.counts.lost++;
		else {
			this.counts.repeated++;
			const timer = setTimeout(() => {
				this.waiting.delete(timer);
				this.queue.push({ ...pending, failures: 1 });
				this.work();
			}, this.patience.repeatAfterMs);
			this.waiting.add(timer);
		}
	}

	/** Holds the whole subscription back, for longer each time. */
	private delay(pending: Pending): void {
		const { delayAfter429Ms, dropAfterMs } = this.patience;
		this.counts.tooManyRequests++;
		if (Date.now() - pending.since >= dropAfterMs) this.counts.dropped++;
		else this.queue.push(pending);
		// Requests that were open at the first 429 may get one each: they prolong nothing.
		if (this.delayed !== undefined || this.isDisabled) return;
		this.delayMs = Math.min(this.delayMs === 0 ? delayAfter429Ms : this.delayMs * 2, dropAfterMs);
		this.delayed = setTimeout(() => {
			this.delayed = undefined;
			this.work();
		}, this.delayMs);
	}

	private disable(): void {
		this.isDisabled = true;
		for (const timer of this.waiting) clearTimeout(timer);
		this.counts.unsent += this.queue.length + this.waiting.size;
		this.waiting.clear();
		this.queue = [];
	}
}
