/** A process that sent little before may still send this part of the limit. */
const MIN_SHARE = 0.05;

/** What an answer told of a window. */
interface WindowCount {
	/** Requests that Intercom has counted, ours and those of others. */
	used: number;
	limit: number;
	/** Requests of ours whose answers are awaited. */
	underWay: number;
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

	/** How many requests this process may have on their way when so many are left to all. */
	room(remaining: number, limit: number): number {
		const own = Math.round(limit * Math.max(this.part, MIN_SHARE)) - this.answered;
		// One may always be on its way: its answer tells more.
		return Math.min(remaining, Math.max(own, 1));
	}

	/** Begins a window with the part that the last one ended with. */
	newWindow(): void {
		this.usualPart = this.part;
		this.answered = 0;
	}

	/** Counts a request of this process that was let through in this window. */
	count(): void {
		this.answered++;
	}

	/**
	 * Takes in Intercom's count. Others may begin late, so only the second half of a window changes the part, bit by bit,
	 * by what they leave of their usual part.
	 */
	learn({ used, limit, underWay, elapsed }: WindowCount): void {
		if (used <= 0) return;
		// Those of ours that are under way may be in the count or not.
		const most = Math.max(used - this.answered, 0);
		const least = Math.max(most - underWay, 0);
		const others = Math.min(Math.max(used * (1 - this.usualPart), least), most);
		const weight = used < limit ? Math.max(2 * elapsed - 1, 0) * (used / limit) : 1;
		this.part = this.usualPart * (1 - weight) + (1 - others / used) * weight;
	}
}
