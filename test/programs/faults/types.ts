import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../simulator';
import type { Gate } from './gate';
import type { BuiltNode } from './node';

/** Kinds of requests: by what happens when Intercom gets them twice, and by who waits for the answer. */
export type Kind = 'read' | 'scroll' | 'safe' | 'once' | 'file' | 'editor' | 'test';

/** How a cell has to end. */
export type Outcome =
	/** The output is right and each write happens once, as without the fault. */
	| 'recovers'
	/** The write is done; its item says { success: true }, as no record came back. */
	| 'done'
	/** An error; the write did not happen, or happened once and may be repeated without harm. */
	| 'refused'
	/** An error that says that Intercom may have carried out the write. */
	| 'unknown'
	/** The execution ends at once, and sends nothing more. */
	| 'cancelled';

/** The outcome of a cell, or the reason why there is none to test. */
export type Expected = Outcome | { leftOut: string };

/** What can be wrong with a cell. */
export type Harm =
	| 'wrong'
	| 'lost'
	| 'doubled'
	| 'unclear'
	| 'tokenSeen'
	/** Rows are missing from a list, and neither an error nor a hint says so. */
	| 'silentlyShort';

/** One thing that went wrong. */
export interface Finding {
	harm: Harm;
	words: string;
}

/** The request that the fault strikes: which ones match, and how many of those pass before it. */
export interface Target {
	method?: string;
	path?: string | RegExp;
	skip: number;
}

/** Differences from the usual result that this fault allows. */
export interface Allowances {
	/** Rows that may be missing, since they were deleted while the list was read. */
	optional: Set<string>;
	/** Rows may come in another order, since they moved while the list was read. */
	loose: boolean;
	/** The contact that the contact of the struck item was merged into. */
	survivor?: string;
	/** The file of the struck item comes from another host. */
	foreignFile?: Buffer;
}

/** The result of an operation, in an execution or in the editor. */
export interface Ran {
	items: INodeExecutionData[];
	error?: { message: string; description: string; item?: number | undefined; status?: string | undefined };
	canceled: boolean;
	/** All that a user, a log or a later node could see of it: the token must not be in it. */
	seen: unknown;
}

/** An operation with its items in a prepared workspace. */
export interface Scene {
	parameters: INodeParameters;
	items: INodeExecutionData[];
	/** The item whose request the fault strikes. */
	struck: number;
	/** That request when the items run in parallel; absent where requests can only be told apart by their order. */
	parallel?: Target;
	/** That request when the items run one by one. */
	serial: Target;
	/** How many requests of any kind come before it; `serial.skip` when absent. */
	requestsBefore?: number;
	/**
	 * Sets answers that the simulator does not give by itself. Called after the fault is set, so that the fault is used
	 * first.
	 */
	prepareAnswers?: () => void;
	/** What is wrong with the rows of an item. */
	right(item: number, rows: INodeExecutionData[], allowed: Allowances): Finding[];
	/** How often Intercom carried out the write of an item; absent for reads. */
	times?: (item: number) => number;
	/** The contact to merge the struck one into. */
	survivor?: string;
	/** Creates beforehand the record that the struck item will try to create. */
	addConflict?: () => void;
	/** Deletes a row from the pages before the struck one, and gives its ID. */
	shrink?: () => string;
	/** Changes a row that is not on the pages before the struck one. */
	change?: () => void;
	/** Runs it in the editor instead of in an execution. */
	inEditor?: (built: BuiltNode) => Promise<Ran>;
}

/** A class of operation: a column of the table. */
export interface Column {
	name: string;
	kind: Kind;
	prepare(simulator: Simulator): Scene;
	/** Faults whose outcome differs from that of the kind. */
	but?: Readonly<Record<string, Expected>>;
	/** Faults for which this class has another error. */
	says?: Readonly<Record<string, Words>>;
}

/** All that a fault needs to strike a cell. */
export interface Stage {
	simulator: Simulator;
	gate: Gate;
	scene: Scene;
	target: Target;
	allowed: Allowances;
	/** A URL on a host that is not Intercom; each cell has its own. */
	foreignUrl: string;
	kind: Kind;
}

/** What an error message has to contain. */
export interface Words {
	cause: RegExp;
	advice: RegExp;
	/** The HTTP status; absent where no answer came. */
	status?: number;
	/** How many entries of Intercom's error list a later node can read. */
	entries?: number;
	/** What the credential test says instead of cause and advice. */
	test?: RegExp;
}

/** A fault: a row of the table. */
export interface Row {
	name: string;
	/** Sets the fault up. Gives a check to make afterwards, beside that of the outcome. */
	strike(stage: Stage): void | (() => Finding[]);
	/** The items have to run one by one, since the fault strikes all later requests or can't tell requests apart. */
	serial?: true;
	/** Also strikes every later request that matches. */
	lasts?: true;
	/** Intercom carries out the struck write although its answer does not say so. */
	applies?: true;
	/** Milliseconds that Intercom's clock is ahead. */
	clock?: number;
	/** Cancels the execution once the struck request has arrived. */
	cancels?: true;
	says?: Words;
	outcomes: Readonly<Record<Kind, Expected>>;
}
