import { setTimeout as pause } from 'node:timers/promises';
import { ended, type Execution } from '../n8n/execution';
import type { Rest } from '../n8n/rest';

const CALLS_AT_ONCE = 10;
const FINAL_STATUSES: ReadonlySet<string> = new Set(['success', 'error', 'canceled', 'crashed']);
/** The most executions that n8n lists at once. */
export const MAX_LISTED_EXECUTIONS = 100;

/** Webhook calls, each of which starts an execution with contacts of its own. */
export interface Batch {
	/** Path of the webhook; all external IDs begin with it. */
	path: string;
	executions: number;
	contacts: number;
}

/** External IDs of the contacts in one call. */
export const externalIds = ({ path, contacts }: Batch, call: number): string[] =>
	Array.from({ length: contacts }, (_unused, index) => `${path}-${call}-${index}`);

const callsOf = ({ executions }: Batch): number[] => Array.from({ length: executions }, (_unused, call) => call);

/** All external IDs of a batch. */
export const allExternalIds = (batch: Batch): string[] => callsOf(batch).flatMap((call) => externalIds(batch, call));

/** Calls the production webhook once for each execution, as another system would. */
export async function callWebhook(url: string, batch: Batch): Promise<void> {
	const calls = callsOf(batch);
	const caller = async (): Promise<void> => {
		for (let call = calls.shift(); call !== undefined; call = calls.shift()) {
			const contacts = externalIds(batch, call).map((id) => ({ external_id: id, name: `Contact ${id}` }));
			const answer = await fetch(`${url}/webhook/${batch.path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ contacts }),
				signal: AbortSignal.timeout(60_000),
			});
			if (!answer.ok) throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
			await answer.arrayBuffer();
		}
	};
	await Promise.all(Array.from({ length: CALLS_AT_ONCE }, caller));
}

/** Waits until `count` executions of a workflow have ended, and reads them. */
export async function allEnded(
	rest: Rest,
	workflow: string,
	{ count, withinMs }: { count: number; withinMs: number },
): Promise<Execution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow }));
	const deadline = Date.now() + withinMs;
	for (;;) {
		const { results } = await rest.get<{ results: Array<{ id: string; status: string }> }>(
			`/rest/executions?limit=${MAX_LISTED_EXECUTIONS}&filter=${filter}`,
		);
		const over = results.filter(({ status }) => FINAL_STATUSES.has(status));
		if (over.length >= count) {
			const executions: Execution[] = [];
			for (const { id } of over) executions.push(await ended(rest, id));
			return executions;
		}
		if (Date.now() > deadline)
			throw new Error(`Only ${over.length} of ${count} executions ended within ${withinMs / 1_000} s`);
		await pause(1_000);
	}
}

/** Items of a node that failed. */
export const failedItems = (executions: readonly Execution[], nodes: readonly string[]): number =>
	executions
		.flatMap((execution) => nodes.flatMap((node) => execution.items(node)))
		.filter(({ json, error }) => error !== undefined || json['error'] !== undefined).length;
