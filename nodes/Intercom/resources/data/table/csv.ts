/** Where a reader of CSV stands. */
type Place = 'cellStart' | 'plain' | 'quoted' | 'quoteEnded';

const SPECIAL_IN_PLAIN = /[,\r\n]/g;

/** How a row was written, beside its cells: a quoted empty cell is a value, while a line without anything is none. */
interface OpenRow {
	cells: string[];
	isQuoted: boolean;
}

/**
 * Reads comma-separated values (RFC 4180) piece by piece, wherever a piece ends. Quoted cells may hold commas, quotes
 * and line breaks; lines end with CRLF, LF or CR. Lines without anything are no rows.
 */
export class CsvReader {
	private place: Place = 'cellStart';
	private cell = '';
	private row: OpenRow = { cells: [], isQuoted: false };
	/** Whether a line feed that comes next belongs to the line end before it. */
	private isAfterReturn = false;

	/** Adds a piece, and gives the rows that it completes. */
	read(text: string): string[][] {
		const rows: string[][] = [];
		for (let at = 0; at < text.length;)
			at = this.place === 'quoted' ? this.quoted(text, at) : this.open(text, at, rows);
		return rows;
	}

	/** Ends the text, and gives the row that no line break ended. A quotation that nobody ended is an error. */
	end(): string[][] {
		if (this.place === 'quoted') throw new Error('a quotation does not end');
		const rows: string[][] = [];
		if (this.place !== 'cellStart' || this.row.cells.length > 0) this.endRow(rows);
		return rows;
	}

	private quoted(text: string, from: number): number {
		const end = text.indexOf('"', from);
		this.cell += end < 0 ? text.slice(from) : text.slice(from, end);
		if (end < 0) return text.length;
		this.place = 'quoteEnded';
		return end + 1;
	}

	/** Reads outside of a quotation, up to the next sign that counts. */
	private open(text: string, from: number, rows: string[][]): number {
		const sign = text[from] ?? '';
		const isSecondOfLineEnd = this.isAfterReturn && sign === '\n';
		this.isAfterReturn = false;
		if (isSecondOfLineEnd) return from + 1;
		if (sign === '"' && this.place !== 'plain') return this.quote(from);
		if (sign === ',') this.endCell();
		else if (sign === '\n' || sign === '\r') this.endRow(rows);
		else return this.plain(text, from);
		this.isAfterReturn = sign === '\r';
		return from + 1;
	}

	/** Begins a quotation; a second quote right after one stands for a quote that is part of it. */
	private quote(from: number): number {
		if (this.place === 'quoteEnded') this.cell += '"';
		this.row.isQuoted = true;
		this.place = 'quoted';
		return from + 1;
	}

	private plain(text: string, from: number): number {
		SPECIAL_IN_PLAIN.lastIndex = from;
		const end = SPECIAL_IN_PLAIN.exec(text)?.index ?? text.length;
		this.cell += text.slice(from, end);
		this.place = 'plain';
		return end;
	}

	private endCell(): void {
		this.row.cells.push(this.cell);
		this.cell = '';
		this.place = 'cellStart';
	}

	private endRow(rows: string[][]): void {
		this.endCell();
		const { cells, isQuoted } = this.row;
		if (cells.length > 1 || cells[0] !== '' || isQuoted) rows.push(cells);
		this.row = { cells: [], isQuoted: false };
	}
}
