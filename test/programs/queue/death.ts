import { setTimeout as pause } from 'node:timers/promises';
import { allEnded, allExternalIds, callWebhook, failedItems, webhookKnown, type Batch } from './batch';
import type { Execution } from '../n8n/execution';
import { nextWindow, type Stage } from './stage';
import { activate, CONTACT, NOTE, writing } from './workflows';
import { countWrites, keysOf, type Writes } from './writes';

const BATCH: Batch = { path: 'death', executions: 40, contacts: 30 };
const NOTES = { notes: true };
/** What n8n says of an execution whose worker is gone. */
const STALLED = /failed to be processed too many times/;

/** What came of the second batch, in the middle of which a worker was killed. */
export interface Death {
	executions: number;
	/** How executions ended, by n8n's word. */
	ended: Record<string, number>;
	/** Executions that the killed worker had begun and not finished. */
	busyWith: number;
	/** Executions that failed although the killed worker did not have them, or for another reason. */
	unexplained: number;
	/** Executions that began more than once. */
	ranAgain: number;
	/** Executions that the other worker began after the kill. */
	takenOver: number;
	/** Seconds from the kill until n8n had ended all executions. */
	overAfterSeconds: number;
	/** Writes of the executions that succeeded. */
	whole: Writes;
	failedItems: number;
	/** Writes of the executions that failed: what is lost there can be asked for again. */
	cut: Writes;
}

const callOf = (execution: Execution): string[] => {
	const found = new Set(execution.raw.match(new RegExp(`${BATCH.path}-\\d+-\\d+`, 'g')));
	return [...found];
};

/** Kills a worker when it is busy and much is still to do. */
export async function death({ url, rest, workers, simulator, credential, limit, say }: Stage): Promise<Death> {
	const [survivor, victim] = workers;
	const workflow = await activate(rest, writing(BATCH.path, NOTES), credential);
	await webhookKnown(url, BATCH);
	simulator.reset();
	await nextWindow(limit);
	say(`${BATCH.executions} executions of ${BATCH.contacts} contacts and their notes; ${victim.name} is killed …`);
	const before = new Set(workers.flatMap(({ began }) => began));
	await callWebhook(url, BATCH);
	const half = BATCH.executions * BATCH.contacts;
	while (simulator.ledger.length < half) await pause(50);
	victim.kill();
	const killedAt = Date.now();
	const [busyWith, known] = [victim.busyWith.length, new Set(survivor.began)];

	const executions = await allEnded(rest, workflow, { count: BATCH.executions, withinMs: 150_000 });
	const overAfterSeconds = Math.round((Date.now() - killedAt) / 1_000);
	const ended: Record<string, number> = {};
	for (const { status } of executions) ended[status] = (ended[status] ?? 0) + 1;
	const good = executions.filter(({ status }) => status === 'success');
	const bad = executions.filter(({ status }) => status !== 'success');
	const goodIds = new Set(good.flatMap(callOf));
	const cutIds = allExternalIds(BATCH).filter((id) => !goodIds.has(id));
	const began = workers.flatMap((worker) => worker.began).filter((id) => !before.has(id));
	return {
		executions: executions.length,
		ended,
		busyWith,
		unexplained: bad.filter(({ id, error }) => survivor.began.includes(id) || !STALLED.test(error?.message ?? ''))
			.length,
		ranAgain: began.length - new Set(began).size,
		takenOver: survivor.began.filter((id) => !known.has(id)).length,
		overAfterSeconds,
		failedItems: failedItems(good, [CONTACT, NOTE]),
		whole: countWrites(
			simulator.ledger,
			[...goodIds].flatMap((id) => keysOf(id, NOTES)),
		),
		cut: countWrites(
			simulator.ledger,
			cutIds.flatMap((id) => keysOf(id, NOTES)),
		),
	};
}
