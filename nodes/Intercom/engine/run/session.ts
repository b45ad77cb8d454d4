import { InputProblem } from '../../model/failure';
import { objectOf, type JsonObject } from '../../model/json';
import { pagesIn } from '../../model/pages';
import type { Route } from '../../model/route';
import type { Reply, SendOptions, Session } from '../../model/session';
import { pagesOf, readList } from '../lists/readList';
import { sendRaw } from '../send/rawRequest';
import { isRead, requestFor, versionSent, type RequestParts } from '../send/request';
import { download } from '../send/storedFile';
import type { Item } from './item';
import { takenSeconds } from './takenSeconds';
import { workspaceReader } from './workspace';

type NotedParts = RequestParts & Pick<SendOptions, 'done'>;

/** What is said of a write whose procedure has no words for it. */
const answered = (method: string, path: string) => `${method} ${path} was carried out`;

/** Cuts a list at a number of rows. */
async function* cutAt(limit: number, pages: AsyncIterable<JsonObject[]>): AsyncGenerator<JsonObject[], void> {
	let left = limit;
	for await (const page of pages) {
		yield page.slice(0, left);
		left -= page.length;
		if (left <= 0) return;
	}
}

/** Sends requests for a procedure, and notes what each write did, so that an error after it can tell. */
const sendAndNote =
	({ done, send }: Item) =>
	async (route: Route, { done: what, ...parts }: NotedParts = {}, statuses: readonly number[] = []): Promise<Reply> => {
		const request = requestFor(route, parts);
		const reply = await send(request, statuses);
		if (!isRead(request.method) && reply.status < 300)
			done.push(typeof what === 'function' ? what(reply.body) : (what ?? answered(request.method, request.path)));
		return reply;
	};

/** What the code of a procedure gets to work with. */
export function sessionOf(item: Item, collected: Pick<Session, 'body' | 'path' | 'query' | 'values'>): Session {
	const { done, limit, run, send, sender } = item;
	const pause = sender.clock.sleep;
	const warn = (hint: string): void => run.hints.add(hint);
	const exchange = sendAndNote(item);
	return {
		...collected,
		limit,
		pause,
		addHint: warn,
		takeSecond: async (about) => await takenSeconds.take(`${run.connection.baseUrl} ${about}`, sender.clock),
		noteDone: (what) => void done.push(what),
		send: async (route, ...[parts]) => (await exchange(route, parts as NotedParts)).body,
		sendAccepting: async (route, statuses, ...[parts]) => await exchange(route, parts as NotedParts, statuses),
		list({ route, rows, pages, ...parts }) {
			const first = requestFor(route, { ...parts, idempotent: true });
			const about = { rows, limit, body: objectOf(first.body), pause, warn };
			return readList(pagesOf(send, first), { ...about, pages: pagesIn(pages, versionSent(first, sender.version)) });
		},
		listPages: (fetchPage, list) => cutAt(list.limit, readList(fetchPage, { ...list, pause, warn })),
		async readFile(route, { path, query = {}, accept }) {
			const request = requestFor(route, { path, query });
			const headers = accept === undefined ? {} : { accept };
			const version = versionSent(request, sender.version);
			const raw = { method: request.method, url: request.path, query, headers, body: undefined, version };
			return await sendRaw(sender, raw, { neverFail: false, file: true });
		},
		readWorkspace: workspaceReader(sender, run.once),
		oncePerExecution: async (key, work) => await run.once.get(`shared ${key}`, work),
		sendRaw: async (raw, settings) => {
			const reply = await sendRaw(sender, raw, settings);
			// Without the query, which may hold what nobody else is to read.
			const [path = ''] = raw.url.split('?');
			if (!isRead(raw.method) && reply.status < 300 && !settings.isList) done.push(answered(raw.method, path.trim()));
			return reply;
		},
		download: async (url) => await download(sender, url),
		fail(message, advice) {
			throw new InputProblem(message, advice);
		},
	};
}
