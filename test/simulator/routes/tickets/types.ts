import { invalid, notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asText, type JsonObject } from '../../json';
import { flag, looseId, need, pick, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { keep } from '../shelf';
import { ATTRIBUTE, attributesOf, STATE, TYPE, typeOf } from './records';
import { attributeView, detailedState, typeView } from './views';

const CATEGORY = pick('Customer', 'Back-office', 'Tracker');
const TYPE_BODY: Shape = { description: text, category: CATEGORY, icon: text, is_internal: flag };
const ATTRIBUTE_BODY: Shape = {
	name: text,
	description: text,
	required_to_create: flag,
	required_to_create_for_contacts: flag,
	visible_on_create: flag,
	visible_to_contacts: flag,
	multiline: flag,
	list_items: text,
	allow_multiple_values: flag,
};
const DATA_TYPE = pick('string', 'list', 'integer', 'decimal', 'boolean', 'datetime', 'files');

/** Types of tickets, their attributes and states. */
export const typeRoutes: Route[] = [
	on('GET /ticket_types', ({ state }) => ({
		type: 'list',
		data: [...state.shelf(TYPE).values()].map((type) => typeView(state, type)),
	})),
	on('POST /ticket_types', createType, { body: { ...TYPE_BODY, name: need(text) } }),
	on('GET /ticket_types/{ticket_type_id}', (call) => typeView(call.state, typeIn(call))),
	on('PUT /ticket_types/{ticket_type_id}', updateType, { body: { ...TYPE_BODY, name: text, archived: flag } }),
	on('POST /ticket_types/{ticket_type_id}/attributes', createAttribute, {
		body: { ...ATTRIBUTE_BODY, name: need(text), description: need(text), data_type: need(DATA_TYPE) },
	}),
	on('PUT /ticket_types/{ticket_type_id}/attributes/{attribute_id}', updateAttribute, {
		body: { ...ATTRIBUTE_BODY, archived: flag, ticket_type_id: looseId },
	}),
	on('GET /ticket_states', ({ state }) => ({
		type: 'list',
		data: [...state.shelf(STATE).values()].map((record) => detailedState(state, record)),
	})),
];

const typeIn = (call: Call): Shelved => typeOf(call.state, param(call, 'ticket_type_id'));

/** Adds a type with a title, a description and the four usual states. */
export function addType(state: Workspace, fields: JsonObject, id?: string): Shelved {
	const given = { description: '', icon: '🎟️', category: 'Customer', is_internal: false, archived: false, ...fields };
	const type = keep(state, TYPE, { ...given, updated_at: state.now() }, id);
	addAttribute(state, type.id, { name: '_default_title_', description: '', data_type: 'string', default: true });
	addAttribute(state, type.id, {
		name: '_default_description_',
		description: '',
		data_type: 'string',
		default: true,
		multiline: true,
	});
	for (const record of state.shelf(STATE).values())
		if (record.fields['everywhere'] === true && Array.isArray(record.fields['type_ids']))
			record.fields['type_ids'].push(type.id);
	return type;
}

function createType(call: Call): JsonObject {
	const type = addType(call.state, call.body);
	call.wrote('ticket_type.created', type.id);
	return typeView(call.state, type);
}

function updateType(call: Call): JsonObject {
	const type = typeIn(call);
	Object.assign(type.fields, call.body, { updated_at: call.state.now() });
	call.wrote('ticket_type.updated', type.id);
	return typeView(call.state, type);
}

/** What the input of an attribute is like; Intercom gives each entry of a list an ID of its own. */
function inputOptions(state: Workspace, attribute: JsonObject): JsonObject | null {
	const { allow_multiple_values, data_type, list_items, multiline } = attribute;
	if (data_type === 'string') return { multiline: multiline ?? false };
	if (data_type === 'files') return { allow_multiple_values: allow_multiple_values ?? false };
	if (data_type !== 'list') return null;
	const labels = (asText(list_items) ?? '').split(',').filter((label) => label.trim() !== '');
	return { list_options: labels.map((label) => ({ id: state.ids.uuid(), label: label.trim() })) };
}

/** Adds an attribute to a type; `input_options` may be given as they are shown. */
export function addAttribute(state: Workspace, typeId: string, fields: JsonObject, id?: string): Shelved {
	const { allow_multiple_values: _files, list_items: _list, multiline: _lines, ...shown } = fields;
	return keep(
		state,
		ATTRIBUTE,
		{
			type: 'ticket_type_attribute',
			workspace_id: state.appId,
			input_options: inputOptions(state, fields),
			order: attributesOf(state, typeId).length,
			required_to_create: false,
			required_to_create_for_contacts: false,
			visible_on_create: true,
			visible_to_contacts: true,
			default: false,
			ticket_type_id: Number(typeId),
			archived: false,
			created_at: state.now(),
			updated_at: state.now(),
			...shown,
		},
		id,
	);
}

function createAttribute(call: Call): JsonObject {
	const { body, state } = call;
	if (body['data_type'] === 'list' && (asText(body['list_items']) ?? '') === '')
		throw invalid('list_items is required for a list', 'list_items');
	const attribute = addAttribute(state, typeIn(call).id, body);
	call.wrote('ticket_type_attribute.created', attribute.id);
	return attributeView(attribute);
}

function updateAttribute(call: Call): JsonObject {
	const { body, state } = call;
	const type = typeIn(call);
	const attribute = attributesOf(state, type.id).find(({ id }) => id === param(call, 'attribute_id'));
	if (attribute === undefined) throw notFound();
	const { allow_multiple_values, list_items, multiline, ...others } = body;
	Object.assign(attribute.fields, others, { updated_at: state.now() });
	if (allow_multiple_values !== undefined || list_items !== undefined || multiline !== undefined)
		attribute.fields['input_options'] = inputOptions(state, {
			...body,
			data_type: attribute.fields['data_type'] ?? null,
		});
	call.wrote('ticket_type_attribute.updated', attribute.id);
	return attributeView(attribute);
}
