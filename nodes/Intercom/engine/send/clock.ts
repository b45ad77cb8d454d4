/** Time, as far as requests wait for it. */
export interface Clock {
	/** Milliseconds since 1970. */
	now: () => number;
	/** Rejects when the execution is cancelled. */
	sleep: (ms: number) => Promise<void>;
}
