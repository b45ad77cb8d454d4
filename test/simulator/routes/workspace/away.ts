import { ApiError, invalid } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asNumber, type JsonObject } from '../../json';
import { flag, integer, need } from '../../shape';
import { adminView } from '../../views/people';
import { listed, recordsOf } from '../shelf';

const REASON = 'away_status_reason';

/** Teammates who are away, and why. */
export const awayRoutes: Route[] = [
	on('GET /away_status_reasons', (call) => listed(call, recordsOf(call, REASON))),
	on('PUT /admins/{admin_id}/away', setAway, {
		body: { away_mode_enabled: need(flag), away_mode_reassign: need(flag), away_status_reason_id: integer },
	}),
];

function setAway(call: Call): JsonObject {
	const { body, state } = call;
	const admin = state.admins.get(param(call, 'admin_id'));
	if (admin === undefined) throw new ApiError(404, 'admin_not_found', 'Admin for admin_id not found');
	const reason = asNumber(body['away_status_reason_id']);
	if (reason !== undefined && state.shelf(REASON).get(String(reason))?.fields['deleted'] !== false) {
		throw invalid('Away status reason is deleted');
	}
	admin.away_mode_enabled = body['away_mode_enabled'] === true;
	admin.away_mode_reassign = body['away_mode_reassign'] === true;
	admin.away_status_reason_id = reason === undefined ? null : String(reason);
	call.wrote('admin.away', admin.id);
	return adminView(admin);
}
