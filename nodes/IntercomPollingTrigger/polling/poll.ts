import { InputProblem } from '../../Intercom/model/failure';
import { isObject } from '../../Intercom/model/json';
import type { ByMembers, ByReplies, ByTime, Chosen, PollEvent } from '../events/event';
import type { Happening } from './happening';
import type { Intercom } from './intercom';
import { allMembers, compareMembers, forgetLeft, readMembers, rememberLeft, type Members } from './members';
import { collectReplies, repliesIn, type Replies } from './replies';
import { collect, moveWindow, openWindow, windowIn, type Window } from './window';

/** What one poll needs to know. */
export interface Poll {
	intercom: Intercom;
	chosen: Chosen;
	/** For how long a record may be missing from Intercom's index. */
	lagSeconds: number;
	/** Things output at most. */
	limit: number;
}

/** What a poll found, and what to keep for the next one. */
export interface Polled {
	happenings: Happening[];
	progress: object;
}

/** Where to start from: the newest record is older than whatever happens from now on. */
async function startOf({ newest }: Pick<ByTime, 'newest'>, intercom: Intercom): Promise<number> {
	const at = await newest(intercom);
	return Math.min(at ?? Infinity, intercom.startedAt());
}

async function firstWindow(event: ByTime, { chosen, intercom }: Poll): Promise<Window> {
	const since = await startOf(event, intercom);
	const seen: Happening[] = [];
	for await (const page of event.pages(intercom, chosen, { since, newestFirst: false })) {
		seen.push(...page);
		if (event.order === 'descending' && page.some(({ at }) => at < since)) break;
	}
	return openWindow(since, seen);
}

async function pollByTime(event: ByTime, poll: Poll, saved: unknown): Promise<Polled> {
	const window = windowIn(saved);
	if (!window) return { happenings: [], progress: await firstWindow(event, poll) };
	const { chosen, intercom, lagSeconds, limit } = poll;
	const collected = await collect(event.pages(intercom, chosen, { since: window.since, newestFirst: false }), {
		window,
		order: event.order,
		limit,
		startedAt: intercom.startedAt,
		isLate: intercom.isLate,
	});
	const progress = moveWindow(window, collected, { lagSeconds, startedAt: intercom.startedAt() });
	return { happenings: collected.fresh, progress };
}

async function pollReplies(event: ByReplies, { chosen, intercom, ...rest }: Poll, saved: unknown): Promise<Polled> {
	const reader = event.reader(intercom, chosen);
	const { isLate, startedAt } = intercom;
	const replies = repliesIn(saved);
	if (replies) {
		const { fresh, state } = await collectReplies(replies, reader, { ...rest, isLate, startedAt });
		return { happenings: fresh, progress: state };
	}
	const since = await startOf(event, intercom);
	const blank: Replies = { window: openWindow(since, []), pending: [], newest: since };
	const { fresh } = await collectReplies(blank, reader, { ...rest, limit: Infinity, isLate, startedAt });
	return { happenings: [], progress: { ...blank, window: openWindow(since, fresh) } satisfies Replies };
}

const membersIn = (value: unknown): Members | undefined =>
	isObject(value) && typeof value.keys === 'string' ? { keys: value.keys } : undefined;

async function pollMembers(event: ByMembers, { chosen, intercom, limit }: Poll, saved: unknown): Promise<Polled> {
	const now = await readMembers(event.pages(intercom, chosen), event.hint, intercom.isLate);
	const before = membersIn(saved);
	if (!before) return { happenings: [], progress: allMembers(now) };
	const changed = compareMembers(before, now, limit);
	if (event.remembersLeft) return { happenings: changed.entered, progress: rememberLeft(before, now, changed) };
	// Those that are not output are noted at once, or they would be in the way of others for ever.
	if (event.output === 'entered') {
		const all = { entered: changed.entered, left: compareMembers(before, now, Infinity).left };
		return { happenings: changed.entered, progress: forgetLeft(before, all) };
	}
	const left: Happening[] = [];
	for (const key of changed.left)
		left.push({ key, at: NaN, record: (await event.read?.(intercom, key)) ?? { id: key } });
	const all = { entered: compareMembers(before, now, Infinity).entered, left: changed.left };
	return { happenings: left, progress: forgetLeft(before, all) };
}

/** Looks for what is new since what was saved; the first time nothing is. */
export async function pollOnce({ watch }: PollEvent, poll: Poll, saved: unknown): Promise<Polled> {
	switch (watch.by) {
		case 'members':
			return await pollMembers(watch, poll, saved);
		case 'replies':
			return await pollReplies(watch, poll, saved);
		case 'time':
			return await pollByTime(watch, poll, saved);
	}
}

const firstOf = async (pages: AsyncIterable<Happening[]>): Promise<Happening | undefined> => {
	for await (const [first] of pages) if (first) return first;
	return undefined;
};

/** The newest thing there is, for a test in the editor. */
export async function newestOf({ name, watch }: PollEvent, { chosen, intercom }: Poll): Promise<Happening> {
	const newest = await findNewest(watch, intercom, chosen);
	if (newest) return newest;
	throw new InputProblem(
		`No event "${name}" found yet`,
		'Make one happen in Intercom, or change the filters, and test again',
	);
}

async function findNewest(
	watch: PollEvent['watch'],
	intercom: Intercom,
	chosen: Chosen,
): Promise<Happening | undefined> {
	switch (watch.by) {
		case 'members':
			return await firstOf(watch.pages(intercom, chosen));
		case 'replies': {
			const reader = watch.reader(intercom, chosen);
			const conversation = await firstOf(reader.findNewest());
			return conversation && (await reader.read(conversation.key)).at(-1);
		}
		case 'time':
			return await firstOf(watch.pages(intercom, chosen, { since: 0, newestFirst: true }));
	}
}
