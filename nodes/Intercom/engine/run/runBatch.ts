import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { BatchRow, Collected } from '../../model/batch';
import { Failure, InputProblem } from '../../model/failure';
import type { JsonObject } from '../../model/json';
import type { Batch } from '../../model/operation';
import { Breather } from '../send/breather';
import { collectAll } from './collectAll';
import { beginItem, type Item, type Run } from './item';
import type { Outcome } from './pool';
import { withDone } from './runItem';
import { sessionOf } from './session';

type Settled = Outcome<INodeExecutionData[]>;

const NOTHING_COLLECTED: Collected = { path: {}, query: {}, body: {}, values: {} };

/** What became of each item; the first word about an item is the last one. */
class Outcomes {
	readonly list: Array<Settled | undefined>;
	hasFailed = false;

	constructor(readonly total: number) {
		this.list = Array.from({ length: total });
	}

	isOver(index: number): boolean {
		return this.list[index] !== undefined;
	}

	finish(index: number, record: JsonObject): void {
		this.list[index] ??= { done: true, value: [{ json: record as IDataObject, pairedItem: { item: index } }] };
	}

	fail(index: number, error: unknown): void {
		if (this.isOver(index)) return;
		this.hasFailed = true;
		this.list[index] = { done: false, error };
	}
}

/** Nobody is waited for: an execution has no two rows about the same record. */
const beginRow = (run: Run, index: number): Item => beginItem(run, index, async () => {});

/** One item whose input was read. */
const rowOf = (run: Run, index: number, collected: Collected, outcomes: Outcomes): BatchRow => ({
	...collected,
	index,
	isOver: () => outcomes.isOver(index),
	finish: (record) => outcomes.finish(index, record),
	fail: (error) => outcomes.fail(index, error),
	async alone(work) {
		const item = beginRow(run, index);
		try {
			outcomes.finish(index, await work(sessionOf(item, collected)));
		} catch (error) {
			outcomes.fail(index, withDone(error, item));
		} finally {
			item.end();
		}
	},
});

/** Refuses a second row for a record: which of the two Intercom would carry out last nobody knows. */
function refuseSecond(keys: readonly string[], index: number, seen: Map<string, number>): void {
	for (const key of keys) {
		const first = seen.get(key);
		if (first !== undefined)
			throw new InputProblem(
				`Item ${first} is for the same record: ${key}`,
				'Leave one of them out, or put them together: in one request nobody knows which of them comes last',
			);
	}
	for (const key of keys) seen.set(key, index);
}

/** How many rows are given to the operation at a time, while the next ones are read. */
const ROWS_AT_A_TIME = 100;

/** Reads the input of all items; one that is refused has its error, and without "Continue On Fail" ends the reading. */
async function* readRows(
	run: Run,
	operation: Batch,
	outcomes: Outcomes,
	isStopped: () => boolean,
): AsyncGenerator<BatchRow[], void> {
	let rows: BatchRow[] = [];
	const seen = new Map<string, number>();
	const breather = new Breather();
	for (let index = 0; index < outcomes.total && !isStopped(); index++) {
		try {
			const item = beginRow(run, index);
			const collected = await collectAll(operation, item.input).finally(() => item.end());
			operation.check?.(collected);
			refuseSecond(operation.sameRecord(collected), index, seen);
			rows.push(rowOf(run, index, collected, outcomes));
		} catch (error) {
			outcomes.fail(index, error);
		}
		await breather.breathe();
		if (rows.length < ROWS_AT_A_TIME) continue;
		yield rows;
		rows = [];
	}
	if (rows.length > 0) yield rows;
}

/** Pieces of which the first has been taken already. */
async function* withFirst<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T, void> {
	yield first;
	yield* others;
}

/**
 * Runs an operation whose items go to Intercom together, and gives the outcomes in the order of the items. The input of
 * all items is read before anything is written; without "Continue On Fail" nothing is if one of them is refused.
 */
export async function runBatch(run: Run, operation: Batch, total: number, width: number) {
	const outcomes = new Outcomes(total);
	const goesOn = run.context.continueOnFail();
	const isStopped = () => run.isCancelled() || (outcomes.hasFailed && !goesOn);
	const rows = readRows(run, operation, outcomes, isStopped);
	const first = await rows.next();
	const index = first.value?.[0]?.index;
	let error: unknown;
	if (first.value && index !== undefined && !isStopped()) {
		const item = beginRow(run, index);
		try {
			await operation.runAll(withFirst(first.value, rows), {
				session: sessionOf(item, NOTHING_COLLECTED),
				width,
				isStopped,
			});
		} catch (reason) {
			error = reason;
		} finally {
			item.end();
		}
	}
	// Where nothing more was to begin, the rest has no outcome, as items that never began have none.
	if (error !== undefined || run.isCancelled() || !isStopped())
		for (let index = 0; index < total; index++)
			outcomes.fail(index, error ?? new Failure('Intercom was not asked about this item', { status: 0 }));
	return outcomes.list;
}
