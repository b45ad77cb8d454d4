import type { Figures, Requirement } from '../figures';
import type { Outcome, Stage } from '../stage';

/** What is measured together, and what comes of it. */
export interface Scenario {
	title: string;
	required: Readonly<Record<string, Requirement>>;
	/** Runs it once, all nodes side by side; `short` takes fewer items. */
	run(stage: Stage, short: boolean): Promise<Figures>;
}

/** Throws unless every item led to one write: the time of a node that does something else means nothing. */
export function wrote(outcome: Outcome, items: number): Outcome {
	const { seen, items: out } = outcome;
	if (out !== items || seen.written.length !== items || new Set(seen.written).size !== items)
		throw new Error(`${out} of ${items} items came out, and ${seen.written.length} writes arrived`);
	return outcome;
}

/** Throws unless so many items came out. */
export function gave(outcome: Outcome, items: number): Outcome {
	if (outcome.items !== items) throw new Error(`${outcome.items} of ${items} items came out`);
	return outcome;
}

export const seconds = (ms: number): number => ms / 1_000;
