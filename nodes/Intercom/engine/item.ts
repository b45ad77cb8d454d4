import { deepCopy, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { Failure, InputProblem } from '../model/failure';
import { objectOf, type Json, type JsonObject } from '../model/json';
import { isProcedure, type Endpoint, type Operation, type Procedure } from '../model/operation';
import type { ItemWithFile, Session } from '../model/session';
import { collect, type Given } from './collect';
import type { Line } from './transport';
import type { Ask, Cache } from './lookup';
import type { Turn } from './pool';
import { checkSegment, isRead, requestFor } from './request';
import { pagesOf, sessionOf } from './session';

/** One input item on its way through an operation. */
export interface ItemRun {
	context: IExecuteFunctions;
	index: number;
	line: Line;
	ask: Ask;
	cache: Cache;
	given: Given;
	turn: Turn;
	/** Rows wanted. */
	limit: number;
	/** What to give for a record that Intercom has not. */
	ifNotFound: string;
	simplified: (record: JsonObject) => JsonObject;
}

type Result = JsonObject[] | ItemWithFile;

/** No JSON holds a buffer, so this can't be taken for a record. */
const isFile = (answer: object): answer is ItemWithFile =>
	'file' in answer && Buffer.isBuffer((answer as ItemWithFile).file?.content);

async function upTo(limit: number, pages: AsyncIterable<JsonObject[]>): Promise<JsonObject[]> {
	const found: JsonObject[] = [];
	for await (const page of pages) {
		for (const row of page) if (found.length < limit) found.push(row);
		if (found.length >= limit) break;
	}
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

async function runEndpoint(operation: Endpoint, { ask, given, turn, line, limit }: ItemRun): Promise<Result> {
	const { route, send, idempotent, pages, rows = 'data' } = operation;
	const path = await collect(operation.path ?? {}, given, {}, checkSegment);
	const query = await collect(operation.query ?? {}, given);
	const body = operation.body || send ? await collect(operation.body ?? {}, given, deepCopy(send ?? {})) : undefined;
	const request = requestFor(route, { path, query, body, idempotent });
	const reads = isRead(request.method) || pages !== undefined;
	await turn(reads ? [] : keysOf(operation.path ? request.path : undefined, operation, body ?? {}));
	return pages
		? await upTo(limit, pagesOf(ask, request, pages, { rows, limit, pause: line.clock.sleep }))
		: [(await ask(request)).body];
}

async function runProcedure(operation: Procedure, { ask, cache, given, turn, line, limit }: ItemRun): Promise<Result> {
	const collected = {
		path: (await collect(operation.path ?? {}, given, {}, checkSegment)) as Session['path'],
		query: await collect(operation.query ?? {}, given),
		body: await collect(operation.body ?? {}, given),
		values: await collect(operation.fields ?? {}, given),
	};
	const reads = operation.covers.every((route) => route.startsWith('GET '));
	await turn(reads ? [] : keysOf(operation.path && JSON.stringify(collected.path), operation, collected.body));
	const result = operation.run(sessionOf(line, ask, collected, limit, cache));
	const answer = Symbol.asyncIterator in result ? result : await result;
	if (Symbol.asyncIterator in answer) return await upTo(limit, answer as AsyncIterable<JsonObject[]>);
	if (Array.isArray(answer)) return answer;
	return isFile(answer) ? answer : [answer as JsonObject];
}

const isMissing = (error: unknown): boolean =>
	(error instanceof Failure && error.status === 404) || (error instanceof InputProblem && error.nothingFound);

/** Runs an operation for one item and gives that item's output. */
export async function runItem(operation: Operation, run: ItemRun): Promise<INodeExecutionData[]> {
	const { context, index, ifNotFound, simplified } = run;
	const pairedItem = { item: index };
	let result: Result;
	try {
		result = isProcedure(operation) ? await runProcedure(operation, run) : await runEndpoint(operation, run);
	} catch (error) {
		if (!operation.ifNotFound || ifNotFound === 'error' || !isMissing(error)) return await Promise.reject(error);
		return ifNotFound === 'none' ? [] : [{ json: {}, pairedItem }];
	}
	if (Array.isArray(result))
		return result.map((row) => ({ json: simplified(row) as IDataObject, pairedItem: { ...pairedItem } }));
	const { json, file, property } = result;
	return [
		{
			json: objectOf(json) as IDataObject,
			binary: { [property]: await context.helpers.prepareBinaryData(file.content, file.name, file.type) },
			pairedItem,
		},
	];
}
