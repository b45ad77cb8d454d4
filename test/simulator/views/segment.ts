import type { JsonObject } from '../json';
import type { Segment } from '../state/records';

const ENTITIES: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as Intercom escapes it for HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A segment; its name comes back escaped for HTML, as Intercom's does. */
export function segmentView(segment: Segment, count?: number): JsonObject {
	const view: JsonObject = {
		type: 'segment',
		id: segment.id,
		name: escapeHtml(segment.name),
		created_at: segment.created_at,
		updated_at: segment.updated_at,
		person_type: segment.person_type,
	};
	if (count !== undefined) view['count'] = count;
	return view;
}
