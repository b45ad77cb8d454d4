import type { Reply } from '../../model/session';
import type { Request } from './request';

/** What came of sending a request: an answer, or the code of the network's error. */
export type Attempt = { answer: Pick<Reply, 'status' | 'headers'> } | { error: string };

const MAX_TRIES = 4;
const MAX_TRIES_AT_LIMIT = 12;
const MAX_WAIT_MS = 30_000;
/** No connection came about, so Intercom has seen nothing of the request. */
const NEVER_SENT: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
]);

/** This machine refused the connection, and would refuse it again. */
const HOPELESS =
	/^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|ERR_TLS_|ERR_INVALID_CHAR|EPROTO|ERR_SSL_)/;

/**
 * 0.5, 1, 2 … seconds and up to a quarter more by chance, so that parallel items don't come back at the same moment.
 */
const backOff = (tries: number): number => Math.min(500 * 2 ** (tries - 1) * (1 + Math.random() / 4), MAX_WAIT_MS);

/**
 * The time until a request may come again. The rate limiter knows the window from the same answer, and holds the
 * request back as well.
 */
const pause = ({ headers }: Pick<Reply, 'headers'>, tries: number): number => {
	const seconds = Number(headers['retry-after']);
	if (Number.isFinite(seconds) && seconds > 0) return Math.min(seconds * 1_000, MAX_WAIT_MS);
	return headers['x-ratelimit-reset'] === undefined ? backOff(tries) : backOff(1);
};

/** Whether Intercom may have done what a failed attempt asked. */
export const mayHaveHappened = (attempt: Attempt): boolean =>
	'error' in attempt
		? !NEVER_SENT.has(attempt.error) && !HOPELESS.test(attempt.error)
		: attempt.answer.status === 408 || attempt.answer.status >= 500;

/** Milliseconds until the next try, or `undefined` when this was the last. `tries` counts those already made. */
export function retryAfter(request: Pick<Request, 'repeatable'>, attempt: Attempt, tries: number): number | undefined {
	if ('answer' in attempt) {
		if (attempt.answer.status === 429) return tries < MAX_TRIES_AT_LIMIT ? pause(attempt.answer, tries) : undefined;
		if (attempt.answer.status !== 408 && attempt.answer.status < 500) return undefined;
	}
	if (tries >= MAX_TRIES) return undefined;
	if ('answer' in attempt) return request.repeatable ? pause(attempt.answer, tries) : undefined;
	if (HOPELESS.test(attempt.error)) return undefined;
	return request.repeatable || NEVER_SENT.has(attempt.error) ? backOff(tries) : undefined;
}
