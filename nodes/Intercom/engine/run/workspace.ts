import type { JsonObject } from '../../model/json';
import type { Session } from '../../model/session';
import { OWN_TEAMMATE } from '../input/lookup';
import type { OncePerExecution } from '../input/oncePerExecution';
import { requestFor } from '../send/request';
import { exchange, type Sender } from '../send/transport';

/**
 * Reads what belongs to a record by ID alone: the names of teammates and teams, and whose workspace it is. Each is read
 * once in an execution. What can't be read, as the token may not or the execution was cancelled, is empty for all
 * items, because a write that was carried out must keep its answer.
 */
export function workspaceReader(sender: Sender, once: OncePerExecution): Session['readWorkspace'] {
	return async (route) => {
		const read = async (): Promise<JsonObject> => (await exchange(sender, requestFor(route, {}))).body;
		// The owner of the token may have been read for the item already, or may be needed by another one.
		const shared = async () => await (route === 'GET /me' ? once.get(OWN_TEAMMATE, read) : read());
		return await once.get(`to present ${route}`, async () => await shared().catch((): JsonObject => ({})));
	};
}
