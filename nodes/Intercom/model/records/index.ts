import { conversations } from './conversations';
import { data } from './data';
import { knowledge } from './knowledge';
import { people } from './people';
import { tickets } from './tickets';
import { workspace } from './workspace';
import { listedId, type Identity, type RecordSpec } from './record';

const all = { ...people, ...conversations, ...tickets, ...knowledge, ...data, ...workspace };

/** The kinds of record that a picker can find. */
export type RecordKind = keyof typeof all;

/** Every kind of record by its plural; the keys of `by` are the modes of the picker. */
export const records: Readonly<Record<RecordKind, RecordSpec>> = all;

/** Names of the `methods` that list a kind: `searchTags` behind a picker, `getTags` behind a dropdown. */
const capital = (kind: RecordKind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
export const searchOf = (kind: RecordKind) => `search${capital(kind)}`;
export const listOf = (kind: RecordKind) => `get${capital(kind)}`;

/** All names of a kind of record, in the order in which they are tried. */
export const identitiesOf = (kind: RecordKind): Readonly<Record<string, Identity>> => ({
	...records[kind].by,
	...records[kind].alsoBy,
});

/** One way to find a record; `id` looks for an ID in a list that comes whole. */
export function identityOf(kind: RecordKind, by: string): Identity | undefined {
	const identities = identitiesOf(kind);
	if (Object.hasOwn(identities, by)) return identities[by];
	return by === 'id' ? listedId(identities) : undefined;
}

export { nameOfIdentity } from './record';
