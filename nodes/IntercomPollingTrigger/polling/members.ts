import { InputProblem } from '../../Intercom/model/failure';
import type { Happening } from './happening';

/** Records that one node can keep in mind: their IDs are saved with the workflow. */
export const MAX_MEMBERS = 10_000;

/** The keys of the records that a list had, one a line: as a text they take the least room in n8n's database. */
export interface Members {
	keys: string;
}

const keysIn = ({ keys }: Members): string[] => (keys === '' ? [] : keys.split('\n'));
const membersOf = (keys: readonly string[]): Members => ({ keys: keys.join('\n') });

/** Reads a list to its end. Refuses one that is too long to be kept in mind. */
export async function readMembers(
	pages: AsyncIterable<Happening[]>,
	hint: string,
	isLate: () => boolean,
): Promise<Map<string, Happening>> {
	const members = new Map<string, Happening>();
	for await (const page of pages) {
		for (const happening of page) members.set(happening.key, happening);
		if (members.size >= MAX_MEMBERS)
			throw new InputProblem(`This event watches fewer than ${MAX_MEMBERS.toLocaleString('en-US')} records`, hint);
		if (isLate()) throw new InputProblem('The list is too long to be read before the next poll', hint);
	}
	return members;
}

/** What became of a list since the last poll. */
export interface Changed {
	entered: Happening[];
	/** Keys of those that are no longer in the list. */
	left: string[];
}

/** Compares a list with what was there before, up to a number of changes: others are left to the next poll. */
export function compareMembers(before: Members, now: ReadonlyMap<string, Happening>, limit: number): Changed {
	const known = new Set(keysIn(before));
	return {
		entered: [...now.values()].filter(({ key }) => !known.has(key)).slice(0, limit),
		left: [...known].filter((key) => !now.has(key)).slice(0, limit),
	};
}

/** All of a list, before anything was output. */
export const allMembers = (now: ReadonlyMap<string, Happening>): Members => membersOf([...now.keys()]);

/** What to keep in mind after the changes were output. */
export function forgetLeft(before: Members, { entered, left }: Changed): Members {
	const gone = new Set(left);
	return membersOf([...keysIn(before).filter((key) => !gone.has(key)), ...entered.map(({ key }) => key)]);
}

/**
 * The same for lists in which a record that left and comes back is nothing new. Where there are too many, those that
 * left are forgotten first.
 */
export function rememberLeft(before: Members, now: ReadonlyMap<string, Happening>, { entered }: Changed): Members {
	const known = keysIn(before);
	const present = [...known.filter((key) => now.has(key)), ...entered.map(({ key }) => key)];
	const left = known.filter((key) => !now.has(key));
	return membersOf([...left.slice(-Math.max(MAX_MEMBERS - present.length, 0)).slice(0, MAX_MEMBERS), ...present]);
}
