import { Failure } from '../../Intercom/model/failure';
import type { JsonObject } from '../../Intercom/model/json';
import type { Happening } from './happening';
import { idOf, type Intercom, type ListRequest } from './intercom';
import { isInOrder } from './window';

/** A list that changes faster than it can be read is left to the next poll. */
const MAX_READINGS = 4;

interface Reading {
	/** Entries older than this are not read. */
	since: number;
	timeOf: (record: JsonObject) => number;
}

const changing = () =>
	new Failure('The list changed while it was read, so records could be missed', {
		status: 200,
		advice: 'The next poll reads it again; nothing was output',
	});

/** Reads as many pages as have entries from a time on; the entries come newest first. */
async function readOnce(intercom: Intercom, list: ListRequest, { since, timeOf }: Reading) {
	const found: Happening[] = [];
	let pages = 0;
	for await (const rows of intercom.list(list)) {
		pages++;
		for (const record of rows) {
			const at = timeOf(record);
			if (Number.isFinite(at)) found.push({ key: `${idOf(record)} ${at}`, at, record });
		}
		// An entry in another place than the order promises may be anywhere.
		const isSorted = found.every(({ at }, index) => isInOrder('descending', found[index - 1]?.at ?? at, at));
		if (isSorted && (found.at(-1)?.at ?? since) < since) break;
	}
	return { found, pages };
}

/**
 * The entries of a numbered list from a time on. An entry that goes away lets those behind it slip to the page before,
 * where nobody sees them, so what takes several pages is read until two readings in a row agree.
 */
export async function* numbered(intercom: Intercom, list: ListRequest, reading: Reading): AsyncGenerator<Happening[]> {
	let before: ReadonlySet<string> | undefined;
	for (let readings = 0; readings < MAX_READINGS; readings++) {
		const { found, pages } = await readOnce(intercom, list, reading);
		const keys = new Set(found.map(({ key }) => key));
		if (pages <= 1 || (before && [...keys].every((key) => before?.has(key)) && keys.size === before.size))
			return yield found;
		before = keys;
	}
	throw changing();
}
