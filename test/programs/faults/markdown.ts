import { expectedOf, MARKS } from './expected';
import type { Column, Row } from './types';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table of docs/faults.md: the outcome of each class for each fault, and why some cells are left out. */
export function markdown(columns: readonly Column[], rows: readonly Row[]): string {
	const reasons: string[] = [];
	const numberOf = (reason: string): number => {
		if (!reasons.includes(reason)) reasons.push(reason);
		return reasons.indexOf(reason) + 1;
	};
	const lines = rows.map((row) =>
		line([
			row.name,
			...columns.map((column) => {
				const expected = expectedOf(column, row);
				return typeof expected === 'object' ? `<sub>${numberOf(expected.leftOut)}</sub>` : MARKS[expected];
			}),
		]),
	);
	const head = [line(['', ...columns.map(({ name }) => name)]), line(['---', ...columns.map(() => ':-:')])];
	return `${[...head, ...lines, '', ...reasons.map((reason, index) => `${index + 1}. ${reason}`)].join('\n')}\n`;
}
