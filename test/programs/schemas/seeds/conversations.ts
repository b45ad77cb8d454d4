import { known } from '../../../catalogue/known';
import { furnish, more } from '../../../operations/conversations/records';
import type { Simulator, Workspace } from '../../../simulator';
import { addCall } from '../../../simulator/routes/conversations/calls';
import { addFinVoiceCall } from '../../../simulator/routes/conversations/finVoice';
import { keep } from '../../../simulator/routes/shelf';

/** The conversation that has what the samples show. */
export function firstConversation({ conversations }: Workspace) {
	const [conversation] = conversations.values();
	if (!conversation) throw new Error('The workspace has no conversation');
	return conversation;
}

/** Adds what conversations of the seeded workspace lack. */
export function seedConversations(simulator: Simulator): void {
	const { state } = simulator;
	state.tags.set(known.tag, { id: known.tag, name: 'Sample', dependents: [] });
	furnish(simulator, firstConversation(state));
}

/** Adds a call, one of Fin's, and a conversation that Fin leads. */
export function addCalls(workspace: Workspace): void {
	const { id: conversation_id } = firstConversation(workspace);
	const [{ id: contact_id } = { id: '' }] = workspace.contacts.listed();
	addCall(workspace, more.call, { conversation_id, contact_id, transcript: ['[00:00:03] Teammate 1: Hello'] });
	addFinVoiceCall(workspace, Number(more.voice), {
		status: 'resolved',
		intercom_call_id: more.call,
		intercom_conversation_id: conversation_id,
		call_summary: 'Asked for an invoice',
	});
	keep(workspace, 'fin_conversation', { remark: null }, 'ext-123');
}
