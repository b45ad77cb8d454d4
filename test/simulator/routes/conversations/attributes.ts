import { ApiError, missing, unprocessable } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asArray, asObject, asText, type JsonObject } from '../../json';
import { queryFlag } from '../../paging';
import { anything, flag, listOf, looseId, need, object, pick, type Shape, text } from '../../shape';
import { customAttribute } from '../../seed/attributes';
import type { DataAttribute } from '../../state/records';
import { conversationAttributeView, optionsOf } from '../../views/attribute';

const STORED: { [type: string]: DataAttribute['data_type'] } = {
	string: 'string',
	integer: 'integer',
	list: 'string',
	decimal: 'float',
	boolean: 'boolean',
	datetime: 'date',
	relationship: 'relationship',
	files: 'files',
};
const LEAST_OPTIONS = 2;

const COMMON: Shape = { description: text, required: flag, visible_to_team_ids: listOf(looseId) };
const REFERENCE = object({ type: need(pick('one', 'many')), object_type_id: text });
const OF_TYPE: { [type: string]: Shape } = {
	string: { multiline: flag },
	list: { options: listOf(object({ label: need(text) })) },
	relationship: { reference: REFERENCE },
};
const LABEL: Shape = { label: anything };

/** The attributes of conversations, which have a shape and options of their own. */
export const conversationAttributeRoutes: Route[] = [
	on('GET /conversations/attributes', list, { query: { include_archived: queryFlag } }),
	on('POST /conversations/attributes', create, { body: createShape }),
	on('GET /conversations/attributes/{id}', (call) => shown(call, attributeOr404(call))),
	on('PUT /conversations/attributes/{id}', update, {
		body: { ...COMMON, name: text, multiline: flag, reference: REFERENCE },
	}),
	on('DELETE /conversations/attributes/{id}', archive),
	on('POST /conversations/attributes/{id}/options', addOption, { body: LABEL }),
	on('PUT /conversations/attributes/{id}/options/{option_id}', renameOption, { body: LABEL }),
	on('DELETE /conversations/attributes/{id}/options/{option_id}', archiveOption),
];

function createShape({ data_type }: JsonObject): Shape {
	return { ...COMMON, name: need(text), data_type: need(text), ...OF_TYPE[asText(data_type) ?? ''] };
}

const shown = ({ state }: Call, entry: DataAttribute): JsonObject => conversationAttributeView(state, entry);
const notFound = (what = 'Conversation attribute'): ApiError =>
	new ApiError(404, 'conversation_attribute_not_found', `${what} not found`);

function attributeOr404(call: Call): DataAttribute {
	const found = call.state.attributes.find(
		({ id, model }) => model === 'conversation' && String(id) === param(call, 'id'),
	);
	if (found === undefined) throw notFound();
	return found;
}

function list(call: Call): JsonObject {
	const archivedToo = call.query['include_archived'] === 'true';
	const found = call.state.attributes.filter(
		({ archived, model }) => model === 'conversation' && (archivedToo || !archived),
	);
	return { type: 'list', data: found.map((entry) => shown(call, entry)) };
}

function create(call: Call): JsonObject {
	const { state, body } = call;
	const { data_type, description, name, options, ...more } = body;
	const type = STORED[asText(data_type) ?? ''];
	if (type === undefined) {
		const allowed = Object.keys(STORED).join(', ');
		throw unprocessable(`data_type '${String(data_type)}' is not valid. Allowed types: ${allowed}`);
	}
	const labels = asArray(options).map((option) => asText(asObject(option)['label']) ?? '');
	const now = state.now();
	const entry = customAttribute(state, 'conversation', asText(name) ?? '', type, {
		description: asText(description) ?? '',
		options: data_type === 'list' ? labels : null,
		created_at: now,
		updated_at: now,
		more,
	});
	state.attributes.push(entry);
	call.wrote('conversation_attribute.created', String(entry.id));
	return shown(call, entry);
}

function changed(call: Call, entry: DataAttribute, more: JsonObject = {}): JsonObject {
	entry.more = { ...entry.more, ...more };
	entry.updated_at = call.state.now();
	call.wrote('conversation_attribute.updated', String(entry.id));
	return shown(call, entry);
}

function update(call: Call): JsonObject {
	const entry = attributeOr404(call);
	const { description, name, ...more } = call.body;
	entry.name = asText(name) ?? entry.name;
	entry.description = asText(description) ?? entry.description;
	return changed(call, entry, more);
}

function archive(call: Call): JsonObject {
	const entry = attributeOr404(call);
	entry.archived = true;
	return changed(call, entry);
}

function listOr422(call: Call): DataAttribute {
	const entry = attributeOr404(call);
	if (entry.options === null) throw unprocessable('Options can only be managed on list attributes');
	return entry;
}

function labelOf({ body }: Call): string {
	if (body['label'] === undefined) throw missing('label');
	if (typeof body['label'] !== 'string') throw unprocessable('label must be a string');
	return body['label'];
}

/** The attribute with other options: its values are checked against those that are in use. */
function withOptions(call: Call, entry: DataAttribute, options: JsonObject[]): JsonObject {
	const active = options.filter(({ archived }) => archived !== true);
	if (active.length < LEAST_OPTIONS)
		throw unprocessable(`A list attribute must have at least ${LEAST_OPTIONS} active options`);
	entry.options = active.map(({ label }) => String(label));
	return changed(call, entry, { options });
}

function optionOf(call: Call, options: JsonObject[]): JsonObject {
	const option = options.find(({ id }) => id === param(call, 'option_id'));
	if (option === undefined) throw notFound('List option');
	return option;
}

function addOption(call: Call): JsonObject {
	const entry = listOr422(call);
	const label = labelOf(call);
	return withOptions(call, entry, [...optionsOf(entry), { id: call.state.ids.uuid(), label, archived: false }]);
}

function renameOption(call: Call): JsonObject {
	const entry = listOr422(call);
	const options = optionsOf(entry);
	Object.assign(optionOf(call, options), { label: labelOf(call) });
	return withOptions(call, entry, options);
}

function archiveOption(call: Call): JsonObject {
	const entry = listOr422(call);
	const options = structuredClone(optionsOf(entry));
	Object.assign(optionOf(call, options), { archived: true });
	return withOptions(call, entry, options);
}
