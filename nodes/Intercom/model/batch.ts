import type { Fields } from './field';
import type { JsonObject } from './json';
import type { Session } from './session';

/** What the fields of an item gave. */
export type Collected<Fs extends Fields = Fields> = Pick<Session<Fs>, 'body' | 'path' | 'query' | 'values'>;

/** One item of an operation whose items go to Intercom together. */
export interface BatchRow<Fs extends Fields = Fields> extends Collected<Fs> {
	/** Its place in the input. */
	index: number;
	/** Whether it has its output or its error. */
	isOver(): boolean;
	/** Ends it with its output. */
	finish(record: JsonObject): void;
	/** Ends it with its error. */
	fail(error: unknown): void;
	/** Carries it out by itself, in a session of its own, and ends it with what came of that. */
	alone(work: (session: Session<Fs>) => Promise<JsonObject>): Promise<void>;
}

/** What the rows of an execution share. */
export interface Together {
	/** For the requests of several rows. */
	session: Session;
	/** How many requests may be under way at the same time. */
	width: number;
	/** Whether nothing more is to begin: the execution was cancelled, or a row failed and the node stops then. */
	isStopped(): boolean;
}
