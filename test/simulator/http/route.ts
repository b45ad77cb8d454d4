import type { Json, JsonObject } from '../json';
import type { Shape } from '../shape';
import type { Workspace } from '../state/workspace';

/** A query as it arrived: a parameter given twice is an array. */
export type Query = Record<string, string | string[]>;

/** Everything a handler may look at, and the one thing it must tell. */
export interface Call {
	state: Workspace;
	params: Record<string, string>;
	/** The query with one value for each parameter, already checked. */
	query: Record<string, string>;
	/** The body, already checked; an empty object when there was none. */
	body: JsonObject;
	/** The requested version as a number (2.16 is 2016) so that versions compare. */
	version: number;
	/** Scheme, host and port, for links in answers. */
	origin: string;
	/** Path and query as sent. */
	url: string;
	/** The workspace's access token. */
	token: string;
	/** Notes that a write was applied. */
	wrote(effect: string, id?: string): void;
}

/** An answer that is more than a 200 with a JSON body. */
export class Answer {
	constructor(
		readonly status: number,
		readonly body?: Json,
		readonly headers: Record<string, string> = {},
		/** A file in the place of JSON. */
		readonly bytes?: Buffer,
	) {}
}

/** Serves one route: the JSON of a 200, or an Answer. */
export type Handler = (call: Call) => Json | Answer;

/** One route, written as Intercom's documentation writes it. */
export interface Route {
	/** Such as `GET /contacts/{contact_id}`. */
	route: string;
	handle: Handler;
	/** Stands for another host, which no token must reach. */
	elsewhere?: true;
	/** Answers without a token, and takes a form in the place of JSON as well. */
	open?: true;
	/** The version that has it first, as a number that compares; all have it by default. */
	since?: number;
	/** The array of its body whose rows may count against the rate limit. */
	rows?: string;
	/** What it takes in Preview alone, beside the rest. */
	inPreview?: { query?: Shape; body?: Shape };
	/** The query parameters it takes; none by default. */
	query?: Shape;
	/** The body fields it takes, or how to tell them from the body; none by default. */
	body?: Shape | ((body: JsonObject) => Shape);
}

/** Declares a route; the optional parts are its first version, and the query's and the body's shape. */
export function on(
	route: string,
	handle: Handler,
	about: Pick<Route, 'body' | 'inPreview' | 'query' | 'rows' | 'since'> = {},
): Route {
	return { route, handle, ...about };
}

/** The named path parameter. */
export function param(call: Call, name: string): string {
	return call.params[name] ?? '';
}
