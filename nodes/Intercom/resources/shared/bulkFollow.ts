import type { Together } from '../../model/batch';
import { Failure } from '../../model/failure';
import { objectsOf, toText, type JsonObject } from '../../model/json';
import { inParallel, isUnderWay, type BulkTask } from './bulkRows';

/** The pause before the first look at jobs, and the longest one; each is twice the one before. */
const FIRST_POLL_MS = 100;
const MAX_POLL_MS = 15_000;
const MS_PER_SECOND = 1_000;
/** Intercom works on jobs in their order: the others are asked for as soon as the oldest has got on, or this often. */
const LOOKS_PER_LOOK_AT_ALL = 4;

/** How a task has ended. */
export interface Ended {
	task: BulkTask;
	/** The ID of the task that told so. */
	id: string;
	hasErrors: boolean;
}

/** How a task has ended by an answer; `undefined` while it has not. */
function endOf(task: BulkTask, job: JsonObject): Ended | undefined {
	const states = objectsOf(job.tasks)
		.map(({ id, state }) => ({ id: toText(id), state }))
		.filter(({ id }) => task.ids.includes(id));
	// Of a request that was repeated, one task that worked is enough: the others found its rows done.
	const good = states.find(({ state }) => state === 'completed');
	if (good) return { task, id: good.id, hasErrors: false };
	const last = states.at(-1);
	const isOver = last !== undefined && !states.some(isUnderWay);
	return isOver ? { task, id: last.id, hasErrors: true } : undefined;
}

/** Whether asking for a job again would bring no other answer. */
const isFinal = ({ status }: Failure): boolean => status >= 300 && status < 500 && status !== 408 && status !== 429;

const HOW_TO_LOOK =
	'Look at it later with the operation "Get Bulk Job" of Job, or raise "Wait at Most (Seconds)"; run again only what did not come through';

function byJob(tasks: readonly BulkTask[]): Array<[job: string, tasks: BulkTask[]]> {
	const jobs = new Map<string, BulkTask[]>();
	for (const task of tasks) {
		const ofJob = jobs.get(task.job);
		if (ofJob) ofJob.push(task);
		else jobs.set(task.job, [task]);
	}
	return [...jobs];
}

/** Ends the rows of tasks of which nobody knows how they end. */
function failUnfinished(tasks: readonly BulkTask[], message: (job: string, left: string) => string, status = 0): void {
	for (const [job, ofJob] of byJob(tasks)) {
		const count = ofJob.reduce((sum, { rows }) => sum + rows.length, 0);
		const requests = `${ofJob.length} ${ofJob.length === 1 ? 'request' : 'requests'}`;
		const left = `${requests} with ${count} ${count === 1 ? 'row' : 'rows'}`;
		const error = new Failure(message(job, left), { status, unknownOutcome: true, advice: HOW_TO_LOOK });
		for (const { rows } of ofJob) for (const row of rows) row.fail(error);
	}
}

/**
 * Asks for the jobs of tasks until all have ended, and hands over those that have. The tasks that this gives are
 * followed too. The rows of those that have not ended when `seconds` are over fail.
 */
export async function followTasks(
	tasks: readonly BulkTask[],
	{ session, width }: Together,
	seconds: number,
	onEnd: (ended: readonly Ended[]) => Promise<readonly BulkTask[]>,
): Promise<void> {
	let open = [...tasks];
	let nextMs = FIRST_POLL_MS;
	const look = async ([id, ofJob]: [string, BulkTask[]]): Promise<Ended[]> => {
		const read = ofJob[0]?.to.read;
		if (read === undefined) return [];
		try {
			const job = await session.send(read, { path: { id } });
			return ofJob.flatMap((task) => endOf(task, job) ?? []);
		} catch (error) {
			if (!(error instanceof Failure)) return await Promise.reject(error);
			if (!isFinal(error)) return [];
			const message = (of: string, left: string) =>
				`Job ${of} can't be read, so ${left} are not known: ${error.message}`;
			failUnfinished(ofJob, message, error.status);
			open = open.filter((task) => task.job !== id);
			return [];
		}
	};
	let leftMs = seconds * MS_PER_SECOND;
	for (let looks = 1; open.length > 0 && leftMs > 0; looks++) {
		const pauseMs = Math.min(nextMs, leftMs);
		await session.pause(pauseMs);
		leftMs -= pauseMs;
		nextMs = Math.min(nextMs * 2, MAX_POLL_MS);
		const [oldest, ...others] = byJob(open);
		const ended = oldest ? await look(oldest) : [];
		const isTimeForAll = ended.length > 0 || looks % LOOKS_PER_LOOK_AT_ALL === 0 || leftMs <= 0;
		await inParallel(isTimeForAll ? others : [], width, async (job) => void ended.push(...(await look(job))));
		const over = new Set(ended.map(({ task }) => task));
		open = open.filter((task) => !over.has(task));
		if (ended.length === 0) continue;
		const more = await onEnd(ended);
		open.push(...more);
		if (more.length > 0) nextMs = FIRST_POLL_MS;
	}
	failUnfinished(open, (job, left) => `Job ${job} is not done after ${seconds} seconds: ${left} are left`);
}
