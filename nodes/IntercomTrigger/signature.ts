import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header of the signature, as Node.js names it. */
export const SIGNATURE_HEADER = 'x-hub-signature';

const SIGNATURE = /^\s*sha1=([0-9a-f]{40})\s*$/i;

/**
 * Whether Intercom has signed these bytes: the header is the HMAC-SHA1 of the body as it was sent, with the client
 * secret of the app. Without a secret nothing counts as signed, since everybody could sign with an empty one.
 */
export function isSigned(body: Buffer, header: unknown, clientSecret: string): boolean {
	const signature = typeof header === 'string' ? SIGNATURE.exec(header)?.[1] : undefined;
	if (signature === undefined || clientSecret === '') return false;
	const expected = createHmac('sha1', clientSecret).update(body).digest();
	return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}
