/** One part of a conversation as text. */
export interface Entry {
	/** When it was written, to the minute, in UTC. */
	at: string;
	who: string;
	/** What kind of part it is, as in " [close]"; empty for a plain message. */
	kind: string;
	text: string;
}

/** How a transcript is written: as plain text or as Markdown. */
export interface Layout {
	/** What stands between two entries. */
	separator: string;
	/** The first line; empty where there is none. */
	title: string;
	writeEntry(entry: Entry): string;
	/** Something that nobody in the conversation said. */
	writeNote(note: string): string;
}

/** What a transcript is made of. */
export interface Content {
	/** What was said first, if anything was, and the parts after it, oldest first. */
	opening: readonly Entry[];
	entries: readonly Entry[];
	/** Notes on what is missing between them. */
	notes: readonly string[];
}

interface Fitted {
	text: string;
	/** How many of the entries the limit left out. */
	leftOut: number;
}

/** The least that a limit may be: room for a title, every note, and some words of the first and the last entry. */
export const MIN_CHARACTERS = 500;

const plural = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'part' : 'parts'}`;
const characters = (count: number): string =>
	`${count.toLocaleString('en-US')} ${count === 1 ? 'character' : 'characters'}`;
const tellGap = (count: number, length: number): string => `${plural(count)} left out here, ${characters(length)}`;

/** The beginning of a text, without half of a character that takes two places. */
export const beginningOf = (text: string, length: number): string => {
	const start = text.slice(0, length);
	return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start;
};

/** The largest number from 0 to `max` that is tried and passes; -1 where not even 0 does. */
function largest(max: number, passes: (count: number) => boolean): number {
	let [low, high] = [-1, max];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (passes(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** An entry cut at a length, with the number of characters that its text had beyond. */
function cutEntry(entry: Entry, room: number, write: Layout['writeEntry']): string {
	const whole = write(entry);
	if (whole.length <= room) return whole;
	const withText = (count: number): Entry => {
		const start = beginningOf(entry.text, count).trimEnd();
		const left = entry.text.length - start.length;
		return { ...entry, text: `${start}${start === '' ? '' : ' '}[${characters(left)} left out here]` };
	};
	const count = largest(entry.text.length - 1, (length) => write(withText(length)).length <= room);
	if (count >= 0) return write(withText(count));
	// Its author has a name that is longer than all that there is room for.
	const withName = (length: number): Entry => ({ ...withText(0), kind: '', who: `${beginningOf(entry.who, length)}…` });
	return write(
		withName(
			Math.max(
				largest(entry.who.length, (length) => write(withName(length)).length <= room),
				0,
			),
		),
	);
}

/** How much room the first and the last entry get: as much as they need, or at least half of what there is. */
function shareRoom(first: number, last: number, room: number): [first: number, last: number] {
	const half = Math.floor(room / 2);
	if (first + last <= room) return [first, last];
	if (first <= half) return [first, room - first];
	return last <= half ? [room - last, last] : [half, half];
}

/** Which entries are kept: those before `from` and those from `to` on, the first and the last of them maybe cut. */
interface Ends {
	from: number;
	to: number;
	start: string[];
	end: string[];
}

/** Fills the room with the first and the last entry, then with the last ones, then with the first ones. */
function keepEnds(all: readonly Entry[], texts: readonly string[], room: number, layout: Layout): Ends {
	const costOf = (text = ''): number => text.length + layout.separator.length;
	const last = all.length - 1;
	const cut = (index: number, cost: number): string[] =>
		all.slice(index, index + 1).map((entry) => cutEntry(entry, cost - layout.separator.length, layout.writeEntry));
	if (last === 0) return { from: 1, to: 1, start: cut(0, room), end: [] };
	const [forFirst, forLast] = shareRoom(costOf(texts[0]), costOf(texts[last]), room);
	let left = room - forFirst - forLast;
	let [from, to] = [1, last];
	for (; from < to && costOf(texts[to - 1]) <= left; to--) left -= costOf(texts[to - 1]);
	for (; from < to && costOf(texts[from]) <= left; from++) left -= costOf(texts[from]);
	return {
		from,
		to,
		start: [...cut(0, forFirst), ...texts.slice(1, from)],
		end: [...texts.slice(to, last), ...cut(last, forLast)],
	};
}

/**
 * The transcript within a length: with the first entry and as many of the last ones as there is room for, and a note on
 * what was left out between them. The first and the last are cut only where both do not fit.
 */
export function fitTranscript({ opening, entries, notes }: Content, layout: Layout, limit = Infinity): Fitted {
	const { separator, title, writeEntry, writeNote } = layout;
	const all = [...opening, ...entries];
	const texts = all.map(writeEntry);
	const head = title === '' ? [] : [title];
	const told = notes.map(writeNote);
	/** What is kept of the beginning and the end; the notes come after the opening. */
	const join = (start: readonly string[], rest: readonly string[] = []): string =>
		[...head, ...start.slice(0, opening.length), ...told, ...start.slice(opening.length), ...rest].join(separator);
	const whole = join(texts);
	if (whole.length <= limit || all.length === 0) return { text: whole, leftOut: 0 };
	const gapAtMost = all.length > 2 ? [writeNote(tellGap(all.length, whole.length))] : [];
	const fixed = [...head, ...told, ...gapAtMost].reduce((sum, text) => sum + text.length + separator.length, 0);
	const { end, from, start, to } = keepEnds(all, texts, limit + separator.length - fixed, layout);
	const middle = texts.slice(from, to);
	const gap = middle.length === 0 ? [] : [writeNote(tellGap(middle.length, middle.join(separator).length))];
	return { text: join(start, [...gap, ...end]), leftOut: middle.length };
}
