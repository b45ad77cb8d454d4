import { isDeepStrictEqual } from 'node:util';
import type { INodeExecutionData } from 'n8n-workflow';
import type { Simulator } from '../../../simulator';
import type { Stored } from '../../../simulator/state/records';
import type { Store } from '../../../simulator/state/store';
import type { Finding, Scene, Allowances } from '../types';

/** The number of items where each is one record; the fault strikes the third. */
export const FIVE = 5;
export const THIRD = 2;
/** ID of the teammate who replies. */
export const ADA = '991267459';

/** Input items with this JSON each. */
export const inputs = (rows: ReadonlyArray<Record<string, string>>): INodeExecutionData[] =>
	rows.map((json) => ({ json }));

/** Five of them. */
export const fiveInputs = (jsonOf: (item: number) => Record<string, string>): INodeExecutionData[] =>
	inputs(Array.from({ length: FIVE }, (_unused, item) => jsonOf(item)));

/** A finding of the given harm. */
export const found = (harm: Finding['harm'], words: string): Finding => ({ harm, words });

const idOf = ({ json }: INodeExecutionData): string => String(json['id']);

/** How rows differ from these records in this order. */
export function recordsDiffer(rows: INodeExecutionData[], ids: readonly string[], allowed: Allowances): Finding[] {
	const given = rows.map(idOf);
	const missing = ids.filter((id) => !given.includes(id) && !allowed.optional.has(id));
	const strange = given.filter((id) => !ids.includes(id));
	const twice = given.filter((id, index) => given.indexOf(id) !== index);
	const order = ids.filter((id) => given.includes(id));
	return [
		...(missing.length > 0 ? [found('lost', `${missing.length} of ${ids.length} rows are missing`)] : []),
		...(twice.length > 0 ? [found('doubled', `${twice.length} rows are there twice`)] : []),
		...(strange.length > 0 ? [found('wrong', `${strange.length} rows belong elsewhere`)] : []),
		...(missing.length + twice.length + strange.length === 0 && !allowed.loose && !isDeepStrictEqual(given, order)
			? [found('wrong', 'the rows are in another order')]
			: []),
	];
}

/** How the rows of an item differ from one record with these values. */
export function recordDiffers(rows: INodeExecutionData[], values: Readonly<Record<string, unknown>>): Finding[] {
	const [row, ...more] = rows;
	if (!row) return [found('lost', 'the item gave nothing')];
	if (more.length > 0) return [found('doubled', `the item gave ${rows.length} records`)];
	return Object.entries(values)
		.filter(([name, value]) => !isDeepStrictEqual(row.json[name], value))
		.map(([name, value]) =>
			found('wrong', `${name} is ${JSON.stringify(row.json[name])} and not ${JSON.stringify(value)}`),
		);
}

/** How often the ledger has an effect for which this holds. */
export const countIn = (
	{ ledger }: Simulator,
	effect: string,
	holds: (entry: Simulator['ledger'][number]) => boolean,
): number => ledger.filter((entry) => entry.effect === effect && holds(entry)).length;

/** A field of the body that a write was sent with. */
export const sentField = (body: Simulator['ledger'][number]['body'], name: string): unknown =>
	(Object(body) as Record<string, unknown>)[name];

/**
 * How a list changes while it is read: `shrink` deletes a record that was read already, `change` updates one that was
 * not, which may move it to the front of the list.
 */
export const changesOf = <T extends Stored>(
	records: readonly T[],
	store: Store<T>,
	change: (late: T) => void,
	gone = 3,
): Required<Pick<Scene, 'change' | 'shrink'>> => ({
	shrink() {
		const id = records[gone]?.id ?? '';
		store.delete(id);
		return id;
	},
	change() {
		const late = records.at(-3);
		if (late) change(late);
		store.touch();
	},
});
