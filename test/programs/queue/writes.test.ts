import type { LedgerEntry, RecordedRequest } from '../../simulator';
import { countWrites, keysOf, limitUseOf } from './writes';

const LIMIT = { limit: 2, windowMs: 1_000 };
const request = (at: number, externalId: string, status = 200): RecordedRequest => ({
	...{ method: 'POST', path: '/contacts', url: '/contacts', query: {}, headers: {}, raw: '', at, status },
	body: { external_id: externalId },
});
const entry = (path: string, body: LedgerEntry['body']): LedgerEntry => ({
	...{ at: 0, method: 'POST', effect: 'written' },
	path,
	body,
});

test('a write that is missing and one that came twice are told apart, and others are not counted', () => {
	const ledger = [
		entry('/contacts', { external_id: 'a' }),
		entry('/contacts/1', { external_id: 'a' }),
		entry('/contacts/1/notes', { body: 'Note for a' }),
		entry('/contacts', { external_id: 'elsewhere' }),
	];
	const keys = ['a', 'b'].flatMap((id) => keysOf(id, { notes: true }));
	expect(countWrites(ledger, keys)).toEqual({ applied: 2, doubled: 1, lost: 2 });
});

test('requests that fill each window from its beginning use the whole limit', () => {
	const requests = [0, 1, 1_000, 1_001, 2_000].map((at) => request(at, `contact ${at}`));
	expect(limitUseOf(requests, 0, LIMIT)).toMatchObject({
		limitUse: 1,
		tooManyRequests: 0,
		tooSoon: 0,
		mostRefusals: 0,
	});
});

test('a window that stays empty costs its part of the use', () => {
	const requests = [0, 1, 2_000, 2_001, 4_000].map((at) => request(at, `contact ${at}`));
	expect(limitUseOf(requests, 0, LIMIT).limitUse).toBe(0.5);
});

test('a refused request that comes again in the same window came too soon, one that waits for the next did not', () => {
	const requests = [request(0, 'a', 429), request(500, 'a', 429), request(1_000, 'a'), request(1_001, 'b')];
	expect(limitUseOf(requests, 0, LIMIT)).toMatchObject({ tooManyRequests: 2, tooSoon: 1, mostRefusals: 2 });
});
