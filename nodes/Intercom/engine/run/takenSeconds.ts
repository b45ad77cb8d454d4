import type { Clock } from '../send/clock';

const MS_PER_SECOND = 1_000;
/**
 * A wait that is longer than this for each of those that wait has another reason than they: the clock of this machine
 * was set back.
 */
const TOLERANCE_SECONDS = 60;

interface Taken {
	/** The last second that was given away. */
	second: number;
	/** How many wait for their second. */
	waiting: number;
}

/**
 * Gives every second once for one matter, also to executions that run at the same time or right after each other. It
 * only goes forwards, so what is asked for first has the earlier second, and none of them lies in the future when it is
 * used: who gets a second that has not come yet waits for it.
 */
export class TakenSeconds {
	private readonly taken = new Map<string, Taken>();
	private lookedThroughAt = 0;

	/** How many matters are kept in mind. */
	get size(): number {
		return this.taken.size;
	}

	/** The next free second, once it has come. Rejects when the execution is cancelled. */
	async take(about: string, clock: Clock): Promise<number> {
		const now = Math.floor(clock.now() / MS_PER_SECOND);
		this.forgetBefore(now);
		const known = this.taken.get(about) ?? { second: now - 1, waiting: 0 };
		const free = Math.max(now, known.second + 1);
		const second = free - now > known.waiting + TOLERANCE_SECONDS ? now : free;
		known.second = second;
		known.waiting++;
		this.taken.set(about, known);
		try {
			const waitMs = second * MS_PER_SECOND - clock.now();
			if (waitMs > 0) await clock.sleep(waitMs);
		} finally {
			known.waiting--;
		}
		return second;
	}

	/** Forgets seconds that nobody can be given any more, at most once a second. */
	private forgetBefore(now: number): void {
		if (now === this.lookedThroughAt) return;
		this.lookedThroughAt = now;
		for (const [about, { second, waiting }] of this.taken) if (second < now && waiting === 0) this.taken.delete(about);
	}
}

/** Those of this process. Other processes of one n8n, as in queue mode, have their own. */
export const takenSeconds = new TakenSeconds();
