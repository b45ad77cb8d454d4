import { select, time } from '../../model/fields';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { byBodyNumber, byNumber } from '../../model/pages';
import { textsIn } from '../../model/rows';

const period = {
	created_at_after: time({ label: 'From', required: true, description: 'The start of the time to look at' }),
	created_at_before: time({ label: 'Until', description: 'The end of the time to look at; now when left out' }),
};

export const activityLog: Resource = {
	label: 'Activity Log',
	operations: {
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many activity logs',
			description: 'List what teammates did in the workspace',
			route: 'GET /admins/activity_logs',
			query: period,
			rows: 'activity_logs',
			// Intercom describes a page size for the search only, so this is the usual one.
			pages: byNumber(20),
		}),
		getTypes: procedure({
			label: 'Get Types',
			action: 'Get the types of activity',
			description: 'List the types of activity that a search can look for',
			covers: ['GET /admins/activity_log_event_types'],
			many: true,
			async *run({ send }) {
				const answer = await send('GET /admins/activity_log_event_types');
				yield textsIn(answer, 'event_types').map((event_type) => ({ event_type }));
			},
		}),
		search: endpoint({
			action: 'Search activity logs',
			description: 'Find what teammates did, by its type',
			route: 'POST /admins/activity_logs/search',
			body: {
				...period,
				event_types: select({ from: 'getActivityTypes', label: 'Type', many: true }),
			},
			rows: 'activity_logs',
			pages: byBodyNumber(250),
			idempotent: true,
		}),
	},
};
