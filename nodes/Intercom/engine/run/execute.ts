import { NodeOperationError, sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { isBatch, type Catalogue, type Operation } from '../../model/operation';
import { OncePerExecution } from '../input/oncePerExecution';
import { Parameters } from '../input/parameters';
import { titleOfParameter } from '../input/titles';
import { Uploads } from '../input/uploads';
import { OPTIONS } from '../names';
import type { Clock } from '../send/clock';
import { connect } from '../send/connection';
import { errorItem, partly, progress, sentence, toNodeError } from './errors';
import { Hints } from './hints';
import { beginItem, type Run } from './item';
import { runInPool, type Outcome } from './pool';
import { runBatch } from './runBatch';
import { runItem } from './runItem';
import { widthOf } from './settings';

/** The operation that the user chose. */
function chosenOperation(context: IExecuteFunctions, catalogue: Catalogue): Operation {
	const resource = String(context.getNodeParameter('resource', 0));
	const name = String(context.getNodeParameter('operation', 0));
	const operations = Object.hasOwn(catalogue, resource) ? catalogue[resource]?.operations : undefined;
	const operation = operations && Object.hasOwn(operations, name) ? operations[name] : undefined;
	if (operation) return operation;
	throw new NodeOperationError(context.getNode(), `The resource "${resource}" has no operation "${name}"`, {
		description: 'Choose one from the lists',
	});
}

async function beginRun(context: IExecuteFunctions, operation: Operation, parameters: Parameters): Promise<Run> {
	const signal = context.getExecutionCancelSignal();
	const clock: Clock = { now: Date.now, sleep: async (ms) => await sleep(ms, signal) };
	return {
		context,
		operation,
		parameters,
		connection: await connect(context),
		clock,
		startedAt: clock.now(),
		isCancelled: () => signal?.aborted ?? false,
		once: new OncePerExecution(),
		uploads: new Uploads(),
		hints: new Hints(),
	};
}

/** The outcomes as output items. Throws n8n's error for the first failure unless the node continues on failure. */
function outputOf(
	{ context, isCancelled }: Run,
	outcomes: ReadonlyArray<Outcome<INodeExecutionData[]> | undefined>,
): INodeExecutionData[] {
	const node = context.getNode();
	const failed = outcomes.findIndex((outcome) => outcome?.done === false);
	const first = outcomes[failed];
	if (first?.done === false && (!context.continueOnFail() || isCancelled())) {
		const done = outcomes.flatMap((outcome, index) => (outcome?.done ? [index] : []));
		const others = outcomes.flatMap((outcome, index) =>
			outcome?.done === false && (index !== failed || isCancelled()) ? [[index, outcome.error] as const] : [],
		);
		const description = sentence(partly(others), progress(done, outcomes.length));
		// n8n tells a cancelled execution from a failed one by this word.
		if (isCancelled()) throw new NodeOperationError(node, 'The execution was canceled', { description });
		throw toNodeError(first.error, node, failed, description);
	}
	return outcomes.flatMap((outcome, index) =>
		outcome?.done ? outcome.value : outcome ? [errorItem(outcome.error, node, index)] : [],
	);
}

/**
 * Runs the chosen operation for all input items. Output keeps the order of the input, and every item says which one it
 * came from.
 */
export async function execute(context: IExecuteFunctions, catalogue: Catalogue): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const operation = chosenOperation(context, catalogue);
	const total = context.getInputData().length;
	const parameters = new Parameters(context, (name) => titleOfParameter(operation, name));
	let run: Run;
	let width: number;
	try {
		run = await beginRun(context, operation, parameters);
		width = widthOf(parameters.collection(OPTIONS, 0, 'Options').parallelItems);
	} catch (error) {
		// Thrown, it would send all items on as if they were done.
		if (context.continueOnFail())
			return Array.from({ length: total }, (_unused, index) => errorItem(error, node, index));
		throw toNodeError(error, node);
	}
	const stop = () => !context.continueOnFail() || run.isCancelled();
	const outcomes = isBatch(operation)
		? await runBatch(run, operation, total, width)
		: await runInPool(
				total,
				{ width, stop },
				async (index, waitForEarlierWrites) => await runItem(beginItem(run, index, waitForEarlierWrites), operation),
			);
	context.addExecutionHints(...run.hints.list(total));
	return outputOf(run, outcomes);
}
