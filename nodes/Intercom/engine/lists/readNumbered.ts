import type { JsonObject } from '../../model/json';
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

/** What one reading of a list tells of the list. */
interface Reading {
	/** What tells its rows apart. */
	keys: ReadonlySet<string>;
	/** Whether nothing can have slipped from one page to another: there was one page, or cursors name the rows. */
	isCertain: boolean;
	/** Whether it came to the end that Intercom names. */
	isWhole: boolean;
}

/** Reads numbered pages once, and tells what was seen. */
async function* readOnce(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], Reading> {
	const keepNew = keepNewRows({ comparesWhole: true });
	const useless = new UselessPages();
	const keys = new Set<string>();
	let pages = 0;
	let followsCursors = false;
	let isWhole = true;
	for await (const page of readPages(fetchPage, list)) {
		const fresh = keepNew(page.rows);
		for (const row of fresh) keys.add(rowKey(row));
		yield fresh;
		followsCursors ||= cursorOf(page.answer) !== undefined;
		const end = followsCursors ? undefined : useless.endOf(page, fresh.length);
		// The same page once more tells nothing of the list.
		if (end !== 'numbers ignored') pages++;
		if (end === undefined) continue;
		isWhole = end === 'numbers ignored' || page.rows.length === 0;
		break;
	}
	return { keys, isCertain: followsCursors || (pages === 1 && isWhole), isWhole };
}

/** Whether every row of the reading before came again, so that none of them slipped by this time. */
const confirms = ({ isWhole, keys }: Reading, before: Reading | undefined): boolean =>
	before !== undefined && isWhole && [...before.keys].every((key) => keys.has(key));

/**
 * Gives every row of numbered pages once. A row that goes away lets those behind it slip to the page before, where
 * nobody sees them, and Intercom's count tells nothing of it when another row came in. So a list of several pages is
 * read again, until all rows of one reading come again in the next.
 */
export async function* readNumbered(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	const keepNew = keepNewRows({ comparesWhole: true });
	let before: Reading | undefined;
	for (let readings = 1; readings <= MAX_READINGS; readings++) {
		const pages = readOnce(fetchPage, list);
		let page = await pages.next();
		for (; page.done !== true; page = await pages.next()) yield keepNew(page.value);
		if (page.value.isCertain || confirms(page.value, before)) return;
		before = page.value;
	}
	list.warn('The list changed while it was read, so it may be incomplete: run the node again');
}
