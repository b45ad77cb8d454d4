import { adminNotFound, teamNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { queryFlag } from '../../paging';
import { adminView, teamView } from '../../views/people';

/** The token's own teammate, all teammates and teams. */
export const teammateRoutes: Route[] = [
	on('GET /me', me),
	on('GET /admins', listAdmins, { query: { display_avatar: queryFlag } }),
	on('GET /admins/{admin_id}', readAdmin),
	on('GET /teams', ({ state }) => ({ type: 'team.list', teams: [...state.teams.values()].map(teamView) })),
	on('GET /teams/{team_id}', readTeam),
];

function me({ state }: Call): JsonObject {
	const admin = state.admins.get(state.ownAdminId);
	if (admin === undefined) throw adminNotFound();
	return {
		type: 'admin',
		id: admin.id,
		email: admin.email,
		name: admin.name,
		job_title: admin.job_title,
		email_verified: true,
		app: {
			type: 'app',
			id_code: state.appId,
			name: 'Simulator Workspace',
			created_at: 1_734_537_243,
			secure: false,
			identity_verification: false,
			timezone: state.timezone,
			region: state.region,
		},
		avatar: { type: 'avatar', image_url: 'https://static.example.com/avatars/default.png' },
		has_inbox_seat: admin.has_inbox_seat,
	};
}

function listAdmins({ state, query }: Call): JsonObject {
	const withAvatar = query['display_avatar'] === 'true';
	return { type: 'admin.list', admins: [...state.admins.values()].map((admin) => adminView(admin, withAvatar)) };
}

function readAdmin(call: Call): JsonObject {
	const admin = call.state.admins.get(param(call, 'admin_id'));
	if (admin === undefined) throw adminNotFound();
	return adminView(admin);
}

function readTeam(call: Call): JsonObject {
	const team = call.state.teams.get(param(call, 'team_id'));
	if (team === undefined) throw teamNotFound();
	return teamView(team);
}
