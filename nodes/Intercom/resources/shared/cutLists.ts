import { at, isObject, objectsOf, type Json, type JsonObject } from '../../model/json';
import type { Shown } from '../../model/presenting';

/** A list inside of a record, of which Intercom gives the first few rows and says how many there are. */
interface CutList {
	/** Where the record has it. */
	at: string;
	/** Where the list has its rows, if it is no array. */
	rows: string;
	/** What people call the rows. */
	words: string;
	/** The operation that gives all rows, by the titles of its resource and its own, in quotes; there may be none. */
	all?: string;
	/** Where the simplified record says how many there are; without it, Simplify leaves the list out. */
	total?: string;
}

/** A kind of record with such lists. */
export interface CutRecord {
	/** The singular and the plural. */
	one: string;
	many: string;
	lists: readonly CutList[];
}

const subscriptions = (at: string, words: string): CutList => ({
	at,
	rows: 'data',
	words,
	all: '"Contact: Get Subscriptions"',
});
const linked: CutList = {
	at: 'linked_objects',
	rows: 'data',
	words: 'linked conversations and tickets',
	total: 'linked_total',
};

/** Every kind of record with lists that Intercom cuts. Parts are told by `hintOfMissingParts`. */
export const cutRecords = {
	contact: {
		one: 'contact',
		many: 'contacts',
		lists: [
			{ at: 'companies', rows: 'data', words: 'companies', all: '"Contact: Get Companies"', total: 'companies_total' },
			{ at: 'tags', rows: 'data', words: 'tags', all: '"Contact: Get Tags"', total: 'tags_total' },
			{ at: 'notes', rows: 'data', words: 'notes', all: '"Note: Get Many"' },
			subscriptions('opted_in_subscription_types', 'subscriptions it opted in to'),
			subscriptions('opted_out_subscription_types', 'subscriptions it opted out of'),
		],
	},
	conversation: {
		one: 'conversation',
		many: 'conversations',
		lists: [
			linked,
			{
				at: 'ai_agent.content_sources',
				rows: 'content_sources',
				words: 'sources of the AI agent',
				total: 'fin_sources_total',
			},
		],
	},
	mergePreview: {
		one: 'merge',
		many: 'merges',
		lists: [{ at: 'summary.attribute_changes', rows: 'attributes', words: 'changed attributes' }],
	},
	sideConversation: {
		one: 'side conversation',
		many: 'side conversations',
		lists: [{ at: 'conversation_parts', rows: '', words: 'parts' }],
	},
	ticket: { one: 'ticket', many: 'tickets', lists: [linked] },
} satisfies Readonly<Record<string, CutRecord>>;

/** A list that was cut in a record. */
interface Cut {
	list: CutList;
	/** Rows that came. */
	shown: number;
	/** Rows that there are; `undefined` where Intercom only says that there are more. */
	total: number | undefined;
}

function cutOf(record: JsonObject, list: CutList): Cut | undefined {
	const value = list.at.includes('.') ? at(record, list.at) : record[list.at];
	if (!isObject(value) && !Array.isArray(value)) return undefined;
	// Where the list is an array, its total stands beside it.
	const [rows, { has_more, total_count }] = isObject(value) ? [value[list.rows], value] : [value, record];
	const shown = Array.isArray(rows) ? rows.length : objectsOf(rows).length;
	const isCounted = typeof total_count === 'number' && total_count > shown;
	return isCounted || has_more === true ? { list, shown, total: isCounted ? total_count : undefined } : undefined;
}

const cutsOf = (record: JsonObject, { lists }: CutRecord): Cut[] => lists.flatMap((list) => cutOf(record, list) ?? []);

/** How many rows there are of the lists that were cut, for the simplified record; `null` where nobody knows. */
export function totalsOf(record: JsonObject, kind: CutRecord): JsonObject {
	const totals: Record<string, Json> = {};
	for (const { list, total } of cutsOf(record, kind)) if (list.total !== undefined) totals[list.total] = total ?? null;
	return totals;
}

const wordsOf = ({ list: { words }, shown, total }: Cut, { one, many }: CutRecord, isOnly: boolean): string => {
	// Without numbers, so that it is the same for all of them.
	if (!isOnly) return `Some ${many} have more ${words} than Intercom gives here`;
	return total === undefined
		? `The ${one} has more ${words} than the ${shown} that Intercom gives here`
		: `The ${one} has ${total} ${words}, of which Intercom gives ${shown} here`;
};

/** What is to be said of the lists that Intercom cut: which operation gives all of their rows. */
export const hintsOfCutLists =
	(kind: CutRecord) =>
	(record: JsonObject, { isOnly, isSimple }: Shown): string[] =>
		cutsOf(record, kind)
			.filter(({ list }) => !isSimple || list.total !== undefined)
			.map(
				(cut) =>
					`${wordsOf(cut, kind, isOnly)}; ${cut.list.all === undefined ? 'no operation gives the others' : `${cut.list.all} gives all of them`}`,
			);
