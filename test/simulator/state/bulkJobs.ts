import type { Ids } from './ids';

/** The two kinds of bulk job. */
export type BulkKind = 'contacts' | 'companies';

/** What one request asked of a job. */
export interface BulkTask {
	id: string;
	itemCount: number;
	/** Milliseconds of the server's clock; the end is planned from the start on. */
	createdMs: number;
	startMs: number;
	endMs: number;
	/** Applies all rows; false when some were refused. */
	apply: () => boolean;
	/** Undefined until the rows were applied. */
	allTaken?: boolean;
}

/** Tasks that run one after another; it takes further ones until the last has ended. */
export interface BulkJob {
	id: string;
	kind: BulkKind;
	createdMs: number;
	/** Whether it hangs for ever, and if so before or after its rows are applied. */
	stuck: 'before' | 'after' | undefined;
	tasks: BulkTask[];
}

/** The most rows of a request, as documented. */
const MAX_ROWS = 100;

/**
 * Bulk jobs, which take time by the server's clock. Nothing runs by itself: whoever looks at the workspace first lets
 * everything run that is due by then, so that a stopped clock stops jobs too.
 */
export class BulkJobs {
	/** How long one task takes; it belongs to the settings, which a reset leaves alone. */
	taskMs = 0;
	/** The most rows of a request. */
	maxRows = MAX_ROWS;
	/** Makes jobs that are started from now on hang: before or after their rows are applied. */
	stuck: BulkJob['stuck'];
	/** Rows that tasks refuse for a reason that nobody learns, besides those that are wrong in themselves. */
	refuses: (row: { [field: string]: unknown }) => boolean = () => false;

	private readonly jobs = new Map<string, BulkJob>();
	private waiting: BulkTask[] = [];

	constructor(
		private readonly nowMs: () => number,
		private readonly ids: Ids,
	) {}

	/** The job of this kind, if there is one. */
	find(kind: BulkKind, id: string): BulkJob | undefined {
		const job = this.jobs.get(id);
		return job?.kind === kind ? job : undefined;
	}

	/** Starts a job without tasks, for `add`. */
	start(kind: BulkKind, id = `bulk_job_${this.ids.next()}`): BulkJob {
		const job: BulkJob = { id, kind, createdMs: this.nowMs(), stuck: this.stuck, tasks: [] };
		this.jobs.set(id, job);
		return job;
	}

	/** Adds a task, which begins when those before it have ended. */
	add(job: BulkJob, itemCount: number, apply: () => boolean): void {
		const createdMs = this.nowMs();
		const startMs = Math.max(createdMs, job.tasks.at(-1)?.endMs ?? createdMs);
		const lasts = job.stuck === 'before' ? Infinity : this.taskMs;
		const id = `bulk_task_${this.ids.next()}`;
		const task: BulkTask = { id, itemCount, createdMs, startMs, endMs: startMs + lasts, apply };
		job.tasks.push(task);
		this.waiting.push(task);
	}

	/** Adds a task that is over, however long others take; all of its rows were taken. */
	addEnded(job: BulkJob, itemCount: number): void {
		const at = this.nowMs();
		const times = { createdMs: at, startMs: at, endMs: at };
		job.tasks.push({ id: `bulk_task_${this.ids.next()}`, itemCount, ...times, apply: () => true, allTaken: true });
	}

	/** Whether the job has ended, so that it takes no further task. */
	isClosed(job: BulkJob): boolean {
		return job.tasks.length > 0 && job.tasks.every((task) => this.hasEnded(job, task));
	}

	/** Whether all that a task has to tell is told. */
	hasEnded(job: BulkJob, task: BulkTask): boolean {
		return job.stuck === undefined && task.allTaken !== undefined;
	}

	/** Applies the rows of every task whose time is over, in the order in which they end. */
	runDue(): void {
		if (this.waiting.length === 0) return;
		const now = this.nowMs();
		const due = this.waiting.filter(({ endMs }) => endMs <= now).sort((a, b) => a.endMs - b.endMs);
		this.waiting = this.waiting.filter(({ endMs }) => endMs > now);
		for (const task of due) task.allTaken = task.apply();
	}

	/** Forgets all jobs and what tests have set. */
	clear(): void {
		this.jobs.clear();
		this.waiting = [];
		this.maxRows = MAX_ROWS;
		this.stuck = undefined;
		this.refuses = () => false;
	}
}
