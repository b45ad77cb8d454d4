import { conversations } from '../operations/conversations/facts';
import { data } from '../operations/data/facts';
import { knowledge } from '../operations/knowledge/facts';
import { people } from '../operations/people/facts';
import { tickets } from '../operations/tickets/facts';
import { workspace } from '../operations/workspace/facts';
import type { Facts } from './facts';
import { rawRequest } from './rawRequest';

/** The facts of the six families, and of the raw request. */
export const allFacts: readonly Facts[] = [people, conversations, tickets, knowledge, data, workspace, rawRequest];

/** One kind of fact of all families together. */
export const together = <T>(factOf: (facts: Facts) => Readonly<Record<string, T>> | undefined): Record<string, T> =>
	Object.assign({}, ...allFacts.map((facts) => factOf(facts) ?? {})) as Record<string, T>;
