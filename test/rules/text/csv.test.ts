import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { CsvReader } from '../../../nodes/Intercom/resources/data/table/csv';
import { rowsOfTables } from '../../../nodes/Intercom/resources/data/table/rows';
import { zipOf } from '../../kit/packed';

const cell = fc.string({
	unit: fc.oneof(
		fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', ';'),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
	),
	maxLength: 6,
});
const table = fc
	.integer({ min: 1, max: 4 })
	.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

/** How somebody may write a table. */
const style = fc.record({
	lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
	endsLast: fc.boolean(),
	quotesAll: fc.boolean(),
});

/** Writes a table as RFC 4180 says; a row of one empty cell is quoted, since nothing would be left of it otherwise. */
function write(
	rows: string[][],
	{ endsLast, lineEnd, quotesAll }: { endsLast: boolean; lineEnd: string; quotesAll: boolean },
): string {
	const lines = rows.map((cells) =>
		cells
			.map((value) => {
				const isNeeded = /[",\r\n]/.test(value) || (cells.length === 1 && value === '');
				return quotesAll || isNeeded ? `"${value.replaceAll('"', '""')}"` : value;
			})
			.join(','),
	);
	return lines.join(lineEnd) + (endsLast ? lineEnd : '');
}

const handlers = {
	tellOthers: () => {},
	refuse: (reason: string): never => {
		throw new Error(reason);
	},
};

/** Cuts a text at some places. */
function cut(text: string, places: readonly number[]): string[] {
	const ends = [...places.map((place) => place % (text.length + 1)), 0, text.length].sort((a, b) => a - b);
	return ends.slice(1).map((end, index) => text.slice(ends[index], end));
}

test('Every table comes back as it was written, wherever its text is cut', () => {
	fc.assert(
		fc.property(table, style, fc.array(fc.nat(), { maxLength: 8 }), (rows, how, places) => {
			const reader = new CsvReader();
			const read = cut(write(rows, how), places).flatMap((piece) => reader.read(piece));
			expect([...read, ...reader.end()]).toEqual(rows);
		}),
		{ numRuns: 1_000 },
	);
});

test.each<[string, (content: Buffer) => Buffer]>([
	['as it is', (content) => content],
	['packed by gzip', (content) => gzipSync(content)],
	['in a ZIP', (content) => zipOf([{ name: 't.csv', content }])],
])('Every row of a file %s is an item with a key for each column, and the name of the file', async (_how, pack) => {
	await fc.assert(
		fc.asyncProperty(table, style, async (rows, how) => {
			const names = rows[0]?.map((_name, index) => `c${index}`) ?? [];
			const content = pack(Buffer.from(`\uFEFF${write([names, ...rows], how)}`));
			const items: unknown[] = [];
			for await (const page of rowsOfTables({ name: 't.csv', content }, handlers)) items.push(...page);
			const keyed = rows.map((cells) => cells.map((value, index): [string, string] => [`c${index}`, value]));
			expect(items).toEqual(keyed.map((pairs) => ({ file_name: 't.csv', ...Object.fromEntries(pairs) })));
		}),
	);
});

test('A file longer than what is unpacked at a time comes whole', async () => {
	const count = 60_000;
	const lines = Array.from({ length: count }, (_, index) => `${index},"Zoë ""${index}"""`);
	const content = Buffer.from(['id,name', ...lines].join('\r\n'));
	for (const packed of [content, gzipSync(content)]) {
		const read: unknown[] = [];
		for await (const page of rowsOfTables({ name: 't.csv', content: packed }, handlers))
			read.push(...page.map(({ id, name }) => `${String(id)},"${String(name).replaceAll('"', '""')}"`));
		expect(read.join('\n')).toBe(lines.join('\n'));
	}
});
