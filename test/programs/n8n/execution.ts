import type { IDataObject, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';
import type { Rest } from './rest';
import type { SavedWorkflow } from './workspace';

const DONE_WITHIN_MS = 120_000;

/** An execution that has ended. */
export interface Execution {
	id: string;
	/** `success`, `error`, `canceled` or `crashed`. */
	status: string;
	/** The error that ended it. */
	error: (IDataObject & { message?: string; description?: string }) | undefined;
	/** The items of a node's main output, over all of its runs. */
	items(node: string): INodeExecutionData[];
	/** Everything that n8n keeps of it, as text. */
	raw: string;
}

/** The form in which n8n keeps executions: a list whose strings are positions in it (npm's package `flatted`). */
export function unflattened(text: string): unknown {
	const parts = JSON.parse(text) as unknown[];
	const made = new Map<number, unknown>();
	const valueOf = (part: unknown): unknown => (typeof part === 'string' ? at(Number(part)) : part);
	const at = (position: number): unknown => {
		const part = parts[position];
		if (typeof part !== 'object' || part === null) return part;
		if (made.has(position)) return made.get(position);
		const result: unknown[] | Record<string, unknown> = Array.isArray(part) ? [] : {};
		made.set(position, result);
		for (const [key, value] of Object.entries(part)) Object.assign(result, { [key]: valueOf(value) });
		return result;
	};
	return at(0);
}

/** Runs a saved workflow from one of its triggers, as the editor's button does, and waits for the end. */
export async function execute(rest: Rest, workflow: SavedWorkflow, trigger: string): Promise<Execution> {
	const { executionId } = await rest.post<{ executionId: string }>(`/rest/workflows/${workflow.id}/run`, {
		workflowData: workflow,
		startNodes: [],
		triggerToStartFrom: { name: trigger },
	});
	return await ended(rest, executionId);
}

/** Waits until an execution has ended. */
export async function ended(rest: Rest, id: string): Promise<Execution> {
	const deadline = Date.now() + DONE_WITHIN_MS;
	while (Date.now() < deadline) {
		const { status, finished, data } = await rest.get<{ status: string; finished: boolean; data: string }>(
			`/rest/executions/${id}`,
		);
		// n8n 1 reports the end before the data is stored.
		const isOver = finished || ['canceled', 'crashed', 'error', 'success'].includes(status);
		if (isOver && data !== '[]') return executionOf(id, status, data);
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error(`Execution ${id} did not end within ${DONE_WITHIN_MS / 1_000} s`);
}

function executionOf(id: string, status: string, raw: string): Execution {
	const { resultData } = unflattened(raw) as IRunExecutionData;
	return {
		id,
		status,
		raw,
		error: resultData.error as Execution['error'],
		items: (node) =>
			(resultData.runData[node] ?? []).flatMap(({ data }) => (data?.['main'] ?? []).flatMap((items) => items ?? [])),
	};
}
