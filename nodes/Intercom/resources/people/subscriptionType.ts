import { endpoint, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

export const subscriptionType: Resource = {
	label: 'Subscription Type',
	operations: {
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many subscription types',
			description: 'List the types of message that contacts can agree or object to',
			route: 'GET /subscription_types',
			rows: 'data',
			pages: atOnce,
		}),
	},
};
