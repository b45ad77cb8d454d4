import type { Outcome, Plan, Stage } from '../stage';
import type { Task } from '../task';
import { seconds, type Scenario } from './scenario';

/** As in the updates, a window is shorter than Intercom's, and allows as many requests in a second. */
const CONDITIONS = { latencyMs: 100, rateLimit: { limit: 500, windowMs: 3_000 } };

/** Intercom does not say how long a task takes; each of its hundred rows is given a millisecond here. */
const TASK_MS = 100;

/** Rows one by one take so much longer that a fifth of them is enough to tell their speed. */
const ONE_BY_ONE_SHARE = 5;

/** Rows of which every other one names a contact that is there. */
const planOf = (items: number, task: Pick<Task, 'badRows' | 'inBulk'>): Plan => ({
	contacts: items / 2,
	...CONDITIONS,
	bulkTaskMs: TASK_MS,
	task: { contender: 'ours', work: 'upsert', items, rateLimit: CONDITIONS.rateLimit, ...task },
});

const badOf = ({ badRows }: Pick<Task, 'badRows'>, items: number): number => (badRows ? items / 100 : 0);

/**
 * Items that came out wrongly, and rows that were not written or made a contact more than once. A row that is written
 * again with the same values, since nobody can tell whether it had worked, counts once.
 */
function failedOf({ misjudged, seen }: Outcome, { task }: Plan): number {
	const wanted = task.items - badOf(task, task.items);
	return Math.max(misjudged, Math.abs(wanted - new Set(seen.written).size));
}

async function measure(stage: Stage, plan: Plan): Promise<Outcome & { wrong: number }> {
	const outcome = await stage.measure(plan);
	return { ...outcome, wrong: failedOf(outcome, plan) };
}

/**
 * Many rows in one request, beside the same rows one by one. A hundredth of them is bad: all in one place, as one bad
 * source file has them. A job only says of a hundred rows that some were refused. Where bad rows lie one by one, 63 %
 * of the requests have one, and even the best way to find it with answers of one bit takes 0.08 requests for each row:
 * what that costs is measured beside it, and asked for by nobody. The speed is that of good rows; bad ones go one by
 * one, as they do without bulk jobs.
 */
export const bulk: Scenario = {
	title: '10,000 contacts created or updated in bulk, 100 ms an answer, 500 allowed in 3 s',
	required: {
		bulkRequestsPerRow: { most: 0.05, steady: true },
		bulkSpeedup: { least: 20 },
		bulkFailedItems: { most: 0, always: true, steady: true },
	},
	async run(stage, short) {
		const items = short ? 2_000 : 10_000;
		const oneByOne = await measure(stage, planOf(short ? 500 : items / ONE_BY_ONE_SHARE, {}));
		const together = await measure(stage, planOf(items, { inBulk: true, badRows: 'together' }));
		const scattered = await measure(stage, planOf(items, { inBulk: true, badRows: 'scattered' }));
		const good = await measure(stage, planOf(items, { inBulk: true }));
		const msPerRow = ({ failed, items: out, ms }: Outcome): number => ms / (out + failed);
		return {
			bulkRequestsPerRow: together.seen.requests / items,
			bulkSpeedup: msPerRow(oneByOne) / msPerRow(good),
			bulkSpeedupWithBadRows: msPerRow(oneByOne) / msPerRow(together),
			bulkFailedItems: Math.max(...[oneByOne, together, scattered, good].map(({ wrong }) => wrong)),
			bulkRequestsPerRowScattered: scattered.seen.requests / items,
			bulkSpeedupScattered: msPerRow(oneByOne) / msPerRow(scattered),
			bulkRequestsPerGoodRow: good.seen.requests / items,
			bulkTooManyRequests: together.seen.tooMany + scattered.seen.tooMany + good.seen.tooMany,
			bulkSeconds: {
				together: seconds(together.ms),
				scattered: seconds(scattered.ms),
				good: seconds(good.ms),
				oneByOne: seconds(msPerRow(oneByOne) * items),
			},
		};
	},
};
