import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

export const awayReason: Resource = {
	label: 'Away Reason',
	operations: {
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many away reasons',
			description: 'List the reasons that teammates can give for being away, deleted ones included',
			route: 'GET /away_status_reasons',
			rows: 'data',
			pages: atOnce,
		}),
	},
};
