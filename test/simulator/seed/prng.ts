/** A small generator of numbers that only look random: the same seed gives the same workspace in every run. */
export class Prng {
	constructor(private state: number) {}

	/** A number from 0 up to but not including 1. */
	next(): number {
		// mulberry32
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from low to high, both included. */
	between(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** True as often as the share, from 0 to 1, says. */
	chance(share: number): boolean {
		return this.next() < share;
	}

	/** One of the entries; the list must not be empty. */
	pick<T>(entries: readonly T[]): T {
		const entry = entries[Math.floor(this.next() * entries.length)];
		if (entry === undefined) throw new Error('There is nothing to pick from');
		return entry;
	}
}
