import { setTimeout as pause } from 'node:timers/promises';
import { allEnded, allExternalIds, callWebhook, failedItems, type Batch } from './batch';
import { waitForWebhook } from '../n8n/activation';
import type { Execution } from '../n8n/execution';
import { nextWindow, type Stage } from './stage';
import { activate, CONTACT, NOTE, writing } from './workflows';
import { countWrites, keysOf, type Writes } from './writes';

const BATCH: Batch = { path: 'kill', executions: 40, contacts: 30 };
const NOTES = { notes: true };
/** What n8n says of an execution whose worker is gone. */
const STALLED = /failed to be processed too many times/;

/** Result of the second batch, in the middle of which a worker is killed. */
export interface KillResult {
	executions: number;
	/** Number of executions by their final status. */
	ended: Record<string, number>;
	/** Executions that the killed worker had begun and not finished. */
	busyWith: number;
	/** Executions that failed although the killed worker did not have them, or for another reason. */
	unexplained: number;
	/** Executions that began more than once. */
	ranAgain: number;
	/** Executions that the other worker began after the kill. */
	takenOver: number;
	/** Seconds from the kill until all executions had ended. */
	overAfterSeconds: number;
	/** Writes of the executions that succeeded. */
	ofSucceeded: Writes;
	failedItems: number;
	/** Writes of the executions that failed: those that are lost can be repeated. */
	ofFailed: Writes;
}

const externalIdsIn = (execution: Execution): string[] => {
	const found = new Set(execution.raw.match(new RegExp(`${BATCH.path}-\\d+-\\d+`, 'g')));
	return [...found];
};

/** Kills a worker when half of the writes are done. */
export async function killWorker({
	url,
	rest,
	workers,
	simulator,
	credential,
	limit,
	say,
}: Stage): Promise<KillResult> {
	const [survivor, victim] = workers;
	const workflow = await activate(rest, writing(BATCH.path, NOTES), credential);
	await waitForWebhook(`${url}/webhook/${BATCH.path}`);
	simulator.reset();
	await nextWindow(limit);
	say(`${BATCH.executions} executions of ${BATCH.contacts} contacts and their notes; ${victim.name} is killed …`);
	const before = new Set(workers.flatMap(({ began }) => began));
	await callWebhook(url, BATCH);
	const halfOfWrites = BATCH.executions * BATCH.contacts;
	while (simulator.ledger.length < halfOfWrites) await pause(50);
	victim.kill();
	const killedAt = Date.now();
	const [busyWith, known] = [victim.busyWith.length, new Set(survivor.began)];

	const executions = await allEnded(rest, workflow, { count: BATCH.executions, withinMs: 150_000 });
	const overAfterSeconds = Math.round((Date.now() - killedAt) / 1_000);
	const ended: Record<string, number> = {};
	for (const { status } of executions) ended[status] = (ended[status] ?? 0) + 1;
	const succeeded = executions.filter(({ status }) => status === 'success');
	const failed = executions.filter(({ status }) => status !== 'success');
	const succeededIds = new Set(succeeded.flatMap(externalIdsIn));
	const failedIds = allExternalIds(BATCH).filter((id) => !succeededIds.has(id));
	const began = workers.flatMap((worker) => worker.began).filter((id) => !before.has(id));
	return {
		executions: executions.length,
		ended,
		busyWith,
		unexplained: failed.filter(({ id, error }) => survivor.began.includes(id) || !STALLED.test(error?.message ?? ''))
			.length,
		ranAgain: began.length - new Set(began).size,
		takenOver: survivor.began.filter((id) => !known.has(id)).length,
		overAfterSeconds,
		failedItems: failedItems(succeeded, [CONTACT, NOTE]),
		ofSucceeded: countWrites(
			simulator.ledger,
			[...succeededIds].flatMap((id) => keysOf(id, NOTES)),
		),
		ofFailed: countWrites(
			simulator.ledger,
			failedIds.flatMap((id) => keysOf(id, NOTES)),
		),
	};
}
