import { Failure } from '../../model/failure';
import type { JsonObject } from '../../model/json';
import type { Reply } from '../../model/session';
import { bodyOf, codeOf, failureOf, silenceOf } from './answers';
import type { Clock } from './clock';
import type { Connection, RawReply } from './connection';
import { towardsSurvivor } from './mergedContact';
import type { Pacer } from './rateLimit/rateLimiter';
import { isRead, type Request } from './request';
import { mayHaveHappened, retryAfter, type Attempt } from './retry';

/** What all requests of an item share. */
export interface Line {
	connection: Connection;
	pacer: Pacer;
	clock: Clock;
	/** Milliseconds that one answer may take. */
	timeout: number;
	/** `Intercom-Version` where a request names none. */
	version: string;
	cancelled: () => boolean;
}

/** An answer and how it came about. */
export type Delivered<T> = RawReply & Pick<Reply, 'repeated' | 'firstSentAt'> & { said: T | undefined };

const wire = (body: Request['body']) => {
	// n8n's helper leaves out a body without members.
	if (typeof body !== 'string' && (typeof body !== 'object' || body === null || Object.keys(body).length === 0))
		return JSON.stringify(body);
	return body;
};

const optionsOf = ({ method, path, query, body, headers, version }: Request, line: Line) => ({
	method: method as 'GET',
	url: path,
	qs: query,
	arrayFormat: 'repeat' as const,
	timeout: line.timeout,
	...(body !== undefined && { body: wire(body) as JsonObject }),
	headers: {
		accept: 'application/json',
		...(body !== undefined && { 'content-type': 'application/json' }),
		...headers,
		'Intercom-Version': version ?? line.version,
	},
});

const CANCELLED = new Failure('The execution was canceled', { status: 0 });

/** Whether nobody can tell if a write was carried out; reads and writes that may be repeated leave nothing to worry about. */
export const isUnknown = ({ method, repeatable }: Request, attempt: Attempt): boolean =>
	!repeatable && !isRead(method) && mayHaveHappened(attempt);

/**
 * Sends a request: in its turn, again where that is safe, until there is an answer to act on. Every request of the node goes through here. Gives
 * answers of every status; throws a `Failure` where none came. `read` gives what an answer says; a good one of which it gives nothing is not whole.
 */
export async function deliver<T>(
	line: Line,
	request: Request,
	read: (reply: RawReply) => T | undefined | Promise<T | undefined>,
): Promise<Delivered<T>> {
	let firstSent: number | undefined;
	let repeated = false;
	for (let tries = 1; ; tries++) {
		const number = await line.pacer.turn(line.clock);
		firstSent ??= line.clock.now();
		let attempt: Attempt & { reply?: RawReply & { said: T | undefined } };
		try {
			const send = async () => await line.connection.fetch(optionsOf(request, line), true);
			const reply = await line.pacer.spread.send(line.clock, send);
			line.pacer.learn(number, reply.status, reply.headers, line.clock);
			const said = await read(reply);
			attempt =
				reply.status >= 300 || said !== undefined
					? { answer: reply, reply: { ...reply, said } }
					: { error: 'UNREADABLE' };
		} catch (error) {
			line.pacer.lost(number);
			if (line.cancelled()) return await Promise.reject(CANCELLED);
			attempt = { error: codeOf(error) };
		}
		const wait = retryAfter(request, attempt, tries);
		if (wait === undefined) {
			// By now an answer has told Intercom's time.
			if (attempt.reply) return { ...attempt.reply, firstSentAt: line.pacer.serverTime(firstSent), repeated };
			const code = 'error' in attempt ? attempt.error : '';
			throw silenceOf(new URL(line.connection.baseUrl).host, code, isUnknown(request, attempt));
		}
		repeated ||= mayHaveHappened(attempt);
		await line.clock.sleep(wait);
	}
}

/** Intercom resolves chains of merges to their end, so more hops than these would be a circle. */
const HOPS = 3;

/** Sends a request whose answer is JSON. Throws a `Failure` for a status from 300 on, but for those named. */
export async function exchange(
	line: Line,
	request: Request,
	statuses: readonly number[] = [],
	hops = 0,
): Promise<Reply> {
	const reply = await deliver(line, request, async (answer) => {
		// A list asks for its next page by now.
		if (answer.status < 300) await request.arrived?.(answer.content);
		return bodyOf(request, answer);
	});
	const { status, headers, firstSentAt, repeated, said: body } = reply;
	if ((status < 300 || statuses.includes(status)) && body) return { status, headers, body, firstSentAt, repeated };
	// The first try of this delete went through; only its answer was lost.
	if (status === 404 && request.method === 'DELETE' && repeated) {
		return { status, headers, body: { success: true }, firstSentAt, repeated };
	}
	const moved = hops < HOPS ? towardsSurvivor(request, reply) : undefined;
	if (moved) return await exchange(line, moved, statuses, hops + 1);
	throw failureOf(reply, isUnknown(request, { answer: reply }));
}
