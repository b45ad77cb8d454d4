import type { INode } from 'n8n-workflow';
import type { Rest } from '../n8n/rest';
import { NODE_TYPE, saveWorkflow, withCredentials, type SavedCredential, type WorkflowFile } from '../n8n/workspace';
import { picked } from '../picked';

export const CONTACT = 'Create or Update Contact';
export const NOTE = 'Write a Note';

const node = (name: string, type: string, typeVersion: number, column: number, parameters: INode['parameters']) => ({
	id: `00000000-0000-4000-8000-00000000000${column}`,
	name,
	type,
	typeVersion,
	position: [column * 240, 0] as [number, number],
	parameters,
});

/** Failed items stay in the output, so that they can be counted. */
const keepFailedItems = { onError: 'continueRegularOutput' as const };

/**
 * A webhook takes a list of contacts and creates each in Intercom. With `notes` each also gets a note, a write that
 * must not be repeated.
 */
export function writing(path: string, { notes }: { notes: boolean }): WorkflowFile {
	const nodes: INode[] = [
		{
			...node('Webhook', 'n8n-nodes-base.webhook', 2.1, 1, { httpMethod: 'POST', path, responseMode: 'onReceived' }),
			webhookId: path,
		},
		node('One Item per Contact', 'n8n-nodes-base.splitOut', 1, 2, { fieldToSplitOut: 'body.contacts', options: {} }),
		{
			...node(CONTACT, NODE_TYPE, 1, 3, {
				resource: 'contact',
				operation: 'create',
				external_id: '={{ $json.external_id }}',
				name: '={{ $json.name }}',
				ifExists: 'update',
			}),
			...keepFailedItems,
		},
		{
			...node(NOTE, NODE_TYPE, 1, 4, {
				resource: 'note',
				operation: 'create',
				contact_id: picked('={{ $json.id }}'),
				body: '=Note for {{ $json.external_id }}',
			}),
			...keepFailedItems,
		},
	].slice(0, notes ? 4 : 3);
	const connections: WorkflowFile['connections'] = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [nodes[index]?.name ?? '', { main: [[{ node: name, type: 'main', index: 0 }]] }]),
	);
	return { name: path, nodes, connections, settings: { executionOrder: 'v1' } };
}

/** Saves and activates a workflow; gives its ID. */
export async function activate(rest: Rest, workflow: WorkflowFile, credential: SavedCredential): Promise<string> {
	const { id, versionId } = await saveWorkflow(rest, withCredentials(workflow, [credential]));
	await rest.post(`/rest/workflows/${id}/activate`, { versionId });
	return id;
}
