import type { INodePropertyOptions } from 'n8n-workflow';
import { at, toText, type JsonObject } from '../../model/json';
import type { RecordList } from '../../model/records/record';
import type { ToOption } from './options';

/** How the rows of a list become its entries. */
export interface Entries {
	toOption: ToOption;
	/** By name, unless the list says otherwise. */
	order?: RecordList['order'];
}

/** Compares names in any case and spelling of their letters, and numbers in them by what they are worth. */
const NAMES = new Intl.Collator('en', { numeric: true });

/** Names in their order; those that are empty come last. */
export const compareNames = (one: string, other: string): number =>
	one === '' || other === '' ? Number(one === '') - Number(other === '') : NAMES.compare(one, other);

/** Where the group of a row stands; a row of no known group comes after all others. */
function rankOf(row: JsonObject, order: RecordList['order']): number {
	if (order === undefined || order === 'own') return 0;
	const rank = order.groups.indexOf(toText(at(row, order.by)));
	return rank < 0 ? order.groups.length : rank;
}

/** The entries of some rows in their order. What has no name is shown by its value, after everything that has one. */
export function entriesOf(rows: readonly JsonObject[], { order, toOption }: Entries): INodePropertyOptions[] {
	const entries = rows.map((row) => ({ option: toOption(row), rank: rankOf(row, order) }));
	const value = ({ option }: (typeof entries)[number]) => String(option.value);
	if (order !== 'own')
		entries.sort(
			(a, b) =>
				a.rank - b.rank ||
				compareNames(a.option.name, b.option.name) ||
				(a.option.name === '' ? NAMES.compare(value(a), value(b)) : 0),
		);
	return entries.map((entry) => ({ ...entry.option, name: entry.option.name || value(entry) }));
}
