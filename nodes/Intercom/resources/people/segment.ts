import { choice, flag, pick } from '../../model/fields';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

export const segment: Resource = {
	label: 'Segment',
	operations: {
		get: endpoint({
			action: 'Get a segment',
			description: 'Get a segment of contacts or of companies',
			ifNotFound: true,
			route: 'GET /segments/{segment_id}',
			path: { segment_id: pick({ from: 'segments', label: 'Segment', required: true }) },
		}),
		getAll: procedure({
			label: 'Get Many',
			action: 'Get many segments',
			description: 'List the segments of contacts or of companies',
			covers: ['GET /segments'],
			many: true,
			fields: {
				include_count: flag({ description: 'Whether to add how many are in each segment' }),
				type: choice({
					options: { company: 'Companies', contact: 'Contacts' },
					default: 'contact',
					label: 'Segments Of',
				}),
			},
			run({ values, list }) {
				// Intercom adds the counts whenever the parameter is there, even if it is false.
				const query = {
					...(values.include_count && { include_count: true }),
					...(values.type === 'company' && { type: 'company' }),
				};
				return list({ route: 'GET /segments', query, rows: ['segments', 'data'], pages: atOnce });
			},
		}),
	},
};
