import { isObject } from '../json';
import type { Contents } from './contents';

const MOST_METADATA = 10;

/** Adds an event; false for one that is already there: same contact, name and second. */
export function recordEvent(state: Contents, contactId: string, name: string, at: number, metadata: unknown): boolean {
	const held = state.events.get(contactId) ?? [];
	if (held.some((event) => event.event_name === name && event.created_at === at)) return false;
	const entries = Object.entries(isObject(metadata) ? metadata : {}).slice(0, MOST_METADATA);
	held.push({
		id: state.ids.uuid(),
		contact_id: contactId,
		event_name: name,
		created_at: at,
		// Pages are cut by milliseconds: events of one second must not share theirs.
		order: at * 1000 + held.filter((event) => event.created_at === at).length,
		metadata: Object.fromEntries(entries),
	});
	state.events.set(contactId, held);
	return true;
}
