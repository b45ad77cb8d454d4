import { asArray, asObject, type JsonObject } from '../json';
import type { DataAttribute } from '../state/records';
import type { Contents } from '../state/contents';

/** A data attribute; only custom ones have an identifier, dates and an author. */
export function attributeView(state: Contents, entry: DataAttribute): JsonObject {
	const view: JsonObject = {
		type: 'data_attribute',
		name: entry.name,
		full_name: entry.full_name,
		label: entry.label,
		description: entry.description,
		data_type: entry.data_type,
		api_writable: entry.api_writable,
		ui_writable: entry.custom,
		messenger_writable: entry.messenger_writable,
		custom: entry.custom,
		archived: entry.archived,
		model: entry.model,
	};
	if (entry.options !== null) view['options'] = [...entry.options];
	if (!entry.custom) return view;
	return {
		...view,
		id: entry.id,
		admin_id: state.ownAdminId,
		created_at: entry.created_at,
		updated_at: entry.updated_at,
	};
}

const CONVERSATION_TYPES: { [type in DataAttribute['data_type']]: string } = {
	string: 'string',
	integer: 'integer',
	float: 'decimal',
	boolean: 'boolean',
	date: 'datetime',
	relationship: 'relationship',
	files: 'files',
};

/** An attribute of conversations, which has a shape of its own. */
export function conversationAttributeView(state: Contents, entry: DataAttribute): JsonObject {
	const view: JsonObject = {
		type: 'conversation_attribute',
		id: entry.id,
		name: entry.name,
		description: entry.description,
		data_type: entry.options === null ? CONVERSATION_TYPES[entry.data_type] : 'list',
		required: false,
		visible_to_team_ids: [],
		archived: entry.archived,
		created_at: entry.created_at,
		updated_at: entry.updated_at,
		admin_id: state.ownAdminId,
	};
	if (entry.options === null)
		return { ...view, ...(entry.data_type === 'string' && { multiline: false }), ...entry.more };
	return { ...view, options: optionsOf(entry), ...entry.more };
}

/** The options of a list: those of a seeded one are made from its labels. */
export function optionsOf(entry: DataAttribute): JsonObject[] {
	const made = (entry.options ?? []).map((label, index) => ({
		id: `a1b2c3d4-e5f6-7890-abcd-${`${entry.id}${index}`.padStart(12, '0')}`,
		label,
		archived: false,
	}));
	return asArray(entry.more?.['options'] ?? made).map(asObject);
}
