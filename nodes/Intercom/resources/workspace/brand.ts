import { pick } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

export const brand: Resource = {
	label: 'Brand',
	operations: {
		get: endpoint({
			action: 'Get a brand',
			description: 'Get a brand of the workspace',
			ifNotFound: true,
			route: 'GET /brands/{id}',
			path: { id: pick({ from: 'brands', label: 'Brand', required: true }) },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many brands',
			description: 'List the brands of the workspace',
			route: 'GET /brands',
			rows: 'data',
			pages: atOnce,
		}),
	},
};
