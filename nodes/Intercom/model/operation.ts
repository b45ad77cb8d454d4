import type { BatchRow, Collected, Together } from './batch';
import type { Fields, NodeVersion } from './field';
import type { JsonObject } from './json';
import type { Pages } from './pages';
import type { Present, Shown } from './presenting';
import type { PathFor, Route } from './route';
import type { ItemWithFile, Session } from './session';

/** The parts of a request that fields fill. */
export interface Parts {
	path?: Fields;
	query?: Fields;
	body?: Fields;
}

/** A notice for one value of a `choice` field, shown below that field. */
export interface ChoiceNotice {
	text: string;
	field: string;
	value: string;
}

interface Described extends Parts {
	/** Sentence in the list of actions. */
	action: string;
	description: string;
	/** Overrides the title made from the operation's key. */
	label?: string;
	/** Shown above the fields: what can't be undone, say. */
	notice?: string | ChoiceNotice;
	/** The small version of a big record, under the switch "Simplify"; an endpoint's knows the query that was sent. */
	simplify?: (record: JsonObject, query?: JsonObject) => JsonObject;
	/** The version of the node from which there is `simplify`; older ones have no switch, and give the whole record. */
	simplifyFrom?: NodeVersion;
	/** The same of an operation on one record, in place of `simplify`, where it depends on what the user chose. */
	present?: Present;
	/**
	 * The short record that a write gives under "Simplify" from version 2 of the node on, with the option "Include
	 * Transcript". Version 1 gives what `simplify` makes.
	 */
	short?: Present;
	/** What is worth knowing about a record beside the output, simplified or not, as sentences without a full stop. */
	hints?: (record: JsonObject, shown: Shown) => readonly string[];
	/** Offers "If Not Found": an error, an empty item or no item. */
	ifNotFound?: true;
	/**
	 * Of an operation that finds a record or creates it: the fields of the body by which it is found. An item that gives
	 * none of them is refused, since each run would create another record for it.
	 */
	foundBy?: readonly string[];
	/**
	 * Fields of the body or the path: writes that have a value of them alike are sent one after another, in the order of
	 * their items.
	 */
	serializeBy?: readonly string[];
}

/** One endpoint, as data. */
export interface Endpoint extends Described {
	route: Route;
	/** The constant part of the body. */
	send?: JsonObject;
	/** Values for `present`, beside what goes on the wire. */
	fields?: Fields;
	/** Where the rows of a list answer are (the older key after it), and how its pages follow each other. */
	rows?: string | readonly string[];
	pages?: Pages;
	/** Changes a page before its rows are taken, where Intercom keeps something of a row beside the rows. */
	adaptPage?: (page: JsonObject) => JsonObject;
	/** A POST that may be repeated after a lost answer. */
	idempotent?: true;
	/**
	 * Of a record that is asked for by a name: the fields of the answer that have to hold it, by the placeholder or query
	 * parameter that carries it. Another record than the one that was asked for is refused.
	 */
	bears?: Readonly<Record<string, readonly string[]>>;
}

type Result = JsonObject | JsonObject[] | ItemWithFile | ItemWithFile[] | AsyncIterable<JsonObject[]>;

/** Several requests, as a function; `covers` names the endpoints it stands for. */
export interface Procedure<Fs extends Fields = Fields> extends Described {
	/** Values for the code, beside what goes on the wire. */
	fields?: Fs;
	covers: readonly Route[];
	/** Offers Return All and Limit. */
	many?: true;
	/**
	 * What a write is about, where neither its path nor `serializeBy` says so: writes about the same are sent in the
	 * order of their items. `baseUrl` is Intercom's address.
	 */
	writesAbout?(collected: Collected<Fs>, baseUrl: string): readonly string[];
	run(session: Session<Fs>): Promise<Result> | AsyncIterable<JsonObject[]>;
}

/** An operation whose items go to Intercom together, many in one request; `covers` as a procedure's. */
export interface Batch<Fs extends Fields = Fields> extends Described {
	fields?: Fs;
	covers: readonly Route[];
	/** Refuses an item by an `InputProblem`, before anything of any item is sent. */
	check?(collected: Collected<Fs>): void;
	/** What two items of one execution must not have alike, as in "External ID user-1". */
	sameRecord(collected: Collected<Fs>): readonly string[];
	/**
	 * Ends every row that it is given, unless nothing more is to begin; what it throws ends those that are left. The rows
	 * come as they are read: nothing may be written before all of them are.
	 */
	runAll(rows: AsyncIterable<ReadonlyArray<BatchRow<Fs>>>, together: Together): Promise<void>;
}

export type Operation = Batch | Endpoint | Procedure;
export interface Resource {
	label: string;
	/** The operations that people use every day, which come first in the menu; the others follow by name. */
	everyday?: readonly string[];
	/**
	 * The operation that a node of version 2 starts with, where that is another than the first one. An AI agent's tool
	 * starts with it, since n8n asks for none when a tool is added.
	 */
	startsWith?: string;
	operations: Readonly<Record<string, Operation>>;
}
export type Catalogue = Readonly<Record<string, Resource>>;

export const endpoint = <const R extends Route>(
	spec: Omit<Endpoint, 'path'> & { route: R } & PathFor<R, Fields[string]>,
): Endpoint => spec;
// The catalogue forgets which fields a procedure has; `run` only ever meets its own.
export const procedure = <const Fs extends Fields = Record<never, never>>(spec: Procedure<Fs>): Procedure =>
	spec as unknown as Procedure;
export const batch = <const Fs extends Fields = Record<never, never>>(spec: Batch<Fs>): Batch =>
	spec as unknown as Batch;
export const isProcedure = (operation: Operation): operation is Procedure => 'run' in operation;
export const isBatch = (operation: Operation): operation is Batch => 'runAll' in operation;
export const isEndpoint = (operation: Operation): operation is Endpoint => 'route' in operation;
/** The small version of a record in some version of the node; none where the operation had none then. */
export const simplifierOf = ({ simplify, simplifyFrom = 1 }: Operation, nodeVersion: number): Operation['simplify'] =>
	simplifyFrom <= nodeVersion ? simplify : undefined;
/** The endpoints that an operation may call. */
export const routesOf = (operation: Operation): readonly Route[] =>
	isEndpoint(operation) ? [operation.route] : operation.covers;
/** Whether an operation gives a list that Return All and Limit cut. */
export const isList = (operation: Operation): boolean =>
	isEndpoint(operation) ? operation.pages !== undefined : isProcedure(operation) && operation.many === true;
