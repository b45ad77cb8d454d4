/** Lists and quotations inside this many count as one: otherwise a text could grow with the square of its length. */
const MAX_DEPTH = 10;

/** A list or a quotation: what stands before each of its lines. */
interface Container {
	name: string;
	outer: string;
	inner: string;
	/** The number of the next entry of an ordered list. */
	next: number | undefined;
}

/** Where a row of a table begins, with what was to be written before it. */
export interface Mark {
	from: number;
	breaks: number;
	marker: string | undefined;
}

/** Writes text in lines, each behind the marks of the lists and quotations that it is in. */
export class Writer {
	/** Texts, and before the first text of a line its break, which alone begins with a line feed. */
	private readonly pieces: string[] = [];
	/** Line breaks that are written once a text follows: two for an empty line. */
	private breaks = 1;
	/** Line breaks of the source, which mean nothing before the end of a block. */
	private sourceBreaks = 0;
	/** What begins the next line in place of the usual: the sign or the number of an entry. */
	private marker: string | undefined;
	private readonly containers: Container[] = [];
	/** How many that are open are not told apart from the one around them. */
	private tooDeep = 0;

	/** Whether the line has no text yet. */
	get isAtStart(): boolean {
		return this.breaks > 0 || this.sourceBreaks > 0;
	}

	get position(): number {
		return this.pieces.length;
	}

	/** Writes text without line feeds. */
	put(text: string): void {
		if (this.isAtStart) {
			const { outer, prefix } = this;
			const empty = this.breaks + this.sourceBreaks > 1 ? `\n${outer}` : '';
			this.pieces.push(`${empty}\n${this.marker ?? prefix}`);
			this.breaks = this.sourceBreaks = 0;
			this.marker = undefined;
		}
		if (text !== '') this.pieces.push(text);
	}

	/** Writes text at the end of the line that was written last, even if a block has ended since. */
	append(text: string): void {
		const { breaks, sourceBreaks } = this;
		if (this.marker === undefined && this.position > 0) this.breaks = this.sourceBreaks = 0;
		this.put(text);
		[this.breaks, this.sourceBreaks] = [breaks, sourceBreaks];
	}

	/** Ends the line where it has text. */
	endLine(): void {
		if (this.sourceBreaks > 0) this.breaks = Math.max(this.breaks, 1);
		this.sourceBreaks = 0;
		if (this.breaks === 0) this.breaks = 1;
	}

	/** Ends the line even where it has only the sign of an entry. */
	endMarkedLine(): void {
		if (this.marker !== undefined) this.put('');
		this.endLine();
	}

	/** Leaves an empty line, but not between the sign of an entry and its text. */
	skipLine(): void {
		this.endLine();
		if (this.marker === undefined) this.breaks = 2;
	}

	/** A break that the writer of the text made. */
	breakLine(): void {
		if (this.marker !== undefined) this.put('');
		this.sourceBreaks = 0;
		this.breaks = Math.min(this.breaks + 1, 2);
	}

	/** A line break of the source. */
	breakInSource(): void {
		if (this.marker === undefined) this.sourceBreaks++;
	}

	/** Begins a list or a quotation. */
	enter(name: string, prefix: string, next?: number): void {
		if (this.containers.length === MAX_DEPTH) this.tooDeep++;
		else this.containers.push({ name, outer: this.prefix, inner: this.prefix + prefix, next });
	}

	/** Ends the list or the quotation that began last, with all that did not end inside it. */
	leave(name: string): void {
		const last = this.containers.map((container) => container.name).lastIndexOf(name);
		if (this.tooDeep > 0) this.tooDeep--;
		else if (last >= 0) this.containers.length = last;
	}

	/** Begins an entry of a list; `number` is its own, where it has one. */
	beginEntry(number: number | undefined): void {
		this.endMarkedLine();
		const list = this.containers.at(-1);
		const value = list?.next === undefined ? undefined : (number ?? list.next);
		if (list && value !== undefined) list.next = value + 1;
		const prefix = list?.name === 'blockquote' ? list.inner : list?.outer;
		this.marker = `${prefix ?? ''}${value === undefined ? '-' : `${value}.`} `;
	}

	mark(): Mark {
		return { from: this.position, breaks: Math.max(this.breaks, 1), marker: this.marker };
	}

	/** Takes back what was written since a mark, and gives it in cells, each on one line. */
	takeCells({ from, breaks, marker }: Mark, starts: readonly number[]): string[] {
		const cells = starts.map((start, index) => {
			let cell = '';
			for (let place = start; place < (starts[index + 1] ?? this.position); place++) {
				const piece = this.pieces[place] ?? '';
				cell += piece.startsWith('\n') ? ' ' : piece;
			}
			return cell.trim().replace(/\s{2,}/g, ' ');
		});
		this.pieces.length = from;
		this.breaks = breaks;
		this.sourceBreaks = 0;
		this.marker = marker;
		return cells;
	}

	/** What was written since a position, if it is no longer than that. */
	since(position: number, maxLength: number): string | undefined {
		let text = '';
		for (let index = Math.min(position, this.position); index < this.position; index++) {
			text += this.pieces[index] ?? '';
			if (text.length > maxLength) return undefined;
		}
		return text;
	}

	get text(): string {
		return this.pieces.join('');
	}

	private get prefix(): string {
		return this.containers.at(-1)?.inner ?? '';
	}

	/** What stands on an empty line before the text. */
	private get outer(): string {
		return this.prefix.trimEnd();
	}
}
