import {
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
	type IDataObject,
	type INode,
	type INodeCredentials,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
	type IWorkflowSettings,
} from 'n8n-workflow';
import type { TestCredentialsHelper } from './credentials';

/** A node as a saved workflow holds it, and what it needs around it. */
export interface NodeSetup {
	/** Node types by full name, e.g. `{ 'n8n-nodes-intercom.intercom': new Intercom() }`. */
	nodeTypes: Readonly<Record<string, INodeType | IVersionedNodeType>>;
	/** Full name of the node under test: a key of `nodeTypes`. */
	type: string;
	/** Parameters as the editor saves them; n8n fills in the defaults of those that are displayed. */
	parameters: INodeParameters;
	helper: TestCredentialsHelper;
	/** What `helper.save` answered. */
	credentials?: INodeCredentials;
	/** Settings of the node: `onError`, `retryOnFail`, `typeVersion` … */
	node?: Partial<INode>;
	/** Settings of the workflow, e.g. `{ timezone: 'Europe/Berlin' }`. */
	settings?: IWorkflowSettings;
}

export const START = 'Start';
export const NODE = 'Node';
const START_TYPE = 'n8n-nodes-base.manualTrigger';

const start: INodeType = {
	description: {
		displayName: 'Start',
		name: 'manualTrigger',
		group: ['trigger'],
		version: 1,
		description: 'Passes its items on',
		defaults: { name: START },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

class NodeTypes implements INodeTypes {
	constructor(private readonly types: Readonly<Record<string, INodeType | IVersionedNodeType>>) {}

	getByName(name: string): INodeType | IVersionedNodeType {
		const type = this.types[name];
		if (!type) throw new Error(`The harness was not given the node type "${name}"`);
		return type;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(name), version);
	}

	getKnownTypes(): IDataObject {
		return {};
	}
}

/** The workflow `Start -> Node`, read as n8n reads a saved one: displayed parameters get their defaults. */
export function makeWorkflow(setup: NodeSetup): { workflow: Workflow; start: INode; node: INode } {
	const { type, parameters, credentials } = setup;
	const startNode: INode = { id: 's', name: START, type: START_TYPE, typeVersion: 1, position: [0, 0], parameters: {} };
	const node: INode = { id: 'n', name: NODE, type, typeVersion: 1, position: [200, 0], parameters, ...setup.node };
	if (credentials) node.credentials = credentials;
	const workflow = new Workflow({
		id: '1',
		name: 'harness',
		active: false,
		nodeTypes: new NodeTypes({ ...setup.nodeTypes, [START_TYPE]: start }),
		nodes: [startNode, node],
		connections: { [START]: { main: [[{ node: NODE, type: NodeConnectionTypes.Main, index: 0 }]] } },
		settings: { executionOrder: 'v1', ...setup.settings },
	});
	return { workflow, start: workflow.getNode(START) ?? startNode, node: workflow.getNode(NODE) ?? node };
}
