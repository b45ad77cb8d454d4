import type { JsonObject } from '../../../model/json';
import { chunksOf, gunzip, isGzip, type Chunks } from './chunks';
import { CsvReader } from './csv';
import { entriesOfZip, isZip } from './zip';

/** How far a file is unpacked: its rows are held in memory, all at once, and n8n holds them as items after that. */
export const MAX_UNPACKED_MB = 100;
const BYTES_PER_MB = 1_000_000;

interface TableFile {
	name: string;
	chunks: Chunks;
}

const TOO_LARGE = `it has more than ${MAX_UNPACKED_MB} MB when it is unpacked`;

/** The tables in a file as Intercom sends it, and the names of other files that are with them. */
function tablesIn({ name, content }: { name: string; content: Buffer }): { tables: TableFile[]; others: string[] } {
	if (!isZip(content)) {
		const chunks = isGzip(content) ? gunzip([content]) : chunksOf(content);
		return { tables: [{ name: name.replace(/\.gz$/i, ''), chunks }], others: [] };
	}
	const entries = entriesOfZip(content);
	const wanted = entries.filter(({ name: own }) => /\.csv(\.gz)?$/i.test(own));
	if (wanted.reduce((bytes, { declaredBytes }) => bytes + declaredBytes, 0) > MAX_UNPACKED_MB * BYTES_PER_MB)
		throw new Error(TOO_LARGE);
	return {
		tables: wanted.map(({ name: own, unpack }) =>
			/\.gz$/i.test(own)
				? { name: own.replace(/\.gz$/i, ''), chunks: gunzip(unpack()) }
				: { name: own, chunks: unpack() },
		),
		others: entries.filter((entry) => !wanted.includes(entry)).map(({ name: own }) => own),
	};
}

/** A name that is not taken yet: itself, or with the first number that makes it so. Takes it. */
function takeName(name: string, taken: Set<string>): string {
	let free = name;
	for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
	taken.add(free);
	return free;
}

/** Makes items of the rows of one table, whose first row names its columns. */
class Items {
	private readonly taken = new Set<string>();
	private columns: string[] | undefined;
	/** The key that has the name of the file; columns go before it, as workflows use these. */
	private fileKey = '';

	constructor(private readonly fileName: string) {}

	add(rows: readonly string[][]): JsonObject[] {
		const [first, ...others] = this.columns === undefined ? rows : [undefined, ...rows];
		if (first !== undefined) this.begin(first);
		return others.flatMap((cells) => (cells === undefined ? [] : [this.itemOf(cells)]));
	}

	private begin(names: readonly string[]): void {
		this.columns = names.map((name, index) => takeName(name || `column_${index + 1}`, this.taken));
		this.fileKey = takeName('file_name', this.taken);
	}

	private itemOf(cells: readonly string[]): JsonObject {
		const { columns = [] } = this;
		// A row may have more cells than the table has columns.
		while (columns.length < cells.length) columns.push(takeName(`column_${columns.length + 1}`, this.taken));
		// Object.fromEntries, as a column "__proto__" would change the item in other ways.
		return Object.fromEntries([
			[this.fileKey, this.fileName],
			...columns.map((column, index): [string, string] => [column, cells[index] ?? '']),
		]);
	}
}

/** What is to be done with what can't be given as rows. */
interface TableReader {
	/** Takes the names of files that are no tables. */
	tellOthers: (names: string[]) => void;
	/** Takes what is wrong with the file. */
	refuse: (reason: string) => never;
}

/**
 * The rows of the tables in a file as Intercom sends it: CSV, as it is, or packed by gzip or in a ZIP. Each is an item
 * with the name of its file and a key for each column, whose values stay text, as CSV has nothing else.
 */
export async function* rowsOfTables(
	file: { name: string; content: Buffer },
	{ refuse, tellOthers }: TableReader,
): AsyncGenerator<JsonObject[], void> {
	let leftBytes = MAX_UNPACKED_MB * BYTES_PER_MB;
	try {
		const { others, tables } = tablesIn(file);
		if (others.length > 0) tellOthers(others);
		for (const { chunks, name } of tables) {
			const decoder = new TextDecoder();
			const reader = new CsvReader();
			const items = new Items(name);
			for await (const chunk of chunks) {
				leftBytes -= chunk.length;
				if (leftBytes < 0) throw new Error(TOO_LARGE);
				yield items.add(reader.read(decoder.decode(chunk, { stream: true })));
			}
			yield items.add([...reader.read(decoder.decode()), ...reader.end()]);
		}
	} catch (error) {
		refuse(error instanceof Error ? error.message : String(error));
	}
}
