import type { INodeExecutionData, IWorkflowBase } from 'n8n-workflow';

/** What the Intercom nodes of a workflow sent and gave, without what differs from run to run. */
export interface Gave {
	/** Method and path with the query, and the body, sorted: items run side by side. */
	requests: Array<{ to: string; body?: unknown }>;
	/** For each node its output on each run: how many items, and the first of them. */
	outputs: Record<string, Array<{ count: number; first: unknown[] }>>;
}

/** A workflow as it was saved before the node had a second version. */
export interface SavedWorkflow {
	/** How this file came into being. */
	recorded: string;
	workflow: Pick<IWorkflowBase, 'connections' | 'name' | 'nodes' | 'settings'>;
	/** The node that it starts with. */
	start: string;
	/**
	 * What the nodes of other packages give: for each run their outputs, in which a number stands for the input item at
	 * that index.
	 */
	others: Record<string, Array<Array<Array<number | INodeExecutionData>>>>;
	gave: Gave;
}
