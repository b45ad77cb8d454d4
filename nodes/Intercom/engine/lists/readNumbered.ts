import type { Json, JsonObject } from '../../model/json';
import type { FetchPage } from '../../model/pages';
import { cursorOf } from '../../model/rows';
import { readPages, type List, type Page } from './readPages';
import { keepNewRows, keyOf } from './rows';
import { pageCountOf } from './steps';

/** A list that changes faster than it can be read is not read for ever. */
const MAX_READINGS = 3;
/** Empty pages in a row that end a list although Intercom names later ones. */
const MAX_EMPTY_PAGES = 3;

const rowKey = (row: JsonObject): string => keyOf(row) ?? JSON.stringify(row);

/**
 * Tells when a numbered list is over although its pages go on: Intercom ignores page numbers, or has no more. Rows that
 * come in ahead push those of all pages read so far on to the next ones, so as many pages without a new row say
 * nothing yet.
 */
class UselessPages {
	private useful = 0;
	private useless = 0;
	private empty = 0;
	private before: string | undefined;

	/** Why the list ends with this page; `undefined` where it goes on. */
	endOf({ answer, rows }: Page, freshCount: number): 'numbers ignored' | 'nothing more' | undefined {
		const isCounted = pageCountOf(answer) !== undefined;
		const keys = JSON.stringify(rows.map(rowKey));
		const isSame = keys === this.before;
		this.before = keys;
		this.empty = rows.length === 0 ? this.empty + 1 : 0;
		this.useless = freshCount === 0 && rows.length > 0 ? this.useless + 1 : 0;
		if (freshCount > 0) this.useful++;
		if (!isCounted && rows.length > 0 && isSame) return 'numbers ignored';
		const maxEmpty = isCounted ? MAX_EMPTY_PAGES : 1;
		return this.empty >= maxEmpty || this.useless > this.useful + 1 ? 'nothing more' : undefined;
	}
}

/** Times by which Intercom sorts lists, none of which lies in the future; numbers of records rise with time as well. */
const TIMES = ['created_at', 'updated_at', 'last_request_at', 'id'];

/** What never happened stands at the end. */
const timeIn = (value: Json | undefined): number =>
	typeof value === 'number' || (typeof value === 'string' && /^\d{1,15}$/.test(value)) ? Number(value) : -Infinity;

/** Tells whether rows come newest first, so that new ones come in ahead of all others and not behind them. */
class NewestFirst {
	private readonly falling = new Map(TIMES.map((name) => [name, { last: Infinity, falls: 0 }]));

	add(rows: readonly JsonObject[]): void {
		for (const row of rows)
			for (const [name, { falls, last }] of this.falling) {
				const time = timeIn(row[name]);
				if (time > last) this.falling.delete(name);
				else this.falling.set(name, { last: time, falls: falls + Number(time < last) });
			}
	}

	/** One time of all rows, with which the first fall is that from nowhere, says nothing of their order. */
	get isProven(): boolean {
		return [...this.falling.values()].some(({ falls }) => falls > 1);
	}
}

/** What one reading of a list tells of the list. */
interface Reading {
	/** What tells its rows apart. */
	keys: ReadonlySet<string>;
	/** Whether no row can have slipped from a page not yet read to one that was. */
	isQuiet: boolean;
}

/**
 * Watches one reading. A row that goes away ahead lets those behind it slip to the page before, where nobody sees them:
 * Intercom's count falls then, unless a row was added at the end meanwhile.
 */
class Watch {
	private readonly newestFirst = new NewestFirst();
	private readonly keys = new Set<string>();
	private pages = 0;
	private followsCursors = false;
	private isCounted = true;
	private hasMoved = false;
	private total: number | undefined;

	add({ answer, rows }: Page, freshCount: number): void {
		this.pages++;
		this.followsCursors ||= cursorOf(answer) !== undefined;
		for (const row of rows) this.keys.add(rowKey(row));
		this.newestFirst.add(rows);
		const { total_count } = answer;
		if (typeof total_count !== 'number') {
			this.isCounted = false;
			return;
		}
		const before = this.total;
		this.total = total_count;
		// Rows that came in ahead push as many on to the next page; more than those have changed places.
		if (before !== undefined) this.hasMoved ||= rows.length - freshCount > total_count - before;
	}

	/** The list ended although Intercom names further pages. */
	endEarly(): void {
		this.hasMoved = true;
	}

	get reading(): Reading {
		const isProven = this.isCounted && this.newestFirst.isProven;
		return {
			keys: this.keys,
			isQuiet: this.followsCursors || (!this.hasMoved && (this.pages <= 1 || isProven)),
		};
	}
}

/** Reads numbered pages once, and tells how quiet the list was meanwhile. */
async function* readOnce(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], Reading> {
	const keepNew = keepNewRows({ comparesWhole: true });
	const useless = new UselessPages();
	const watch = new Watch();
	for await (const page of readPages(fetchPage, list)) {
		const fresh = keepNew(page.rows);
		const end = cursorOf(page.answer) === undefined ? useless.endOf(page, fresh.length) : undefined;
		// The same page once more tells nothing of the list.
		if (end !== 'numbers ignored') watch.add(page, fresh.length);
		yield fresh;
		if (end === undefined) continue;
		if (page.rows.length > 0 && end === 'nothing more') watch.endEarly();
		break;
	}
	return watch.reading;
}

/** Whether every row of the reading before came again, so that none of them slipped by this time. */
const holdsAllOf = ({ keys }: Reading, before: Reading | undefined): boolean =>
	before !== undefined && [...before.keys].every((key) => keys.has(key));

/**
 * Gives every row of numbered pages once. Where rows may have moved to other pages meanwhile, the list is read again
 * for those that were missed between two pages, until all rows of one reading come again in the next.
 */
export async function* readNumbered(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	const keepNew = keepNewRows({ comparesWhole: true });
	let before: Reading | undefined;
	for (let readings = 1; readings <= MAX_READINGS; readings++) {
		const pages = readOnce(fetchPage, list);
		let page = await pages.next();
		for (; page.done !== true; page = await pages.next()) yield keepNew(page.value);
		if (page.value.isQuiet || holdsAllOf(page.value, before)) return;
		before = page.value;
	}
	list.warn('The list changed while it was read, so it may be incomplete: run the node again');
}
