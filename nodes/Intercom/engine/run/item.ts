import type { IExecuteFunctions } from 'n8n-workflow';
import { at, type JsonObject } from '../../model/json';
import { isList, simplifierOf, type Operation } from '../../model/operation';
import { readItemInput } from '../input/itemInput';
import { makeLookups } from '../input/lookup';
import type { Ask } from '../input/namedRecords';
import type { OncePerExecution } from '../input/oncePerExecution';
import type { Parameters } from '../input/parameters';
import type { Uploads } from '../input/uploads';
import type { ItemInput } from '../kinds/spec';
import type { Clock } from '../send/clock';
import type { Connection } from '../send/connection';
import { pagesOf, readList } from '../lists/readList';
import { rateLimiterFor } from '../send/rateLimit/rateLimiter';
import { exchange, type Exchange, type Sender } from '../send/transport';
import type { Hints } from './hints';
import type { WaitForEarlierWrites } from './pool';
import { positive, settingsOf, type Settings } from './settings';

/** One execution of the node: what all its items share. */
export interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	parameters: Parameters;
	connection: Connection;
	clock: Clock;
	/** When it began, by its clock. */
	startedAt: number;
	isCancelled: () => boolean;
	once: OncePerExecution;
	uploads: Uploads;
	hints: Hints;
}

/** One input item on its way through the operation. */
export interface Item {
	run: Run;
	index: number;
	input: ItemInput;
	sender: Sender;
	/** Sends a request of this item whose answer is JSON. */
	send: Exchange;
	waitForEarlierWrites: WaitForEarlierWrites;
	/** Rows wanted: `Infinity` for all. */
	limit: number;
	ifNotFound: Settings['ifNotFound'];
	/** The record as it is output; notes what is worth knowing about it. */
	simplify: NonNullable<Operation['simplify']>;
	/** What the item has written so far, for the error that may follow. */
	done: string[];
	/** Whether the page that was read last is not the last one. */
	hasMorePages: () => boolean;
	/**
	 * Lets no further request of this item leave, as nobody takes its answer, and frees its files. What other items wait
	 * for has to be over by then.
	 */
	end: () => void;
}

/** Notes what is worth knowing about the records of one item: once, however many records it is true of. */
function hintsAbout({ context, hints, operation }: Run, isSimple: boolean): (record: JsonObject) => void {
	const shown = { isSimple, isOnly: !isList(operation) && context.getInputData().length === 1 };
	const told = new Set<string>();
	return (record) => {
		for (const text of operation.hints?.(record, shown) ?? []) {
			if (told.has(text)) continue;
			told.add(text);
			hints.add(text);
		}
	};
}

/** How names are looked for: with the item's requests, and in lists of any way of paging. */
const askWith = (send: Exchange, { sleep }: Clock, warn: (hint: string) => void): Ask => ({
	send,
	readRows: (request, list) => readList(pagesOf(send, request), { ...list, limit: Infinity, pause: sleep, warn }),
});

/** Reads what the user chose for one item, before anything of the operation itself. Throws an `InputProblem`. */
export function beginItem(run: Run, index: number, waitForEarlierWrites: WaitForEarlierWrites): Item {
	const { clock, connection, context, hints, isCancelled, once, operation, parameters, startedAt, uploads } = run;
	const { timeoutMs, version, ifNotFound } = settingsOf(parameters, index);
	const rateLimiter = rateLimiterFor(connection.credential, connection.baseUrl);
	let isOver = false;
	const sender: Sender = {
		connection,
		clock,
		rateLimiter,
		timeoutMs,
		version,
		isCancelled: () => isOver || isCancelled(),
	};
	let lastBody: JsonObject | undefined;
	const send: Exchange = async (request, statuses) => {
		const reply = await exchange(sender, request, statuses);
		lastBody = reply.body;
		return reply;
	};
	const isWhole = !isList(operation) || parameters.value('returnAll', index, false, 'Return All') === true;
	const toSimple = simplifierOf(operation, context.getNode().typeVersion);
	const isSimple = toSimple !== undefined && parameters.value('simplify', index, true, 'Simplify') !== false;
	const noteHints = hintsAbout(run, isSimple);
	const limit = isWhole ? Infinity : positive(parameters.value('limit', index, 50, 'Limit'), 'Limit');
	const addHint = (hint: string): void => hints.add(hint);
	const lookups = makeLookups(askWith(send, clock, addHint), once);
	const shared = { ...lookups, uploads, addHint, apiVersion: version, startedAt };
	const input = readItemInput(context, parameters, index, shared);
	// Nothing may fail from here on: an item that never ends would hold up later ones.
	uploads.begin(index);
	return {
		run,
		index,
		input,
		sender,
		send,
		waitForEarlierWrites,
		limit,
		ifNotFound,
		done: [],
		simplify: (record, query) => {
			noteHints(record);
			return isSimple ? toSimple(record, query) : record;
		},
		hasMorePages: () => Boolean(at(lastBody, 'pages.next')),
		end: () => {
			isOver = true;
			uploads.end(index);
		},
	};
}
