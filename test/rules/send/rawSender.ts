import type { Connection } from '../../../nodes/Intercom/engine/send/connection';
import { sendRaw } from '../../../nodes/Intercom/engine/send/rawRequest';
import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import type { RawReply, RawRequest } from '../../../nodes/Intercom/model/session';

/** Sends raw requests over a connection; what a test does not say is a GET of /me, whose refusal is an error. */
export function rawSenderOf(connection: Connection) {
	const sender = {
		connection,
		rateLimiter: new RateLimiter(),
		clock: { now: () => 0, sleep: async () => {} },
		timeoutMs: 1_000,
		version: '2.16',
		isCancelled: () => false,
	};
	return async (
		request: Partial<RawRequest>,
		settings: { neverFail?: boolean; file?: boolean } = {},
	): Promise<RawReply> =>
		await sendRaw(
			sender,
			{ method: 'GET', url: '/me', query: {}, headers: {}, body: undefined, ...request },
			{ neverFail: false, file: false, ...settings },
		);
}
