import { integer, pick, select } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

const teamId = pick({ from: 'teams', label: 'Team', required: true });
const teammates = { from: 'getAdmins', many: true, asNumber: true } as const;

export const team: Resource = {
	label: 'Team',
	operations: {
		get: endpoint({
			action: 'Get a team',
			description: 'Get a team with the IDs of its teammates',
			ifNotFound: true,
			route: 'GET /teams/{team_id}',
			path: { team_id: teamId },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many teams',
			description: 'List the teams of the workspace',
			route: 'GET /teams',
			rows: 'teams',
			pages: atOnce,
		}),
		getMetrics: endpoint({
			label: 'Get Metrics',
			action: 'Get the metrics of a team',
			description: 'Count the open, idle and snoozed conversations of each teammate in a team, as of now',
			route: 'GET /teams/{team_id}/metrics',
			path: { team_id: teamId },
			query: {
				idle_threshold: integer({
					label: 'Idle After (Seconds)',
					default: 1_800,
					min: 1,
					max: 86_400,
					description: 'How long an open conversation rests before it counts as idle; half an hour when left out',
				}),
			},
			rows: 'data',
			pages: atOnce,
		}),
		update: endpoint({
			action: 'Update a team',
			description: 'Replace the members of a team',
			route: 'PUT /teams/{id}',
			path: { id: { ...teamId, parameter: 'team_id' } },
			body: {
				admin_ids: select({
					...teammates,
					required: true,
					label: 'Members',
					description: 'All of them: others leave the team',
				}),
				'admin_priority_level.primary_admin_ids': select({
					...teammates,
					label: 'Primary Members',
					description: 'They come first; new members are primary unless secondary',
				}),
				'admin_priority_level.secondary_admin_ids': select({
					...teammates,
					label: 'Secondary Members',
					description: 'Only in teams that balance the load',
				}),
			},
		}),
	},
};
