import type { Stored } from './records';

interface Version {
	/** Seconds of the server's clock. */
	visibleAt: number;
	record: Stored;
}

/**
 * What searches find while Intercom's index lags behind: a record as it was when the index last heard of it. Records
 * that nobody made late are found at once.
 */
export class LaggingIndex {
	private readonly versions = new Map<string, Version[]>();

	constructor(private readonly now: () => number) {}

	/** Notes that a record was written just now, and that searches find it so many seconds later. */
	wroteLate(record: Stored, lagSeconds: number): void {
		const earlier = this.versions.get(record.id) ?? [];
		this.versions.set(record.id, [...earlier, { visibleAt: this.now() + lagSeconds, record: structuredClone(record) }]);
	}

	clear(): void {
		this.versions.clear();
	}

	/** The records that searches find now. */
	found<T extends Stored>(rows: readonly T[]): readonly T[] {
		if (this.versions.size === 0) return rows;
		return rows.flatMap((row) => {
			const versions = this.versions.get(row.id);
			if (!versions) return [row];
			const known = versions.filter(({ visibleAt }) => visibleAt <= this.now()).at(-1);
			return known ? [known.record as T] : [];
		});
	}
}
