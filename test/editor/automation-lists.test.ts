import type { INodePropertyOptions } from 'n8n-workflow';
import { useTestNode } from '../operations/testNode';
import { addCall } from '../simulator/routes/conversations/calls';
import { addConnector, addResult } from '../simulator/routes/data/connectors';
import { addPage, addSource } from '../simulator/routes/knowledge/aiContent';
import { load, searchIn } from './load';
import { picked } from '../kit/input';

const node = useTestNode();

const search = searchIn(node, { resource: 'dataConnector', operation: 'get' });

describe('pickers', () => {
	test('searchCalls shows phone numbers, and goes on to the next page', async () => {
		for (let n = 0; n < 26; n++) addCall(node.simulator.state, String(n), { phone: `+35387000${n}` });
		const { paginationToken, results } = await search('searchCalls');
		expect(results[0]).toEqual({ name: '+3538700025', value: '25', description: 'outbound' });
		expect([results.length, paginationToken]).toEqual([25, '2']);
		expect(node.sent).toEqual([{ to: 'GET /calls?per_page=25&page=1' }]);
	});

	test('searchCalls looks for a number on all pages', async () => {
		for (let n = 0; n < 26; n++) addCall(node.simulator.state, String(n), { phone: `+35387000${n}` });
		expect((await search('searchCalls', '70000')).results.map(({ value }) => value)).toEqual(['0']);
		expect(node.sent).toHaveLength(2);
	});

	test('searchAiContentSources shows addresses and how pages come in', async () => {
		addSource(node.simulator.state, '33');
		addSource(node.simulator.state, '34', { url: 'https://blog.example.com', sync_behavior: 'manual' });
		expect((await search('searchAiContentSources', 'blog')).results).toEqual([
			{ name: 'https://blog.example.com', value: '34', description: 'manual' },
		]);
	});

	test('searchExternalPages shows titles and addresses', async () => {
		addPage(node.simulator.state, '21');
		expect((await search('searchExternalPages', 'START')).results).toEqual([
			{ name: 'Getting started', value: '21', description: 'https://help.example.com/1' },
		]);
	});

	test('searchDataConnectors shows names and whether they are live', async () => {
		addConnector(node.simulator.state, '4125', { state: 'live' });
		expect((await search('searchDataConnectors')).results).toEqual([
			{ name: 'Get Order Status', value: '4125', description: 'live' },
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_connectors?per_page=50' }]);
	});

	test('searchDataConnectorResults shows when the chosen connector ran, and what went wrong', async () => {
		const { state } = node.simulator;
		addConnector(state, '4125');
		addResult(state, '1', '4125', { created_at: '2026-01-31T12:00:00Z', error_type: '3rd_party_error' });
		const parameters = { operation: 'getResult', data_connector_id: picked('4125') };
		expect((await search('searchDataConnectorResults', '', undefined, parameters)).results).toEqual([
			{ name: '2026-01-31T12:00:00Z', value: '1', description: '3rd_party_error' },
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_connectors/4125/execution_results?per_page=30' }]);
	});

	test('searchDataConnectorResults asks for the connector first', async () => {
		const found = search('searchDataConnectorResults', '', undefined, { operation: 'getResult' });
		await expect(found).rejects.toThrow('Data Connector is not chosen yet');
		expect(node.sent).toEqual([]);
	});
});

describe('what a report can have', () => {
	const attributes = async (dataset_id: string): Promise<INodePropertyOptions[]> =>
		await load(node, 'getReportingAttributes', { resource: 'reportingExport', operation: 'create', dataset_id });

	test('getReportingDatasets shows what each dataset is about', async () => {
		expect(await load(node, 'getReportingDatasets')).toEqual([
			{ name: 'Call', value: 'call', description: 'Length and outcome of each call.' },
			{
				name: 'Conversation',
				value: 'conversation',
				description: 'Status, channel and teammate of each conversation.',
			},
		]);
	});

	test('getReportingAttributes gives the long IDs that an export takes, of the chosen dataset alone', async () => {
		expect((await attributes('conversation')).map(({ value }) => value)).toEqual([
			'people.Brand',
			'conversation.conversation_id',
			'conversation.conversation_started_at',
		]);
		expect(await attributes('call')).toEqual([{ name: 'Call ID', value: 'call.call_id', description: 'call.call_id' }]);
		expect(await attributes('gone')).toEqual([]);
	});

	test('getReportingAttributes asks for the dataset first', async () => {
		await expect(attributes('')).rejects.toThrow('Dataset is not chosen yet');
		expect(node.sent).toEqual([]);
	});
});
