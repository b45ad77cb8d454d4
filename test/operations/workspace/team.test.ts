import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const support = { type: 'team', id: '991267901', name: 'Support', admin_ids: [991267459] };

describeRows('Team', [
	{
		title: 'Get reads the team by its ID',
		parameters: { resource: 'team', operation: 'get', team_id: picked('991267901') },
		answers: [support],
		sends: [{ to: 'GET /teams/991267901' }],
		gives: [support],
		sdk: async (client) => await client.teams.find({ team_id: '991267901' }),
	},
	{
		title: 'Get finds the team by its name, whatever the case of the letters',
		parameters: { resource: 'team', operation: 'get', team_id: picked('suPPort', 'name') },
		answers: [{ type: 'team.list', teams: [support, { ...support, id: '2', name: 'Sales' }] }, support],
		sends: [{ to: 'GET /teams' }, { to: 'GET /teams/991267901' }],
		gives: [support],
	},
	{
		title: 'Get Many gives one item for each team, up to the limit',
		parameters: { resource: 'team', operation: 'getAll', limit: 1 },
		answers: [{ type: 'team.list', teams: [support, { ...support, id: '2', name: 'Sales' }] }],
		sends: [{ to: 'GET /teams' }],
		gives: [support],
		sdk: async (client) => await client.teams.list(),
	},
]);
