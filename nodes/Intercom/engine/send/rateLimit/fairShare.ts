/** A process that sent little before may still send this part of the limit. */
const MIN_SHARE = 0.05;

/** What an answer told of a window. */
interface WindowCount {
	/** What Intercom has counted, ours and those of others. */
	used: number;
	limit: number;
	/** What those of our requests may take whose answers are awaited. */
	underWay: number;
	/** What one more such request would take; one by default. */
	next?: number;
	/** How much of the window has passed, from 0 to 1. */
	elapsed: number;
}

/**
 * This process's part of the rate limit. Other processes with the same token show in Intercom's count alone: what was
 * used and was not ours. A process that is the only one has the whole limit.
 */
export class FairShare {
	/** The part in the windows before. */
	private usualPart = 1;
	private part = 1;
	private answered = 0;

	/**
	 * How much this process may have on its way when so much is left to all, where the next request takes `weight`: one
	 * of many rows may be larger than the whole part.
	 */
	room(remaining: number, limit: number, weight = 1): number {
		const own = Math.round(limit * Math.max(this.part, MIN_SHARE)) - this.answered;
		// One may always be on its way: its answer tells more. Of the large ones it is one in a window.
		return Math.min(remaining, Math.max(own, this.answered === 0 ? weight : 1));
	}

	/** Begins a window with the part that the last one ended with. */
	newWindow(): void {
		this.usualPart = this.part;
		this.answered = 0;
	}

	/** Counts a request of this process that was let through in this window, and took so much of it. */
	count(weight = 1): void {
		this.answered += weight;
	}

	/**
	 * Takes in Intercom's count. Others may begin late, so only the second half of a window changes the part, bit by bit,
	 * by what they leave of their usual part.
	 */
	learn({ used, limit, underWay, next = 1, elapsed }: WindowCount): void {
		if (used <= 0) return;
		// Those of ours that are under way may be in the count or not.
		const most = Math.max(used - this.answered, 0);
		const least = Math.max(most - underWay, 0);
		const others = Math.min(Math.max(used * (1 - this.usualPart), least), most);
		const isUsedUp = limit - used < next;
		const weight = isUsedUp ? 1 : Math.max(2 * elapsed - 1, 0) * (used / limit);
		this.part = this.usualPart * (1 - weight) + (1 - others / used) * weight;
	}
}
