import type { Fields } from './field';
import type { Json, JsonObject } from './json';
import type { Pager } from '../engine/lists/pagers';
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
	/** `Intercom-Version` of this request alone. */
	version?: string;
}

/** May be left out where the route has no placeholder. */
type Parts<R extends Route> =
	Record<never, never> extends PathFor<R, string>
		? [parts?: SendOptions & PathFor<R, string>]
		: [parts: SendOptions & PathFor<R, string>];

/** A list to read with a pager. */
export interface ListRequest extends Pick<SendOptions, 'body' | 'query'> {
	route: Route;
	path?: Readonly<Record<string, string>>;
	rows: Rows;
	pages: Pager;
}

/** A request in the words of HTTP, for operations whose request the user writes. */
export interface FreeRequest {
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
export type FreeReply = Pick<Reply, 'status' | 'headers'> & { content: Buffer };

/** What a procedure may do. All requests go the same way as those of endpoints: paced, repeated where safe, with errors mapped. */
export interface Session<Fs extends Fields = Fields> {
	/** The procedure's own fields. */
	values: ValuesOf<Fs>;
	/** What its path, query and body fields gave, as it goes on the wire. */
	path: Readonly<Record<string, string>>;
	query: JsonObject;
	body: JsonObject;
	/** Rows wanted: `Infinity` for Return All. */
	limit: number;
	/** Sends a request and gives the answer's body; any status from 400 on throws a `Failure`. */
	send<R extends Route>(route: R, ...parts: Parts<R>): Promise<JsonObject>;
	/** The same with the whole reply, which may have one of the named statuses. */
	ask<R extends Route>(route: R, statuses: readonly number[], ...parts: Parts<R>): Promise<Reply>;
	/** Reads a list, page by page, as far as rows are wanted. */
	list(list: ListRequest): AsyncGenerator<JsonObject[]>;
	/** Reads what is no JSON object, and gives it untouched; a redirect to storage is followed, without the token. */
	read(
		route: Route,
		parts: { path: Readonly<Record<string, string>>; query?: JsonObject; accept?: string },
	): Promise<FreeReply>;
	/** Sends what the user wrote and gives the body untouched; with `file` a redirect to storage is followed, without the token. */
	free(request: FreeRequest, settings: { neverFail: boolean; file: boolean }): Promise<FreeReply>;
	/** Fetches a file that Intercom keeps elsewhere: over https alone, and never with the token. */
	download(url: string): Promise<FreeReply>;
	/** Does something once in an execution, however many items ask for it under the same key. */
	share(key: string, work: () => Promise<JsonObject>): Promise<JsonObject>;
	/** Rejects when the execution is cancelled. */
	pause(ms: number): Promise<void>;
	/** Tells the user something beside the output, as a sentence without a full stop. */
	tell(hint: string): void;
	/** Ends the item with an error of the operation's own. */
	fail(message: string, advice: string): never;
}
