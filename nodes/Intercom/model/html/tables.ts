import type { Mark, Writer } from './writer';

interface Row {
	mark: Mark;
	/** Where its cells begin. */
	cells: number[];
	/** Whether its cells hold words alone, and no list, quotation, code or other table. */
	isPlain: boolean;
}

/**
 * The tables of a text. A row becomes one line, as in "Total | 100 | 50". Mails use tables for their layout too: what
 * is alone in its row, or holds more than words, keeps its lines.
 */
export class Tables {
	/** The rows that are open, one for each table; what is in no table counts as one. */
	private readonly rows: Array<Row | undefined> = [undefined];

	constructor(private readonly writer: Writer) {}

	/** Takes what a tag of a table means. */
	tag(name: string, isEnd: boolean): void {
		if (name === 'td' || name === 'th') this.cell(isEnd);
		else if (name === 'table' && !isEnd) this.begin();
		else {
			this.endRow();
			if (name === 'tr' && !isEnd) this.beginRow();
			if (name === 'table' && this.rows.length > 1) this.rows.pop();
		}
	}

	/** Takes note of an element that has lines of its own. */
	keepLines(): void {
		const row = this.rows.at(-1);
		if (row) row.isPlain = false;
	}

	/** Ends all rows, at the end of the text. */
	end(): void {
		while (this.rows.length > 0) {
			this.endRow();
			this.rows.pop();
		}
	}

	private begin(): void {
		this.keepLines();
		this.writer.endLine();
		this.rows.push(undefined);
	}

	private beginRow(): void {
		this.writer.endLine();
		this.rows[this.rows.length - 1] = { mark: this.writer.mark(), cells: [], isPlain: true };
	}

	private cell(isEnd: boolean): void {
		this.writer.endLine();
		if (!isEnd) this.rows.at(-1)?.cells.push(this.writer.position);
	}

	private endRow(): void {
		const row = this.rows.at(-1);
		this.writer.endLine();
		if (!row) return;
		this.rows[this.rows.length - 1] = undefined;
		if (!row.isPlain || row.cells.length < 2) return;
		const cells = this.writer.takeCells(row.mark, row.cells);
		if (cells.every((cell) => cell === '')) return;
		const line = cells.join(' | ');
		this.writer.put(cells.includes('') ? line.replace(/ {2,}/g, ' ').trim() : line);
		this.writer.endLine();
	}
}
