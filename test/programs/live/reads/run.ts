import type { IDataObject } from 'n8n-workflow';
import type { Observed, Target } from '../target';
import { readingOf, UNLISTED } from './needs';
import { readOperations, type Entry } from './operations';
import { keep, keepsAsked, Pool, SOURCES } from './pool';

/** What became of a read operation. */
export interface Read {
	key: string;
	/** Missing where it was not run. */
	observed?: Observed;
	/** The same about a record that is not there. */
	absent?: Observed;
	/** Why there was nothing to read. */
	nothing?: string;
}

const NAMES_OF_ABSENT: ReadonlyArray<[form: RegExp, absent: string]> = [
	[/^[0-9a-f]{24}$/, '404040404040404040404040'],
	[/^\d+$/, '404040404'],
	[/^[0-9a-f]{8}-[0-9a-f-]{27}$/, '40404040-4040-4040-8040-404040404040'],
];

/** An ID of the same form that belongs to nothing. */
const absentLike = (id: unknown): string =>
	NAMES_OF_ABSENT.find(([form]) => form.test(String(id)))?.[1] ?? 'n8n-live-absent';

/** The rows that a list gave, with the item that each was asked for with. */
function rowsOf({ output }: Observed, items: readonly IDataObject[]) {
	// Items give their rows one after another; which row is of which item matters where one record holds others alone.
	const [only = {}] = items;
	return output.map((row) => ({ row, asked: only }));
}

/** Runs an operation: with its records one by one where later ones have to know whose rows they are. */
async function observe(target: Target, one: Entry, pool: Pool, samples: number): Promise<Read> {
	const { items, parameters } = readingOf(one, pool, samples);
	const raw = { ...parameters, ...(one.entry.simplify !== undefined && { simplify: false }) };
	const parts: Observed[] = [];
	for (const some of keepsAsked(one.key) ? items.map((item) => [item]) : [items]) {
		const observed = await target.run(raw, some);
		keep(pool, one.key, rowsOf(observed, some));
		parts.push(observed);
	}
	const observed: Observed = {
		key: one.key,
		exchanges: parts.flatMap(({ exchanges }) => exchanges),
		output: parts.flatMap(({ output }) => output),
		hasFailed: parts.some(({ hasFailed }) => hasFailed),
	};
	if (!one.entry.ifNotFound) return { key: one.key, observed };
	const [item = {}] = items;
	const gone = Object.fromEntries(Object.entries(item).map(([kind, id]) => [kind, absentLike(id)]));
	return { key: one.key, observed, absent: await target.run({ ...raw, options: { ifNotFound: 'none' } }, [gone]) };
}

/** Why there is no record of these kinds. */
const whyNothing = (kinds: readonly string[]): string => {
	const unlisted = kinds.filter((kind) => SOURCES[kind] === undefined);
	if (unlisted.length > 0) return 'no list gives what it reads';
	return `the workspace has no record of ${kinds.join(', ')}`;
};

/** Whether all records are there that an operation is about. */
const isReady = (one: Entry, pool: Pool): boolean => {
	const { items, lacking } = readingOf(one, pool, 1);
	return lacking.length === 0 && items.length > 0;
};

/**
 * Runs every read operation of the catalogue: those first that need no record, then those whose records the others
 * gave. `said` hears of each.
 */
export async function readAll(
	target: Target,
	{ samples, said = () => {} }: { samples: number; said?: (read: Read) => void },
): Promise<{ reads: Read[]; pool: Pool }> {
	const pool = new Pool();
	const reads: Read[] = [];
	const waiting = new Set(readOperations);
	const note = (read: Read) => {
		reads.push(read);
		said(read);
	};
	for (let ready = [...waiting]; ready.length > 0; ready = [...waiting]) {
		const next = ready.find((one) => isReady(one, pool));
		if (!next) break;
		waiting.delete(next);
		note(await observe(target, next, pool, samples));
	}
	for (const one of waiting) {
		const { lacking } = readingOf(one, pool, 1);
		note({ key: one.key, nothing: UNLISTED[one.key] ?? whyNothing(lacking) });
	}
	return { pool, reads };
}
