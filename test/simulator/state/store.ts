import type { Stored } from './records';

/** Records by identifier, with an order that is worked out once for each state of the store. */
export class Store<T extends Stored> {
	protected readonly byId = new Map<string, T>();
	private ordered: { revision: number; rows: T[] } | undefined;
	/** Grows with every change, so that what was derived from the store can tell that it is out of date. */
	revision = 0;

	get size(): number {
		return this.byId.size;
	}

	get(id: string): T | undefined {
		return this.byId.get(id);
	}

	add(record: T): T {
		this.byId.set(record.id, record);
		this.revision++;
		return record;
	}

	/** Notes that a record was changed in place. */
	touch(): void {
		this.revision++;
	}

	delete(id: string): void {
		if (this.byId.delete(id)) this.revision++;
	}

	clear(): void {
		this.byId.clear();
		this.revision++;
	}

	values(): IterableIterator<T> {
		return this.byId.values();
	}

	/** All records, newest first. The array is shared: callers filter or copy it. */
	newestFirst(): readonly T[] {
		if (this.ordered?.revision !== this.revision) {
			const rows = [...this.byId.values()].sort((a, b) => b.created_at - a.created_at || b.seq - a.seq);
			this.ordered = { revision: this.revision, rows };
		}
		return this.ordered.rows;
	}
}
