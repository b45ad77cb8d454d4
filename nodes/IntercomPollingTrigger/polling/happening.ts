import type { JsonObject } from '../../Intercom/model/json';

/** One thing that happened in Intercom, as a poll finds it. */
export interface Happening {
	/** Tells it from all others of its event; the same thing has the same key in every poll. */
	key: string;
	/** When it happened, in seconds of Intercom's clock. */
	at: number;
	record: JsonObject;
	/** The part of the conversation that it is about, where it is about one. */
	part?: JsonObject;
}

/** Oldest first; the key decides among those of one second, so that each poll has them in the same order. */
export const oldestFirst = (a: Happening, b: Happening): number =>
	a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
