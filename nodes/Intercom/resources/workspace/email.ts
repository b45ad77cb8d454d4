import { pick } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

export const email: Resource = {
	label: 'Email Address',
	operations: {
		get: endpoint({
			action: 'Get an email address of the workspace',
			description: 'Get an address that the workspace sends from, with its state',
			ifNotFound: true,
			route: 'GET /emails/{id}',
			path: { id: pick({ from: 'emails', label: 'Email Address', required: true }) },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many email addresses of the workspace',
			description: 'List the addresses that the workspace sends from',
			route: 'GET /emails',
			rows: 'data',
			pages: atOnce,
		}),
	},
};
