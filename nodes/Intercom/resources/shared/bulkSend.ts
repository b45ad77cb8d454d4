import type { Together } from '../../model/batch';
import { Failure } from '../../model/failure';
import { objectsOf, toText, type JsonObject } from '../../model/json';
import type { Session } from '../../model/session';
import { isUnderWay, type BulkQueue, type BulkRoute, type BulkRow, type BulkTask } from './bulkRows';

/** Fewer rows than these are not what a request is refused for. */
const MIN_HALVED_ROWS = 10;

/** Whether a request was refused for the number of its rows, or for their size. */
const isTooMany = (error: Failure, { length }: readonly BulkRow[]): boolean =>
	length > MIN_HALVED_ROWS && (error.status === 413 || (error.status === 422 && error.has('parameter_invalid')));

/** Whether a request was refused for what is in it, so that its rows have to tell one by one which of them it was. */
const isAboutRows = ({ status }: Failure): boolean => status === 400 || status === 413 || status === 422;

/** Whether the job that a request named takes no more requests. */
const isJobOver = ({ status }: Failure): boolean => status === 403 || status === 404;

/** A job that takes requests one after another, so that it is known which of its tasks each request became. */
interface OpenJob {
	id: string;
	to: BulkRoute;
	tasks: Set<string>;
}

/** What came of sending rows. */
export interface Sent {
	tasks: BulkTask[];
	/** Rows of requests that Intercom refused as a whole: nothing was done with them. */
	refused: BulkRow[];
}

const taskIds = (job: JsonObject): string[] => objectsOf(job.tasks).map(({ id }) => toText(id));

/** Sends requests one after another, those to one route as tasks of one job as long as Intercom keeps it open. */
class Lane {
	private job: OpenJob | undefined;

	constructor(
		private readonly session: Session,
		private readonly sent: Sent,
		/** Jobs whose tasks are over before the next request comes would refuse it: then each has a job of its own. */
		private readonly jobs: { areShort: boolean },
	) {}

	async send(queue: BulkQueue, rows: readonly BulkRow[]): Promise<void> {
		const { to } = queue;
		if (this.job?.to !== to || this.jobs.areShort) this.job = undefined;
		const named = this.job;
		try {
			const body = { [to.key]: rows.map(({ sent }) => sent), ...(named && { job: { id: named.id } }) };
			const parts = { body, rows: rows.length, ...(!to.isOnce && { idempotent: true as const }) };
			this.note(queue, rows, await this.session.send(to.write, parts));
		} catch (error) {
			// A request that was lost may have become a task, which would be taken for the next one's.
			this.job = undefined;
			if (!(error instanceof Failure)) return await Promise.reject(error);
			if (named && isJobOver(error)) {
				this.jobs.areShort = true;
				return await this.send(queue, rows);
			}
			if (isTooMany(error, rows)) queue.putBack(rows);
			else if (isAboutRows(error)) this.sent.refused.push(...rows);
			else for (const row of rows) row.fail(error);
		}
	}

	/** Notes which task an answer tells of for the first time. */
	private note({ to, secondSize }: BulkQueue, rows: readonly BulkRow[], answer: JsonObject): void {
		const known = this.job?.tasks ?? new Set<string>();
		const ids = taskIds(answer).filter((id) => id !== '' && !known.has(id));
		const job = toText(answer.id);
		if (job === '' || ids.length === 0)
			throw new Failure("Intercom's answer does not name the job and the task that the rows became", {
				status: 202,
				unknownOutcome: true,
			});
		const earlier = objectsOf(answer.tasks).filter(({ id }) => known.has(toText(id)));
		if (earlier.length > 0 && !earlier.some(isUnderWay)) this.jobs.areShort = true;
		this.job = { id: job, to, tasks: new Set([...known, ...ids]) };
		this.sent.tasks.push({ to, job, ids, rows, isSecond: secondSize !== undefined });
	}
}

/**
 * Sends all rows, in as few requests as they fit, `width` at the same time. The first request goes alone: by its answer
 * the rate limiter learns what its rows cost.
 */
export async function sendInBulk(queues: readonly BulkQueue[], { isStopped, session, width }: Together): Promise<Sent> {
	const sent: Sent = { tasks: [], refused: [] };
	const step = async (lane: Lane): Promise<boolean> => {
		const queue = queues.find(({ isEmpty }) => !isEmpty);
		if (!queue || isStopped()) return false;
		await lane.send(queue, queue.take());
		return true;
	};
	const requests = queues.reduce((sum, queue) => sum + queue.requests, 0);
	const jobs = { areShort: false };
	const lanes = Array.from({ length: Math.min(width, requests) }, () => new Lane(session, sent, jobs));
	const [first] = lanes;
	if (first) await step(first);
	await Promise.all(
		lanes.map(async (lane) => {
			while (await step(lane));
		}),
	);
	return sent;
}
