import { at, type Json, type JsonObject } from '../../model/json';
import type { Operation } from '../../model/operation';

/**
 * A value as a key: an ID counts as the same in text and as a number, and two spellings of an email or a name that
 * differ in the case of their letters do too.
 */
const normalize = (value: Json): string =>
	typeof value === 'object' ? JSON.stringify(value).toLowerCase() : String(value).trim().toLowerCase();

/**
 * What a write is about: its address, the values of the fields that stand for a record, and what the operation itself
 * says. Writes about the same are sent in order.
 *
 * A picker gives the ID of a record, however the user named it. Names that go to Intercom without a look-up are
 * compared as they are written: that an ID in one item and an email in another belong to one contact can't be seen
 * here, so those two are not kept in order.
 */
export function writeKeys(
	{ serializeBy = [] }: Operation,
	address: string | undefined,
	collected: JsonObject,
	own: readonly string[] = [],
): string[] {
	const named = serializeBy.flatMap((field) => {
		const value = at(collected, field);
		return value === undefined || value === null || value === '' ? [] : [value];
	});
	return [...(address === undefined ? [] : [address]), ...[...named, ...own].map(normalize)];
}
