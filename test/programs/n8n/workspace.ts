import type { ICredentialDataDecryptedObject, IDataObject, INode, IPinData, IWorkflowBase } from 'n8n-workflow';
import type { Rest } from './rest';

export const NODE_TYPE = 'n8n-nodes-intercom.intercom';
export const TRIGGER_TYPE = 'n8n-nodes-intercom.intercomTrigger';
export const POLLING_TRIGGER_TYPE = 'n8n-nodes-intercom.intercomPollingTrigger';
export const CREDENTIAL_TYPE = 'intercomAccessTokenApi';

/** A credential as n8n lists it. */
export interface SavedCredential {
	id: string;
	name: string;
	type: string;
}

/** A workflow as a file of it is written. */
export type WorkflowFile = Pick<IWorkflowBase, 'connections' | 'name' | 'nodes' | 'settings'> & { pinData?: IPinData };

/** A workflow that n8n keeps. */
export interface SavedWorkflow extends WorkflowFile {
	id: string;
	versionId: string;
}

/** Creates a credential, or changes the one of that name. */
export async function keepCredential(
	rest: Rest,
	{ name, type, data }: { name: string; type: string; data: ICredentialDataDecryptedObject },
): Promise<SavedCredential> {
	const saved = await rest.get<SavedCredential[]>('/rest/credentials');
	const same = saved.find((credential) => credential.name === name && credential.type === type);
	return same
		? await rest.send('PATCH', `/rest/credentials/${same.id}`, { name, type, data })
		: await rest.post('/rest/credentials', { name, type, data });
}

/** Type of the credential that a node takes, by the type of the node. */
const TAKES: Readonly<Record<string, string>> = {
	[NODE_TYPE]: CREDENTIAL_TYPE,
	[`${NODE_TYPE}Tool`]: CREDENTIAL_TYPE,
	[TRIGGER_TYPE]: CREDENTIAL_TYPE,
	[POLLING_TRIGGER_TYPE]: CREDENTIAL_TYPE,
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': 'openAiApi',
	'n8n-nodes-base.crypto': 'crypto',
	'n8n-nodes-base.intercom': 'intercomApi',
};

const withCredential = (node: INode, credentials: readonly SavedCredential[]): INode => {
	const found = credentials.find(({ type }) => type === TAKES[node.type]);
	return found ? { ...node, credentials: { [found.type]: { id: found.id, name: found.name } } } : node;
};

/** A workflow whose nodes use these credentials, each where its type fits. */
export const withCredentials = <T extends WorkflowFile>(workflow: T, credentials: readonly SavedCredential[]): T => ({
	...workflow,
	nodes: workflow.nodes.map((node) => withCredential(node, credentials)),
});

/** Saves a new workflow. */
export async function saveWorkflow(
	rest: Rest,
	{ name, nodes, connections, settings, pinData }: WorkflowFile,
): Promise<SavedWorkflow> {
	return await rest.post('/rest/workflows', {
		name,
		nodes,
		connections,
		settings: settings ?? {},
		pinData: pinData ?? {},
		active: false,
	});
}

/** As many workflows as n8n lists at once. */
const PAGE = 50;

/** Names of all workflows that n8n has. */
export async function workflowNames(rest: Rest): Promise<string[]> {
	const names: string[] = [];
	for (;;) {
		const page = await rest.get<IDataObject[]>(`/rest/workflows?take=${PAGE}&skip=${names.length}`);
		names.push(...page.map(({ name }) => String(name)));
		if (page.length < PAGE) return names;
	}
}
