import { ApiError, invalid } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asId, asObject, type JsonObject } from '../../json';
import { PAGE_QUERY } from '../../paging';
import { integer, need, object, orNull, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { nameView } from '../../views/escape';
import { created, deleted, listed, recordsOf, shelved, updated } from '../shelf';
import { lacks } from './shapes';

const FOLDER = 'folder';
const PAGES = { pages: 'page', usual: 50, most: 150 } as const;

/** What a folder says; a body has it inside of `folder`. */
const details: Shape = { name: text, description: text, emoji: text, parent_folder_id: orNull(integer) };
const wrapped = (shape: Shape): Shape => ({ folder: need(object(shape), lacks) });

/** Refuses a folder that the workspace does not have. */
export function checkFolder(state: Workspace, body: JsonObject, field: string): void {
	const id = asId(body[field]);
	if (id !== undefined && state.shelf(FOLDER).get(id) === undefined) throw invalid(`${field} is no folder`, field);
}

/** The articles of one kind that are in a folder itself. */
const within = (state: Workspace, kind: string, id: string): Shelved[] =>
	[...state.shelf(kind).values()].filter(({ fields }) => asId(fields['folder_id']) === id);

const countOf = (state: Workspace, id: string): number =>
	within(state, 'article', id).length + within(state, 'internal_article', id).length;

const childrenOf = (state: Workspace, id: string): Shelved[] =>
	[...state.shelf(FOLDER).values()].filter(({ fields }) => asId(fields['parent_folder_id']) === id);

/** A folder and all that are inside of it, by their IDs. */
export function treeOf(state: Workspace, id: string, found = new Set<string>()): Set<string> {
	if (found.has(id)) return found;
	found.add(id);
	for (const child of childrenOf(state, id)) treeOf(state, child.id, found);
	return found;
}

/** Unlike most knowledge, a folder says nothing of its type, and its ID is a number. */
const view = ({ id, fields }: Shelved, { state }: Call): JsonObject => ({
	...fields,
	id: Number(id),
	name: nameView(fields['name']) ?? null,
	content_count: countOf(state, id),
});

function fieldsOf({ body, state }: Call): JsonObject {
	const folder = asObject(body['folder']);
	checkFolder(state, folder, 'parent_folder_id');
	return { ...folder, updated_at: state.now() };
}

function create(call: Call): JsonObject {
	const empty = { description: null, emoji: null, parent_folder_id: null, created_at: call.state.now() };
	return view(created(call, FOLDER, { ...empty, ...fieldsOf(call) }), call);
}

function list(call: Call): JsonObject {
	const { parent_folder_id: parent } = call.query;
	const found = recordsOf(call, FOLDER).filter(
		({ fields }) => parent === undefined || asId(fields['parent_folder_id']) === parent,
	);
	return listed(call, found, { list: PAGES, view });
}

function remove(call: Call): JsonObject {
	const record = shelved(call, FOLDER, 'id');
	if (countOf(call.state, record.id) + childrenOf(call.state, record.id).length > 0)
		throw new ApiError(422, 'unprocessable_entity', 'Folder cannot be deleted while it contains content');
	return { id: Number(deleted(call, FOLDER, record).id), object: FOLDER, deleted: true };
}

const isId: Shape[string] = (value, field) => integer(Number(value), field);
const inPreview = { since: PREVIEW };

/** Folders that articles for customers and for teammates are kept in. */
export const folderRoutes: Route[] = [
	on('GET /folders', list, { ...inPreview, query: { ...PAGE_QUERY, parent_folder_id: isId } }),
	on('POST /folders', create, { ...inPreview, body: wrapped({ ...details, name: need(text, lacks) }) }),
	on('GET /folders/{id}', (call) => view(shelved(call, FOLDER, 'id'), call), inPreview),
	on('PUT /folders/{id}', (call) => view(updated(call, FOLDER, shelved(call, FOLDER, 'id'), fieldsOf(call)), call), {
		...inPreview,
		body: wrapped(details),
	}),
	on('DELETE /folders/{id}', remove, inPreview),
];
