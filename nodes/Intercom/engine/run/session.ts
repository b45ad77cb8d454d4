import { InputProblem } from '../../model/failure';
import { objectOf, type JsonObject } from '../../model/json';
import type { Change, ListPart, Pager } from '../lists/pagers';
import type { Rows } from '../../model/rows';
import type { Route } from '../../model/route';
import type { Session } from '../../model/session';
import { download } from '../send/storedFile';
import { sendFreely } from '../send/rawRequest';
import { once, type Ask, type Cache } from '../input/lookup';
import { requestFor, type Request, type RequestParts } from '../send/request';
import type { Line } from '../send/transport';

/** The request of a page: that of the list with what the page changes. */
const changed = (request: Request, { route, query, body, once, arrived }: Change): Request => {
	const base = route ? requestFor(route, {}) : request;
	return {
		...base,
		query: { ...(route ? {} : base.query), ...query },
		body: body ? { ...(base.body as JsonObject | undefined), ...body } : base.body,
		repeatable: once ? false : base.repeatable,
		version: request.version,
		arrived,
	};
};

/** Reads a list page by page, as far as rows are wanted. */
export const pagesOf = (
	ask: Ask,
	request: Request,
	pages: Pager,
	list: Omit<ListPart, 'body' | 'rows'> & { rows: Rows },
): AsyncGenerator<JsonObject[]> =>
	pages(async (change) => (await ask(changed(request, change))).body, { ...list, body: objectOf(request.body) });

/** What a session works with. */
export interface Workbench {
	line: Line;
	ask: Ask;
	cache: Cache;
	/** Rows wanted. */
	limit: number;
	/** Tells the user something beside the output. */
	tell: (hint: string) => void;
}

/** What the code of a procedure gets to work with. */
export function sessionOf(
	{ line, ask, cache, limit, tell }: Workbench,
	collected: Pick<Session, 'body' | 'path' | 'query' | 'values'>,
): Session {
	const pause = line.clock.sleep;
	const request = (route: Route, parts: RequestParts = {}) => requestFor(route, parts);
	return {
		...collected,
		limit,
		pause,
		tell,
		send: async (route, ...[parts]) => (await ask(request(route, parts as RequestParts))).body,
		ask: async (route, statuses, ...[parts]) => await ask(request(route, parts as RequestParts), statuses),
		list: ({ route, rows, pages, ...parts }) =>
			pagesOf(ask, requestFor(route, { ...parts, idempotent: true }), pages, { rows, limit, pause }),
		read: async (route, { path, query = {}, accept }) =>
			await sendFreely(
				line,
				{
					method: 'GET',
					url: requestFor(route, { path }).path,
					query,
					headers: accept === undefined ? {} : { accept },
					body: undefined,
				},
				{ neverFail: false, file: true },
			),
		share: async (key, work) => {
			const [shared = {}] = await once(cache, `shared ${key}`, async () => [await work()]);
			return shared;
		},
		free: async (free, settings) => await sendFreely(line, free, settings),
		download: async (url) => await download(line, url),
		fail(message, advice) {
			throw new InputProblem(message, advice);
		},
	};
}
