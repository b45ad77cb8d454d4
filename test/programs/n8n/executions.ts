import { setTimeout as pause } from 'node:timers/promises';
import { ended, type Execution } from './execution';
import type { Rest } from './rest';

/** Statuses of executions that have ended. */
const OVER = ['success', 'error', 'canceled', 'crashed'];
/** The most that n8n lists at once. */
const MAX_LISTED = 100;
const LOOK_EVERY_MS = 200;

/** An execution as n8n lists it. */
export interface ListedExecution {
	id: string;
	/** How it was started: `webhook`, `trigger`, `manual` and others. */
	mode: string;
	status: string;
}

interface List {
	count: number;
	results: ListedExecution[];
}

async function list(rest: Rest, filter: object, limit: number): Promise<List> {
	return await rest.get<List>(
		`/rest/executions?limit=${limit}&filter=${encodeURIComponent(JSON.stringify({ ...filter, status: OVER }))}`,
	);
}

/** How many executions of a workflow have ended. */
export const countOver = async (rest: Rest, workflowId: string): Promise<number> =>
	(await list(rest, { workflowId }, 1)).count;

/** The newest hundred executions of a workflow that have ended. */
export const listOver = async (rest: Rest, workflowId: string): Promise<ListedExecution[]> =>
	(await list(rest, { workflowId }, MAX_LISTED)).results;

/** The largest ID of an execution that has ended, 0 without any. */
export async function newestId(rest: Rest): Promise<number> {
	const { results } = await list(rest, {}, MAX_LISTED);
	return Math.max(0, ...results.map(({ id }) => Number(id)));
}

/** Waits until that many executions of a workflow have ended. */
export async function waitForOver(
	rest: Rest,
	workflowId: string,
	{ count, withinMs }: { count: number; withinMs: number },
): Promise<void> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const over = await countOver(rest, workflowId);
		if (over >= count) return;
		if (Date.now() > deadline)
			throw new Error(`Only ${over} of ${count} executions ended within ${withinMs / 1_000} s`);
		await pause(LOOK_EVERY_MS);
	}
}

/**
 * The executions of all workflows with IDs above `after`. A list in pages could leave some out: n8n pages by ID, and
 * sorts by the time of the start.
 */
export async function readAfter(rest: Rest, after: number): Promise<Execution[]> {
	const newest = await newestId(rest);
	const read: Execution[] = [];
	for (let id = after + 1; id <= newest; id++) read.push(await ended(rest, String(id)));
	return read;
}
