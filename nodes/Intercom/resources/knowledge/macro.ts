import { pick, time } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byCursor } from '../../model/pages';

export const macro: Resource = {
	label: 'Macro',
	operations: {
		get: endpoint({
			action: 'Get a macro',
			description: 'Get a saved reply that the token may see',
			ifNotFound: true,
			route: 'GET /macros/{id}',
			path: { id: pick({ from: 'macros', label: 'Macro', required: true }) },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many macros',
			description: 'List saved replies, the ones that changed last first',
			route: 'GET /macros',
			query: { updated_since: time({ description: 'Only macros that changed after this' }) },
			rows: 'data',
			pages: byCursor(150),
		}),
	},
};
