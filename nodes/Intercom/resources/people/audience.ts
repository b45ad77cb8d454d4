import { pick, rows, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { DELETED_FOR_GOOD } from '../shared/notices';

const id = pick({ from: 'audiences', label: 'Audience', required: true });
const name = { placeholder: 'e.g. Enterprise Accounts' } as const;
const comparison = text({ required: true, default: 'eq', placeholder: 'e.g. contains' });

const rules = {
	predicates: rows({
		label: 'Conditions',
		title: 'Condition',
		description: 'What the contacts of the audience have in common',
		of: {
			attribute: text({ required: true, placeholder: 'e.g. custom_attributes.plan' }),
			type: text({ required: true, default: 'string', description: 'Type of the attribute, such as string' }),
			comparison,
			value: text({ placeholder: 'e.g. enterprise' }),
		},
	}),
	role_predicates: rows({
		label: 'Role Conditions',
		title: 'Role Condition',
		description: 'Which roles the contacts of the audience have',
		of: {
			attribute: text({ required: true, default: 'role' }),
			type: text({ required: true, default: 'role' }),
			comparison,
			value: text({ placeholder: 'e.g. user' }),
		},
	}),
};

export const audience: Resource = {
	label: 'Audience',
	operations: {
		create: endpoint({
			action: 'Create an audience',
			description: 'Define a group of contacts by conditions',
			route: 'POST /audiences',
			body: { name: text({ ...name, required: true }), ...rules },
		}),
		delete: endpoint({
			action: 'Delete an audience',
			description: 'Delete an audience; its contacts stay',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /audiences/{id}',
			path: { id },
		}),
		get: endpoint({
			action: 'Get an audience',
			description: 'Get an audience with its conditions',
			ifNotFound: true,
			route: 'GET /audiences/{id}',
			path: { id },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many audiences',
			description: 'List the audiences of the workspace',
			route: 'GET /audiences',
			rows: 'data',
			pages: byNumber(50),
		}),
		update: endpoint({
			action: 'Update an audience',
			description: 'Change the name or the conditions of an audience',
			route: 'PUT /audiences/{id}',
			path: { id },
			body: { name: text(name), ...rules },
		}),
	},
};
