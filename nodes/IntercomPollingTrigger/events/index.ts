import { articleEvents } from './articles';
import { conversationEvents } from './conversations';
import type { PollEvent } from './event';
import { peopleEvents } from './people';
import { ticketEvents } from './tickets';

/** Everything the node can watch for, by the name that saved workflows have. */
export const pollEvents: Readonly<Record<string, PollEvent>> = {
	...conversationEvents,
	...ticketEvents,
	...peopleEvents,
	...articleEvents,
};

export type { Chosen, PollEvent } from './event';
