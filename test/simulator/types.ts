import type { Json } from './json';
import type { Region } from './state/contents';
import type { SeedName as StateSeed, Workspace } from './state/workspace';

export type { Region } from './state/contents';
/**
 * The starting states: the fixed minimum, a workspace full of invented customers, or the same with something of
 * everything that a workspace can have.
 */
export type SeedName = StateSeed | 'playground';

/** A fixed window: at most `limit` requests in each `windowMs` milliseconds. */
export interface RateLimit {
	limit: number;
	windowMs: number;
}

/** How a simulator starts; every setting has a default. */
export interface SimulatorOptions {
	/** The port on 127.0.0.1; 0, the default, takes any free one. */
	port?: number;
	/** The only access token that is let in; `simulator-token` by default. */
	token?: string;
	/** The starting state; `empty` by default. */
	seed?: SeedName;
	/** The region that `GET /me` reports; `US` by default. */
	region?: Region;
	/** Enforced when given; without it the headers count down from 5000 and nothing is refused. */
	rateLimit?: RateLimit;
	/** Milliseconds added to every answer. */
	latencyMs?: number;
	/** Milliseconds that a task of a bulk job takes, by the server's clock; 20 by default. */
	bulkTaskMs?: number;
	/** Whether each row of a bulk request counts against the rate limit, instead of the request as one. */
	bulkRowsCount?: boolean;
	/** Serves HTTPS with this key and certificate, both in PEM. */
	https?: { key: string; cert: string };
	/** How far the server's clock is off, in milliseconds. */
	clockOffsetMs?: number;
}

/** The settings that may change while the simulator runs. */
export type SimulatorSettings = Pick<
	SimulatorOptions,
	'rateLimit' | 'latencyMs' | 'clockOffsetMs' | 'region' | 'bulkRowsCount' | 'bulkTaskMs'
>;

/** A request as it arrived, whatever became of it. */
export interface RecordedRequest {
	method: string;
	/** The path without the query, as sent. */
	path: string;
	/** Path and query, as sent. */
	url: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string | string[] | undefined>;
	/** The parsed JSON body; undefined when there was none or it did not parse. */
	body: Json | undefined;
	raw: string;
	/** When it arrived, in milliseconds of the machine's own clock. */
	at: number;
	/** The status it was answered with; absent while unanswered or when the connection was cut. */
	status?: number;
}

/** A write that was applied to the state, also when its answer was lost. */
export interface LedgerEntry {
	at: number;
	method: string;
	path: string;
	/** What happened, such as `contact.created`. */
	effect: string;
	/** The record concerned, where there is one. */
	id?: string;
	body: Json | undefined;
}

/** An answer on its way out. */
export interface WireAnswer {
	status: number;
	headers: Record<string, string>;
	body: Json | undefined;
	/** A file, which has no body of JSON. */
	bytes?: Buffer | undefined;
}

/** What a rewriting fault may change in an answer. */
export type Rewrite = (answer: WireAnswer) => { status?: number; headers?: Record<string, string>; body?: Json };

/** Something that goes wrong: which requests, how often, and how. */
export interface FaultRule {
	method?: string;
	/** An exact path without the query, or an expression for it. */
	path?: string | RegExp;
	/** Lets this many matching requests through first. */
	skip?: number;
	/** How often it strikes; once by default, Infinity allowed. */
	times?: number;
	status?: number;
	headers?: Record<string, string>;
	body?: Json | string | Buffer;
	contentType?: string;
	/** Runs the real handler first, so the write is applied, and only then strikes. */
	apply?: boolean;
	/** Cuts the connection: before anything is applied, or after it but without an answer. */
	drop?: 'before' | 'after';
	/** Holds the answer back this many milliseconds. */
	stallMs?: number;
	/** Sends the first half of the real answer, with the length of that half. */
	truncate?: boolean;
	/** Changes the real answer. */
	rewrite?: Rewrite;
}

/** A running simulator. */
export interface Simulator {
	readonly url: string;
	readonly token: string;
	readonly state: Workspace;
	readonly requests: RecordedRequest[];
	readonly ledger: LedgerEntry[];
	/**
	 * The most requests that were being served at the same time; without `latencyMs` answers are too quick to overlap.
	 */
	readonly peak: number;
	/**
	 * Calls the listener after each write, when its handler is done and before its answer is on its way; gives the end of
	 * it.
	 */
	onWrite(listener: (entry: LedgerEntry) => void): () => void;
	/** Adds a fault; rules are tried in the order they were added. */
	fault(rule: FaultRule): void;
	/** Changes settings of the running server; a key that is present and undefined restores the default. */
	configure(change: { [K in keyof SimulatorSettings]?: SimulatorSettings[K] | undefined }): void;
	/** Starts over: state, requests, ledger, faults, rate window and peak. Settings stay. */
	reset(seed?: SeedName): void;
	/** Ends every connection, stalled ones too, and frees the port. */
	close(): Promise<void>;
}
