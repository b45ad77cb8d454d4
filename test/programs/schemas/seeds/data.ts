import { addCustomObject, knownData } from '../../../operations/data/records';
import type { Workspace } from '../../../simulator';
import { addConnector, addResult } from '../../../simulator/routes/data/connectors';
import { keep } from '../../../simulator/routes/shelf';
import { firstConversation } from './conversations';

const LATER = '4102444800';
/** A run of the connector that failed. */
export const FAILED_RESULT = '99000';

/** Adds a custom object, a finished export of each kind, and a connector with two runs. */
export function addData(workspace: Workspace): void {
	addCustomObject(workspace);
	for (const [kind, status] of [
		['data_export', 'completed'],
		['reporting_export', 'complete'],
	] as const)
		keep(workspace, kind, { job_identifier: kind, status, download_url: '', download_expires_at: LATER }, kind);

	addConnector(workspace, knownData.connector, {
		description: 'Looks up an order',
		audiences: ['users'],
		data_inputs: [{ name: 'order_id', type: 'string', description: 'The order', required: true, default_value: '' }],
		response_fields: [{ path: 'status', type: 'string', example_value: 'shipped', redacted: false }],
		token_ids: ['1234'],
	});
	const conversation_id = firstConversation(workspace).id;
	addResult(workspace, knownData.result, knownData.connector, { source_id: '5001', conversation_id });
	const failed = { success: false, error_type: '3rd_party_error', error_message: 'No answer' };
	addResult(workspace, FAILED_RESULT, knownData.connector, failed);
}
