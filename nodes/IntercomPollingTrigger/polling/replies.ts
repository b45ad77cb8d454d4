import { mapConcurrently } from '../../Intercom/engine/lists/mapConcurrently';
import { InputProblem } from '../../Intercom/model/failure';
import { isObject, objectsOf, toText } from '../../Intercom/model/json';
import { oldestFirst, type Happening } from './happening';
import { moveWindow, windowIn, type Window } from './window';

/** Conversations that may wait to be read; their IDs are saved with the workflow. */
const MAX_PENDING = 10_000;
const CONCURRENT_READS = 5;

/** A conversation to read, and when its last reply was written. */
interface Pending {
	id: string;
	at: number;
}

/**
 * How far replies have been read. A search tells which conversations have new replies, and each of them is read by
 * itself: where there are many, the next polls go on with those that are left before anything else is looked for.
 */
export interface Replies {
	window: Window;
	/** Conversations to read, the one with the oldest last reply first. */
	pending: Pending[];
	/** What the watermark will be when all of these are read. */
	newest: number;
}

/** Finds and reads conversations. */
export interface RepliesReader {
	/** The conversations whose last reply is not older than a time; the key is the ID. */
	find(since: number): AsyncIterable<Happening[]>;
	/** The replies in a conversation; none where it is gone. */
	read(id: string): Promise<Happening[]>;
}

interface Reading {
	limit: number;
	lagSeconds: number;
	/** When the poll began; asked for after the first answer only. */
	startedAt: () => number;
	isLate: () => boolean;
}

/** What is remembered of a conversation that was read after its last reply. */
const readKey = ({ at, id }: Pending): string => `read ${id} ${at}`;

/** Finds the conversations to read. */
async function beginRound({ window }: Replies, reader: RepliesReader, { startedAt }: Reading): Promise<Replies> {
	const found = new Map<string, Happening>();
	let newest = window.watermark;
	for await (const page of reader.find(window.since)) {
		for (const conversation of page) {
			const { at, key } = conversation;
			if (at < window.since) continue;
			newest = Math.max(newest, Math.min(at, startedAt()));
			if (!Object.hasOwn(window.keys, readKey({ id: key, at }))) found.set(key, conversation);
		}
		if (found.size > MAX_PENDING)
			throw new InputProblem(
				`More than ${MAX_PENDING.toLocaleString('en-US')} conversations were replied to since the last poll`,
				'Add a filter, or change the event and change it back, so that the node starts from now',
			);
	}
	const pending = [...found.values()].sort(oldestFirst).map(({ at, key }) => ({ id: key, at }));
	return { window, pending, newest };
}

/** Reads the conversations that wait, as long as there is room for more replies, and gives the new ones. */
export async function collectReplies(
	state: Replies,
	reader: RepliesReader,
	reading: Reading,
): Promise<{ state: Replies; fresh: Happening[] }> {
	const { isLate, lagSeconds, limit, startedAt } = reading;
	const { newest, pending, window } = state.pending.length > 0 ? state : await beginRound(state, reader, reading);
	const fresh: Happening[] = [];
	let done = 0;
	// A poll reads as many conversations as it may output replies, so that it stays short.
	const now = pending.slice(0, limit);
	for await (const replies of mapConcurrently(now, CONCURRENT_READS, async ({ id }) => await reader.read(id))) {
		fresh.push(...replies.filter(({ at, key }) => at >= window.since && !Object.hasOwn(window.keys, key)));
		done++;
		if (fresh.length >= limit || isLate()) break;
	}
	fresh.sort(oldestFirst);
	// A conversation is read once for each last reply. Another reply may come in the same second, so not in that one.
	const read = pending.slice(0, done).filter(({ at }) => at < startedAt());
	// Keys of before stay until the last conversation is read, as any of them may have replies that were output then. Of
	// those of now, the ones that the next search can find again are enough.
	const keys = Object.fromEntries(
		[...fresh.map(({ at, key }) => [key, at] as const), ...read.map((one) => [readKey(one), one.at] as const)].filter(
			([, at]) => at >= newest - lagSeconds,
		),
	);
	const known: Window = { ...window, keys: { ...window.keys, ...keys } };
	const left = pending.slice(done);
	if (left.length > 0) return { state: { window: known, pending: left, newest }, fresh };
	const moved = moveWindow(known, { fresh: [], isCut: false, newest }, { lagSeconds, startedAt: startedAt() });
	return { state: { window: moved, pending: [], newest }, fresh };
}

const pendingIn = (value: unknown): Pending[] =>
	objectsOf(value).flatMap(({ at, id }) => (typeof at === 'number' ? [{ id: toText(id), at }] : []));

/** What was saved; `undefined` where it is nothing of this kind. */
export function repliesIn(value: unknown): Replies | undefined {
	const window = isObject(value) ? windowIn(value.window) : undefined;
	if (!isObject(value) || !window || !Array.isArray(value.pending) || typeof value.newest !== 'number')
		return undefined;
	return { window, pending: pendingIn(value.pending), newest: value.newest };
}
