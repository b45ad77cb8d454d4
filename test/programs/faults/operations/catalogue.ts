import { cases } from '../../../catalogue/cases';
import { filled } from '../../../catalogue/generate';
import type { Operation } from './run';

/** An operation with a combination of choices. */
export interface Variant {
	/** With what has to be filled in. */
	bare: Operation;
	/** With everything filled in, in each way that there is. */
	full: readonly Operation[];
	/** Whether it is the first combination of its operation, which gets every fault. */
	isFirst: boolean;
}

const met = new Set<string>();

/** Every operation with every combination of choices, in the order of the menu. */
export const variants: readonly Variant[] = cases.map(({ choices, key, name, parameters }) => {
	const isFirst = !met.has(key);
	met.add(key);
	return {
		bare: { key, name, parameters },
		full: filled({ choices, parameters }).flatMap(({ given, parameters: everything = {} }) => [
			{ key, name, parameters: everything, ...(given && { given }) },
		]),
		isFirst,
	};
});
