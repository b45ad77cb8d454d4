import type { Departure } from './queue';

/** A window as an answer tells of it. */
interface Window {
	limit: number;
	remaining: number;
	endsAt: number;
}

/** Reset times this close are those of one window: our idea of Intercom's clock still improves. */
export const SAME_WINDOW_MS = 1_000;

/**
 * What a request with many rows takes of the window. Intercom does not say whether such a request counts as one or each
 * of its rows, so each row is held room for until an answer shows that less was taken.
 */
export class RowCost {
	private countsRows = true;

	/** The room that a request needs, which is never more than a whole window. */
	weightOf(rows: number, limit: number): number {
		return this.countsRows ? Math.min(rows, limit) : 1;
	}

	/**
	 * Compares the window before and after a request that was carried out. Others may have sent something in between, but
	 * nobody gives room back: where the window lost less than the rows, they are not counted. A window that is used up
	 * shows no loss, and none has more left at its beginning than its limit.
	 */
	learn(sent: Departure, { endsAt, limit, remaining }: Window): void {
		const isSame = Math.abs(sent.windowEndsAt - endsAt) <= SAME_WINDOW_MS;
		const before = isSame ? Math.min(sent.remaining, limit) : limit;
		if (sent.rows > 1 && remaining > 0 && before - remaining < sent.rows) this.countsRows = false;
	}
}
