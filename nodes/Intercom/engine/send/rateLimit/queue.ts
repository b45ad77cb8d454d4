/** A request that was let through, and what was known of the window then. */
export interface Departure {
	rows: number;
	remaining: number;
	windowEndsAt: number;
}

/** The requests that wait for room, as far as they have many rows, and all those whose answers are awaited. */
export class Queue {
	private lastNumber = 0;
	private readonly waiting = new Map<number, number>();
	private readonly underWay = new Map<number, Departure>();

	/** Takes in a request, in the order in which requests come. */
	enter(rows: number): number {
		const number = ++this.lastNumber;
		// One that needs a single place finds it without anybody's help.
		if (rows > 1) this.waiting.set(number, rows);
		return number;
	}

	/** The request waits no longer, whether it was let through or given up. */
	leave(number: number): void {
		this.waiting.delete(number);
	}

	/** The request was let through. */
	depart(number: number, departure: Departure): void {
		this.underWay.set(number, departure);
	}

	/** The request is over; gives what was known when it was let through. */
	arrive(number: number): Departure | undefined {
		const departure = this.underWay.get(number);
		this.underWay.delete(number);
		return departure;
	}

	/** Whether no answer is awaited. */
	get isIdle(): boolean {
		return this.underWay.size === 0;
	}

	/** Whether the answer to a request with many rows is awaited. */
	get awaitsRows(): boolean {
		return [...this.underWay.values()].some(({ rows }) => rows > 1);
	}

	/** The room that requests under way may still take. */
	taken(weightOf: (rows: number) => number): number {
		return sumOf([...this.underWay.values()].map(({ rows }) => weightOf(rows)));
	}

	/** The room that larger requests need that came before this one and that the window has room for. */
	reservedBefore(number: number, weightOf: (rows: number) => number, fits: (weight: number) => boolean): number {
		const weights = [...this.waiting].filter(([earlier]) => earlier < number).map(([, rows]) => weightOf(rows));
		return sumOf(weights.filter((weight) => weight > 1 && fits(weight)));
	}
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
