import { integer } from '../../model/fields';
import type { JsonObject } from '../../model/json';
import type { Session } from '../../model/session';

/** The longest pause between two requests for the status of a job. */
const MAX_POLL_MS = 15_000;

/** How long an operation waits for its job. */
export const waitAtMost = integer({
	label: 'Wait at Most (Seconds)',
	default: 600,
	min: 1,
	max: 86_400,
	description: 'The job goes on in Intercom when this time is over; 600 when left out',
});

/**
 * Asks for a job until it is done: first after a second, then after pauses that double. Throws once `seconds` are over.
 */
export async function waitUntilDone(
	{ fail, pause }: Pick<Session, 'fail' | 'pause'>,
	{ seconds = 600, what }: { seconds?: number | undefined; what: string },
	getJob: () => Promise<JsonObject>,
	isDone: (job: JsonObject) => boolean,
): Promise<JsonObject> {
	for (let waitedMs = 0, nextMs = 1_000; ; nextMs = Math.min(nextMs * 2, MAX_POLL_MS)) {
		const job = await getJob();
		if (isDone(job)) return job;
		const leftMs = seconds * 1_000 - waitedMs;
		if (leftMs <= 0)
			fail(
				`${what} is not done after ${seconds} seconds`,
				'It goes on in Intercom: ask for its status later, or wait longer',
			);
		const pauseMs = Math.min(nextMs, leftMs);
		await pause(pauseMs);
		waitedMs += pauseMs;
	}
}
