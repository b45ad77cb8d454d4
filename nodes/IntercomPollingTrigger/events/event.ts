import type { JsonObject } from '../../Intercom/model/json';
import type { Happening } from '../polling/happening';
import type { Intercom } from '../polling/intercom';
import type { RepliesReader } from '../polling/replies';
import type { Order } from '../polling/window';
import type { Condition } from './search';

/** What the user chose beside the event. */
export interface Chosen {
	/** What the filters say. */
	conditions: readonly Condition[];
	/** How long a conversation waits, in minutes. */
	waitingMinutes: number;
	segmentId: string;
}

/** From where on a list is read, or only its newest entries. */
export interface From {
	since: number;
	newestFirst: boolean;
}

/** Things that have a time: what is newer than the last time is output. */
export interface ByTime {
	by: 'time';
	order: Order;
	/** The time of the newest record there is, whatever the filters say; `undefined` where there is none. */
	newest(intercom: Intercom): Promise<number | undefined>;
	pages(intercom: Intercom, chosen: Chosen, from: From): AsyncIterable<Happening[]>;
}

/** Records that come into a list or leave it: the list is read to its end and compared with the one before. */
export interface ByMembers {
	by: 'members';
	/** Which of them are output. */
	output: 'entered' | 'left';
	/** Whether a record that left and comes back is nothing new. */
	remembersLeft: boolean;
	/** What to do where the list is too long. */
	hint: string;
	pages(intercom: Intercom, chosen: Chosen): AsyncIterable<Happening[]>;
	/** The record that left, which the list does not have any more. */
	read?(intercom: Intercom, key: string): Promise<JsonObject>;
}

/** Replies in conversations, each of which is read by itself. */
export interface ByReplies {
	by: 'replies';
	newest: ByTime['newest'];
	reader(intercom: Intercom, chosen: Chosen): RepliesReader & { findNewest(): AsyncIterable<Happening[]> };
}

/** Which fields the editor shows for an event. */
export type Form = 'articles' | 'contacts' | 'conversations' | 'none' | 'segment' | 'tickets' | 'waiting';

/** What kind of record is output. */
export type RecordType = 'article' | 'company' | 'contact' | 'conversation' | 'ticket';

/** One event that the node can watch for. */
export interface PollEvent {
	/** As the editor shows it. */
	name: string;
	description: string;
	form: Form;
	recordType: RecordType;
	watch: ByMembers | ByReplies | ByTime;
}
