import type { Fields } from '../../model/field';
import { choice, flag, oneOf, pick, rows, select, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

const id = pick({ from: 'conversationAttributes', label: 'Attribute', required: true });
const option_id = pick({ from: 'conversationAttributeOptions', label: 'Option', required: true });
const label = text({ required: true, placeholder: 'e.g. Billing', description: 'What the option is called' });
const multiline = flag({ description: 'Whether the text may have several lines' });

const reference = {
	'reference.type': choice({
		label: 'Number of Objects',
		required: true,
		options: { many: 'Many', one: 'One' },
		description: 'How many objects a conversation can be related to',
	}),
	'reference.object_type_id': pick({
		from: 'customObjectTypes',
		label: 'Object Type',
		description: 'The type of the custom objects that conversations are related to',
	}),
} satisfies Fields;

const common = {
	description: text({ description: 'What the attribute is for' }),
	required: flag({ description: 'Whether teammates have to fill it in' }),
	visible_to_team_ids: select({
		from: 'getTeams',
		label: 'Visible to Team',
		many: true,
		description: 'Only these see the attribute; all teams do when it is empty',
	}),
} satisfies Fields;

export const conversationAttribute: Resource = {
	label: 'Conversation Attribute',
	operations: {
		create: endpoint({
			action: 'Create a conversation attribute',
			description: 'Add an attribute that conversations can have',
			route: 'POST /conversations/attributes',
			body: {
				name: text({ required: true, placeholder: 'e.g. Issue type' }),
				data_type: oneOf({
					required: true,
					cases: {
						string: { label: 'Text', send: { data_type: 'string' }, fields: { multiline } },
						integer: { label: 'Whole Number', send: { data_type: 'integer' } },
						decimal: { label: 'Decimal Number', send: { data_type: 'decimal' } },
						boolean: { label: 'Yes or No', send: { data_type: 'boolean' } },
						datetime: { label: 'Date and Time', send: { data_type: 'datetime' } },
						list: {
							label: 'List',
							send: { data_type: 'list' },
							fields: { options: rows({ title: 'Option', of: { label }, description: 'What can be chosen' }) },
						},
						relationship: {
							label: 'Relationship to Custom Objects',
							send: { data_type: 'relationship' },
							fields: reference,
						},
						files: { label: 'Files', send: { data_type: 'files' } },
					},
				}),
				...common,
			},
		}),
		addOption: endpoint({
			label: 'Add Option',
			action: 'Add an option to a conversation attribute',
			description: 'Give a list attribute another option',
			route: 'POST /conversations/attributes/{id}/options',
			path: { id },
			body: { label },
		}),
		archive: endpoint({
			action: 'Archive a conversation attribute',
			description: 'Take an attribute out of use without deleting it',
			route: 'DELETE /conversations/attributes/{id}',
			path: { id },
		}),
		archiveOption: endpoint({
			label: 'Archive Option',
			action: 'Archive an option of a conversation attribute',
			description: 'Take an option out of use; a list keeps at least two',
			route: 'DELETE /conversations/attributes/{id}/options/{option_id}',
			path: { id, option_id },
		}),
		get: endpoint({
			action: 'Get a conversation attribute',
			description: 'Get an attribute of conversations with its options',
			ifNotFound: true,
			route: 'GET /conversations/attributes/{id}',
			path: { id },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many conversation attributes',
			description: 'List the attributes that conversations can have',
			route: 'GET /conversations/attributes',
			query: { include_archived: flag({ description: 'Whether to list archived attributes too' }) },
			rows: 'data',
			pages: atOnce,
		}),
		update: endpoint({
			action: 'Update a conversation attribute',
			description: 'Change what an attribute of conversations is called and who sees it',
			route: 'PUT /conversations/attributes/{id}',
			path: { id },
			body: {
				name: text({ placeholder: 'e.g. Issue type' }),
				reference_as: oneOf({
					label: 'Relationship',
					required: true,
					cases: {
						same: { label: 'Leave As It Is' },
						other: {
							label: 'Change',
							description: 'For attributes of that type alone',
							fields: reference,
						},
					},
				}),
				multiline: { ...multiline, description: 'Whether a text may have several lines' },
				...common,
			},
		}),
		updateOption: endpoint({
			label: 'Update Option',
			action: 'Update an option of a conversation attribute',
			description: 'Give an option of a list attribute another name',
			route: 'PUT /conversations/attributes/{id}/options/{option_id}',
			path: { id, option_id },
			body: { label },
		}),
	},
};
