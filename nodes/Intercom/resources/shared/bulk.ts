import type { Together } from '../../model/batch';
import { Failure } from '../../model/failure';
import { BulkQueue, inParallel, type BulkRow, type BulkTask } from './bulkRows';
import { followTasks, type Ended } from './bulkFollow';
import { sendInBulk } from './bulkSend';

/**
 * How many rows of a task with errors go together the second time, where a search shows none of its rows done, as it
 * may lag: of 100 rows with a bad one, 10 requests find the ten among which it is.
 */
const SECOND_ROWS = 10;

/** Said of rows in the hints, which count them. */
const WENT_ALONE = 'Intercom only says that a request had errors, so its rows were sent one by one';

export interface BulkSettings {
	/** How long jobs are waited for. */
	seconds?: number | undefined;
	/** Finds which rows of a task with errors have worked; the others go again. */
	findDone?: (rows: readonly BulkRow[]) => Promise<ReadonlySet<BulkRow>>;
}

const capitalized = (outcome: string): string =>
	outcome.charAt(0).toUpperCase() + outcome.slice(1).replaceAll('_', ' ');

/** Ends rows whose task says that all of them worked, or that were found to have worked. */
function finish(rows: Iterable<BulkRow>, { task, id }: Ended, { session }: Together): void {
	for (const row of rows) {
		row.finish({ ...row.record, outcome: row.outcome, job_id: task.job, task_id: id });
		session.addHint(`${capitalized(row.outcome)} in bulk`);
	}
}

/** Ends rows of which some were created, and nobody can tell which: sent again they would be created twice. */
function failUnknown(rows: readonly BulkRow[], { task }: Ended): void {
	const error = new Failure(
		`Intercom created some of ${rows.length} leads and refused others, and does not say which (job ${task.job})`,
		{
			status: 0,
			unknownOutcome: true,
			advice: 'With an External ID each lead would be told apart, as no two leads can have the same',
		},
	);
	for (const row of rows) row.fail(error);
}

/** Carries rows out one by one; `why` is told in a hint. */
export async function goAlone(
	rows: ReadonlyArray<Pick<BulkRow, 'goAlone' | 'isOver'>>,
	{ isStopped, session, width }: Together,
	why: string,
): Promise<void> {
	await inParallel(rows, width, async (row) => {
		if (row.isOver() || isStopped()) return;
		session.addHint(why);
		await row.goAlone();
	});
}

/** Ends the rows of a task with errors that worked, and gives those that have to go again. */
async function sift(ended: Ended, together: Together, { findDone }: BulkSettings): Promise<readonly BulkRow[]> {
	const { rows, to } = ended.task;
	if (to.isOnce) {
		failUnknown(rows, ended);
		return [];
	}
	// Where it can't be found out, all of them go again.
	const done = (await findDone?.(rows).catch(() => undefined)) ?? new Set<BulkRow>();
	finish(done, ended, together);
	return rows.filter((row) => !done.has(row));
}

/**
 * Carries rows out by bulk jobs of Intercom. A job says no more of a request than that all of its rows worked, or that
 * some did not: the rows of such a request are looked at, sent again in smaller requests, and one by one in the end, so
 * that each of them ends with its own success or error.
 */
export async function runInBulk(queues: BulkQueue[], together: Together, settings: BulkSettings): Promise<void> {
	const send = async (these: BulkQueue[]): Promise<BulkTask[]> => {
		const { refused, tasks } = await sendInBulk(these, together);
		await goAlone(refused, together, WENT_ALONE);
		return tasks;
	};
	await followTasks(await send(queues), together, settings.seconds ?? 600, async (all) => {
		for (const ended of all) if (!ended.hasErrors) finish(ended.task.rows, ended, together);
		const alone: BulkRow[] = [];
		const second: BulkQueue[] = [];
		await inParallel(
			all.filter(({ hasErrors }) => hasErrors),
			together.width,
			async (ended) => {
				const rows = await sift(ended, together, settings);
				const { isSecond, to } = ended.task;
				const isShown = rows.length < ended.task.rows.length;
				if (to.isUpsert && !isSecond && !isShown && rows.length > SECOND_ROWS)
					second.push(new BulkQueue(to, [...rows], SECOND_ROWS));
				else alone.push(...rows);
			},
		);
		const [tasks] = await Promise.all([send(second), goAlone(alone, together, WENT_ALONE)]);
		return tasks;
	});
}
