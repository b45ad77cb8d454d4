import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { helpCenterId } from './fields';

export const helpCenter: Resource = {
	label: 'Help Center',
	operations: {
		get: endpoint({
			action: 'Get a help center',
			description: 'Get a help center by its ID or name',
			ifNotFound: true,
			route: 'GET /help_center/help_centers/{help_center_id}',
			path: { help_center_id: helpCenterId },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many help centers',
			description: 'List the help centers of the workspace',
			route: 'GET /help_center/help_centers',
			rows: 'data',
			pages: byNumber(50),
		}),
	},
};
