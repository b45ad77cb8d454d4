import type { Room } from '../disturb';
import type { Exchange, Strikes } from '../front';
import { run, undisturbed, type Observed, type Operation } from '../run';
import type { Change } from './changes';
import { listOf, type ListRoute } from './described';
import { Rows } from './rows';
import { bodyOf, pageAsked, pageOf, type Page } from './served';

/** More requests than any list here takes; a node that asks on is stopped. */
const MAX_REQUESTS = 400;
/** Some lists are counted first, with pages of one row. */
const MIN_PAGE = 3;
const STOPPED = 418;
const TOO_LATE = 504;
/** Rows beyond two whole pages. */
const REST = 11;

/** A list that was read while it changed. */
export interface Reading {
	rows: Rows;
	observed: Observed;
	/** Requests for pages. */
	pages: number;
	isStopped: boolean;
}

/** The list that an operation reads, if Intercom describes one. */
export async function routeOf(
	{ simulator }: Room,
	operation: Operation,
	token: string,
): Promise<ListRoute | undefined> {
	const { requests } = await run(simulator, operation, undisturbed(token));
	return requests
		.map(listOf)
		.filter((list) => list !== undefined)
		.at(-1);
}

const parsed = (body: Buffer): unknown => {
	try {
		return JSON.parse(body.toString());
	} catch {
		return {};
	}
};

/** Lets a list have rows of its own, and changes it while it is read. */
class Served {
	rows: Rows | undefined;
	pages = 0;
	isStopped = false;
	private first: Page | undefined;

	constructor(
		private readonly list: ListRoute,
		private readonly change: Change,
	) {}

	async answer({ arrived, forward, reply }: Exchange): Promise<void> {
		const { body, headers, status } = await forward();
		if (status >= 400) return reply({ body, headers, status });
		if (++this.pages > MAX_REQUESTS) {
			this.isStopped = true;
			return reply({ body: Buffer.alloc(0), headers: {}, status: STOPPED });
		}
		const origin = `http://${arrived.headers.host}`;
		const { size } = pageAsked(arrived);
		if (size >= MIN_PAGE) this.rows ??= new Rows(2 * size + REST);
		if (size > (this.change.mostInTime ?? Infinity))
			return reply({ body: Buffer.from('<h1>504 Gateway Time-out</h1>'), headers: {}, status: TOO_LATE });
		const usual = pageOf(this.list, this.rows ?? new Rows(2 * 60 + REST), arrived, origin, this.change.sizeFor?.(size));
		const page = size < MIN_PAGE ? usual : this.changed(usual, size, new URL(arrived.url, origin).href);
		reply({ status, headers, body: Buffer.from(JSON.stringify(bodyOf(this.list, page, parsed(body)))) });
	}

	private number = 0;

	/** The page as it is sent; afterwards the list changes. */
	private changed(usual: Page, size: number, address: string): Page {
		const number = this.number++;
		this.first ??= usual;
		const page = this.change.answer?.(usual, number, this.first, address) ?? usual;
		if (number === 0 && this.rows) this.change.between?.(this.rows, size);
		return page;
	}
}

/** Reads a list to its end while it changes. */
export async function readChanging(
	{ simulator }: Room,
	operation: Operation,
	{ change, list, token }: { change: Change; list: ListRoute; token: string },
): Promise<Reading> {
	const served = new Served(list, change);
	const strikes: Strikes = {
		request: (arrived) =>
			listOf(arrived)?.route === list.route ? async (exchange) => await served.answer(exchange) : undefined,
	};
	const observed = await run(simulator, operation, { token, strikes });
	return { rows: served.rows ?? new Rows(0), observed, pages: served.pages, isStopped: served.isStopped };
}
