import type { JsonObject } from '../json';
import type { Counts, NotificationOptions } from './types';

const MINUTE_MS = 60_000;
const DEFAULTS = {
	answerWithinMs: 5_000,
	repeatAfterMs: MINUTE_MS,
	delayAfter429Ms: MINUTE_MS,
	dropAfterMs: 120 * MINUTE_MS,
	connections: 50,
};

/** How patient a subscription is. */
export type Patience = Record<keyof typeof DEFAULTS | 'hangUpFirstAfterMs', number>;

/** A subscription's patience: Intercom's own where nothing else is said. */
export const patienceOf = (options: NotificationOptions): Patience => ({
	answerWithinMs: options.answerWithinMs ?? DEFAULTS.answerWithinMs,
	hangUpFirstAfterMs: options.hangUpFirstAfterMs ?? options.answerWithinMs ?? DEFAULTS.answerWithinMs,
	repeatAfterMs: options.repeatAfterMs ?? DEFAULTS.repeatAfterMs,
	delayAfter429Ms: options.delayAfter429Ms ?? DEFAULTS.delayAfter429Ms,
	dropAfterMs: options.dropAfterMs ?? DEFAULTS.dropAfterMs,
	connections: options.connections ?? DEFAULTS.connections,
});

/** The counts of a new subscription. */
export const noCounts = (): Counts => ({
	delivered: 0,
	repeated: 0,
	lost: 0,
	tooManyRequests: 0,
	dropped: 0,
	gone: 0,
	unsent: 0,
});

/** A notification on its way. */
export interface Pending {
	notification: JsonObject;
	/** Attempts so far that failed. */
	failures: number;
	/** When it was first put in the queue. */
	since: number;
}
