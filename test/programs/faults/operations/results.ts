import type { Finding } from '../types';

/** A bad cell, in a form that passes between processes. */
export interface BadCell {
	/** The name that `--only` takes. */
	name: string;
	findings: Finding[];
}

/** What a part of the cells by operation gave. */
export interface PartResult {
	/** How many cells there were of each kind. */
	counts: Record<string, number>;
	/** How many bad ones of each kind. */
	badCounts: Record<string, number>;
	bad: BadCell[];
}

export const emptyResult = (): PartResult => ({ counts: {}, badCounts: {}, bad: [] });

/** Adds a cell. */
export function addCell(result: PartResult, kind: string, name: string, findings: Finding[]): void {
	result.counts[kind] = (result.counts[kind] ?? 0) + 1;
	if (findings.length === 0) return;
	result.badCounts[kind] = (result.badCounts[kind] ?? 0) + 1;
	result.bad.push({ name, findings });
}

/** Adds the cells of another part. */
export function addAll(result: PartResult, other: PartResult): void {
	for (const name of ['counts', 'badCounts'] as const)
		for (const [kind, count] of Object.entries(other[name])) result[name][kind] = (result[name][kind] ?? 0) + count;
	result.bad.push(...other.bad);
}
