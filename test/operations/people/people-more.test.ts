import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { addContact, ADA } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const SUPPORT = '991267901';
const PLAN = '12871';
const LEADS = '6762f0001bb69f9f00000002';
const attribute = { type: 'data_attribute', id: 37, name: 'Sector', data_type: 'string', model: 'company' };
const options = [{ value: 'Retail' }, { value: 'Finance' }];
const create = { resource: 'dataAttribute', operation: 'create', name: 'Sector', model: 'company' };
const update = { resource: 'dataAttribute', operation: 'update', data_attribute_id: picked(PLAN) };
const summary = {
	resource: 'dataEvent',
	operation: 'createSummary',
	user_id: 'user-70',
	event_summaries_event_name: 'invited-friend',
};

describeRows('Segment: Get', [
	{
		title: 'reads the segment',
		parameters: { resource: 'segment', operation: 'get', segment_id: picked(LEADS) },
		answers: [{ type: 'segment', id: LEADS, name: 'New leads' }],
		sends: [{ to: `GET /segments/${LEADS}` }],
		gives: [{ type: 'segment', id: LEADS, name: 'New leads' }],
		sdk: async (client) => await client.segments.find({ segment_id: LEADS }),
	},
	{
		title: 'finds the segment by its name and reads it',
		parameters: { resource: 'segment', operation: 'get', segment_id: picked('new leads', 'name') },
		answers: [undefined, { type: 'segment', id: 'a', name: 'New leads' }],
		sends: [{ to: 'GET /segments' }, { to: 'GET /segments/6762f0001bb69f9f00000002' }],
		gives: [{ type: 'segment', id: 'a', name: 'New leads' }],
	},
]);

const metrics = { resource: 'team', operation: 'getMetrics', team_id: picked(SUPPORT) };
const busy = { type: 'team_metric', admin_id: ADA, open: 5, idle: 2, snoozed: 1 };
describeRows('Team: Get Metrics', [
	{
		title: 'gives one item for each teammate',
		parameters: metrics,
		answers: [{ type: 'team_metric.list', data: [busy] }],
		sends: [{ to: `GET /teams/${SUPPORT}/metrics` }],
		gives: [busy],
	},
	{
		title: 'counts as idle what rests as long as the user says',
		parameters: { ...metrics, additionalFields: { idle_threshold: 60 } },
		answers: [{ type: 'team_metric.list', data: [busy] }],
		sends: [{ to: `GET /teams/${SUPPORT}/metrics?idle_threshold=60` }],
		gives: [busy],
	},
]);

describeRows('Subscription Type: Get Many', [
	{
		title: 'gives one item for each type',
		parameters: { resource: 'subscriptionType', operation: 'getAll' },
		given: ({ state }) => void keep(state, 'subscription_type', { state: 'live', consent_type: 'opt_in' }, '1'),
		sends: [{ to: 'GET /subscription_types' }],
		gives: [{ type: 'subscription', id: '1', state: 'live', consent_type: 'opt_in' }],
		sdk: async (client) => await client.subscriptionTypes.list(),
	},
]);

describeRows('Data Attribute: Create and Update', [
	...['boolean', 'date', 'datetime', 'float', 'integer', 'string'].map((data_type) => ({
		title: `defines one of the type ${data_type}`,
		parameters: { ...create, value_type: data_type },
		answers: [attribute],
		sends: [{ to: 'POST /data_attributes', body: { name: 'Sector', model: 'company', data_type } }],
		gives: [attribute],
	})),
	{
		title: 'defines a list with every field',
		parameters: {
			...create,
			value_type: 'options',
			list_options: { row: options },
			additionalFields: { description: 'What it sells', messenger_writable: true },
		},
		answers: [attribute],
		sends: [
			{
				to: 'POST /data_attributes',
				body: {
					name: 'Sector',
					model: 'company',
					data_type: 'options',
					description: 'What it sells',
					messenger_writable: true,
					options,
				},
			},
		],
		gives: [attribute],
	},
	{
		title: 'changes every field',
		parameters: {
			...update,
			additionalFields: { archived: false, description: '', messenger_writable: true, list_options: { row: options } },
		},
		answers: [attribute],
		sends: [
			{
				to: `PUT /data_attributes/${PLAN}`,
				body: { archived: false, description: '', messenger_writable: true, options },
			},
		],
		gives: [attribute],
	},
	{
		title: 'finds the attribute by its name, archived ones too',
		parameters: { ...update, data_attribute_id: picked('PLAN', 'name'), additionalFields: { archived: true } },
		answers: [undefined, attribute],
		sends: [
			{ to: 'GET /data_attributes?include_archived=true' },
			{ to: `PUT /data_attributes/${PLAN}`, body: { archived: true } },
		],
		gives: [attribute],
	},
]);

describeRows('Data Event: Create Summary', [
	{
		title: 'sends every field',
		parameters: {
			...summary,
			event_summaries_count: 3,
			additionalFields: { event_summaries_first: '2026-01-31T12:00:00Z', event_summaries_last: 1769860860 },
		},
		given: addContact,
		sends: [
			{
				to: 'POST /events/summaries',
				body: {
					user_id: 'user-70',
					event_summaries: { event_name: 'invited-friend', count: 3, first: 1769860800, last: 1769860860 },
				},
			},
		],
		gives: [{ success: true }],
	},
]);

describeRefusals('What belongs to people: these are refused', [
	[
		'a list with one option',
		{ ...create, value_type: 'options', list_options: { row: [{ value: 'a' }] } },
		'List Options has one entry, but a list needs two',
	],
	[
		'an option without text',
		{ ...create, value_type: 'options', list_options: { row: [{ value: 'a' }, { value: '={{ "" }}' }] } },
		'List Options row 2: "Value" is empty',
	],
	[
		'a threshold beyond a day',
		{ ...metrics, additionalFields: { idle_threshold: 86_401 } },
		'Idle After (Seconds) is 86401, but must be at most 86400',
	],
	['a count below one', { ...summary, event_summaries_count: 0 }, 'Count is 0, but must be at least 1'],
	['an empty external ID', { ...summary, user_id: '={{ "" }}' }, 'External ID is empty'],
]);

describe('What belongs to people', () => {
	const node = useTestNode();

	test('an attribute that every workspace has can not be named in a request, as it has no ID', async () => {
		const parameters = { ...update, data_attribute_id: picked('email', 'name'), additionalFields: { archived: true } };
		const error = await node.failure(parameters);
		expect(error.message).toContain('a data attribute without an ID');
		expect(node.sent).toHaveLength(1);
	});

	test('a summary of events is not sent again when its answer is lost', async () => {
		addContact(node.simulator);
		await expectSentOnce(node, summary);
	});
});
