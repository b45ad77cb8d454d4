import type { Kinds } from '../../model/field';
import type { Json } from '../../model/json';
import { anyName } from './anyName';
import { namedRecordId } from './named';
import { listFrom, textFrom, wholeNumberFrom, type ItemInput } from './spec';

type NamesInText = NonNullable<Kinds['text']['names']>;

/** The ID, or the IDs, of what a text field names; empty text that names nothing stays as it is. */
export async function idsInText(value: unknown, names: NamesInText, input: ItemInput): Promise<Json> {
	const { kind, by, part, many, asNumber } = names;
	const idOf = async (one: unknown): Promise<Json> => {
		const id = await (by === undefined
			? anyName({ kind, ...(part && { part }) }, one, input)
			: namedRecordId({ kind, by, name: textFrom(one).trim(), part }, input));
		return asNumber ? wholeNumberFrom(id) : id;
	};
	const named = listFrom(many ? value : [value]);
	if (named.length === 0) return '';
	if (!many) return await idOf(value);
	const ids: Json[] = [];
	for (const one of named) ids.push(await idOf(one));
	return ids;
}
