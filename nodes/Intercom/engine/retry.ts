import type { Reply } from '../model/session';
import type { Request } from './request';

/** What came of sending a request: an answer, or the code of the network's error. */
export type Attempt = { answer: Pick<Reply, 'status' | 'headers'> } | { error: string };

const TRIES = 4;
const TRIES_AT_LIMIT = 12;
const LONGEST_WAIT = 30_000;
/** No connection came about, so Intercom has seen nothing of the request. */
const NEVER_SENT: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
]);

/** 0.5, 1, 2 … seconds with a quarter of chance, so that parallel items don't come back at the same moment. */
const backOff = (tries: number): number => Math.min(500 * 2 ** (tries - 1) * (1 + Math.random() / 4), LONGEST_WAIT);

/** The time until a refused request may come again. The pacer knows the window from the same answer; this is for answers that say nothing of it. */
const pause = ({ headers }: Pick<Reply, 'headers'>, tries: number): number => {
	const seconds = Number(headers['retry-after']);
	if (Number.isFinite(seconds) && seconds > 0) return Math.min(seconds * 1_000, LONGEST_WAIT);
	return headers['x-ratelimit-reset'] === undefined ? backOff(tries) : 0;
};

/** Whether Intercom may have done what a failed attempt asked. */
export const mayHaveHappened = (attempt: Attempt): boolean =>
	'error' in attempt ? !NEVER_SENT.has(attempt.error) : attempt.answer.status === 408 || attempt.answer.status >= 500;

/** Milliseconds until the next try, or `undefined` when this was the last. `tries` counts those already made. */
export function retryAfter(request: Pick<Request, 'repeatable'>, attempt: Attempt, tries: number): number | undefined {
	if ('answer' in attempt) {
		if (attempt.answer.status === 429) return tries < TRIES_AT_LIMIT ? pause(attempt.answer, tries) : undefined;
		if (attempt.answer.status !== 408 && attempt.answer.status < 500) return undefined;
	}
	if (tries >= TRIES) return undefined;
	if ('error' in attempt && NEVER_SENT.has(attempt.error)) return backOff(tries);
	return request.repeatable ? backOff(tries) : undefined;
}
