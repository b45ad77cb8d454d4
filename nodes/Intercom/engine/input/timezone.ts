import { Failure } from '../../model/failure';
import { at, type Json } from '../../model/json';
import type { ItemInput } from '../kinds/spec';
import { requestFor } from '../send/request';
import type { Exchange } from '../send/transport';
import type { OncePerExecution } from './oncePerExecution';

/** Answers to a token that may not read its own workspace. */
const NOT_ALLOWED = [401, 403, 404];

/** Whether a name is one of a time zone that JavaScript knows. */
function isTimezone(name: Json | undefined): name is string {
	try {
		return typeof name === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
	} catch {
		return false;
	}
}

/** Asks for the workspace's time zone, once in an execution. */
export const makeTimezone =
	(send: Exchange, once: OncePerExecution): ItemInput['workspaceTimezone'] =>
	async () =>
		await once.get('timezone', async () => {
			try {
				const timezone = at((await send(requestFor('GET /me', {}))).body, 'app.timezone');
				return isTimezone(timezone) ? timezone : undefined;
			} catch (error) {
				// In Intercom's own words: what a gateway says is about the way to Intercom.
				if (error instanceof Failure && NOT_ALLOWED.includes(error.status) && error.entries.length > 0)
					return undefined;
				return await Promise.reject(error);
			}
		});
