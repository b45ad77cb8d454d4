import { oldestFirst, type Happening } from './happening';

/** The things that are new, without more of them in memory than are wanted. */
export class Fresh {
	private readonly found = new Map<string, Happening>();
	private dropped = false;

	constructor(private readonly limit: number) {}

	add(happening: Happening): void {
		this.found.set(happening.key, happening);
		// Dropped now and then only, as sorting for each would take long.
		if (this.found.size > 2 * this.limit + 100) this.drop();
	}

	get isEmpty(): boolean {
		return this.found.size === 0;
	}

	/** Whether more is there than is wanted. */
	get isFull(): boolean {
		return this.found.size > this.limit;
	}

	/** Keeps the oldest ones, since whatever is later than the last of them is left to the next poll. */
	drop(): Happening[] {
		const sorted = [...this.found.values()].sort(oldestFirst);
		this.dropped ||= sorted.length > this.limit;
		for (const { key } of sorted.slice(this.limit)) this.found.delete(key);
		return sorted.slice(0, this.limit);
	}

	get isCut(): boolean {
		return this.dropped;
	}
}
