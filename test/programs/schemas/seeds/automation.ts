import type { Workspace } from '../../../simulator';
import { addCall } from '../../../simulator/routes/conversations/calls';
import { addConnector, addResult } from '../../../simulator/routes/data/connectors';
import { addPage, addSource } from '../../../simulator/routes/knowledge/aiContent';
import { addFinVoiceCall } from '../../../simulator/routes/conversations/finVoice';
import { keep } from '../../../simulator/routes/shelf';

const LATER = '4102444800';

/** Adds a finished export of each kind, calls, what Fin answers from, and a connector with two runs. */
export function automate(workspace: Workspace): void {
	const [{ id: conversation_id } = { id: '' }] = workspace.conversations.values();
	const [{ id: contact_id } = { id: '' }] = workspace.contacts.listed();
	for (const [kind, status] of [
		['data_export', 'completed'],
		['reporting_export', 'complete'],
	] as const)
		keep(workspace, kind, { job_identifier: kind, status, download_url: '', download_expires_at: LATER }, kind);

	addCall(workspace, '1123', { conversation_id, contact_id, transcript: ['[00:00:03] Teammate 1: Hello'] });
	addFinVoiceCall(workspace, 12, {
		status: 'resolved',
		intercom_call_id: '1123',
		intercom_conversation_id: conversation_id,
		call_summary: 'Asked for an invoice',
	});
	keep(workspace, 'fin_conversation', { remark: null }, 'ext-123');
	addSource(workspace, '33', { audience_ids: [5678] });
	addPage(workspace, '21');

	addConnector(workspace, '4125', {
		description: 'Looks up an order',
		audiences: ['users'],
		data_inputs: [{ name: 'order_id', type: 'string', description: 'The order', required: true, default_value: '' }],
		response_fields: [{ path: 'status', type: 'string', example_value: 'shipped', redacted: false }],
		token_ids: ['1234'],
	});
	addResult(workspace, '99001', '4125', { source_id: '5001', conversation_id });
	addResult(workspace, '99000', '4125', { success: false, error_type: '3rd_party_error', error_message: 'No answer' });
}
