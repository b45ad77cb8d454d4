import type { JsonObject } from '../json';
import { peopleItems } from './items/contacts';
import { contentItems } from './items/content';
import { conversationItems } from './items/conversations';
import type { MakeItem, Source } from './items/source';
import { ticketItems } from './items/tickets';
import { workspaceItems } from './items/workspace';
import { isRecent } from './look';

const ITEMS: Readonly<Record<string, MakeItem>> = {
	...peopleItems,
	...conversationItems,
	...ticketItems,
	...workspaceItems,
	...contentItems,
};

/** The topic that every app is subscribed to. */
export const PING = 'ping';

/** Every topic that can be ticked, in no order that matters. */
export const TOPICS: readonly string[] = Object.keys(ITEMS);

/** Topics that an app of version 2.14 does not have. */
export const LATER: ReadonlySet<string> = new Set([
	'conversation.admin.replied.translated',
	'conversation.company.updated',
	'ticket.resolved',
	'ticket.admin.snoozed',
	'ticket.admin.unsnoozed',
	'ticket.admin.replied.translated',
	'api.request.completed',
]);

/** The item of a notification. Throws for a topic that does not exist, or not in an app of that version. */
export function itemFor(source: Source): JsonObject {
	const { topic, version, about } = source;
	const make = ITEMS[topic];
	if (!make) throw new Error(`There is no topic ${topic}`);
	if (LATER.has(topic) && !isRecent(version)) throw new Error(`An app of version ${version} has no topic ${topic}`);
	return { ...make(source), ...about.change };
}
