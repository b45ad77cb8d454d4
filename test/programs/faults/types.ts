import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../simulator';
import type { Gate } from './gate';
import type { BuiltNode } from './node';

/** What Intercom may do with a request that is sent twice, and who waits for it. */
export type Kind = 'read' | 'scroll' | 'safe' | 'once' | 'file' | 'editor' | 'test';

/** What has to come of a cell. */
export type Outcome =
	/** As though nothing had gone wrong: the right items, each write once. */
	| 'recovers'
	/** The write is done, and its item says so in place of a record that did not come. */
	| 'done'
	/** An error; what was asked for was not done, or was done once and may be asked for again without harm. */
	| 'refused'
	/** An error that says that Intercom may have done it all the same. */
	| 'unknown'
	/** The execution ends at once, and nothing more is sent. */
	| 'cancelled';

/** What a cell is, or why it makes no sense. */
export type Expected = Outcome | { leftOut: string };

/** The kinds of harm that a cell can show. */
export type Harm = 'wrong' | 'lost' | 'doubled' | 'unclear' | 'tokenSeen';

/** One thing that is not as it has to be. */
export interface Finding {
	harm: Harm;
	words: string;
}

/** Requests, and how many of them pass before the one that is struck. */
export interface Target {
	method?: string;
	path?: string | RegExp;
	skip: number;
}

/** How a fault changes what is right. */
export interface Allowances {
	/** Rows that may be there or not, as they went away while the list was read. */
	optional: Set<string>;
	/** Rows may come in another order, as they changed places while the list was read. */
	loose: boolean;
	/** The record of the struck item has become part of this one. */
	survivor?: string;
	/** The file of the struck item comes from another host. */
	foreignFile?: Buffer;
}

/** What an operation gave, whatever way it runs. */
export interface Ran {
	items: INodeExecutionData[];
	error?: { message: string; description: string; item?: number | undefined; status?: string | undefined };
	canceled: boolean;
	/** Everything that a user, a log or a later node could see of it. */
	seen: unknown;
}

/** A class of operation in a workspace of its own. */
export interface Scene {
	parameters: INodeParameters;
	items: INodeExecutionData[];
	/** The item whose request the fault strikes. */
	struck: number;
	/** That request while all items run side by side; where only their order tells requests apart, they always run one by one. */
	parallel?: Target;
	/** That request while the items run one by one. */
	serial: Target;
	/** Requests of any kind that come before that one; as many as it skips when absent. */
	requestsBefore?: number;
	/** Answers that the simulator does not give by itself; added after the fault, so that the fault comes first. */
	prepareAnswers?: () => void;
	/** What is not right about the rows of an item. */
	right(item: number, rows: INodeExecutionData[], allowed: Allowances): Finding[];
	/** How often Intercom carried out the write of an item; absent for what only reads. */
	times?: (item: number) => number;
	/** A contact that the struck one was merged into. */
	survivor?: string;
	/** Has somebody else create beforehand what the struck item is to create. */
	addConflict?: () => void;
	/** Takes a row away that was read before the struck page, and names it. */
	shrink?: () => string;
	/** Changes a row that was not read before the struck page. */
	change?: () => void;
	/** Runs it where no execution does: in the editor. */
	inEditor?: (built: BuiltNode) => Promise<Ran>;
}

/** A class of operation: a column of the table. */
export interface Column {
	name: string;
	kind: Kind;
	prepare(simulator: Simulator): Scene;
	/** Faults whose outcome differs from that of the kind. */
	but?: Readonly<Record<string, Expected>>;
	/** Faults of which this class says something else. */
	says?: Readonly<Record<string, Words>>;
}

/** Where a fault strikes. */
export interface Stage {
	simulator: Simulator;
	gate: Gate;
	scene: Scene;
	target: Target;
	allowed: Allowances;
	/** An address on a host that is not Intercom, for this cell alone. */
	foreignUrl: string;
	kind: Kind;
}

/** What an error has to say. */
export interface Words {
	cause: RegExp;
	advice: RegExp;
	/** The HTTP status; absent where no answer came. */
	status?: number;
	/** How many entries of Intercom's error list a later node can read. */
	entries?: number;
	/** What the test of a credential says instead of both. */
	test?: RegExp;
}

/** A fault: a row of the table. */
export interface Row {
	name: string;
	/** Makes it happen, and gives what has to hold beside the outcome. */
	strike(stage: Stage): void | (() => Finding[]);
	/** Runs the items one by one, as it strikes all that follow or can't tell requests apart. */
	serial?: true;
	/** Strikes every later request of the same kind as well. */
	lasts?: true;
	/** Intercom carries the struck write out, although it does not say so. */
	applies?: true;
	/** Milliseconds that Intercom's clock is ahead. */
	clock?: number;
	/** Seconds that the node waits for an answer. */
	timeout?: number;
	/** Cancels the execution once the struck request has arrived. */
	cancels?: true;
	says?: Words;
	outcomes: Readonly<Record<Kind, Expected>>;
}
