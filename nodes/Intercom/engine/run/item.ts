import { deepCopy, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { Failure, InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { isProcedure, routesOf, type Endpoint, type Operation, type Procedure } from '../../model/operation';
import type { ItemWithFile, Session } from '../../model/session';
import { ahead } from '../lists/ahead';
import { collect, type Given } from '../input/collect';
import type { Turn } from './pool';
import { checkSegment, isRead, requestFor } from '../send/request';
import { pagesOf, sessionOf, type Workbench } from './session';

/** One input item on its way through an operation. */
export interface ItemRun extends Workbench {
	context: IExecuteFunctions;
	index: number;
	given: Given;
	turn: Turn;
	/** Whether the page that was read last is not the last one. */
	hasMore: () => boolean;
	/** What to give for a record that Intercom has not. */
	ifNotFound: 'empty' | 'error' | 'none';
	simplified: (record: JsonObject) => JsonObject;
}

/** Records as they are output, or those with files. */
type Result = JsonObject[] | ItemWithFile[];

/** No JSON holds a buffer, so this can't be taken for a record. */
const isFile = (answer: object): answer is ItemWithFile =>
	'file' in answer && Buffer.isBuffer((answer as ItemWithFile).file?.content);
/** Either all items of an answer carry files or none does. */
const hasFiles = (result: Result): result is ItemWithFile[] => result[0] !== undefined && isFile(result[0]);

async function upTo(run: ItemRun, operation: Operation, pages: AsyncIterable<JsonObject[]>): Promise<JsonObject[]> {
	const { context, limit, line, tell, hasMore, simplified } = run;
	const found: JsonObject[] = [];
	for await (const page of limit === Infinity ? ahead(pages, line.clock) : pages) {
		const wanted = page.slice(0, limit - found.length);
		// Page by page, so that one at a time is held whole; copied, as rows that grew key by key take twice the memory.
		for (const row of wanted) found.push({ ...simplified(row) });
		if (found.length < limit) continue;
		// For one input item n8n says so by itself.
		if (context.getInputData().length > 1 && (wanted.length < page.length || hasMore()))
			tell(`There is more than the limit of ${limit}: raise Limit, or switch Return All on`);
		break;
	}
	const searched = routesOf(operation).some((route) => route.endsWith('/search'));
	if (found.length === 0)
		tell(searched ? 'Nothing was found; what changed in the last minutes may be found later' : 'Nothing was found');
	return found;
}

/** Names of people differ in the case of their letters without being different ones. */
const alike = (value: Json): string => JSON.stringify(typeof value === 'string' ? value.trim().toLowerCase() : value);

/** Writes that are about the same record: the same address, or the same value in any of the fields that stand for one. */
function keysOf(address: string | undefined, { inOrder = [] }: Operation, body: JsonObject): string[] {
	const named = inOrder.flatMap((field) => {
		const value = body[field];
		return value === undefined || value === null || value === '' ? [] : [alike(value)];
	});
	return address === undefined ? named : [address, ...named];
}

async function runEndpoint(operation: Endpoint, run: ItemRun): Promise<Result> {
	const { ask, given, turn, line, limit, simplified } = run;
	const { route, send, idempotent, pages, rows = 'data' } = operation;
	const path = await collect(operation.path ?? {}, given, {}, checkSegment);
	const query = await collect(operation.query ?? {}, given);
	const body = operation.body || send ? await collect(operation.body ?? {}, given, deepCopy(send ?? {})) : undefined;
	const request = requestFor(route, { path, query, body, idempotent });
	const reads = isRead(request.method) || pages !== undefined;
	await turn(reads ? [] : keysOf(operation.path ? request.path : undefined, operation, body ?? {}));
	return pages
		? await upTo(run, operation, pagesOf(ask, request, pages, { rows, limit, pause: line.clock.sleep }))
		: [simplified((await ask(request)).body)];
}

async function runProcedure(operation: Procedure, run: ItemRun): Promise<Result> {
	const { given, turn, simplified } = run;
	const collected = {
		path: (await collect(operation.path ?? {}, given, {}, checkSegment)) as Session['path'],
		query: await collect(operation.query ?? {}, given),
		body: await collect(operation.body ?? {}, given),
		values: await collect(operation.fields ?? {}, given),
	};
	const reads = routesOf(operation).every((route) => route.startsWith('GET '));
	await turn(reads ? [] : keysOf(operation.path && JSON.stringify(collected.path), operation, collected.body));
	const result = operation.run(sessionOf(run, collected));
	const answer = Symbol.asyncIterator in result ? result : await result;
	if (Symbol.asyncIterator in answer) return await upTo(run, operation, answer as AsyncIterable<JsonObject[]>);
	const items = (Array.isArray(answer) ? answer : [answer]) as Result;
	return hasFiles(items) ? items : items.map(simplified);
}

const isMissing = (error: unknown): boolean =>
	(error instanceof Failure && error.status === 404) || (error instanceof InputProblem && error.nothingFound);

/** Runs an operation for one item and gives that item's output. */
export async function runItem(operation: Operation, run: ItemRun): Promise<INodeExecutionData[]> {
	const { context, index, ifNotFound } = run;
	const pairedItem = { item: index };
	let result: Result;
	try {
		result = isProcedure(operation) ? await runProcedure(operation, run) : await runEndpoint(operation, run);
	} catch (error) {
		if (!operation.ifNotFound || ifNotFound === 'error' || !isMissing(error)) return await Promise.reject(error);
		run.tell(`Not found, so ${ifNotFound === 'none' ? 'no item' : 'an empty item'} was returned`);
		return ifNotFound === 'none' ? [] : [{ json: {}, pairedItem }];
	}
	if (!hasFiles(result)) return result.map((row) => ({ json: row as IDataObject, pairedItem: { ...pairedItem } }));
	return await Promise.all(
		result.map(async ({ json, file, property }) => ({
			json: objectOf(json) as IDataObject,
			binary: { [property]: await context.helpers.prepareBinaryData(file.content, file.name, file.type) },
			pairedItem: { ...pairedItem },
		})),
	);
}
