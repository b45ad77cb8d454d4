import { InputProblem } from '../../model/failure';
import { objectOf, type JsonObject } from '../../model/json';
import type { Route } from '../../model/route';
import type { Session } from '../../model/session';
import { pagesOf, readList } from '../lists/readList';
import { sendRaw } from '../send/rawRequest';
import { requestFor, type RequestParts } from '../send/request';
import { download } from '../send/storedFile';
import type { Item } from './item';

/** Cuts a list at a number of rows. */
async function* cutAt(limit: number, pages: AsyncIterable<JsonObject[]>): AsyncGenerator<JsonObject[], void> {
	let left = limit;
	for await (const page of pages) {
		yield page.slice(0, left);
		left -= page.length;
		if (left <= 0) return;
	}
}

/** What the code of a procedure gets to work with. */
export function sessionOf(
	{ limit, run, send, sender }: Item,
	collected: Pick<Session, 'body' | 'path' | 'query' | 'values'>,
): Session {
	const pause = sender.clock.sleep;
	const warn = (hint: string): void => run.hints.add(hint);
	const request = (route: Route, parts: RequestParts = {}) => requestFor(route, parts);
	return {
		...collected,
		limit,
		pause,
		addHint: warn,
		send: async (route, ...[parts]) => (await send(request(route, parts as RequestParts))).body,
		sendAccepting: async (route, statuses, ...[parts]) => await send(request(route, parts as RequestParts), statuses),
		list({ route, rows, pages, ...parts }) {
			const first = requestFor(route, { ...parts, idempotent: true });
			return readList(pagesOf(send, first), { rows, pages, limit, body: objectOf(first.body), pause, warn });
		},
		listPages: (fetchPage, list) => cutAt(list.limit, readList(fetchPage, { ...list, pause, warn })),
		readFile: async (route, { path, query = {}, accept }) =>
			await sendRaw(
				sender,
				{
					method: 'GET',
					url: requestFor(route, { path }).path,
					query,
					headers: accept === undefined ? {} : { accept },
					body: undefined,
				},
				{ neverFail: false, file: true },
			),
		oncePerExecution: async (key, work) => await run.once.get(`shared ${key}`, work),
		sendRaw: async (raw, settings) => await sendRaw(sender, raw, settings),
		download: async (url) => await download(sender, url),
		fail(message, advice) {
			throw new InputProblem(message, advice);
		},
	};
}
