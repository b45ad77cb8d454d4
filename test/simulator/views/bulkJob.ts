import type { JsonObject } from '../json';
import type { BulkJob, BulkJobs, BulkTask } from '../state/bulkJobs';

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** A bulk job: what is told of its rows is whether all of a task were taken. */
export function bulkJobView(jobs: BulkJobs, job: BulkJob, { nowMs, origin }: ViewedAt): JsonObject {
	const tasks = job.tasks.map((task) => ({ task, hasEnded: jobs.hasEnded(job, task) }));
	const isClosed = jobs.isClosed(job);
	const lastMs = Math.max(job.createdMs, ...job.tasks.map(({ startMs }) => startMs).filter((ms) => ms <= nowMs));
	const endMs = job.tasks.at(-1)?.endMs ?? job.createdMs;
	const state = stateOf({
		hasBegun: nowMs > job.createdMs,
		hasEnded: isClosed,
		allTaken: job.tasks.every(({ allTaken }) => allTaken),
	});
	return {
		id: job.id,
		type: `${job.kind}.bulk.job`,
		state,
		created_at: seconds(job.createdMs),
		updated_at: seconds(isClosed ? endMs : lastMs),
		completed_at: isClosed ? seconds(endMs) : null,
		tasks: tasks.map(({ task, hasEnded }) => taskView(task, hasEnded, nowMs)),
		url: `${origin}/${job.kind}/bulk/${job.id}`,
	};
}

/** When and where a job is looked at. */
export interface ViewedAt {
	nowMs: number;
	origin: string;
}

function taskView(task: BulkTask, hasEnded: boolean, nowMs: number): JsonObject {
	// A task that was added just now waits for a moment, as every one does.
	const hasBegun = hasEnded || nowMs > task.startMs;
	return {
		id: task.id,
		item_count: task.itemCount,
		state: stateOf({ hasBegun, hasEnded, allTaken: task.allTaken === true }),
		created_at: seconds(task.createdMs),
		started_at: hasBegun ? seconds(task.startMs) : null,
		completed_at: hasEnded ? seconds(task.endMs) : null,
	};
}

function stateOf({
	allTaken,
	hasBegun,
	hasEnded,
}: { [fact in 'hasBegun' | 'hasEnded' | 'allTaken']: boolean }): string {
	if (!hasEnded) return hasBegun ? 'running' : 'pending';
	return allTaken ? 'completed' : 'completed_with_errors';
}
