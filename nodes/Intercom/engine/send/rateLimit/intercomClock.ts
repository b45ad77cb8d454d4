/** Intercom's dates are cut to the second: an offset that fell by more than this means that a clock was set. */
const CLOCK_SET_MS = 2_000;

/** How Intercom's clock and ours differ. */
export class IntercomClock {
	/**
	 * Intercom's clock less ours, in milliseconds. Its dates are cut to the second, so the largest difference seen is the
	 * nearest to the truth.
	 */
	private offset: number | undefined;

	/** Intercom's time for a time of ours; equal as long as no answer carried a date. */
	theirs(at: number): number {
		return at + (this.offset ?? 0);
	}

	/** Our time for a time of Intercom's. */
	ours(at: number): number {
		return at - (this.offset ?? 0);
	}

	/** Takes in the date of an answer. */
	learn(dateHeader: string | undefined, now: number): void {
		const date = Date.parse(dateHeader ?? '');
		if (Number.isNaN(date)) return;
		const offset = date - now;
		const known = this.offset;
		if (known === undefined || offset > known || offset < known - CLOCK_SET_MS) this.offset = offset;
	}
}
