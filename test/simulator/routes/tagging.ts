import { notFound } from '../errors';
import { type Call, param } from '../http/route';
import type { JsonObject } from '../json';
import type { AppliedTag } from '../state/records';
import { appliedTagView } from '../views/tag';

interface Tagged {
	id: string;
	tags: AppliedTag[];
}

/** Puts the tag of the body on a record; one that it has already stays as it is. */
export function attachTagTo(record: Tagged, { body, state, wrote }: Call, by: string, absent = notFound): JsonObject {
	const id = String(body['id']);
	if (!state.tags.has(id)) throw absent();
	const held = record.tags.find((tag) => tag.id === id);
	const applied = held ?? { id, applied_at: state.now(), applied_by: by };
	if (held === undefined) record.tags.push(applied);
	wrote('tag.attached', record.id);
	return appliedTagView(state, applied);
}

/** Takes the tag of the path off a record. */
export function detachTagFrom(record: Tagged, call: Call, absent = notFound): JsonObject {
	const applied = record.tags.find((tag) => tag.id === param(call, 'tag_id'));
	if (applied === undefined) throw absent();
	record.tags = record.tags.filter((tag) => tag !== applied);
	call.wrote('tag.detached', record.id);
	return appliedTagView(call.state, applied);
}
