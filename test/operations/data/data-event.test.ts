import { describeRows } from '../rows';
import type { Simulator } from '../../simulator';
import { picked } from '../../kit/input';

const ANN = '6762f0d01bb69f9f2193bb7d';
const AT = 1734537334;
const submit = { resource: 'dataEvent', operation: 'submit', event_name: 'ordered', contact_by: 'id', id: picked(ANN) };
const at = { additionalFields: { created_at: '2024-12-18T15:55:34Z' } };
const getAll = { resource: 'dataEvent', operation: 'getAll' };
const ann = ({ state }: Simulator) => {
	state.addContacts(1, () => ({ id: ANN, email: 'ann@example.com', external_id: 'user-70' }));
};
const event = (id: string) => ({ type: 'event', id, event_name: 'ordered', created_at: AT, metadata: {} });

const summary = { user_id: 'user-70', event_summaries: { event_name: 'ordered', count: 2, first: AT, last: AT + 60 } };

describeRows('Data Event: Submit', { given: ann }, [
	{
		title: 'sends an event of a chosen contact, and says that Intercom took it',
		parameters: { ...submit, ...at },
		sends: [{ to: 'POST /events', body: { event_name: 'ordered', id: ANN, created_at: AT } }],
		gives: [{ success: true }],
		sdk: async (client) => await client.events.create({ event_name: 'ordered', id: ANN, created_at: AT }),
	},
	{
		title: 'sends every type of metadata in the form that Intercom shows it in',
		parameters: {
			...submit,
			...at,
			metadata_as: 'typed',
			metadata: {
				date: [{ name: 'delivery_date', value: '2024-12-18T15:55:34.900Z' }],
				number: [
					{ name: 'items', value: 3 },
					{ name: 'weight', value: '0.5' },
				],
				price: [{ name: 'total', amount: 3499, currency: 'eur' }],
				link: [{ name: 'order', url: 'https://example.com/orders/7', value: 'Order 7' }],
				text: [
					{ name: 'note', value: 'ünïcode' },
					{ name: 'nothing', value: '' },
				],
			},
		},
		sends: [
			{
				to: 'POST /events',
				body: {
					event_name: 'ordered',
					id: ANN,
					created_at: AT,
					metadata: {
						delivery_date: 1734537334,
						items: 3,
						weight: 0.5,
						total: { amount: 3499, currency: 'eur' },
						order: { url: 'https://example.com/orders/7', value: 'Order 7' },
						note: 'ünïcode',
						nothing: '',
					},
				},
			},
		],
		gives: [{ success: true }],
	},
	{
		title: 'takes metadata as JSON',
		parameters: { ...submit, ...at, metadata_as: 'json', metadata: '{ "plan": "pro", "seats": 5, "trial": false }' },
		sends: [
			{
				to: 'POST /events',
				body: { event_name: 'ordered', id: ANN, created_at: AT, metadata: { plan: 'pro', seats: 5, trial: false } },
			},
		],
		gives: [{ success: true }],
	},
	{
		title: 'takes metadata as the object that an expression gives',
		parameters: { ...submit, ...at, metadata_as: 'json', metadata: '={{ $json }}' },
		items: [{ json: { plan: 'pro' } }],
		sends: [
			{ to: 'POST /events', body: { event_name: 'ordered', id: ANN, created_at: AT, metadata: { plan: 'pro' } } },
		],
		gives: [{ success: true }],
		sdk: async (client) =>
			await client.events.create({ event_name: 'ordered', id: ANN, created_at: AT, metadata: { plan: 'pro' } }),
	},
	{
		title: 'names the contact by external ID without looking anything up',
		parameters: { ...submit, ...at, contact_by: 'user_id', user_id: 'user-70' },
		sends: [{ to: 'POST /events', body: { event_name: 'ordered', user_id: 'user-70', created_at: AT } }],
		gives: [{ success: true }],
		sdk: async (client) => await client.events.create({ event_name: 'ordered', user_id: 'user-70', created_at: AT }),
	},
	{
		title: 'names the contact by email without looking anything up',
		parameters: { ...submit, ...at, contact_by: 'email', email: 'ann@example.com' },
		sends: [{ to: 'POST /events', body: { event_name: 'ordered', email: 'ann@example.com', created_at: AT } }],
		gives: [{ success: true }],
	},
	{
		title: 'looks the contact up by email, for a lead too, when it is picked that way',
		parameters: { ...submit, ...at, id: picked('ann@example.com', 'email') },
		given: ({ state }) => void state.addContacts(1, () => ({ id: ANN, email: 'ann@example.com', role: 'lead' })),
		sends: [
			{
				to: 'POST /contacts/search',
				body: { query: { field: 'email', operator: '=', value: 'ann@example.com' }, pagination: { per_page: 10 } },
			},
			{ to: 'POST /events', body: { event_name: 'ordered', id: ANN, created_at: AT } },
		],
		gives: [{ success: true }],
	},
	{
		title: 'cuts milliseconds that an expression gives as the time to seconds',
		parameters: { ...submit, additionalFields: { created_at: '={{ 1734537334999 }}' } },
		sends: [{ to: 'POST /events', body: { event_name: 'ordered', id: ANN, created_at: AT } }],
		gives: [{ success: true }],
	},
]);

describeRows('Data Event: Create Summary', { given: ann }, [
	{
		title: 'counts the events of one contact',
		parameters: {
			resource: 'dataEvent',
			operation: 'createSummary',
			user_id: 'user-70',
			event_summaries_event_name: 'ordered',
			event_summaries_count: 2,
			additionalFields: { event_summaries_first: '2024-12-18T15:55:34Z', event_summaries_last: AT + 60 },
		},
		sends: [{ to: 'POST /events/summaries', body: summary }],
		gives: [{ success: true }],
		sdk: async (client) => await client.events.summaries(summary),
	},
]);

const following = (next: string) => ({ next });
describeRows('Data Event: Get Many', { given: ann }, [
	{
		title: 'lists the events of a chosen contact',
		parameters: { ...getAll, contact_by: 'intercom_user_id', intercom_user_id: picked(ANN) },
		answers: [{ type: 'event.list', events: [event('a'), event('b')], pages: {} }],
		sends: [{ to: `GET /events?type=user&intercom_user_id=${ANN}&per_page=50` }],
		gives: [event('a'), event('b')],
		sdk: async (client) => await client.events.list({ type: 'user', intercom_user_id: ANN, per_page: 50 }),
	},
	{
		title: 'lists the events of whoever has an external ID, and stops at the limit',
		parameters: { ...getAll, contact_by: 'user_id', user_id: 'user-70', limit: 1 },
		answers: [{ type: 'event.list', events: [event('a'), event('b')], pages: following('https://x/events?before=1') }],
		sends: [{ to: 'GET /events?type=user&user_id=user-70&per_page=1' }],
		gives: [event('a')],
	},
	{
		title: 'gives the summary of whoever has an email address',
		parameters: { ...getAll, contact_by: 'email', email: 'ann+1@example.com', additionalFields: { summary: true } },
		given: ({ state }) => void state.addContacts(1, () => ({ email: 'ann+1@example.com' })),
		answers: [
			{
				type: 'event.summary',
				events: [
					{ name: 'ordered', first: '2024-01-16T23:12:21.000+00:00', last: '2024-01-16T23:12:21.000+00:00', count: 2 },
				],
				pages: {},
			},
		],
		sends: [{ to: 'GET /events?type=user&email=ann%2B1%40example.com&summary=true&per_page=50' }],
		gives: [
			{ name: 'ordered', first: '2024-01-16T23:12:21.000+00:00', last: '2024-01-16T23:12:21.000+00:00', count: 2 },
		],
		sdk: async (client) =>
			await client.events.list({ type: 'user', email: 'ann+1@example.com', summary: true, per_page: 50 }),
	},
	{
		title: 'follows the query of the next page, and never its host',
		parameters: {
			...getAll,
			contact_by: 'user_id',
			user_id: 'user-70',
			returnAll: true,
			additionalFields: { summary: false },
		},
		answers: [
			{
				events: [event('a')],
				pages: following(
					'https://elsewhere.example/other?type=user&user_id=user-70&summary=false&before=170&per_page=50',
				),
			},
			{ events: [event('b')], pages: { since: 'https://elsewhere.example/other?since=1' } },
		],
		sends: [
			{ to: 'GET /events?type=user&user_id=user-70&summary=false&per_page=50' },
			{ to: 'GET /events?type=user&user_id=user-70&summary=false&before=170&per_page=50' },
		],
		gives: [event('a'), event('b')],
	},
	{
		title: 'ends at a page without events, although a next one is named',
		parameters: { ...getAll, contact_by: 'user_id', user_id: 'user-70', returnAll: true },
		answers: [{ type: 'event.list', events: [], pages: following('http://api.intercom.test/events?next page') }],
		sends: [{ to: 'GET /events?type=user&user_id=user-70&per_page=50' }],
		gives: [],
	},
]);
