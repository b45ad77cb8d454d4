import { conversations } from './conversations';
import { data } from './data';
import { knowledge } from './knowledge';
import { people } from './people';
import { tickets } from './tickets';
import { workspace } from './workspace';
import type { RecordSpec } from './record';

const all = { ...people, ...conversations, ...tickets, ...knowledge, ...data, ...workspace };

/** The kinds of record that a picker can find. */
export type RecordKind = keyof typeof all;

/** Every kind of record by its plural; the keys of `by` are the modes of the picker. */
export const records: Readonly<Record<RecordKind, RecordSpec>> = all;

/** Names of the `methods` that list a kind: `searchTags` behind a picker, `getTags` behind a dropdown. */
const capital = (kind: RecordKind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
export const searchOf = (kind: RecordKind) => `search${capital(kind)}`;
export const listOf = (kind: RecordKind) => `get${capital(kind)}`;

export { nameOfIdentity } from './record';
