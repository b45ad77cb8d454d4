import type { Fields } from './field';
import type { Json, JsonObject } from './json';
import type { FetchPage, Pages } from './pages';
import type { Rows } from './rows';
import type { Method, PathFor, Route } from './route';
import type { ValuesOf } from './values';

/** A file on its way in or out. */
export interface File {
	content: Buffer;
	name: string;
	type: string;
}

/** What a request brought. */
export interface Reply {
	status: number;
	headers: Readonly<Record<string, string | undefined>>;
	body: JsonObject;
	/** Whether an earlier try may have been carried out although it failed. */
	repeated: boolean;
	/** When it was sent first, in milliseconds of Intercom's own clock. */
	firstSentAt: number;
}

/** One item of output that carries files as well. */
export interface ItemWithFile {
	json: JsonObject;
	file: File;
	/** Name of the binary field that takes the file. */
	property: string;
}

export interface SendOptions {
	query?: JsonObject;
	body?: JsonObject;
	/** A POST that may be repeated after a lost answer. */
	idempotent?: true;
	/** How many records it writes, where Intercom may count each of them against the rate limit. */
	rows?: number;
	/**
	 * What a write did, for the error of a request after it, as in "the reply was sent"; left out, that error names the
	 * request.
	 */
	done?: string | ((answer: JsonObject) => string);
}

/** May be left out where the route has no placeholder. */
type Parts<R extends Route> =
	Record<never, never> extends PathFor<R, string>
		? [parts?: SendOptions & PathFor<R, string>]
		: [parts: SendOptions & PathFor<R, string>];

/** A list of Intercom's. */
export interface ListRequest extends Pick<SendOptions, 'body' | 'query'> {
	route: Route;
	path?: Readonly<Record<string, string>>;
	rows: Rows;
	pages: Pages;
}

/** A request in the words of HTTP, for operations whose request the user writes. */
export interface RawRequest {
	method: Method | 'HEAD' | 'OPTIONS';
	/** Path on Intercom's host, or a full URL on that same host. */
	url: string;
	query: JsonObject;
	headers: Readonly<Record<string, string>>;
	body: Json | undefined;
	/** `Intercom-Version`, where another than the node's. */
	version?: string;
}

/** An answer with its body untouched. */
export type RawReply = Pick<Reply, 'status' | 'headers'> & { content: Buffer };

/**
 * What a procedure may do. All requests go the same way as those of endpoints: inside the rate limit, repeated where
 * safe, with errors in plain words.
 */
export interface Session<Fs extends Fields = Fields> {
	/** The procedure's own fields. */
	values: ValuesOf<Fs>;
	/** What its path, query and body fields gave, as it is sent. */
	path: Readonly<Record<string, string>>;
	query: JsonObject;
	body: JsonObject;
	/** Rows wanted: `Infinity` for Return All. */
	limit: number;
	/** Sends a request and gives the answer's body; any status from 400 on throws a `Failure`. */
	send<R extends Route>(route: R, ...parts: Parts<R>): Promise<JsonObject>;
	/** The same with the whole reply, which may have one of the named statuses. */
	sendAccepting<R extends Route>(route: R, statuses: readonly number[], ...parts: Parts<R>): Promise<Reply>;
	/** Reads a list, page by page, as far as rows are wanted. */
	list(list: ListRequest): AsyncGenerator<JsonObject[]>;
	/** Reads a list whose pages the operation fetches itself; `limit` counts rows. */
	listPages(
		fetchPage: FetchPage,
		list: Pick<ListRequest, 'pages' | 'rows'> & { limit: number },
	): AsyncGenerator<JsonObject[]>;
	/** Reads what is no JSON object, and gives it untouched; a redirect to a storage is followed, without the token. */
	readFile(
		route: Route,
		parts: { path: Readonly<Record<string, string>>; query?: JsonObject; accept?: string },
	): Promise<RawReply>;
	/**
	 * Sends what the user wrote and gives the body untouched; with `file` a redirect to a storage is followed, without
	 * the token. `isList` says that it reads a page of a list, whatever its method.
	 */
	sendRaw(request: RawRequest, settings: { neverFail: boolean; file: boolean; isList: boolean }): Promise<RawReply>;
	/** Fetches a file that Intercom keeps elsewhere: over https alone, and never with the token. */
	download(url: string): Promise<RawReply>;
	/**
	 * Reads what belongs to a record by ID alone, once in an execution. Never fails: where it can't be read, the answer
	 * is empty, since the record itself is there already, and a write must not look as if it had failed.
	 */
	readWorkspace(route: 'GET /admins' | 'GET /me' | 'GET /teams'): Promise<JsonObject>;
	/** Does something once in an execution, however many items ask for it under the same key. */
	oncePerExecution(key: string, work: () => Promise<JsonObject>): Promise<JsonObject>;
	/**
	 * Gives the Unix time in whole seconds, each second only once for the same matter, and waits until that second has
	 * come. Rejects when the execution is cancelled.
	 */
	takeSecond(about: string): Promise<number>;
	/** Rejects when the execution is cancelled. */
	pause(ms: number): Promise<void>;
	/** Tells an error of a later request what an earlier one did, where no answer of `send` says so. */
	noteDone(what: string): void;
	/** Tells the user something beside the output, as a sentence without a full stop. */
	addHint(hint: string): void;
	/** Ends the item with an error of the operation's own. */
	fail(message: string, advice: string): never;
}
