import type { BatchRow } from '../../model/batch';
import { toText, type Json, type JsonObject } from '../../model/json';

/** The most rows of one request, as Intercom documents it for every bulk route. */
const MAX_ROWS = 100;

/** A bulk route of Intercom, and the one that reads its jobs. */
export interface BulkRoute {
	write:
		| 'POST /companies/bulk'
		| 'POST /companies/bulk/delete'
		| 'POST /contacts/bulk'
		| 'POST /contacts/bulk/delete'
		| 'PUT /companies/bulk'
		| 'PUT /contacts/bulk';
	read: 'GET /companies/bulk/{id}' | 'GET /contacts/bulk/{id}';
	/** The key of the rows in the body. */
	key: 'companies' | 'contacts';
	/** Sent once alone: a row that goes a second time makes a second record. */
	isOnce?: true;
	/** Rows whose task had errors may go to the same route again, since a row that had worked does so again. */
	isUpsert?: true;
}

/** What one item sends in a bulk request, and how it ends. */
export interface BulkRow extends Pick<BatchRow, 'fail' | 'finish' | 'index' | 'isOver'> {
	sent: JsonObject;
	/** What its output names the record by. */
	record: JsonObject;
	/** What happened to the record once its task is completed, as in "created". */
	outcome: string;
	/** Carries it out in requests of its own, and ends it. */
	goAlone: () => Promise<void>;
}

/** What a bulk request became: rows whose success is told together. A repeated request may have become several. */
export interface BulkTask {
	to: BulkRoute;
	job: string;
	ids: readonly string[];
	rows: readonly BulkRow[];
	/** Whether its rows are some of another task that had errors. */
	isSecond: boolean;
}

const UNDER_WAY: readonly string[] = ['', 'pending', 'running'];

/** Whether a task of a job has not ended yet. */
export const isUnderWay = ({ state }: { state?: Json | undefined }): boolean => UNDER_WAY.includes(toText(state ?? ''));

/** The rows that wait to be sent to one route. */
export class BulkQueue {
	private size: number;

	constructor(
		readonly to: BulkRoute,
		private waiting: BulkRow[],
		readonly secondSize?: number,
	) {
		this.size = secondSize ?? MAX_ROWS;
	}

	get isEmpty(): boolean {
		return this.waiting.length === 0;
	}

	/** How many requests the rows take. */
	get requests(): number {
		return Math.ceil(this.waiting.length / this.size);
	}

	/** The rows of the next request. */
	take(): BulkRow[] {
		return this.waiting.splice(0, this.size);
	}

	/** Takes back rows that were too many for one request; all further requests have half as many. */
	putBack(rows: readonly BulkRow[]): void {
		this.size = Math.min(this.size, Math.max(1, Math.floor(rows.length / 2)));
		this.waiting = [...rows, ...this.waiting];
	}
}

/** Works on pieces, `width` at a time; `work` has to see to its own errors. */
export async function inParallel<T>(
	pieces: readonly T[],
	width: number,
	work: (piece: T) => Promise<void>,
): Promise<void> {
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < pieces.length) await work(pieces[next++] as T);
	};
	await Promise.all(Array.from({ length: Math.min(width, pieces.length) }, worker));
}
