import { automation } from './automation';
import { conversations } from './conversations';
import type { Group } from './group';
import { knowledge } from './knowledge';
import { people } from './people';
import { tickets } from './tickets';
import { workspace } from './workspace';

/** Every group of resources that has facts of its own. */
export const groups: readonly Group[] = [tickets, knowledge, people, conversations, workspace, automation];

/** One kind of fact of all groups together. */
export const together = <T>(factOf: (group: Group) => Readonly<Record<string, T>> | undefined): Record<string, T> =>
	Object.assign({}, ...groups.map((group) => factOf(group) ?? {})) as Record<string, T>;
