import { invalid, teamNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asArray, asObject, type Json, type JsonObject } from '../../json';
import { integer, listOf, need, object, orNull } from '../../shape';
import type { Team } from '../../state/records';
import { teamView } from '../../views/people';

const MAX_MEMBERS = 1_000;
const ids = listOf(integer);
const LEVELS = 'admin_priority_level';

/** Who belongs to a team, and whom its conversations go to first. */
export const teamMemberRoutes: Route[] = [
	on('PUT /teams/{id}', update, {
		since: PREVIEW,
		body: {
			admin_ids: need(listOf(integer, MAX_MEMBERS)),
			[LEVELS]: orNull(object({ primary_admin_ids: orNull(ids), secondary_admin_ids: orNull(ids) })),
		},
	}),
];

const numbersIn = (list: Json | undefined): number[] => asArray(list).map(Number);

/** The secondary members that a request leaves, by the rules of Intercom's page about it. */
function secondaryOf({ body }: Call, team: Team, members: number[]): number[] {
	const levels = asObject(body[LEVELS]);
	const [primary, secondary] = ['primary_admin_ids', 'secondary_admin_ids'].map((name) => numbersIn(levels[name]));
	const [first = [], then = []] = [primary, secondary];
	if (then.length > 0 && team.distribution_method !== 'load_balanced')
		throw invalid('Only a team that balances assignment can have secondary members', LEVELS);
	if (first.some((id) => then.includes(id))) throw invalid('A teammate has one priority level', LEVELS);
	const known = [...team.admin_ids, ...members];
	if ([...first, ...then].some((id) => !known.includes(id)))
		throw invalid('A teammate with a priority level has to be a member', LEVELS);
	// A level that is not named stays, and one of a teammate who leaves means nothing.
	const kept = (team.secondary_admin_ids ?? []).filter((id) => !first.includes(id));
	return [...new Set([...kept, ...then])].filter((id) => members.includes(id));
}

function update(call: Call): JsonObject {
	const { body, state } = call;
	const team = state.teams.get(param(call, 'id'));
	if (team === undefined) throw teamNotFound();
	const members = [...new Set(numbersIn(body['admin_ids']))];
	if (members.length === 0) throw invalid('admin_ids is empty', 'admin_ids');
	if (members.some((id) => !state.admins.has(String(id))))
		throw invalid('admin_ids has an ID of no teammate', 'admin_ids');
	const secondary = secondaryOf(call, team, members);
	team.admin_ids = members;
	team.secondary_admin_ids = secondary;
	for (const admin of state.admins.values()) {
		const others = admin.team_ids.filter((id) => String(id) !== team.id);
		admin.team_ids = members.includes(Number(admin.id)) ? [...others, Number(team.id)] : others;
	}
	call.wrote('team.updated', team.id);
	return teamView(team);
}
