import { HARMS } from '../table';
import type { Harm } from '../types';
import type { PartResult } from './results';

/** How many cells by operation there are, and how many show each kind of harm. */
export function figuresByOperation({ bad, counts }: PartResult): { cells: number } & Record<Harm, number> {
	const count = (harm: Harm) => bad.filter(({ findings }) => findings.some((one) => one.harm === harm)).length;
	const harms = Object.fromEntries(HARMS.map((harm) => [harm, count(harm)])) as Record<Harm, number>;
	return { cells: Object.values(counts).reduce((sum, one) => sum + one, 0), ...harms };
}

/** One line for each kind of fault, and below them the bad cells. */
export function reportByOperation(result: PartResult, seed: number): string {
	const kinds = Object.keys(result.counts);
	const width = Math.max(0, ...kinds.map(({ length }) => length)) + 2;
	const lines = kinds.map((kind) => {
		const bad = result.badCounts[kind] ?? 0;
		return `${kind.padEnd(width)}${String(result.counts[kind]).padStart(5)}${bad > 0 ? `  ! ${bad} not as they have to be` : ''}`;
	});
	const failures = result.bad.flatMap(({ findings, name }) =>
		findings.map(({ harm, words }) => `${name} / seed ${seed}: ${harm}: ${words}`),
	);
	return ['', `By operation, seed ${seed}:`, ...lines, '', ...failures, ''].join('\n');
}
