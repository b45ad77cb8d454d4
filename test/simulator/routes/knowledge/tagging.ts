import { ApiError, invalid, tagNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asArray, asId, asObject, type JsonObject } from '../../json';
import { looseId, need } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { tagView } from '../../views/tag';
import { actingAdmin } from '../lookup';

/** The tags of a record, as an article shows them. */
export const tagList = (tags: JsonObject[] = []): JsonObject => ({ type: 'tag.list', tags });

/** The tags that a record has. */
export const tagsOf = (record: Shelved): JsonObject[] => asArray(asObject(record.fields['tags'])['tags']).map(asObject);

function tagOr404(state: Workspace, id: string | undefined): string {
	if (id === undefined || !state.tags.has(id)) throw tagNotFound();
	return id;
}

/** Tags on and off the records of a shelf. */
export function taggingRoutes(kind: string, path: string, placeholder: string, name: string): Route[] {
	const record = (call: Call): Shelved => {
		const found = call.state.shelf(kind).get(param(call, placeholder));
		if (found === undefined) throw new ApiError(404, `${kind}_not_found`, `${name} not found`);
		return found;
	};
	const one = `${path}/{${placeholder}}/tags`;
	return [
		on(
			`POST ${one}`,
			(call) => {
				const target = record(call);
				const id = tagOr404(call.state, asId(call.body['id']));
				const by = call.body['admin_id'];
				const admin = by === undefined ? call.state.ownAdminId : actingAdmin(call.state, by, () => invalid('admin_id'));
				const tag = {
					...tagView(call.state, id),
					applied_at: call.state.now(),
					applied_by: { type: 'admin', id: admin },
				};
				const others = tagsOf(target).filter((met) => met['id'] !== id);
				target.fields['tags'] = tagList([...others, tag]);
				call.wrote(`${kind}.tagged`, target.id);
				return tag;
			},
			{ body: { id: need(looseId), admin_id: looseId } },
		),
		on(`DELETE ${one}/{id}`, (call) => {
			const target = record(call);
			const id = tagOr404(call.state, param(call, 'id'));
			target.fields['tags'] = tagList(tagsOf(target).filter((met) => met['id'] !== id));
			call.wrote(`${kind}.untagged`, target.id);
			return { ...tagView(call.state, id), applied_at: null, applied_by: null };
		}),
	];
}
