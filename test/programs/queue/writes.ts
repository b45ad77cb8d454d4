import type { LedgerEntry, RateLimit, RecordedRequest } from '../../simulator';
import { isObject, type Json } from '../../simulator/json';

/** What the simulator's ledger says of the writes that were asked for. */
export interface Writes {
	/** Writes that were asked for and applied. */
	applied: number;
	/** Times that a write was applied beyond the first. */
	doubled: number;
	/** Writes that were asked for and never applied. */
	lost: number;
}

const textOf = (body: Json | undefined, member: string): string =>
	isObject(body) && typeof body[member] === 'string' ? body[member] : '';

/** Identifies a write: a contact by its external ID, a note by the external ID in its text. */
export const keyOf = ({ path, body }: Pick<LedgerEntry, 'path' | 'body'>): string => {
	if (!path.endsWith('/notes')) return textOf(body, 'external_id');
	return textOf(body, 'body').replace('Note for ', 'note ');
};

/** The keys of the writes that belong to a contact. */
export const keysOf = (externalId: string, { notes }: { notes: boolean }): string[] =>
	notes ? [externalId, `note ${externalId}`] : [externalId];

/** Counts the writes with the keys that were asked for. */
export function countWrites(ledger: readonly LedgerEntry[], keys: readonly string[]): Writes {
	const times = new Map(keys.map((key) => [key, 0]));
	for (const entry of ledger) {
		const key = keyOf(entry);
		const met = times.get(key);
		if (met !== undefined) times.set(key, met + 1);
	}
	const counts = [...times.values()];
	return {
		applied: counts.filter((count) => count > 0).length,
		doubled: counts.reduce((sum, count) => sum + Math.max(count - 1, 0), 0),
		lost: counts.filter((count) => count === 0).length,
	};
}

/** How well the rate limit was used. */
export interface LimitUse {
	/** The shortest time that the limit allows, divided by the time that it took. */
	limitUse: number;
	/** Requests that were refused. */
	tooManyRequests: number;
	tooManyRequestsShare: number;
	/** Refused requests that came again before the window that refused them was over. */
	tooSoon: number;
	/** How often the write that was refused most was refused. */
	mostRefusals: number;
}

const rounded = (ratio: number): number => Math.round(ratio * 1_000) / 1_000;

/** Measures how requests used the limit since `from`, the beginning of a window. */
export function limitUseOf(
	requests: readonly RecordedRequest[],
	from: number,
	{ limit, windowMs }: RateLimit,
): LimitUse {
	const windowOf = (at: number): number => Math.floor(at / windowMs);
	const passed = requests.filter(({ status }) => status !== 429);
	const last = passed.reduce((latest, { at }) => Math.max(latest, at), from);
	// All requests of the last window can arrive at its beginning.
	const ideal = (Math.ceil(passed.length / limit) - 1) * windowMs;
	const refusals = new Map<string, number[]>();
	let tooSoon = 0;
	for (const request of requests) {
		const key = `${request.path} ${keyOf(request)}`;
		const before = refusals.get(key) ?? [];
		if (windowOf(before.at(-1) ?? -Infinity) === windowOf(request.at)) tooSoon++;
		if (request.status === 429) refusals.set(key, [...before, request.at]);
	}
	const tooManyRequests = requests.length - passed.length;
	return {
		limitUse: rounded(ideal / (last - from)),
		tooManyRequests,
		tooManyRequestsShare: rounded(tooManyRequests / requests.length),
		tooSoon,
		mostRefusals: Math.max(0, ...[...refusals.values()].map((times) => times.length)),
	};
}
