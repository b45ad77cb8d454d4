import { Failure } from '../../Intercom/model/failure';
import { isObject } from '../../Intercom/model/json';
import { Fresh } from './fresh';
import type { Happening } from './happening';

/** Things that are remembered as output; more are left to the next polls, so that the workflow's data stays small. */
export const MAX_KEYS = 10_000;

/**
 * How far an event has been read. All times are seconds of Intercom's own clock, taken from its records: the time of
 * this machine decides nothing.
 */
export interface Window {
	/** Everything before this time is done and is never looked at again. */
	since: number;
	/** The time of the newest thing that was seen, but for those that were written while a poll was reading. */
	watermark: number;
	/** What was output from `since` on, with its time. */
	keys: Readonly<Record<string, number>>;
}

/** In which order a list is read by the time of the event. Without an order it has to be read to its end. */
export type Order = 'ascending' | 'descending' | 'none';

/** What one poll found. */
export interface Collected {
	/** What is new, oldest first, and not more than was wanted. */
	fresh: Happening[];
	/** Whether more was new than was wanted, so that the rest is left to the next poll. */
	isCut: boolean;
	/** The times of everything that was seen, up to the start of the poll. */
	newest: number;
}

interface Reading {
	window: Window;
	order: Order;
	/** Things wanted. */
	limit: number;
	/** When the poll began, or a little earlier; asked for after the first answer only. */
	startedAt: () => number;
	/** Whether the poll has to end soon. */
	isLate: () => boolean;
}

const tooSlow = () =>
	new Failure('Reading what is new took longer than n8n lets a poll take', {
		status: 0,
		advice: 'Nothing is lost: the next poll starts at the same place. If this goes on, poll less often',
	});

/** Whether two rows in a row are in the order that was asked for. */
export const isInOrder = (order: Order, before: number, at: number): boolean =>
	order === 'ascending' ? before <= at : order === 'descending' ? before >= at : true;

/**
 * How many new things there is room for. Those of the first second of the window do not count: they can't be forgotten
 * before the next second is reached, so without room for more the node would stand still. So it would without room for
 * one, as nothing is forgotten before what is older has been output.
 */
function roomOf({ limit, window: { keys, since } }: Reading): number {
	const newer = Object.values(keys).filter((at) => at > since).length;
	return Math.max(Math.min(limit, MAX_KEYS - newer), 1);
}

/** Reads pages as far as needed, and finds what is new in them. */
export async function collect(pages: AsyncIterable<Happening[]>, reading: Reading): Promise<Collected> {
	const { isLate, startedAt, window } = reading;
	let { order } = reading;
	const fresh = new Fresh(roomOf(reading));
	let before: number | undefined;
	let newest = window.watermark;
	let isCut = false;
	reading: for await (const page of pages) {
		for (const happening of page) {
			const { at, key } = happening;
			// Intercom documents the order of few lists. One that comes in another order is read to its end.
			if (before !== undefined && !isInOrder(order, before, at)) order = 'none';
			before = at;
			if (at < window.since) {
				if (order === 'descending') break reading;
				continue;
			}
			newest = Math.max(newest, Math.min(at, startedAt()));
			if (!Object.hasOwn(window.keys, key)) fresh.add(happening);
		}
		if (order === 'ascending') {
			// What is to come is later than all of this. A poll that is late has to find something new all the same, or the
			// next ones would come no further.
			isCut = fresh.isFull || (isLate() && !fresh.isEmpty);
			if (isCut) break;
		} else if (isLate()) throw tooSlow();
	}
	const kept = fresh.drop();
	return { fresh: kept, isCut: isCut || fresh.isCut, newest };
}

/** The window before anything was output: what is seen now is not new. */
export const openWindow = (since: number, seen: readonly Happening[]): Window => ({
	since,
	watermark: since,
	keys: Object.fromEntries(seen.filter(({ at }) => at >= since).map(({ key, at }) => [key, at])),
});

/**
 * The window after a poll. A record may be missing from Intercom's index for `lagSeconds`, so what is that much older
 * than the newest one seen is read again. While there is a backlog, the place where it was cut lies further back than
 * that, and nothing is missing any more.
 */
export function moveWindow(
	window: Window,
	{ fresh, isCut, newest }: Collected,
	{ lagSeconds, startedAt }: { lagSeconds: number; startedAt: number },
): Window {
	const lastAt = fresh.at(-1)?.at ?? window.since;
	const watermark = Math.max(window.watermark, isCut ? Math.min(lastAt, startedAt) : newest);
	// What was left is as old as the last thing output, or newer; that may be older than what polls before have seen.
	const wanted = isCut ? Math.min(lastAt, startedAt - lagSeconds) : 0;
	const since = Math.max(window.since, watermark - lagSeconds, wanted);
	const known = [...Object.entries(window.keys), ...fresh.map(({ key, at }) => [key, at] as const)];
	return { since, watermark, keys: Object.fromEntries(known.filter(([, at]) => at >= since)) };
}

/** A saved window; `undefined` where it is none. */
export function windowIn(value: unknown): Window | undefined {
	if (!isObject(value)) return undefined;
	const { keys, since, watermark } = value;
	if (typeof since !== 'number' || typeof watermark !== 'number' || !isObject(keys)) return undefined;
	return { since, watermark, keys: keys as Record<string, number> };
}
