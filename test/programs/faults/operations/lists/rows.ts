/** A row of a served list; its place in the order is that of the highest `place` first. */
export interface Row {
	id: string;
	place: number;
}

/** The rows of a list, which somebody else changes while it is read. */
export class Rows {
	private rows: Row[];
	private readonly first: readonly Row[];
	private readonly gone = new Set<string>();

	constructor(count: number) {
		this.first = Array.from({ length: count }, (_unused, index) => ({ id: `row-${index + 1}`, place: count - index }));
		this.rows = [...this.first];
	}

	get all(): readonly Row[] {
		return this.rows;
	}

	/** Rows that stood in the list from its first page to its last. */
	get steady(): string[] {
		return this.first.filter(({ id }) => !this.gone.has(id)).map(({ id }) => id);
	}

	/** Every row that the list ever had. */
	get ever(): string[] {
		return [...new Set([...this.first, ...this.rows].map(({ id }) => id))];
	}

	/** Adds rows before the first one. */
	addInFront(count: number): void {
		for (let added = 0; added < count; added++) {
			const place = (this.rows[0]?.place ?? 0) + 1;
			this.rows.unshift({ id: `new-${place}`, place });
		}
	}

	/** Adds rows after the last one. */
	addAtEnd(count: number): void {
		for (let added = 0; added < count; added++) {
			const place = (this.rows.at(-1)?.place ?? 0) - 1;
			this.rows.push({ id: `late-${place}`, place });
		}
	}

	/** Deletes rows, counted from the first one. */
	delete(from: number, count: number): void {
		for (const { id } of this.rows.splice(from, count)) this.gone.add(id);
	}
}
