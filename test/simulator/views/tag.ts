import type { JsonObject } from '../json';
import type { AppliedTag } from '../state/records';
import type { Contents } from '../state/contents';
import { nameView } from './escape';

/** A tag by itself. */
export function tagView(state: Contents, id: string): JsonObject {
	return { type: 'tag', id, name: nameView(state.tags.get(id)?.name ?? '') };
}

/** A tag on a record: who applied it and when. */
export function appliedTagView(state: Contents, applied: AppliedTag): JsonObject {
	return {
		...tagView(state, applied.id),
		applied_at: applied.applied_at,
		applied_by: { type: 'admin', id: applied.applied_by },
	};
}
