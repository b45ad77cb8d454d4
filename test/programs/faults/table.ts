import type { Options } from './options';
import { expectedOf, MARKS } from './expected';
import type { Result } from './matrix';
import type { Column, Expected, Harm, Row } from './types';

/** Every kind of harm, in the order of the last line. */
export const HARMS: readonly Harm[] = ['wrong', 'lost', 'doubled', 'unclear', 'tokenSeen', 'silentlyShort'];
const LEGEND = [
	'R recovered: the right items, each write once     D done: { success: true } stands for the record',
	'E a clear error; nothing lost, nothing doubled    U a clear error that says that the outcome is unknown',
	'C cancelled at once, nothing sent afterwards      · makes no sense (docs/faults.md says why)     ! not as it has to be',
];

/** How many cells there are, and how many show each kind of harm. */
export function figures(results: readonly Result[]): { cells: number } & Record<Harm, number> {
	const count = (harm: Harm) => results.filter(({ findings }) => findings.some((one) => one.harm === harm)).length;
	const harms = Object.fromEntries(HARMS.map((harm) => [harm, count(harm)])) as Record<Harm, number>;
	return { cells: results.length, ...harms };
}

const markOf = (expected: Expected): string => (typeof expected === 'object' ? '·' : MARKS[expected]);

/** The titles of the columns, written vertically. */
function headings(columns: readonly Column[], indent: number): string[] {
	const height = Math.max(...columns.map(({ name }) => name.length));
	return Array.from(
		{ length: height },
		(_unused, line) => ' '.repeat(indent) + columns.map(({ name }) => name.padStart(height)[line]).join(' '),
	);
}

/** The matrix with a legend, and below it what went wrong. */
export function table({ columns, rows }: Options, results: readonly Result[]): string {
	const indent = Math.max(...rows.map(({ name }) => name.length)) + 2;
	const resultOf = (column: Column, row: Row) => results.find((one) => one.column === column && one.row === row);
	const lines = rows.map((row) => {
		const marks = columns.map((column) =>
			(resultOf(column, row)?.findings.length ?? 0) > 0 ? '!' : markOf(expectedOf(column, row)),
		);
		return row.name.padEnd(indent) + marks.join(' ');
	});
	const failures = results.flatMap(({ column, findings, row }) =>
		findings.map(({ harm, words }) => `${column.name} / ${row.name}: ${harm}: ${words}`),
	);
	return [...headings(columns, indent), ...lines, '', ...LEGEND, '', ...failures, ''].join('\n');
}
