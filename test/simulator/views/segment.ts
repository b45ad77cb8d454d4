import { escapeHtml } from './escape';
import type { JsonObject } from '../json';
import type { Segment } from '../state/records';

/** A segment; its name comes back escaped for HTML, as Intercom's does. */
export function segmentView({ matches: _matches, ...segment }: Segment, count?: number): JsonObject {
	return { type: 'segment', ...segment, name: escapeHtml(segment.name), ...(count !== undefined && { count }) };
}
