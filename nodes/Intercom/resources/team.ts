import { pick } from '../model/fields';
import { endpoint, type Resource } from '../model/operation';
import { atOnce } from '../model/pagers';

export const team: Resource = {
	label: 'Team',
	operations: {
		get: endpoint({
			action: 'Get a team',
			description: 'Get a team with the IDs of its teammates',
			ifNotFound: true,
			route: 'GET /teams/{team_id}',
			path: { team_id: pick({ from: 'teams', label: 'Team', required: true }) },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many teams',
			description: 'List the teams of the workspace',
			route: 'GET /teams',
			rows: 'teams',
			pages: atOnce,
		}),
	},
};
