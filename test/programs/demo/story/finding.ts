import { same } from '../check';
import { picked } from '../../picked';
import type { Stage } from '../stage';
import type { Asked } from './people';

const text = (field: string, operator: string, value: string) => ({ field, operator, value });

/** Searches put together from conditions, and an endpoint that has no operation of its own. */
export async function finding(stage: Stage, { conversation }: Asked): Promise<void> {
	stage.screen.chapter('Finding things');
	await stage.step({
		why: 'Closed conversations that Ann began',
		parameters: {
			resource: 'conversation',
			operation: 'search',
			search_by: 'all',
			query: {
				text: [text('state', 'equals', 'closed'), text('source.author.email', 'equals', 'ann.lee@example.com')],
				date: [{ field: 'created_at', operator: 'greaterThan', value: '2020-01-01' }],
			},
		},
		out: 1,
		check: ([json]) => same('conversation', json?.['id'], conversation),
	});
	await stage.step({
		why: 'Paying users with many seats, in either of two cities',
		parameters: {
			resource: 'contact',
			operation: 'search',
			search_by: 'all',
			query: {
				text: [text('role', 'equals', 'user')],
				number: [{ field: 'custom_attributes.seats', operator: 'atLeast', value: 20 }],
				yesNo: [{ field: 'custom_attributes.paid_subscriber', operator: 'equals', value: true }],
				group: [
					{
						match: 'OR',
						conditions: { text: [text('location.city', 'equals', 'Dublin'), text('location.city', 'equals', 'Tokyo')] },
					},
				],
			},
			returnAll: true,
		},
		out: 23,
		check: (all) => same('cities', [...new Set(all.map(({ city }) => city))].sort(), ['Dublin', 'Tokyo']),
	});
	await stage.step({
		why: 'Somebody who is not there: no item instead of an error',
		parameters: {
			resource: 'contact',
			operation: 'get',
			contact_id: picked('nobody@example.com', 'email'),
			options: { ifNotFound: 'none' },
		},
		out: 0,
	});
	await stage.step({
		why: 'Any endpoint by its path, page after page',
		parameters: {
			resource: 'rawRequest',
			operation: 'send',
			method: 'GET',
			url: '/conversations',
			paging: 'cursor',
			rows_key: 'conversations',
			returnAll: true,
		},
		out: 122,
		requests: 3,
	});
}
