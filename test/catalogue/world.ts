import type { Simulator } from '../simulator';
import { allFacts } from './allFacts';

// Of a file of its own, as the families that fill the workspace need them as well.
export * from './known';

/** The records that generated requests are about, of all families. */
export function fill(simulator: Simulator): void {
	for (const facts of allFacts) facts.fill(simulator);
}
