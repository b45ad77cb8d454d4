import type { JsonObject } from '../../model/json';
import type { FetchPage, PageChange } from '../../model/pages';
import type { Reply } from '../../model/session';
import { requestFor, type Request } from '../send/request';
import { PageSize } from './pageSize';
import { readNumbered } from './readNumbered';
import { rowsOfPages, type List } from './readPages';
import { readNumberedThenScroll } from './scroll';
import { readInParts } from './searchInParts';

/** Reads a list in its own way of paging. */
function pagesInTheirWay(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	switch (list.pages.by) {
		case 'bodyNumber':
		case 'number':
			return readNumbered(fetchPage, list);
		case 'numberThenScroll':
			return readNumberedThenScroll(fetchPage, list);
		case 'creationInParts':
			return readInParts(fetchPage, list);
		case 'atOnce':
		case 'bodyCursor':
		case 'cursor':
		case 'nextCursor':
		case 'url':
			return rowsOfPages(fetchPage, list);
	}
}

/**
 * Reads a list, page by page, as far as rows are wanted. Warns when it ends with fewer rows than Intercom counted all
 * the time.
 */
export async function* readList(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
	let counted = 0;
	let leastCounted = Infinity;
	const counting: FetchPage = async (change, smaller) => {
		const answer = await fetchPage(change, smaller);
		// The count of a part of a search is not that of the whole.
		if (typeof answer.total_count === 'number' && change.body?.query === undefined)
			leastCounted = Math.min(leastCounted, answer.total_count);
		return answer;
	};
	const size = PageSize.of(list.pages, list.limit);
	for await (const rows of pagesInTheirWay(counting, { ...list, size })) {
		counted += rows.length;
		yield rows;
	}
	if (Number.isFinite(leastCounted) && counted < leastCounted)
		list.warn(`Intercom counts ${leastCounted} rows and gave ${counted}, so the list may be incomplete`);
}

/** The request of a page: that of the list with what the page changes. */
function requestOfPage(
	request: Request,
	{ route, query, body, once }: PageChange,
	smaller?: () => PageChange | undefined,
): Request {
	const base = route ? requestFor(route, {}) : request;
	return {
		...base,
		query: { ...(route ? {} : base.query), ...query },
		body: body ? { ...(base.body as JsonObject | undefined), ...body } : base.body,
		repeatable: once ? false : base.repeatable,
		version: request.version,
		smaller:
			smaller &&
			(() => {
				const change = smaller();
				return change && requestOfPage(request, change, smaller);
			}),
	};
}

/** Asks for the pages of the list that a request begins. */
export const pagesOf =
	(send: (request: Request) => Promise<Reply>, request: Request): FetchPage =>
	async (change, smaller) =>
		(await send(requestOfPage(request, change, smaller))).body;
