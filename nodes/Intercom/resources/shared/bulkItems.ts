import type { BatchRow, Together } from '../../model/batch';
import type { Fields } from '../../model/field';
import { text } from '../../model/fields';
import { InputProblem } from '../../model/failure';
import { toText, type JsonObject } from '../../model/json';
import type { BulkRow } from './bulkRows';

/** Intercom's own ID of the record that a row is about. */
export const recordId = text({
	label: 'ID in Intercom',
	required: true,
	placeholder: 'e.g. 6762f0d51bb69f9f2193bc10',
	description: 'ID that Intercom gave the record, not one of your own',
});

/** A body without the ID, and the ID. */
export function withoutId({ id, ...body }: JsonObject): { id: string; body: JsonObject } {
	return { id: toText(id).trim(), body };
}

/** Refuses a row that would change nothing. */
export function refuseNothing(...parts: JsonObject[]): void {
	if (parts.every((part) => Object.keys(part).length === 0))
		throw new InputProblem(
			'Nothing is to be changed: no field is filled in',
			'Fill one in, or check what the expressions give',
		);
}

/** An item as a row of a bulk request. */
export const toBulkRow = <Fs extends Fields>(
	{ fail, finish, index, isOver }: BatchRow<Fs>,
	row: Pick<BulkRow, 'goAlone' | 'outcome' | 'record' | 'sent'>,
): BulkRow => ({ fail, finish, index, isOver, ...row });

/** All rows of an execution, once they are read; none where nothing more is to begin. */
export async function allRows<R>(rows: AsyncIterable<readonly R[]>, { isStopped }: Together): Promise<R[]> {
	const all: R[] = [];
	for await (const some of rows) all.push(...some);
	return isStopped() ? [] : all;
}
