import { objectOf, parsed, type JsonObject } from '../../model/json';
import { cursorOf } from '../../model/rows';

/** Bytes at either end of an answer in which its `pages` are looked for. */
const EDGE = 1_000;
/** `pages` in front of the rows, as in GET /conversations. */
const IN_FRONT = /^\{[^{}[\]]*"pages":\s*\{[^{}]*(\{[^{}]*\}[^{}]*)?\}/;

/**
 * The cursor of the next page by the first or last bytes of an answer that is not read yet; `undefined` where they don't tell. GET /contacts has `pages`
 * behind its rows, GET /conversations in front of them (examples of Intercom's API description). Both ends are whole JSON up to the outermost brace, so
 * what they tell is no guess.
 */
export function cursorAtEdge(content: Buffer): string | undefined {
	const end = content.toString('utf8', Math.max(content.length - EDGE, 0));
	const from = end.lastIndexOf('"pages":');
	const behind = from < 0 ? undefined : parsed(`{${end.slice(from)}`);
	const [front = ''] = IN_FRONT.exec(content.toString('utf8', 0, EDGE)) ?? [];
	return cursorOf(objectOf(behind ?? parsed(`${front}}`)));
}

/** How many rows are wanted, and a wait that rejects when the execution is cancelled. */
interface Wanted {
	limit: number;
	pause: (ms: number) => Promise<void>;
}

/** Milliseconds in which a request is on its way: a connection takes some turns of the event loop, which work would hold up. */
const UNTIL_SENT = 15;

/** Waits until a request that was just begun is on its way; not at all where it is over at once. Its error is left to who awaits the request. */
export async function untilSent(request: Promise<unknown>, sleep: Wanted['pause']): Promise<void> {
	const over = request.then(
		() => {},
		() => {},
	);
	await Promise.race([over, sleep(UNTIL_SENT)]);
}

/** What a request may have done with its answer before that is read. */
export interface Arrival {
	/** Is told of a good answer's bytes before they are read; reading waits for it. */
	arrived?: ((content: Buffer) => Promise<void>) | undefined;
}
/** Asks for the page at a cursor; for the first one without. */
type AskAt = (cursor: string | undefined, arrival?: Arrival) => Promise<JsonObject>;

/**
 * Asks for the page after one as soon as that one is here, and before it is read: reading costs time, and so it costs none of the list's. One page ahead,
 * and no further until that one is wanted. With a limit nothing is asked for that may not be wanted.
 */
export function early({ limit, pause }: Wanted, ask: AskAt): AskAt {
	if (limit !== Infinity) return ask;
	let coming: { cursor: string; page: Promise<JsonObject> } | undefined;
	const start: AskAt = async (cursor) => await ask(cursor, { arrived });
	const arrived = async (content: Buffer): Promise<void> => {
		const next = cursorAtEdge(content);
		if (next === undefined || coming) return;
		coming = { cursor: next, page: start(next) };
		await untilSent(coming.page, pause);
	};
	return async (cursor) => {
		const page = coming?.cursor === cursor ? coming?.page : undefined;
		coming = undefined;
		return await (page ?? start(cursor));
	};
}
