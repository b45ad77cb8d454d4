import { Failure } from '../../model/failure';
import type { RawReply, Reply } from '../../model/session';
import { asRefused } from './advice';
import { bodyOf, failureOf, isErrorList, isIntercomsOwn, networkErrorOf, silenceOf } from './answers';
import type { Clock } from './clock';
import type { Connection } from './connection';
import { isIncurableLimit } from './incurableLimit';
import { towardsSurvivor } from './mergedContact';
import { helperOptionsOf } from './helperOptions';
import type { RateLimiter } from './rateLimit/rateLimiter';
import { isRead, type Request } from './request';
import { countFailure, mayHaveHappened, NO_FAILURES, retryAfter, type Attempt, type Repeating } from './retry';
import { Tries } from './smallerRequest';
import { checkVersion } from './versionGuard';

/** What all requests of an item share. */
export interface Sender {
	connection: Connection;
	rateLimiter: RateLimiter;
	clock: Clock;
	/** Milliseconds that one answer may take. */
	timeoutMs: number;
	/** `Intercom-Version` where a request names none. */
	version: string;
	isCancelled: () => boolean;
	/** Tells the user something beside the output, as a sentence without a full stop. */
	warn?: (hint: string) => void;
}

/** Sends a request whose answer is JSON; answers of the named statuses are given instead of thrown. */
export type Exchange = (request: Request, statuses?: readonly number[]) => Promise<Reply>;

/**
 * Where a request goes and how each try of it is sent: to Intercom with the token and inside the rate limit, or to a
 * storage with neither.
 */
export interface Destination extends Repeating {
	host: string;
	/** Whether the request changes nothing, so that a lost answer leaves nothing to worry about. */
	isRead: boolean;
	/** Sends the request once. `onSent` is called when it leaves, after all waiting. */
	send(onSent: () => void): Promise<RawReply>;
	/** Is told of a try that failed before the next one is sent. */
	beforeNextTry?(failed: Attempt): void;
}

/** An answer, what was read in it and how it came about. */
export interface Delivered<T> {
	reply: RawReply;
	/** Missing where nothing could be read in an answer that refuses. */
	content: T | undefined;
	/** Whether an earlier try may have been carried out although it failed. */
	repeated: boolean;
	/** When the first try was sent, in milliseconds of this machine's clock. */
	firstSentAt: number;
}

const CANCELLED = new Failure('The execution was canceled', { status: 0 });

/** Whether nobody can tell if a write was carried out. */
export const isUnknown = ({ isRead, repeatable }: Pick<Destination, 'isRead' | 'repeatable'>, attempt: Attempt) =>
	!repeatable && !isRead && mayHaveHappened(attempt);

/** A good answer in which nothing could be read is none. */
const attemptOf = ({ content, reply }: Pick<Delivered<unknown>, 'content' | 'reply'>): Attempt =>
	reply.status < 300 && content === undefined
		? { error: { code: 'UNREADABLE' } }
		: { answer: { ...reply, isIncurable: isIncurableLimit(reply) } };

/**
 * Sends a request, again where that is safe, until there is an answer to act on. Every request of the node, to Intercom
 * or to a storage, goes through this loop. Gives answers of every status; throws a `Failure` where none came. A good
 * answer in which `read` finds nothing is not whole, and is asked for again.
 */
export async function sendUntilAnswered<T>(
	{ clock, isCancelled }: Pick<Sender, 'clock' | 'isCancelled'>,
	destination: Destination,
	read: (reply: RawReply) => T | undefined | Promise<T | undefined>,
): Promise<Delivered<T>> {
	let firstSentAt: number | undefined;
	let repeated = false;
	const onSent = () => void (firstSentAt ??= clock.now());
	let failures = NO_FAILURES;
	for (;;) {
		let attempt: Attempt;
		let answer: Pick<Delivered<T>, 'content' | 'reply'> | undefined;
		try {
			const reply = await destination.send(onSent);
			answer = { reply, content: await read(reply) };
			attempt = attemptOf(answer);
		} catch (error) {
			if (isCancelled()) return await Promise.reject(CANCELLED);
			attempt = { error: networkErrorOf(error) };
		}
		failures = countFailure(failures, attempt);
		const waitMs = retryAfter(destination, attempt, failures);
		if (waitMs === undefined) {
			if ('error' in attempt || !answer)
				throw silenceOf(
					destination.host,
					'error' in attempt ? attempt.error.code : '',
					isUnknown(destination, attempt),
				);
			return { ...answer, repeated, firstSentAt: firstSentAt ?? clock.now() };
		}
		repeated ||= mayHaveHappened(attempt);
		destination.beforeNextTry?.(attempt);
		await clock.sleep(waitMs);
	}
}

/** Intercom itself: with the token, and inside the rate limit. `isFile` is for answers that may be files. */
export function toIntercom(sender: Sender, request: Request, { isFile = false } = {}): Destination {
	const { clock, connection, rateLimiter } = sender;
	const tries = new Tries(request);
	return {
		host: new URL(connection.baseUrl).host,
		repeatable: request.repeatable,
		isHeldBack: () => rateLimiter.isFull(clock.now(), request.rows),
		isRead: isRead(request.method),
		send: async (onSent) =>
			await rateLimiter.send(clock, request.rows, async () => {
				if (sender.isCancelled()) return await Promise.reject(CANCELLED);
				onSent();
				return await connection.fetch(helperOptionsOf(tries.request, sender), { authenticated: true, isFile });
			}),
		beforeNextTry: (failed) => tries.noteFailure(failed),
	};
}

/** Intercom resolves chains of merges to their end, so more hops than these would be a circle. */
const MAX_MERGES = 3;

/** Sends a request whose answer is JSON. Throws a `Failure` for a status from 300 on, but for those named. */
export async function exchange(
	sender: Sender,
	request: Request,
	statuses: readonly number[] = [],
	merges = 0,
): Promise<Reply> {
	const destination = toIntercom(sender, request);
	const delivered = await sendUntilAnswered(sender, destination, async (answer) => await bodyOf(request, answer));
	const { content: body, repeated, reply } = delivered;
	const { status, headers } = reply;
	const sent = asRefused(sender, request);
	const firstSentAt = sender.rateLimiter.intercomTime(delivered.firstSentAt);
	// A gateway may answer 200 for Intercom's refusal; whether a write was carried out nobody knows then.
	if (status < 300 && body && isErrorList(body))
		throw failureOf(reply, !destination.isRead && !request.repeatable, sent);
	if ((status < 300 || statuses.includes(status)) && body) {
		checkVersion(sender, request, reply);
		return { status, headers, body, firstSentAt, repeated };
	}
	// The first try of this delete went through; only its answer was lost. The 404 of a gateway says nothing of records.
	if (status === 404 && request.method === 'DELETE' && repeated && isIntercomsOwn(reply))
		return { status, headers, body: { success: true }, firstSentAt, repeated };
	const moved = merges < MAX_MERGES ? towardsSurvivor(request, reply) : undefined;
	if (moved) return await exchange(sender, moved, statuses, merges + 1);
	throw failureOf(reply, isUnknown(destination, { answer: reply }), sent);
}
