import type { JsonObject } from '../../model/json';
import type { FetchPage, PageChange } from '../../model/pages';
import type { Reply } from '../../model/session';
import { requestFor, type Request } from '../send/request';
import { readNumbered, rowsOfPages, type List } from './readPages';
import { readNumberedThenScroll } from './scroll';
import { readInParts } from './searchInParts';

/** Reads a list, page by page, as far as rows are wanted. */
export function readList(fetchPage: FetchPage, list: List): AsyncGenerator<JsonObject[], void> {
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

/** The request of a page: that of the list with what the page changes. */
function requestOfPage(request: Request, { route, query, body, once }: PageChange): Request {
	const base = route ? requestFor(route, {}) : request;
	return {
		...base,
		query: { ...(route ? {} : base.query), ...query },
		body: body ? { ...(base.body as JsonObject | undefined), ...body } : base.body,
		repeatable: once ? false : base.repeatable,
		version: request.version,
	};
}

/** Asks for the pages of the list that a request begins. */
export const pagesOf =
	(send: (request: Request) => Promise<Reply>, request: Request): FetchPage =>
	async (change) =>
		(await send(requestOfPage(request, change))).body;
