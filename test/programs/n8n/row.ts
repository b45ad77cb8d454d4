import type { INode, INodeParameters } from 'n8n-workflow';
import type { WorkflowFile } from './workspace';

/** A node in a row of nodes. */
export interface Step {
	name: string;
	type: string;
	typeVersion?: number;
	parameters?: INodeParameters;
	/** The part of a webhook's address that is the node's own. */
	webhookId?: string;
}

const nodeOf = ({ name, type, typeVersion = 1, parameters = {}, webhookId }: Step, index: number): INode => ({
	id: `00000000-0000-4000-8000-00000000000${index}`,
	name,
	type,
	typeVersion,
	parameters,
	position: [index * 240, 0],
	...(webhookId !== undefined && { webhookId }),
});

/** A workflow of nodes in a row. */
export function rowOf(name: string, steps: readonly Step[]): WorkflowFile {
	const nodes = steps.map(nodeOf);
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map((next, index) => [
				nodes[index]?.name ?? '',
				{ main: [[{ node: next.name, type: 'main' as const, index: 0 }]] },
			]),
	);
	return { name, nodes, connections, settings: { executionOrder: 'v1' } };
}
