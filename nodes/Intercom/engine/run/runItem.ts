import { deepCopy, type IDataObject, type INodeExecutionData } from 'n8n-workflow';
import { Failure, InputProblem, PartlyDone } from '../../model/failure';
import { objectOf, toText, type JsonObject } from '../../model/json';
import {
	isProcedure,
	routesOf,
	type Batch,
	type Endpoint,
	type Operation,
	type Procedure,
} from '../../model/operation';
import { pagesIn, type FetchPage } from '../../model/pages';
import type { ItemWithFile } from '../../model/session';
import { bearsName, namesBorne } from '../../model/sameName';
import { checkKey } from '../input/checkKey';
import { collectFields } from '../input/collect';
import { requestNamed } from '../input/namedRecords';
import { readAhead } from '../lists/readAhead';
import { pagesOf, readList } from '../lists/readList';
import { Breather } from '../send/breather';
import { checkQueryValue, checkSegment, isRead, requestFor, versionSent, type Request } from '../send/request';
import { collectAll } from './collectAll';
import { tellingEmptyUpdates } from './emptyUpdate';
import type { Item } from './item';
import { sessionOf } from './session';
import { storeFiles } from './storeFiles';
import { writeKeys } from './writeKeys';

/** Records as they are output, or those with files. */
type Result = JsonObject[] | ItemWithFile[];

/** No JSON holds a buffer, so this can't be taken for a record. */
const isFile = (answer: object): answer is ItemWithFile =>
	'file' in answer && Buffer.isBuffer((answer as ItemWithFile).file?.content);
/** Either all items of an answer carry files or none does. */
const hasFiles = (result: Result): result is ItemWithFile[] => result[0] !== undefined && isFile(result[0]);

/** Reads rows up to the limit, and adds hints where the list has more or nothing at all. */
async function readUpToLimit(item: Item, pages: AsyncIterable<JsonObject[]>): Promise<JsonObject[]> {
	const { limit, run, sender, hasMorePages, simplify } = item;
	const { context, hints, operation } = run;
	const found: JsonObject[] = [];
	const breather = new Breather();
	for await (const page of limit === Infinity ? readAhead(pages, sender.clock.sleep) : pages) {
		const wanted = page.slice(0, limit - found.length);
		// Page by page, so that one at a time is held whole; copied, as rows that grew key by key take twice the memory.
		for (const row of wanted) {
			found.push({ ...simplify(row) });
			await breather.breathe();
		}
		if (found.length < limit) continue;
		// For one input item n8n says so by itself.
		if (context.getInputData().length > 1 && (wanted.length < page.length || hasMorePages()))
			hints.add(`There is more than the limit of ${limit}: raise Limit, or switch Return All on`);
		break;
	}
	const isSearch = routesOf(operation).some((route) => route.endsWith('/search'));
	if (found.length === 0)
		hints.add(`Nothing was found${isSearch ? '; what changed in the last minutes may be found later' : ''}`);
	return found;
}

/** Sends a request for one record. A record that does not bear the name that it was asked for by is refused. */
async function readNamed(
	{ bears }: Endpoint,
	asked: JsonObject,
	{ send }: Item,
	request: Request,
): Promise<JsonObject> {
	if (!bears) return (await send(request)).body;
	const { isSurvivor, reply } = await requestNamed(send, request, []);
	for (const [name, fields] of isSurvivor ? [] : Object.entries(bears))
		if (!bearsName(reply.body, fields, toText(asked[name])))
			throw new InputProblem(
				`"${toText(asked[name])}" was asked for, but Intercom answered with another: ${namesBorne([reply.body], fields)}`,
				'Check the spelling of what was asked for',
			);
	return reply.body;
}

async function runEndpoint(operation: Endpoint, item: Item): Promise<Result> {
	const { input, limit, present, send, sender, waitForEarlierWrites } = item;
	const { adaptPage = (page) => page, idempotent, pages, route, rows = 'data', send: constants } = operation;
	const path = await collectFields(operation.path ?? {}, input, {}, checkSegment);
	const query = await collectFields(operation.query ?? {}, input, {}, checkQueryValue);
	const body =
		operation.body || constants
			? await collectFields(operation.body ?? {}, input, deepCopy(constants ?? {}))
			: undefined;
	const values = await collectFields(operation.fields ?? {}, input);
	checkKey(operation, body ?? {});
	const request = requestFor(route, { path, query, body, idempotent });
	const isReading = isRead(request.method) || pages !== undefined;
	const about = { ...path, ...body };
	// A change without a record in its path or its body is about the only one of its kind in the workspace.
	const isOnlyOne = request.method !== 'POST' && operation.serializeBy === undefined;
	const address = operation.path || isOnlyOne ? request.path : undefined;
	await waitForEarlierWrites(isReading ? [] : writeKeys(operation, address, about));
	if (!pages) {
		const record = await readNamed(operation, { ...path, ...query }, item, request);
		return [await present(record, { ...query, ...body, ...values })];
	}
	const fetchPage: FetchPage = async (...page) => adaptPage(await pagesOf(send, request)(...page));
	const warn = (hint: string): void => item.run.hints.add(hint);
	const list = { rows, limit, body: objectOf(request.body), pause: sender.clock.sleep, warn };
	const inVersion = pagesIn(pages, versionSent(request, sender.version));
	return await readUpToLimit(item, readList(fetchPage, { ...list, pages: inVersion }));
}

async function runProcedure(operation: Procedure, item: Item): Promise<Result> {
	const { input, present, sender, waitForEarlierWrites } = item;
	const collected = await collectAll(operation, input);
	const routes = routesOf(operation);
	// The raw request names no route: what it does is in its own fields.
	const isReading = routes.length > 0 && routes.every((route) => route.startsWith('GET '));
	const address = operation.path && JSON.stringify(collected.path);
	const own = operation.writesAbout?.(collected, sender.connection.baseUrl);
	const about = { ...collected.path, ...collected.body };
	await waitForEarlierWrites(isReading ? [] : writeKeys(operation, address, about, own));
	const result = operation.run(sessionOf(item, collected));
	const answer = Symbol.asyncIterator in result ? result : await result;
	if (Symbol.asyncIterator in answer) return await readUpToLimit(item, answer as AsyncIterable<JsonObject[]>);
	const items = (Array.isArray(answer) ? answer : [answer]) as Result;
	if (hasFiles(items)) return items;
	const chosen = { ...collected.query, ...collected.body, ...collected.values };
	return await Promise.all(items.map(async (record) => await present(record, chosen)));
}

/** Whether Intercom has no such record, in its own words: the 404 of a gateway says nothing of records. */
const isMissing = (error: unknown): boolean =>
	(error instanceof Failure && error.status === 404 && error.entries.length > 0) ||
	(error instanceof InputProblem && error.nothingFound);

/** An error, with what the item has written before it. */
export const withDone = (error: unknown, { done }: Pick<Item, 'done'>): unknown =>
	done.length === 0 ? error : new PartlyDone(error, done);

/** Runs the operation for one item and gives that item's output. An error tells what was written before it. */
export async function runItem(begun: Item, operation: Exclude<Operation, Batch>): Promise<INodeExecutionData[]> {
	const item = tellingEmptyUpdates(begun);
	const { index, ifNotFound, run } = item;
	const { hints } = run;
	let result: Result;
	try {
		result = isProcedure(operation) ? await runProcedure(operation, item) : await runEndpoint(operation, item);
	} catch (error) {
		if (!operation.ifNotFound || ifNotFound === 'error' || !isMissing(error))
			return await Promise.reject(withDone(error, item));
		hints.add(`Not found, so ${ifNotFound === 'none' ? 'no item' : 'an empty item'} was returned`);
		return ifNotFound === 'none' ? [] : [{ json: {}, pairedItem: { item: index } }];
	} finally {
		item.end();
	}
	if (!hasFiles(result)) return result.map((row) => ({ json: row as IDataObject, pairedItem: { item: index } }));
	return await storeFiles(result, item).catch(async (error: unknown) => await Promise.reject(withDone(error, item)));
}
