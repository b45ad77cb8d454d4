/** A process that sent little before may still send this part of the limit. */
const LEAST = 0.05;

/**
 * This process's part of the rate limit. Other processes with the same token show in Intercom's count alone: what was used and was not ours. Whoever
 * is by itself has the whole limit.
 */
export class Share {
	/** The part in the windows before. */
	private usual = 1;
	private part = 1;
	private answered = 0;

	/** How many requests this process may have on their way when so many are left to all. */
	room(left: number, limit: number): number {
		const own = Math.round(limit * Math.max(this.part, LEAST)) - this.answered;
		// One may always be on its way: its answer tells more.
		return Math.min(left, Math.max(own, 1));
	}

	newWindow(): void {
		this.usual = this.part;
		this.answered = 0;
	}

	/** A request of this process was let through in this window. */
	count(): void {
		this.answered++;
	}

	/**
	 * Takes in Intercom's count at a time of the window, from 0 to 1. Others may begin late: only in the second half of a window is given out, bit by
	 * bit, what they leave of their usual part.
	 */
	learn(used: number, limit: number, underWay: number, time: number): void {
		if (used <= 0) return;
		// Those of ours that are under way may be in the count or not.
		const most = Math.max(used - this.answered, 0);
		const least = Math.max(most - underWay, 0);
		const others = Math.min(Math.max(used * (1 - this.usual), least), most);
		const weight = used < limit ? Math.max(2 * time - 1, 0) * (used / limit) : 1;
		this.part = this.usual * (1 - weight) + (1 - others / used) * weight;
	}
}
