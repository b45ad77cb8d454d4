import { integer } from '../../model/fields';
import type { JsonObject } from '../../model/json';
import type { Session } from '../../model/session';

/** The longest time between two looks at a job. */
const LONGEST = 15_000;

/** How long to wait for a job, as a field of the operations that do. */
export const waitAtMost = integer({
	label: 'Wait at Most (Seconds)',
	default: 600,
	min: 1,
	max: 86_400,
	description: 'The job goes on in Intercom when this time is over; 600 when left out',
});

/** Looks at a job until it is done, at first after a second, then less and less often. Ends with an error once `seconds` are over. */
export async function untilDone(
	{ fail, pause }: Pick<Session, 'fail' | 'pause'>,
	{ seconds = 600, what }: { seconds?: number | undefined; what: string },
	look: () => Promise<JsonObject>,
	isDone: (job: JsonObject) => boolean,
): Promise<JsonObject> {
	for (let waited = 0, wait = 1_000; ; wait = Math.min(wait * 2, LONGEST)) {
		const job = await look();
		if (isDone(job)) return job;
		const left = seconds * 1_000 - waited;
		if (left <= 0)
			fail(
				`${what} is not done after ${seconds} seconds`,
				'It goes on in Intercom: ask for its status later, or wait longer',
			);
		const time = Math.min(wait, left);
		await pause(time);
		waited += time;
	}
}
