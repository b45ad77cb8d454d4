import { ExecuteContext, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type ExecutionError,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type IRun,
	type ITaskDataConnections,
	type NodeExecutionHint,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { makeWorkflow, NODE, START, type NodeSetup } from './workflow';

export interface RunSetup extends NodeSetup {
	/** The items that reach the node. */
	items: INodeExecutionData[];
	/** Aborting it cancels the execution, as the editor's stop button does. */
	abortSignal?: AbortSignal;
}

export interface RunResult {
	/** The node's outputs: `output[0]` is the regular one, `output[1]` the error output where it is on. */
	output: INodeExecutionData[][];
	/** What failed the execution or the node, if anything did. */
	error: ExecutionError | undefined;
	hints: NodeExecutionHint[];
	/** True if `abortSignal` stopped the execution. */
	canceled: boolean;
	run: IRun;
}

/**
 * Runs `Start -> Node` through n8n's engine: expressions, retries, paired items, error outputs and cancellation are
 * n8n's.
 */
export async function runWorkflow(setup: RunSetup): Promise<RunResult> {
	const { workflow, start } = makeWorkflow(setup);
	const nodeExecutionStack = [{ node: start, data: { main: [setup.items] }, source: null }];
	const data = createRunExecutionData({ executionData: { nodeExecutionStack } });
	const engine = new WorkflowExecute(additionalDataFor(setup.helper, 'manual'), 'manual', data);
	const execution = engine.processRunExecutionData(workflow);
	const cancel = () => execution.cancel();
	setup.abortSignal?.addEventListener('abort', cancel, { once: true });
	if (setup.abortSignal?.aborted) cancel();
	try {
		const run = await execution;
		const { runData, error } = run.data.resultData;
		const task = runData[NODE]?.[0];
		const output = (task?.data?.['main'] ?? []).map((branch) => branch ?? []);
		return { output, error: error ?? task?.error, hints: task?.hints ?? [], canceled: run.status === 'canceled', run };
	} finally {
		setup.abortSignal?.removeEventListener('abort', cancel);
	}
}

/** A real `IExecuteFunctions`, to call a part of the node directly. `abortSignal` is the execution's cancel signal. */
export function executeContext(setup: RunSetup): IExecuteFunctions {
	const { workflow, node } = makeWorkflow(setup);
	const input: ITaskDataConnections = { main: [setup.items] };
	const context = new ExecuteContext(
		workflow,
		node,
		additionalDataFor(setup.helper, 'manual'),
		'manual',
		createRunExecutionData({}),
		0,
		setup.items,
		input,
		{ node, data: input, source: { main: [{ previousNode: START }] } },
		[],
		setup.abortSignal,
	);
	return context as IExecuteFunctions;
}

/**
 * A real `ILoadOptionsFunctions`, for dropdowns, searchable lists and resource mappers; `path` is the asking parameter.
 */
export function loadOptionsContext(setup: NodeSetup & { path?: string }): ILoadOptionsFunctions {
	const { workflow, node } = makeWorkflow(setup);
	const additionalData = additionalDataFor(setup.helper, 'internal');
	additionalData.currentNodeParameters = node.parameters; // what getCurrentNodeParameter reads
	return new LoadOptionsContext(workflow, node, additionalData, setup.path ?? '') as ILoadOptionsFunctions;
}
