import { NodeOperationError, sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { at, type JsonObject } from '../../model/json';
import { isList, type Catalogue, type Operation } from '../../model/operation';
import type { Clock } from '../send/clock';
import { connect, type Connection } from '../send/connection';
import { errorItem, progress, toNodeError } from './errors';
import { givenOf } from '../input/itemInput';
import { Hints } from './hints';
import { runItem, type ItemRun } from './item';
import { lookups, type Ask, type Cache } from '../input/lookup';
import { OPTIONS } from '../names';
import { pacerFor } from '../send/rateLimit/rateLimiter';
import { Parameters } from '../input/parameters';
import { inPool, type Turn } from './pool';
import { positive, settingsOf, widthOf } from './settings';
import { exchange, type Line } from '../send/transport';

function itemRun(
	context: IExecuteFunctions,
	parameters: Parameters,
	connection: Connection,
	cache: Cache,
	hints: Hints,
	operation: Operation,
	index: number,
	turn: Turn,
): ItemRun {
	const signal = context.getExecutionCancelSignal();
	const clock: Clock = { now: Date.now, sleep: async (ms) => await sleep(ms, signal) };
	const { timeout, version, ifNotFound } = settingsOf(parameters, index);
	const line: Line = {
		connection,
		clock,
		pacer: pacerFor(connection.credential, connection.baseUrl),
		timeout,
		version,
		cancelled: () => signal?.aborted ?? false,
	};
	let last: JsonObject | undefined;
	const ask: Ask = async (request, statuses) => {
		const reply = await exchange(line, request, statuses);
		last = reply.body;
		return reply;
	};
	const all = !isList(operation) || parameters.value('returnAll', index, false, 'Return All') === true;
	const small = operation.simplify && parameters.value('simplify', index, true, 'Simplify') !== false;
	return {
		context,
		index,
		line,
		ask,
		cache,
		turn,
		tell: (hint) => hints.tell(hint),
		hasMore: () => Boolean(at(last, 'pages.next')),
		given: givenOf(context, parameters, index, lookups(ask, cache)),
		limit: all ? Infinity : positive(parameters.value('limit', index, 50, 'Limit'), 'Limit'),
		ifNotFound,
		simplified: small && operation.simplify ? operation.simplify : (record: JsonObject) => record,
	};
}

/** Runs the chosen operation for all input items. Output keeps the order of the input, and every item says which one it came from. */
export async function execute(context: IExecuteFunctions, catalogue: Catalogue): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const resource = String(context.getNodeParameter('resource', 0));
	const name = String(context.getNodeParameter('operation', 0));
	const operations = Object.hasOwn(catalogue, resource) ? catalogue[resource]?.operations : undefined;
	const operation = operations && Object.hasOwn(operations, name) ? operations[name] : undefined;
	if (!operation) {
		throw new NodeOperationError(node, `The resource "${resource}" has no operation "${name}"`, {
			description: 'Choose one from the lists',
		});
	}

	const total = context.getInputData().length;
	const parameters = new Parameters(context);
	const cache: Cache = new Map();
	const hints = new Hints();
	const goOn = context.continueOnFail();
	const cancelled = () => context.getExecutionCancelSignal()?.aborted ?? false;
	let connection: Connection;
	let width: number;
	try {
		connection = await connect(context);
		width = widthOf(parameters.collection(OPTIONS, 0, 'Options').parallelItems);
	} catch (error) {
		// Thrown, it would send all items on as if they were done.
		if (goOn) return Array.from({ length: total }, (_unused, index) => errorItem(error, node, index));
		throw toNodeError(error, node);
	}
	const outcomes = await inPool(
		total,
		{ width, stop: () => !goOn || cancelled() },
		async (index, turn) =>
			await runItem(operation, itemRun(context, parameters, connection, cache, hints, operation, index, turn)),
	);

	context.addExecutionHints(...hints.list(total));
	const failed = outcomes.findIndex((outcome) => outcome?.done === false);
	const first = outcomes[failed];
	if (first?.done === false && (!goOn || cancelled())) {
		const done = outcomes.flatMap((outcome, index) => (outcome?.done ? [index] : []));
		// n8n tells a cancelled execution from a failed one by this word.
		if (cancelled())
			throw new NodeOperationError(node, 'The execution was canceled', { description: progress(done, total) });
		throw toNodeError(first.error, node, failed, progress(done, total));
	}
	return outcomes.flatMap((outcome, index) =>
		outcome?.done ? outcome.value : outcome ? [errorItem(outcome.error, node, index)] : [],
	);
}
