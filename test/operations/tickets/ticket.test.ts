import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { ACME, ADA, ANN, VIP } from '../people/contact-samples';
import { describeRefusals, type Refusal } from '../refusals';
import { addTicket } from '../../simulator/routes/tickets/tickets';
import { describeRows } from '../rows';
import {
	BUG,
	desk,
	FEATURE,
	HIGH,
	ME,
	PRIORITY,
	RESOLVED,
	short,
	simple,
	SUPPORT,
	TALK,
	theTicket,
	ticket,
	TICKET,
	TRACKER,
	whole,
	WITH_DEVELOPERS,
} from './ticket-samples';
import { picked } from '../../kit/input';

const AT = `/tickets/${TICKET}`;
const attributes = { attributes_as: 'basic', assign_to: 'same' };

describeRows('Ticket: Get', { given: desk }, [
	{
		title: 'gives a small ticket with a transcript',
		parameters: { ...ticket('get'), ...theTicket },
		answers: [whole],
		sends: [{ to: `GET ${AT}` }],
		gives: [simple],
		sdk: async (client) => await client.tickets.get({ ticket_id: TICKET }),
	},
	{
		title: 'takes the state that a change of type answers, and a ticket without parts, links and type',
		parameters: { ...ticket('get'), ...theTicket },
		answers: [
			{
				id: TICKET,
				ticket_attributes: {},
				attributes: {},
				ticket_state: 'submitted',
				ticket_state_internal_label: 'Submitted',
				snoozed_until: 1769860800,
			},
		],
		sends: [{ to: `GET ${AT}` }],
		gives: [
			{
				id: TICKET,
				type: null,
				type_id: null,
				title: null,
				description: null,
				state: 'submitted',
				state_label: 'Submitted',
				snoozed_until: '2026-01-31T12:00:00.000Z',
				contact_ids: [],
				linked_ids: [],
				ticket_attributes: {},
				attributes: {},
				transcript: '',
				parts_shown: 0,
				parts_total: 0,
			},
		],
	},
]);

const found = (rows: object[]) => ({ type: 'ticket.list', tickets: rows, total_count: rows.length });
const condition = (field: string, operator: string, value: unknown) => ({ field, operator, value });
const searched = (value: unknown[], per_page = 50, operator = 'AND') => ({
	to: 'POST /tickets/search',
	body: { query: { operator, value }, pagination: { per_page } },
});

describeRows('Ticket: Get Many', { given: desk }, [
	{
		title: 'finds every ticket when no filter is set',
		parameters: { ...ticket('getAll'), returnAll: true },
		answers: [found([whole]) as never],
		sends: [searched([condition('created_at', '>', 0)])],
		gives: [simple],
	},
	{
		title: 'filters by everything that Intercom can filter by',
		parameters: {
			...ticket('getAll'),
			limit: 5,
			additionalFields: {
				admin_assignee_id: ADA,
				contact_ids: ANN,
				open: false,
				state: 'waiting_on_customer',
				team_assignee_id: SUPPORT,
				ticket_type_id: BUG,
			},
		},
		sends: [
			searched(
				[
					condition('admin_assignee_id', '=', ADA),
					condition('contact_ids', '=', ANN),
					condition('open', '=', false),
					condition('state', '=', 'waiting_on_customer'),
					condition('team_assignee_id', '=', SUPPORT),
					condition('ticket_type_id', '=', BUG),
				],
				5,
			),
		],
		gives: [],
	},
]);

describeRows('Ticket: Search', { given: desk }, [
	{
		title: 'takes conditions of every type, on attributes too, and a sort',
		parameters: {
			...ticket('search'),
			search_by: 'any',
			query: {
				text: [
					{ field: 'title', operator: 'contains', value: 'log in' },
					{ field: 'ticket_attribute.162', operator: 'equals', value: HIGH },
				],
				date: [{ field: 'created_at', operator: 'atLeast', value: '2026-01-31T12:00:00Z' }],
				yesNo: [{ field: 'open', operator: 'equals', value: true }],
			},
			limit: 2,
			additionalFields: { sort_field: 'updated_at', sort_order: 'ascending' },
		},
		answers: [found([whole]) as never],
		sends: [
			{
				to: 'POST /tickets/search',
				body: {
					query: {
						operator: 'OR',
						value: [
							condition('created_at', '>=', 1769860800),
							condition('title', '~', 'log in'),
							condition('ticket_attribute.162', '=', HIGH),
							condition('open', '=', true),
						],
					},
					sort: { field: 'updated_at', order: 'ascending' },
					pagination: { per_page: 2 },
				},
			},
		],
		gives: [simple],
	},
	{
		title: 'wants all conditions to hold',
		parameters: {
			...ticket('search'),
			search_by: 'all',
			query: { text: [{ field: 'title', operator: 'contains', value: 'log in' }] },
			limit: 2,
		},
		answers: [found([whole]) as never],
		sends: [searched([condition('title', '~', 'log in')], 2)],
		gives: [simple],
		sdk: async (client) =>
			await client.tickets.search({
				query: { operator: 'AND', value: [{ field: 'title', operator: '~', value: 'log in' }] },
				pagination: { per_page: 2 },
			}),
	},
	{
		title: 'takes a JSON query',
		parameters: {
			...ticket('search'),
			search_by: 'json',
			query: '{ "field": "state", "operator": "=", "value": "resolved" }',
		},
		sends: [
			{
				to: 'POST /tickets/search',
				body: { query: condition('state', '=', 'resolved'), pagination: { per_page: 50 } },
			},
		],
		gives: [],
	},
]);

const updated = (title: string, parameters: INodeParameters, body: object, first: string[] = []) => ({
	title,
	given: desk,
	parameters: { ...ticket('update'), ...theTicket, ...attributes, ...parameters },
	answers: [...first.map(() => undefined), whole],
	sends: [...first.map((to) => ({ to })), { to: `PUT ${AT}`, body }],
	lookUps: [ME],
	gives: [short],
});
const everyFieldSent = {
	ticket_attributes: { _default_title_: 'Cannot log in', _default_description_: 'Not even by phone' },
	assignee_id: ADA,
	admin_id: Number(ADA),
	company_id: ACME,
	is_shared: true,
	open: true,
	snoozed_until: 1769860800,
	ticket_state_id: WITH_DEVELOPERS,
};
const field = (id: string, type: string) => ({ id, type, displayName: id, required: false, defaultMatch: false });
const form = (value: INodeParameters): INodeParameters => ({
	ticket_attributes: {
		mappingMode: 'defineBelow',
		value,
		schema: [field('_default_description_', 'string'), field('Seats', 'number')],
		matchingColumns: [],
	},
});

describeRows('Ticket: Update', [
	{
		...updated(
			'with every field',
			{
				ticket_attributes__default_title_: 'Cannot log in',
				ticket_attributes__default_description_: 'Not even by phone',
				assign_to: 'admin',
				assignee_id: picked(ADA),
				additionalFields: {
					admin_id: picked(ADA),
					company_id: picked(ACME),
					is_shared: true,
					open: true,
					skip_notifications: true,
					snoozed_until: '2026-01-31T12:00:00Z',
				},
				ticket_state_id: picked(WITH_DEVELOPERS),
			},
			{ ...everyFieldSent, skip_notifications: true },
		),
		sdk: async (client) => await client.tickets.update({ ticket_id: TICKET, ...everyFieldSent }),
		sdkDiffers: { 'body.skip_notifications': 'version 7.0.3 has no such field' },
	},
	updated('closes', { additionalFields: { open: false } }, { open: false }),
	updated('finds the state by name', { ticket_state_id: picked('resolved', 'name') }, { ticket_state_id: RESOLVED }, [
		'GET /ticket_states',
	]),
	updated('gives to a team', { assign_to: 'team', assignee_id: picked('Support', 'name') }, { assignee_id: SUPPORT }, [
		'GET /teams',
	]),
	updated('takes from everybody', { assign_to: 'nobody' }, { assignee_id: '0' }),
	updated(
		"sends attributes of the ticket's type, and clears those that are null",
		{ attributes_as: 'ofTicket', ...form({ _default_description_: null, Seats: 3 }) },
		{ ticket_attributes: { _default_description_: null, Seats: 3 } },
	),
	updated(
		'sends attributes of a chosen type, but not the type',
		{ attributes_as: 'mapped', ticket_type_id: picked(BUG), ...form({ Seats: '={{ "4" }}' }) },
		{ ticket_attributes: { Seats: 4 } },
	),
	updated(
		'sends attributes as JSON, and takes the ticket from its company',
		{ attributes_as: 'json', ticket_attributes: '{ "Seats": null }', additionalFields: { company_id: '={{ null }}' } },
		{ ticket_attributes: { Seats: null }, company_id: null },
	),
]);

describeRows('Ticket: Change Type', [
	{
		title: 'with type, state and title',
		given: desk,
		parameters: {
			...ticket('changeType'),
			...theTicket,
			ticket_type_id: picked('Feature Request', 'name'),
			ticket_state_id: picked('Resolved', 'name'),
			ticket_attributes__default_title_: 'Log in by phone',
		},
		answers: [undefined, undefined, whole],
		sends: [
			{ to: 'GET /ticket_types' },
			{ to: 'GET /ticket_states' },
			{
				to: `POST ${AT}/change_type`,
				body: {
					ticket_type_id: FEATURE,
					ticket_state_id: RESOLVED,
					ticket_attributes: { _default_title_: 'Log in by phone' },
				},
			},
		],
		lookUps: [ME],
		gives: [short],
	},
]);

const gone = { id: TICKET, object: 'ticket', deleted: true };
const tag = { type: 'tag', id: VIP, name: 'VIP', applied_at: 1769860800, applied_by: { type: 'admin', id: ADA } };
const tagging = { ...theTicket, additionalFields: { admin_id: picked(ADA) } };
const talk = { id: TALK, type: 'conversation' };

describeRows('Ticket: deleting, tagging and linking', { given: desk }, [
	{
		title: 'deletes',
		parameters: { ...ticket('delete'), ...theTicket },
		sends: [{ to: `DELETE ${AT}` }],
		gives: [gone],
		sdk: async (client) => await client.tickets.deleteTicket({ ticket_id: TICKET }),
	},
	{
		title: 'attaches a tag in the name of the own teammate',
		parameters: { ...ticket('attachTag'), ...theTicket, tag: 'existing', tag_id: picked(VIP) },
		answers: [undefined, tag],
		sends: [{ to: 'GET /me' }, { to: `POST ${AT}/tags`, body: { id: VIP, admin_id: ADA } }],
		gives: [tag],
		sdk: async (client) => await client.tags.tagTicket({ ticket_id: TICKET, id: VIP, admin_id: ADA }),
	},
	{
		title: 'attaches a tag that is made on the way',
		parameters: { ...ticket('attachTag'), ...tagging, tag: 'named', name: 'Escalated' },
		answers: [{ type: 'tag', id: VIP, name: 'Escalated' }, tag],
		sends: [
			{ to: 'POST /tags', body: { name: 'Escalated' } },
			{ to: `POST ${AT}/tags`, body: { id: VIP, admin_id: ADA } },
		],
		gives: [tag],
	},
	{
		title: 'detaches a tag',
		parameters: { ...ticket('detachTag'), ...tagging, tag_id: picked('vip', 'name') },
		answers: [undefined, tag],
		sends: [{ to: 'GET /tags' }, { to: `DELETE ${AT}/tags/${VIP}`, body: { admin_id: ADA } }],
		gives: [tag],
		sdk: async (client) => await client.tags.untagTicket({ ticket_id: TICKET, tag_id: VIP, admin_id: ADA }),
	},
	{
		title: 'links a conversation to a tracker',
		parameters: { ...ticket('linkConversation'), ticket_id: picked(TRACKER), conversation_id: picked(TALK) },
		answers: [talk],
		sends: [{ to: `POST /tickets/${TRACKER}/linked_conversations`, body: { conversation_id: TALK } }],
		gives: [talk],
	},
	{
		title: 'unlinks a conversation from a tracker',
		given: (simulator) => {
			desk(simulator);
			const tracker = simulator.state.shelf('ticket').get(TRACKER);
			if (tracker) tracker.fields['linked'] = [TALK];
		},
		parameters: { ...ticket('unlinkConversation'), ticket_id: picked(TRACKER), id: picked(TALK) },
		answers: [talk],
		sends: [{ to: `DELETE /tickets/${TRACKER}/linked_conversations/${TALK}` }],
		gives: [talk],
	},
]);

const search = { ...ticket('search'), search_by: 'all' };
const nowhere = picked('={{ $json.nothing }}');
/** What the operations on one ticket need beside it. */
const others = { body: 'Hello', tag_id: picked(VIP), conversation_id: picked(TALK), id: picked(TALK) };

describeRefusals('Tickets refuse', [
	...['get', 'update', 'delete', 'reply', 'attachTag', 'detachTag', 'linkConversation', 'unlinkConversation'].map(
		(operation): Refusal => [
			`an empty ticket (${operation})`,
			{ ...ticket(operation), ...attributes, ...others, ticket_id: nowhere },
			'Ticket is empty',
		],
	),
	[
		'an empty conversation to unlink',
		{ ...ticket('unlinkConversation'), ...theTicket, id: nowhere },
		'Conversation is empty',
	],
	[
		'a change of type without a state',
		{ ...ticket('changeType'), ...theTicket, ticket_type_id: picked(BUG), ticket_state_id: nowhere },
		'State is empty',
	],
	[
		'a state whose expression gives nothing',
		{ ...ticket('update'), ...theTicket, ...attributes, ticket_state_id: nowhere },
		'State is empty',
	],
	[
		'a comparison that tickets do not know',
		{ ...search, query: { yesNo: [{ field: 'open', operator: 'greaterThan', value: true }] } },
		"Conditions can't use > on open",
	],
	[
		'a filter of a teammate that an expression leaves empty',
		{ ...ticket('getAll'), additionalFields: { admin_assignee_id: '={{ undefined }}' } },
		'Assigned Teammate is empty',
	],
]);

describe('Tickets', () => {
	const node = useTestNode({ given: desk });

	test('are read page by page, those that a filter keeps', async () => {
		const { state } = node.simulator;
		for (let n = 1; n <= 120; n++) addTicket(state, n % 2 === 0 ? BUG : FEATURE, { contact_ids: [ANN] });
		const additionalFields = { ticket_type_id: FEATURE };
		const given = await node.json({ ...ticket('getAll'), returnAll: true, additionalFields });
		expect(new Set(given.map(({ id }) => id)).size).toBe(60);
		expect(node.sent.map(({ body }) => (body as { pagination: object }).pagination)).toEqual([
			{ per_page: 50 },
			{ per_page: 50, starting_after: expect.any(String) as string },
		]);
	});

	test('that a search finds by an attribute are those that have it', async () => {
		const { state } = node.simulator;
		const { id } = addTicket(state, BUG, { ticket_attributes: { _default_title_: 'Slow', Priority: HIGH } });
		const query = { text: [{ field: `ticket_attribute.${PRIORITY}`, operator: 'equals', value: HIGH }] };
		const given = await node.json({ ...ticket('search'), search_by: 'all', query });
		expect(given.map(({ id: found }) => found)).toEqual([id]);
	});

	test.each([
		['a state of another type', { ticket_state_id: picked('1') }, /Ticket state id is not valid/],
		['a teammate that is not there', { assign_to: 'admin', assignee_id: picked('1') }, /Assignee not found/],
	])('Update shows what Intercom says of %s', async (_what, parameters, message) => {
		const error = await node.failure({ ...ticket('update'), ...theTicket, ...attributes, ...parameters });
		expect(error.message).toMatch(message);
	});

	test('Link Conversation shows that only trackers have links', async () => {
		const error = await node.failure({ ...ticket('linkConversation'), ...theTicket, conversation_id: picked(TALK) });
		expect(error.message).toBe('Only tracker tickets support linking conversations');
	});
});
