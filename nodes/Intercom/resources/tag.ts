import { endpoint, type Resource } from '../model/operation';
import { atOnce } from '../model/pagers';

export const tag: Resource = {
	label: 'Tag',
	operations: {
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many tags',
			description: 'List the tags of the workspace',
			route: 'GET /tags',
			rows: ['data', 'tags'],
			pages: atOnce,
		}),
	},
};
