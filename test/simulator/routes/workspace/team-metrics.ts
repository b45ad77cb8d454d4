import { teamNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { integer } from '../../shape';

/** How busy the teammates of a team are. */
export const teamMetricRoutes: Route[] = [
	on('GET /teams/{team_id}/metrics', metrics, {
		query: { idle_threshold: (value, field) => integer(Number(value), field) },
	}),
];

function metrics(call: Call): JsonObject {
	const { state, query } = call;
	const team = state.teams.get(param(call, 'team_id'));
	if (team === undefined) throw teamNotFound();
	// Brought into its range without a word.
	const threshold = Math.min(Math.max(Number(query['idle_threshold'] ?? 1800), 1), 86_400);
	return {
		type: 'team_metric.list',
		data: team.admin_ids.map((id) => {
			const own = [...state.conversations.values()].filter(({ admin_assignee_id }) => admin_assignee_id === id);
			const open = own.filter((conversation) => conversation.state === 'open');
			return {
				type: 'team_metric',
				admin_id: String(id),
				open: open.length,
				idle: open.filter(({ updated_at }) => state.now() - updated_at >= threshold).length,
				snoozed: own.filter((conversation) => conversation.state === 'snoozed').length,
			};
		}),
	};
}
