import { automation } from '../operations/automation/facts';
import { conversations } from '../operations/conversations/facts';
import type { Group } from './facts';
import { knowledge } from '../operations/knowledge/facts';
import { people } from '../operations/people/facts';
import { tickets } from '../operations/tickets/facts';
import { workspace } from '../operations/workspace/facts';

/** Every group of resources that has facts of its own. */
export const groups: readonly Group[] = [tickets, knowledge, people, conversations, workspace, automation];

/** One kind of fact of all groups together. */
export const together = <T>(factOf: (group: Group) => Readonly<Record<string, T>> | undefined): Record<string, T> =>
	Object.assign({}, ...groups.map((group) => factOf(group) ?? {})) as Record<string, T>;
