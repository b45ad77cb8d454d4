import { flag, pick } from '../model/fields';
import { endpoint, type Resource } from '../model/operation';
import { atOnce } from '../model/pagers';

export const admin: Resource = {
	label: 'Admin',
	operations: {
		get: endpoint({
			action: 'Get an admin',
			description: 'Get a teammate',
			ifNotFound: true,
			route: 'GET /admins/{admin_id}',
			path: { admin_id: pick({ from: 'admins', label: 'Teammate', required: true }) },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many admins',
			description: 'List the teammates of the workspace',
			route: 'GET /admins',
			query: { display_avatar: flag({ description: 'Whether to add the address of each avatar' }) },
			rows: 'admins',
			pages: atOnce,
		}),
		getCurrent: endpoint({
			label: 'Get Current',
			action: 'Get the current admin',
			description: 'Get the teammate and the workspace that the access token belongs to',
			route: 'GET /me',
		}),
	},
};
