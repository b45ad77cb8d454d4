import {
	countFailure,
	mayHaveHappened,
	NO_FAILURES,
	retryAfter as decide,
	type Attempt,
	type Repeating,
} from '../../../nodes/Intercom/engine/send/retry';

const safe = { repeatable: true };
const once = { repeatable: false };
const answered = (status: number, headers: Record<string, string> = {}) => ({ answer: { status, headers } });
const failed = (code: string, syscall?: string): Attempt => ({ error: { code, syscall } });

/** What is decided when an attempt has failed in the same manner this often. */
const retryAfter = (request: Repeating, attempt: Attempt, times: number): number | undefined => {
	let failures = NO_FAILURES;
	for (let i = 0; i < times; i++) failures = countFailure(failures, attempt);
	return decide(request, attempt, failures);
};

test.each([400, 401, 402, 403, 404, 406, 409, 410, 422, 301, 302, 308])(
	'an answer with status %d is final',
	(status) => {
		expect(retryAfter(safe, answered(status), 1)).toBeUndefined();
		expect(retryAfter(once, answered(status), 1)).toBeUndefined();
		expect(mayHaveHappened(answered(status))).toBe(false);
	},
);

test.each([408, 500, 501, 502, 503, 504, 520, 599])(
	'status %d is tried again only where that does no harm',
	(status) => {
		expect(retryAfter(safe, answered(status), 1)).toBeGreaterThan(0);
		expect(retryAfter(once, answered(status), 1)).toBeUndefined();
		expect(mayHaveHappened(answered(status))).toBe(true);
	},
);

test.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EPIPE', 'UNREADABLE', 'ERR_BAD_RESPONSE'])(
	'after %s nobody knows whether the request was carried out',
	(code) => {
		expect(retryAfter(safe, failed(code), 1)).toBeGreaterThan(0);
		expect(retryAfter(once, failed(code), 1)).toBeUndefined();
		expect(mayHaveHappened(failed(code))).toBe(true);
	},
);

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
	'after %s even a reply is tried again, since no connection came about',
	(code) => {
		expect(retryAfter(once, failed(code), 1)).toBeGreaterThan(0);
		expect(retryAfter(once, failed(code), 4)).toBeUndefined();
		expect(mayHaveHappened(failed(code))).toBe(false);
	},
);

test.each(['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ETIMEDOUT', 'ECONNRESET'])(
	'%s while connecting means that nothing was sent, so that even a reply is tried again',
	(code) => {
		expect(retryAfter(once, failed(code, 'connect'), 1)).toBeGreaterThan(0);
		expect(mayHaveHappened(failed(code, 'connect'))).toBe(false);
	},
);

test.each<[code: string, syscall: string | undefined]>([
	['EHOSTUNREACH', 'read'],
	['ENETUNREACH', 'read'],
	['ENETDOWN', 'read'],
	['ETIMEDOUT', 'read'],
	['ECONNRESET', 'read'],
	['EPIPE', 'write'],
	// n8n 1 keeps the code alone.
	['ENETDOWN', undefined],
	['EHOSTUNREACH', undefined],
	['EPROTO', 'write'],
	['ERR_SSL_WRONG_VERSION_NUMBER', undefined],
	['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', undefined],
])(
	'%s of %s may come after the request was sent: a reply is not sent again, and its outcome is unknown',
	(code, syscall) => {
		expect(retryAfter(once, failed(code, syscall), 1)).toBeUndefined();
		expect(retryAfter(safe, failed(code, syscall), 1)).toBeGreaterThan(0);
		expect(mayHaveHappened(failed(code, syscall))).toBe(true);
	},
);

test('failures of one manner do not use up the tries of another', () => {
	let failures = NO_FAILURES;
	for (let i = 0; i < 6; i++) failures = countFailure(failures, answered(429));
	for (const attempt of [answered(503), failed('ECONNRESET')]) {
		const next = countFailure(failures, attempt);
		expect(decide(safe, attempt, next)).toBeGreaterThan(0);
		expect(decide(safe, attempt, next)).toBeLessThanOrEqual(625);
	}
	expect(decide(once, failed('ECONNREFUSED'), countFailure(failures, failed('ECONNREFUSED')))).toBeGreaterThan(0);
});

test('an answer of 503 that carries the headers of the window is waited for longer and longer all the same', () => {
	const answer = answered(503, { 'x-ratelimit-remaining': '90', 'x-ratelimit-reset': '1800000000' });
	expect(retryAfter(safe, answer, 3)).toBeGreaterThanOrEqual(2_000);
});

test('a refusal whose window nobody can tell is waited for as long as a window lasts', () => {
	const waits = Array.from({ length: 11 }, (_unused, i) => retryAfter(once, answered(429), i + 1) ?? 0);
	expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(60_000);
});

test.each([
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'CERT_HAS_EXPIRED',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'ERR_INVALID_CHAR',
])('after %s Intercom can not have seen the request', (code) => {
	expect(mayHaveHappened(failed(code))).toBe(false);
});

test('four tries are all, with longer and longer waits between them', () => {
	const waits = [1, 2, 3].map((tries) => retryAfter(safe, answered(503), tries) ?? NaN);
	for (const [index, [least, most]] of (
		[
			[500, 625],
			[1_000, 1_250],
			[2_000, 2_500],
		] as const
	).entries()) {
		expect(waits[index]).toBeGreaterThanOrEqual(least);
		expect(waits[index]).toBeLessThanOrEqual(most);
	}
	expect(retryAfter(safe, answered(503), 4)).toBeUndefined();
	expect(retryAfter(safe, failed('ECONNRESET'), 4)).toBeUndefined();
});

test('a refusal for the rate limit is tried twelve times, writes included: it was not carried out', () => {
	expect(retryAfter(once, answered(429), 1)).toBeGreaterThanOrEqual(500);
	expect(retryAfter(once, answered(429), 11)).toBeGreaterThan(0);
	expect(retryAfter(once, answered(429), 12)).toBeUndefined();
	expect(mayHaveHappened(answered(429))).toBe(false);
});

test('a refusal that no waiting cures is final, a write as well, and was not carried out', () => {
	const refused = { answer: { status: 429, headers: {}, isIncurable: true } };
	for (const request of [safe, once]) expect(retryAfter(request, refused, 1)).toBeUndefined();
	expect(mayHaveHappened(refused)).toBe(false);
});

test('a refusal that names seconds is waited for, up to half a minute', () => {
	expect(retryAfter(once, answered(429, { 'retry-after': '3' }), 1)).toBe(3_000);
	expect(retryAfter(once, answered(429, { 'retry-after': '0.5' }), 1)).toBe(500);
	expect(retryAfter(once, answered(429, { 'retry-after': '900' }), 1)).toBe(30_000);
	expect(retryAfter(once, answered(429, { 'retry-after': '3', 'x-ratelimit-reset': '1800000000' }), 1)).toBe(3_000);
});

test.each(['', 'soon', '0', '-5', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
	'the unusable Retry-After "%s" counts as none',
	(value) => {
		expect(retryAfter(once, answered(429, { 'retry-after': value }), 1)).toBeGreaterThanOrEqual(500);
	},
);

test('no wait is longer than half a minute', () => {
	for (let tries = 1; tries < 12; tries++) expect(retryAfter(once, answered(429), tries)).toBeLessThanOrEqual(30_000);
});

test.each([1, 5, 11])(
	'a refusal leaves the long wait to the rate limiter where that holds the request back, at try %d too',
	(tries) => {
		expect(retryAfter({ ...once, isHeldBack: () => true }, answered(429), tries)).toBeLessThanOrEqual(1_000);
	},
);

test.each(['EAI_FAIL', 'ETIMEDOUT', 'ENETUNREACH'])(
	'%s while a name is looked up means that nothing was sent, so that even a reply is tried again',
	(code) => {
		expect(retryAfter(once, failed(code, 'getaddrinfo'), 1)).toBeGreaterThan(0);
		expect(mayHaveHappened(failed(code, 'getaddrinfo'))).toBe(false);
	},
);

test.each(['CERT_HAS_EXPIRED', 'ERR_INVALID_CHAR', 'ERR_INVALID_URL', 'ERR_UNESCAPED_CHARACTERS'])(
	'%s would come of the next try as well, so not even a read is tried again, and nothing has happened',
	(code) => {
		expect(retryAfter(safe, failed(code), 1)).toBeUndefined();
		expect(mayHaveHappened(failed(code))).toBe(false);
	},
);

test.each([
	[0, [500, 1_000, 2_000]],
	[1, [625, 1_250, 2_500]],
])(
	'with chance at %d the waits are half a second, twice as long each time, and a quarter of chance more',
	(chance, waits) => {
		const random = jest.spyOn(Math, 'random').mockReturnValue(chance);
		try {
			expect([1, 2, 3].map((tries) => retryAfter(safe, answered(503), tries))).toEqual(waits);
			expect([1, 2, 3].map((tries) => retryAfter(safe, failed('ECONNRESET'), tries))).toEqual(waits);
			expect(retryAfter({ ...once, isHeldBack: () => true }, answered(429), 7)).toBe(waits[0]);
			expect(retryAfter({ ...once, isHeldBack: () => false }, answered(429), 2)).toBe(waits[1]);
		} finally {
			random.mockRestore();
		}
	},
);

test('an answer to act on counts as no failure', () => {
	expect(countFailure(NO_FAILURES, answered(200))).toEqual({ limit: 0, server: 0, network: 0 });
	expect(countFailure(NO_FAILURES, answered(404))).toEqual({ limit: 0, server: 0, network: 0 });
});
