import { createHmac } from 'node:crypto';
import type { JsonObject } from '../json';

/** What Intercom's sender calls itself. */
export const USER_AGENT = 'intercom-parrot-service-client/1.0';

/** The bytes that Ruby on Rails makes of an object: markup and two line separators are written as escapes. */
export function bytesOf(value: JsonObject): Buffer {
	const escaped = JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	return Buffer.from(escaped, 'utf8');
}

/** The value of `X-Hub-Signature` for these bytes. */
export const signatureOf = (bytes: Buffer, clientSecret: string): string =>
	`sha1=${createHmac('sha1', clientSecret).update(bytes).digest('hex')}`;

/** What became of a request: a status, or why there is none. */
export type Outcome = number | 'hung up' | 'no connection';

/** The headers of a notification. */
export const headersFor = (bytes: Buffer, clientSecret: string): Record<string, string> => ({
	'user-agent': USER_AGENT,
	'content-type': 'application/json',
	accept: 'application/json',
	'x-hub-signature': signatureOf(bytes, clientSecret),
});

/** Posts a notification, and hangs up when there is no answer in time. */
export async function post(
	url: string,
	{ bytes, clientSecret, withinMs }: { bytes: Buffer; clientSecret: string; withinMs: number },
): Promise<Outcome> {
	const signal = AbortSignal.timeout(withinMs);
	const headers = headersFor(bytes, clientSecret);
	try {
		const answer = await fetch(url, {
			method: 'POST',
			headers,
			body: new Uint8Array(bytes),
			redirect: 'manual',
			signal,
		});
		await answer.arrayBuffer();
		return answer.status;
	} catch {
		return signal.aborted ? 'hung up' : 'no connection';
	}
}

/** The check of an address when it is saved: unsigned, and without a body. */
export async function head(url: string, withinMs: number): Promise<Outcome> {
	const signal = AbortSignal.timeout(withinMs);
	try {
		const answer = await fetch(url, {
			method: 'HEAD',
			headers: { 'user-agent': USER_AGENT },
			redirect: 'manual',
			signal,
		});
		return answer.status;
	} catch {
		return signal.aborted ? 'hung up' : 'no connection';
	}
}

/** Whether Intercom counts it as delivered. */
export const isDelivered = (outcome: Outcome): boolean =>
	typeof outcome === 'number' && outcome >= 200 && outcome < 300;
