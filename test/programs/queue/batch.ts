import { setTimeout as pause } from 'node:timers/promises';
import { ended, type Execution } from '../n8n/execution';
import type { Rest } from '../n8n/rest';

const CALLS_AT_ONCE = 10;
const KNOWN_WITHIN_MS = 30_000;
const OVER: ReadonlySet<string> = new Set(['success', 'error', 'canceled', 'crashed']);
/** What n8n lists at most. */
export const MOST_EXECUTIONS = 100;

/** Executions that webhook calls ask for: each call brings contacts with external ids of their own. */
export interface Batch {
	/** Of the webhook; part of all external ids. */
	path: string;
	executions: number;
	contacts: number;
}

/** What one call brings. */
export const externalIds = ({ path, contacts }: Batch, call: number): string[] =>
	Array.from({ length: contacts }, (_unused, index) => `${path}-${call}-${index}`);

const callsOf = ({ executions }: Batch): number[] => Array.from({ length: executions }, (_unused, call) => call);

/** All external ids of a batch. */
export const allExternalIds = (batch: Batch): string[] => callsOf(batch).flatMap((call) => externalIds(batch, call));

/** Waits until n8n knows the production webhook, which it learns a moment after the workflow was switched on. */
export async function webhookKnown(url: string, { path }: Batch): Promise<void> {
	const deadline = Date.now() + KNOWN_WITHIN_MS;
	// n8n answers a browser's question which methods there are, and runs nothing.
	const ask = { method: 'OPTIONS', headers: { origin: url }, signal: AbortSignal.timeout(KNOWN_WITHIN_MS) };
	const methods = async () =>
		(await fetch(`${url}/webhook/${path}`, ask)).headers.get('access-control-allow-methods') ?? '';
	while (!(await methods()).includes('POST')) {
		if (Date.now() > deadline) throw new Error(`n8n did not register the webhook ${path}`);
		await pause(200);
	}
}

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

/** Waits until as many executions of a workflow have ended, and reads them. */
export async function allEnded(
	rest: Rest,
	workflow: string,
	{ count, withinMs }: { count: number; withinMs: number },
): Promise<Execution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow }));
	const deadline = Date.now() + withinMs;
	for (;;) {
		const { results } = await rest.get<{ results: Array<{ id: string; status: string }> }>(
			`/rest/executions?limit=${MOST_EXECUTIONS}&filter=${filter}`,
		);
		const over = results.filter(({ status }) => OVER.has(status));
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
