import type { JsonObject } from '../json';
import type { Segment } from '../state/records';

const ENTITIES: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as Intercom escapes it for HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A segment; its name comes back escaped for HTML, as Intercom's does. */
export function segmentView({ matches: _matches, ...segment }: Segment, count?: number): JsonObject {
	return { type: 'segment', ...segment, name: escapeHtml(segment.name), ...(count !== undefined && { count }) };
}
