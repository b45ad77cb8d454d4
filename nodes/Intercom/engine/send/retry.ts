import type { Reply } from '../../model/session';

/** An error of the network: its code, and the system call that failed where Node.js names one. */
export interface NetworkError {
	code: string;
	syscall?: string | undefined;
}

/** What the retry rule has to know of an answer. */
type Answer = Pick<Reply, 'status' | 'headers'> & {
	/** Whether it refuses for a limit that no waiting cures. */
	isIncurable?: boolean;
};

/** What came of sending a request: an answer, or an error of the network. */
export type Attempt = { answer: Answer } | { error: NetworkError };

/** What the retry rule has to know of a request. */
export interface Repeating {
	/** Whether sending it again after a lost answer does no harm. */
	repeatable: boolean;
	/** Whether the rate limiter itself holds the request back until the window has room again. */
	isHeldBack?: (() => boolean) | undefined;
}

/** How often a request has failed in each manner. One manner does not use up the tries of another. */
export interface Failures {
	/** Refused by the rate limit. */
	limit: number;
	/** Answered with 408 or a status from 500 on. */
	server: number;
	/** Not answered at all. */
	network: number;
}

const MAX_FAILURES: Readonly<Failures> = { limit: 12, server: 4, network: 4 };
const MAX_WAIT_MS = 30_000;

/** Codes that come of looking up a name or of connecting alone, whichever system call is named: nothing was sent. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const CONNECTING: ReadonlySet<string | undefined> = new Set(['connect', 'getaddrinfo']);
/** The handshake did not end, as this machine does not trust the server: it would not the next time either. */
const UNTRUSTED =
	/^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|ERR_TLS_CERT_|ERR_TLS_HANDSHAKE_TIMEOUT)/;
/** This machine refuses to send such a request at all. */
const REFUSED_HERE: ReadonlySet<string> = new Set(['ERR_INVALID_CHAR', 'ERR_INVALID_URL', 'ERR_UNESCAPED_CHARACTERS']);

/**
 * Whether a failed attempt can't have reached the server: the system call says so, or a code that means nothing else.
 */
const wasNeverSent = ({ code, syscall }: NetworkError): boolean =>
	NOT_CONNECTED.has(code) || CONNECTING.has(syscall) || UNTRUSTED.test(code) || REFUSED_HERE.has(code);

/** Whether Intercom may have done what a failed attempt asked. */
export const mayHaveHappened = (attempt: Attempt): boolean =>
	'error' in attempt ? !wasNeverSent(attempt.error) : attempt.answer.status === 408 || attempt.answer.status >= 500;

/**
 * 0.5, 1, 2 … seconds and up to a quarter more by chance, so that parallel items don't come back at the same moment.
 */
const backOff = (failures: number): number =>
	Math.min(500 * 2 ** (failures - 1) * (1 + Math.random() / 4), MAX_WAIT_MS);

/** The time until a request may come again. */
function pause({ headers }: Pick<Reply, 'headers'>, failures: number, isHeldBack: boolean): number {
	const seconds = Number(headers['retry-after']);
	if (Number.isFinite(seconds) && seconds > 0) return Math.min(seconds * 1_000, MAX_WAIT_MS);
	return backOff(isHeldBack ? 1 : failures);
}

/** The manner in which an attempt failed; `undefined` for an answer to act on. */
function mannerOf(attempt: Attempt): keyof Failures | undefined {
	if ('error' in attempt) return 'network';
	if (attempt.answer.status === 429) return 'limit';
	return attempt.answer.status === 408 || attempt.answer.status >= 500 ? 'server' : undefined;
}

export const NO_FAILURES: Readonly<Failures> = { limit: 0, server: 0, network: 0 };

/** The failures with one more, if the attempt is one. */
export function countFailure(failures: Readonly<Failures>, attempt: Attempt): Readonly<Failures> {
	const manner = mannerOf(attempt);
	return manner === undefined ? failures : { ...failures, [manner]: failures[manner] + 1 };
}

/** Milliseconds until the next try, or `undefined` when this was the last. `failures` counts this attempt as well. */
export function retryAfter(
	{ isHeldBack, repeatable }: Repeating,
	attempt: Attempt,
	failures: Readonly<Failures>,
): number | undefined {
	const manner = mannerOf(attempt);
	const count = manner === undefined ? 0 : failures[manner];
	if (manner === undefined || count >= MAX_FAILURES[manner]) return undefined;
	if ('error' in attempt) {
		const { code } = attempt.error;
		if (UNTRUSTED.test(code) || REFUSED_HERE.has(code)) return undefined;
		return repeatable || wasNeverSent(attempt.error) ? backOff(count) : undefined;
	}
	if (attempt.answer.isIncurable) return undefined;
	if (manner === 'limit') return pause(attempt.answer, count, isHeldBack?.() ?? false);
	return repeatable ? pause(attempt.answer, count, false) : undefined;
}
