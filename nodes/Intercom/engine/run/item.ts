import type { IExecuteFunctions } from 'n8n-workflow';
import { at, type JsonObject } from '../../model/json';
import { isList, type Operation } from '../../model/operation';
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
import { workspaceReader } from './workspace';
import { presenterOf } from './presenter';
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
	/** A row of a list as it is output; notes what is worth knowing about it. */
	simplify: (record: JsonObject) => JsonObject;
	/** The same of a record that is alone; `chosen` is what the query and the fields that are not sent gave. */
	present: (record: JsonObject, chosen: JsonObject) => Promise<JsonObject>;
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

/** How names are looked for: with the item's requests, and in lists of any way of paging. */
const askWith = (send: Exchange, { sleep }: Clock, warn: (hint: string) => void): Ask => ({
	send,
	readRows: (request, list) => readList(pagesOf(send, request), { ...list, limit: Infinity, pause: sleep, warn }),
});

/** Reads what the user chose for one item, before anything of the operation itself. Throws an `InputProblem`. */
export function beginItem(run: Run, index: number, waitForEarlierWrites: WaitForEarlierWrites): Item {
	const { clock, connection, context, hints, isCancelled, once, operation, parameters, startedAt, uploads } = run;
	const settings = settingsOf(parameters, index);
	const { timeoutMs, version, ifNotFound } = settings;
	const rateLimiter = rateLimiterFor(connection.credential, connection.baseUrl);
	let isOver = false;
	const addHint = hints.forItem();
	const sender: Sender = {
		connection,
		clock,
		rateLimiter,
		timeoutMs,
		version,
		isCancelled: () => isOver || isCancelled(),
		warn: addHint,
	};
	let lastBody: JsonObject | undefined;
	const send: Exchange = async (request, statuses) => {
		const reply = await exchange(sender, request, statuses);
		lastBody = reply.body;
		return reply;
	};
	const isWhole = !isList(operation) || parameters.value('returnAll', index, false, 'Return All') === true;
	const presenter = presenterOf(run, parameters.value('simplify', index, true, 'Simplify') !== false, settings);
	const limit = isWhole ? Infinity : positive(parameters.value('limit', index, 50, 'Limit'), 'Limit');
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
		simplify: (record) => presenter.row(record),
		present: async (record, chosen) =>
			await presenter.one(record, { chosen, readWorkspace: workspaceReader(sender, once) }),
		hasMorePages: () => Boolean(at(lastBody, 'pages.next')),
		end: () => {
			isOver = true;
			uploads.end(index);
		},
	};
}
