import { allEnded, allExternalIds, callWebhook, failedItems, MAX_LISTED_EXECUTIONS, type Batch } from './batch';
import { waitForWebhook } from '../n8n/activation';
import { nextWindow, type Stage } from './stage';
import { activate, CONTACT, writing } from './workflows';
import { countWrites, limitUseOf, type LimitUse, type Writes } from './writes';

const BATCH: Batch = { path: 'burst', executions: MAX_LISTED_EXECUTIONS, contacts: 30 };

/** Result of the first batch. */
export interface BurstResult extends Writes, LimitUse {
	executions: number;
	writes: number;
	/** Executions that did not succeed. */
	failedExecutions: number;
	failedItems: number;
	/** Executions that each worker began. */
	shares: number[];
}

/** Sends a hundred webhook calls, whose executions two workers share. */
export async function burst({ url, rest, workers, simulator, credential, limit, say }: Stage): Promise<BurstResult> {
	const workflow = await activate(rest, writing(BATCH.path, { notes: false }), credential);
	const keys = allExternalIds(BATCH);
	await waitForWebhook(`${url}/webhook/${BATCH.path}`);
	simulator.reset();
	const from = await nextWindow(limit);
	say(`${BATCH.executions} executions of ${BATCH.contacts} writes, ${limit.limit} requests per ${limit.windowMs} ms …`);
	await callWebhook(url, BATCH);
	const executions = await allEnded(rest, workflow, { count: BATCH.executions, withinMs: 150_000 });
	return {
		executions: executions.length,
		writes: keys.length,
		failedExecutions: executions.filter(({ status }) => status !== 'success').length,
		failedItems: failedItems(executions, [CONTACT]),
		shares: workers.map(({ began }) => began.length),
		...countWrites(simulator.ledger, keys),
		...limitUseOf(simulator.requests, from, limit),
	};
}
