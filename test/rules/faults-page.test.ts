import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columns } from '../programs/faults/columns';
import { expectedOf } from '../programs/faults/expected';
import { markdown } from '../programs/faults/markdown';
import { rows } from '../programs/faults/rows';

test('the page on faults shows the matrix that is run', () => {
	expect(readFileSync(join(__dirname, '..', '..', 'docs', 'faults.md'), 'utf8')).toContain(markdown(columns, rows));
});

test('a class that differs from others of its manner names faults that there are', () => {
	const names = rows.map(({ name }) => name);
	for (const { but = {}, says = {} } of columns)
		for (const name of [...Object.keys(but), ...Object.keys(says)]) expect(names).toContain(name);
});

test('every fault strikes somewhere, and every class meets most faults', () => {
	const isCell = (column: (typeof columns)[number], row: (typeof rows)[number]) =>
		typeof expectedOf(column, row) === 'string';
	for (const row of rows) expect(columns.filter((column) => isCell(column, row)).length).toBeGreaterThan(0);
	for (const column of columns) expect(rows.filter((row) => isCell(column, row)).length).toBeGreaterThan(20);
});
