import type { Pages } from '../../model/pages';

/** Fewer rows than these are too much for no server: smaller pages would only be more requests. */
const MIN_ROWS = 10;
/** The time that Intercom takes for a page grows with its rows: a third of them is well within what it allows. */
const PARTS = 3;

/**
 * How many rows the pages of a list are asked for with. All parts of a list share it, so that what was too much once is
 * not asked for again.
 */
export class PageSize {
	constructor(private now: number) {}

	/** The rows of a page: as many as Intercom gives at most, or as are wanted. */
	static of(pages: Pages, limit: number): PageSize {
		return new PageSize(Math.min(limit, pages.by === 'atOnce' ? Infinity : pages.size));
	}

	get rows(): number {
		return this.now;
	}

	/**
	 * Makes pages smaller where one with as many rows was too much; not where a smaller one is asked for by now already.
	 * Says whether they are smaller than that one.
	 */
	shrinkBelow(rows: number): boolean {
		if (this.now >= rows && rows > MIN_ROWS) this.now = Math.max(MIN_ROWS, Math.floor(rows / PARTS));
		return this.now < rows;
	}
}
