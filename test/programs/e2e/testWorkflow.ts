import { NodeConnectionTypes, type IConnections, type INode, type INodeParameters } from 'n8n-workflow';
import { NODE_TYPE, saveWorkflow, withCredentials, type SavedCredential, type SavedWorkflow } from '../n8n/workspace';
import type { World } from './world';

/** A node of a workflow that is written for a test. */
export interface TestNode {
	name: string;
	type?: string;
	parameters?: INodeParameters;
	typeVersion?: number;
}

export const TRIGGER = 'Start';

const nodeOf = ({ name, type = NODE_TYPE, parameters = {}, typeVersion = 1 }: TestNode, index: number): INode => ({
	id: `node-${index}`,
	name,
	type,
	typeVersion,
	parameters,
	position: [index * 220, 0],
});

/** Saves a workflow of nodes in a row, begun by a Manual Trigger. */
export async function saveTestWorkflow(
	{ rest, credential }: World,
	written: readonly TestNode[],
	credentials: readonly SavedCredential[] = [credential],
): Promise<SavedWorkflow> {
	const trigger: TestNode = { name: TRIGGER, type: 'n8n-nodes-base.manualTrigger' };
	const nodes = [trigger, ...written].map(nodeOf);
	const connections: IConnections = {};
	for (const [index, { name }] of nodes.slice(1).entries()) {
		connections[nodes[index]?.name ?? ''] = { main: [[{ node: name, type: NodeConnectionTypes.Main, index: 0 }]] };
	}
	const workflow = { name: 'A test', nodes, connections, settings: {} };
	return await saveWorkflow(rest, withCredentials(workflow, credentials));
}
