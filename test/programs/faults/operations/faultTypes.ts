import type { Exchange } from './front';
import type { Random } from './random';

/** What a client may conclude from what it got: all that the model of right outcomes knows of a fault. */
export type Meaning =
	/** The request never reached Intercom. */
	| 'neverArrived'
	/** Refused by the rate limit, and not carried out. */
	| 'limited'
	/** Intercom may have carried it out. */
	| 'mayBeDone'
	/** A good status without a word of what came of it. */
	| 'empty'
	/** A good status with Intercom's list of errors. */
	| 'errorAsSuccess'
	/** Refused for good. */
	| 'refused'
	/** Refused because of a record that is there already. */
	| 'conflict'
	/** There is no such record. */
	| 'notFound'
	/** Another address, where a token must not go. */
	| 'redirect'
	/** All is well, although it looks odd. */
	| 'fine'
	/** All is well, and the answer has something in it that must not come out. */
	| 'echo';

/** What a fault can use. */
export interface Surroundings {
	random: Random;
	token: string;
	/** A URL on a host that is not Intercom; each cell has its own. */
	foreignUrl: string;
}

/** A way in which one try of a request goes wrong. */
export interface Fault {
	name: string;
	meaning: Meaning;
	/** Breaks the request. */
	strike?(exchange: Exchange, surroundings: Surroundings): Promise<void> | void;
	/** Breaks the connection before there is a request. */
	connect?(surroundings: Surroundings): NodeJS.ErrnoException;
	/** The HTTP status that an error has to name. */
	status?: number;
	/** What an error has to say about it. */
	cause?: RegExp;
	/** The answers that it makes sense for; a file may be anything, and may lie elsewhere. */
	needs?: 'body' | 'json' | 'noFile' | 'object';
}
