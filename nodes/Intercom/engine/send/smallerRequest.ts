import type { Request } from './request';
import { mayHaveHappened, type Attempt } from './retry';

/** A request that failed once may have met a bad moment; what fails twice is too much. */
const MAX_HEAVY_FAILURES = 2;
/** Codes of an answer that does not come in time. */
const TOO_LATE: ReadonlySet<string> = new Set(['ECONNABORTED', 'ETIMEDOUT']);

/**
 * Whether a try may have failed because it asked for too much: Intercom ends a search that takes it longer than about
 * twenty seconds with 408, 500, 502, 503 or 504, and the node one that takes longer than its timeout.
 */
const isHeavy = (attempt: Attempt): boolean =>
	mayHaveHappened(attempt) && ('answer' in attempt || TOO_LATE.has(attempt.error.code));

/** The tries of one request, which becomes smaller where Intercom can't answer it as a whole. */
export class Tries {
	private heavyFailures = 0;

	constructor(private now: Request) {}

	/** What to send on the next try. */
	get request(): Request {
		return this.now;
	}

	/** Takes notice of a try that another one follows. */
	noteFailure(attempt: Attempt): void {
		if (!isHeavy(attempt) || ++this.heavyFailures < MAX_HEAVY_FAILURES) return;
		const less = this.now.smaller?.();
		if (!less) return;
		const { body, query } = less;
		this.now = { ...this.now, body, query };
	}
}
