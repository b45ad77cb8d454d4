import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type INodeCredentials,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';
import { Intercom } from '../../../../nodes/Intercom/Intercom.node';
import { IntercomAccessTokenApi } from '../../../../credentials/IntercomAccessTokenApi.credentials';
import { TestCredentialsHelper } from '../../../harness';
import { additionalDataFor } from '../../../harness/additionalData';
import type { Simulator } from '../../../simulator';
import { inOrder } from './inOrder';
import { otherNodeTypes } from './otherNodes';
import { timeless } from './timeless';
import type { Gave, SavedWorkflow } from './types';

const TYPE = 'n8n-nodes-intercom.intercom';
const CREDENTIAL = 'intercomAccessTokenApi';
/** As many items of each output are compared: the others are made in the same way. */
const COMPARED = 1;
const intercom = new Intercom();

class NodeTypes implements INodeTypes {
	constructor(private readonly types: Readonly<Record<string, INodeType>>) {}

	getByName(name: string): INodeType | IVersionedNodeType {
		const type = this.types[name];
		if (!type) throw new Error(`There is no node type "${name}"`);
		return type;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(name), version);
	}

	getKnownTypes() {
		return {};
	}
}

/** The workflow as n8n reads it, its Intercom nodes with that credential. */
function opened(saved: SavedWorkflow, credentials: INodeCredentials): Workflow {
	const nodes = saved.workflow.nodes.map((node) => (node.type === TYPE ? { ...node, credentials } : { ...node }));
	const nodeTypes = new NodeTypes({ ...otherNodeTypes(saved, TYPE), [TYPE]: intercom });
	const { connections, name, settings = {} } = saved.workflow;
	return new Workflow({ id: '1', name, active: false, nodeTypes, nodes, connections, settings });
}

/** Runs a saved workflow on n8n's engine. Throws the error that ends it. */
export async function runSaved(saved: SavedWorkflow, simulator: Simulator): Promise<Gave> {
	const helper = new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() });
	const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url };
	const workflow = opened(saved, await helper.save('saved', CREDENTIAL, data));
	const node = workflow.getNode(saved.start);
	if (!node) throw new Error(`There is no node ${saved.start}`);
	const nodeExecutionStack = [{ node, data: { main: [[{ json: {} }]] }, source: null }];
	const execution = createRunExecutionData({ executionData: { nodeExecutionStack } });
	const engine = new WorkflowExecute(additionalDataFor(helper, 'manual'), 'manual', execution);
	const { runData, error } = (await engine.processRunExecutionData(workflow)).data.resultData;
	if (error) throw error;
	const own = Object.entries(runData).filter(([name]) => workflow.getNode(name)?.type === TYPE);
	const outputs = own.map(([name, runs]) => [
		name,
		runs.map(({ data: given }) => {
			const items = (given?.['main'] ?? []).flatMap((branch) => branch ?? []).map(({ json }) => json);
			return { count: items.length, first: timeless(items.slice(0, COMPARED), simulator.url) };
		}),
	]);
	const requests = simulator.requests.map(({ method, url, body }) => ({
		to: `${method} ${url}`,
		...(body !== undefined && { body }),
	}));
	return { requests: inOrder(timeless(requests, simulator.url)), outputs: Object.fromEntries(outputs) };
}
