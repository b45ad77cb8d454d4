import { makeLookups, type Lookups } from '../../nodes/Intercom/engine/input/lookup';
import { OncePerExecution } from '../../nodes/Intercom/engine/input/oncePerExecution';
import { pagesOf, readList } from '../../nodes/Intercom/engine/lists/readList';
import type { Exchange } from '../../nodes/Intercom/engine/send/transport';

/** Look-ups that ask an Intercom, and read its lists as the node does. */
export const lookupsOf = (send: Exchange): Lookups =>
	makeLookups(
		{
			send,
			readRows: (request, list) =>
				readList(pagesOf(send, request), { ...list, limit: Infinity, pause: async () => {}, warn: () => {} }),
		},
		new OncePerExecution(),
	);
