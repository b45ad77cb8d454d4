import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { addConnector, addResult } from '../../simulator/routes/data/connectors';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const connector = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'dataConnector',
	operation,
	...more,
});
const given = ({ state }: Pick<Simulator, 'state'>) => {
	addConnector(state, '4125');
	addResult(state, '99001', '4125');
	addResult(state, '99000', '4125', { success: false, error_type: '3rd_party_error' });
};
const one = { id: picked('4125') };
const of = { data_connector_id: picked('4125') };
const like = (fields: IDataObject) => expect.objectContaining(fields) as IDataObject;
const RESULTS = 'GET /data_connectors/4125/execution_results';

const settings = {
	description: 'Looks up an order',
	http_method: 'post',
	url: 'https://api.example.com/orders/1',
	audiences: ['leads', 'visitors'],
	body: '{"id": 1}',
	bypass_authentication: false,
	customer_authentication: true,
	direct_fin_usage: true,
	token_ids: ['1234'],
	validate_missing_attributes: true,
};
const input = { name: 'order_id', type: 'string', description: 'The order', required: true, default_value: '' };
const header = { name: 'Accept', value: 'application/json' };

describeRows('Data Connector', { given }, [
	{
		title: 'Create with a name alone makes a draft',
		parameters: connector('create', { name: 'Get Order Status' }),
		sends: [{ to: 'POST /data_connectors', body: { name: 'Get Order Status' } }],
		gives: [like({ type: 'data_connector', id: '5201', name: 'Get Order Status', state: 'draft' })],
	},
	{
		title: 'Create with every field',
		parameters: connector('create', {
			name: 'Get Order Status',
			additionalFields: {
				...settings,
				data_inputs: { row: [input] },
				headers: { row: [header] },
				mock_response: '{ "order": { "id": 1 } }',
			},
		}),
		sends: [
			{
				to: 'POST /data_connectors',
				body: {
					name: 'Get Order Status',
					...settings,
					data_inputs: [input],
					headers: [header],
					mock_response: { order: { id: 1 } },
				},
			},
		],
		gives: [like({ description: 'Looks up an order', audiences: ['leads', 'visitors'], data_inputs: [input] })],
	},
	{
		title: 'Update sends what was added and nothing else, empty lists too',
		parameters: connector('update', { ...one, additionalFields: { state: 'live', token_ids: [], audiences: [] } }),
		sends: [{ to: 'PATCH /data_connectors/4125', body: { state: 'live', token_ids: [], audiences: [] } }],
		gives: [like({ id: '4125', state: 'live', name: 'Get Order Status' })],
	},
	{
		title: 'Get reads the live version unless the draft is wanted',
		parameters: connector('get', { ...one, additionalFields: { state_version: 'draft' } }),
		sends: [{ to: 'GET /data_connectors/4125?state_version=draft' }],
		gives: [like({ id: '4125' })],
	},
	{
		title: 'Get Many reads pages of fifty by their cursor',
		parameters: connector('getAll', { returnAll: true }),
		answers: [
			{ type: 'list', data: [{ id: '1' }], pages: { next: { starting_after: 'WzEsMV0=' } } },
			{ type: 'list', data: [{ id: '2' }], pages: {} },
		],
		sends: [
			{ to: 'GET /data_connectors?per_page=50' },
			{ to: 'GET /data_connectors?per_page=50&starting_after=WzEsMV0%3D' },
		],
		gives: [{ id: '1' }, { id: '2' }],
	},
	{
		title: 'Delete takes a draft away',
		parameters: connector('delete', one),
		sends: [{ to: 'DELETE /data_connectors/4125' }],
		gives: [{ id: '4125', object: 'data_connector', deleted: true }],
	},
	{
		title: 'Get Execution Results gives the runs of a connector',
		parameters: connector('getResults', { ...of, returnAll: true }),
		sends: [{ to: `${RESULTS}?per_page=30` }],
		gives: [
			expect.not.objectContaining({ response_body: expect.anything() }) as IDataObject,
			like({ id: '99001', success: true }),
		],
	},
	{
		title: 'Get Execution Results with every filter',
		parameters: connector('getResults', {
			...of,
			limit: 5,
			additionalFields: {
				end_ts: '2100-01-01T00:00:00Z',
				error_type: '3rd_party_error',
				include_bodies: true,
				start_ts: '2026-01-31T12:00:00Z',
				success: 'false',
			},
		}),
		sends: [
			{
				to: `${RESULTS}?end_ts=4102444800&error_type=3rd_party_error&include_bodies=true&start_ts=1769860800&success=false&per_page=5`,
			},
		],
		gives: [like({ id: '99000', success: false, response_body: '{"ok": true}' })],
	},
	{
		title: 'Get Execution Result reads one run with what was sent and answered',
		parameters: connector('getResult', { ...of, result_id: picked('99001') }),
		sends: [{ to: `${RESULTS}/99001` }],
		gives: [like({ id: '99001', data_connector_id: '4125', response_body: '{"ok": true}' })],
	},
]);

describeRefusals('Data Connector refuses', [
	['an empty name', connector('create', { name: '={{ "" }}' }), 'Name is empty'],
	[
		'an audience that is none',
		connector('create', { name: 'A', additionalFields: { audiences: '={{ ["leads", "robots"] }}' } }),
		'Audiences has no choice "robots"',
	],
	[
		'an input without a description',
		connector('create', { name: 'A', additionalFields: { data_inputs: { row: [{ ...input, description: '' }] } } }),
		'Inputs row 1: "Description" is empty',
	],
	[
		'a list as a mock response',
		connector('update', { ...one, additionalFields: { mock_response: '[1]' } }),
		'Mock Response takes a JSON object, not [1]',
	],
]);

describe('Data Connector', () => {
	const node = useTestNode();

	test.each([
		['is live', { state: 'live' }, 'Data connector must be in draft state to be deleted'],
		['is in use', { in_use: true }, 'in use by other resources'],
	])('Delete fails with the words of Intercom for a connector that %s', async (_what, fields, message) => {
		addConnector(node.simulator.state, '4125', fields);
		const error = await node.failure(connector('delete', one));
		expect(error).toMatchObject({ httpCode: '409', message: expect.stringContaining(message) as string });
	});

	test.each([
		['create', connector('create', { name: 'Get Order Status' })],
		['update', connector('update', { ...one, additionalFields: { name: 'New' } })],
	])('%s is not sent again when its answer is lost', async (_operation, parameters) => {
		given(node.simulator);
		await expectSentOnce(node, parameters);
	});
});
