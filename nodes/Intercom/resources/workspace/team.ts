import { integer, pick } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

const teamId = pick({ from: 'teams', label: 'Team', required: true });

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
	},
};
