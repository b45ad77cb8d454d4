import { ApiError, invalid, notFound } from '../../errors';
import { Answer, type Call, on, param, type Route } from '../../http/route';
import { asArray, asId, asObject, asText, type Json, type JsonObject } from '../../json';
import { flag, listOf, looseId, need, object, text } from '../../shape';
import type { AppliedTag, Tag } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { tagView } from '../../views/tag';

/** The workspace's tags, and tagging many records at once. */
export const tagRoutes: Route[] = [
	on('GET /tags', ({ state }) => ({ type: 'list', data: [...state.tags.keys()].map((id) => tagView(state, id)) })),
	on('GET /tags/{tag_id}', (call) => tagView(call.state, tagOr404(call.state, param(call, 'tag_id')).id)),
	on('POST /tags', write, {
		body: {
			name: need(text, () => invalid('invalid tag parameters')),
			id: looseId,
			users: listOf(object({ id: need(looseId), untag: flag })),
			companies: listOf(object({ id: looseId, company_id: looseId, untag: flag })),
		},
	}),
	on('DELETE /tags/{tag_id}', remove),
];

function tagOr404(state: Workspace, id: string): Tag {
	const tag = state.tags.get(id);
	if (tag === undefined) throw notFound();
	return tag;
}

/** Creates or renames a tag, or puts it on records; which of them depends on the fields that are there. */
function write(call: Call): JsonObject {
	const { state, body } = call;
	const name = (asText(body['name']) ?? '').trim();
	if (name === '') throw invalid('invalid tag parameters');
	const id = asId(body['id']);
	if (id !== undefined) {
		const tag = tagOr404(state, id);
		tag.name = name;
		call.wrote('tag.updated', tag.id);
		return tagView(state, tag.id);
	}
	const tag = byName(call, name);
	if (body['users'] === undefined && body['companies'] === undefined) return tagView(state, tag.id);
	const users = mark(state, tag, body['users'], ({ id: contactId }) => state.contacts.get(asId(contactId) ?? ''));
	const companies = mark(state, tag, body['companies'], (entry) =>
		entry['id'] === undefined
			? state.companies.byCompanyId(asId(entry['company_id']) ?? '')
			: state.companies.get(asId(entry['id']) ?? ''),
	);
	state.contacts.touch();
	state.companies.touch();
	for (const change of [...users, ...companies]) {
		call.wrote(change['tagged'] === true ? 'tag.attached' : 'tag.detached', asText(change['id']));
	}
	return { ...tagView(state, tag.id), users, companies };
}

/** The tag of this name, whatever its case; made when there is none. */
function byName(call: Call, name: string): Tag {
	const { state } = call;
	for (const tag of state.tags.values()) if (tag.name.toLowerCase() === name.toLowerCase()) return tag;
	const tag: Tag = { id: state.ids.number('tag'), name, dependents: [] };
	state.tags.set(tag.id, tag);
	call.wrote('tag.created', tag.id);
	return tag;
}

/** Tags or untags what is found; what is not found is passed over in silence. */
function mark(
	state: Workspace,
	tag: Tag,
	entries: Json | undefined,
	find: (entry: JsonObject) => { id: string; tags: AppliedTag[] } | undefined,
): JsonObject[] {
	const changes: JsonObject[] = [];
	for (const entry of asArray(entries).map(asObject)) {
		const record = find(entry);
		if (record === undefined) continue;
		const untag = entry['untag'] === true;
		record.tags = record.tags.filter((applied) => applied.id !== tag.id);
		if (!untag) record.tags.push({ id: tag.id, applied_at: state.now(), applied_by: state.ownAdminId });
		changes.push({ id: record.id, tagged: !untag });
	}
	return changes;
}

function remove(call: Call): Answer {
	const { state } = call;
	const tag = tagOr404(state, param(call, 'tag_id'));
	if (tag.dependents.length > 0) {
		throw new ApiError(
			400,
			'tag_has_dependent_objects',
			`Unable to delete Tag with dependent objects. Segments: ${tag.dependents.join(', ')}.`,
		);
	}
	state.tags.delete(tag.id);
	for (const store of [state.contacts, state.companies, state.conversations]) {
		for (const record of store.values()) {
			if (record.tags.length > 0) record.tags = record.tags.filter((applied) => applied.id !== tag.id);
		}
		store.touch();
	}
	call.wrote('tag.deleted', tag.id);
	return new Answer(200);
}
