import type { JsonObject } from '../json';
import type { Outcome } from './wire';

/** The two groups of API versions whose notifications look different: up to 2.14, and from 2.15 on. */
export type AppVersion = '2.14' | '2.16';

/** One app in the Developer Hub: where it sends what, and how patient it is. */
export interface NotificationOptions {
	/** The address that was saved in the Developer Hub. */
	url: string;
	clientSecret: string;
	/** The app's API version, which decides how notifications look; 2.16 by default. */
	appVersion?: AppVersion;
	/** The topics that are ticked; all of them by default. */
	topics?: readonly string[];
	/** Whether writes through the API send what they make happen; true by default. */
	fromWrites?: boolean;
	/** How long Intercom waits for an answer; 5 s by default. */
	answerWithinMs?: number;
	/** How long it waits before the one repeat; 1 minute by default. */
	repeatAfterMs?: number;
	/** The first delay after a 429, which doubles with each further one; 1 minute by default. */
	delayAfter429Ms?: number;
	/** How long a notification may be delayed before it is dropped, and the longest delay; 2 hours by default. */
	dropAfterMs?: number;
	/** Loses each nth answer to a first attempt, so that the repeat meets a receiver that has done its part. */
	loseEveryNthAnswer?: number;
	/** How long the answer to a first attempt is waited for, where that is to be shorter than for the repeat. */
	hangUpFirstAfterMs?: number;
	/** How many requests are open at the same time; 50 by default. */
	connections?: number;
}

/** Which record a notification is about. What is left out is the newest one of its kind. */
export interface About {
	/** The record of the topic: a contact, company, conversation, ticket, article, … */
	id?: string | undefined;
	/** The contact of topics that name one beside the record. */
	contactId?: string | undefined;
	/** The part of a conversation or ticket; the last one by default. */
	partId?: string | undefined;
	tagId?: string | undefined;
	/** Whether the part was written through the API. */
	byApi?: boolean | undefined;
	/** Fields of the item that are to be different. */
	change?: JsonObject | undefined;
}

/** One request with a notification, and what came of it. */
export interface Attempt {
	/** Null for a ping. */
	id: string | null;
	topic: string;
	/** 1, or 2 for the repeat. */
	attempt: number;
	/** When it began, in milliseconds of the machine's clock, and how long the answer took. */
	at: number;
	tookMs: number;
	outcome: Outcome;
	/** The bytes that were sent. */
	bytes: Buffer;
}

/** How many notifications met which end, and what Intercom counts beside that. */
export interface Counts {
	delivered: number;
	/** Sent a second time. */
	repeated: number;
	/** Failed twice. */
	lost: number;
	/** Answers with 429, each of which delays the whole subscription. */
	tooManyRequests: number;
	/** Delayed for too long. */
	dropped: number;
	/** Answers with 410, the first of which disables the subscription. */
	gone: number;
	/** Never sent, since the subscription was disabled. */
	unsent: number;
}

/** A running subscription. */
export interface Notifications {
	readonly attempts: readonly Attempt[];
	readonly counts: Readonly<Counts>;
	/** Whether a 410 has disabled it. */
	readonly isDisabled: boolean;
	/** Sends what happened, if the topic is ticked; gives the notification's ID, or null when nothing is sent. */
	send(topic: string, about?: About): string | null;
	/** The test button of the Developer Hub. Gives the outcome. */
	ping(): Promise<Outcome>;
	/** Keeps notifications back, as during an outage of Intercom's. */
	pause(): void;
	/** Sends what was kept back, the newest first. */
	resume(): void;
	/** Waits until every notification has met its end. Never ends while paused with something kept back. */
	settled(): Promise<void>;
	/** Ends the subscription; what has not been sent by then never will be. */
	close(): void;
}
