import { invalid, notFound } from '../../errors';
import type { Call } from '../../http/route';
import { asArray, asId } from '../../json';
import { integer, listOf, orNull, type Shape } from '../../shape';

/** Where Preview puts an article beside that. */
export const placeInPreview: Shape = { parent_ids: listOf(integer), folder_id: orNull(integer) };

/** The collections that a body names; `parent_ids` goes before `parent_id`. */
export function parentsOf({ body, state }: Call): string[] | undefined {
	const several = body['parent_ids'];
	if (several !== undefined) {
		const ids = asArray(several).map(String);
		if (ids.some((id) => state.shelf('collection').get(id) === undefined))
			throw invalid('parent_ids has an ID of no collection', 'parent_ids');
		return ids;
	}
	const parent = asId(body['parent_id']);
	if (parent === undefined) return undefined;
	if (state.shelf('collection').get(parent) === undefined) throw notFound();
	return [parent];
}
