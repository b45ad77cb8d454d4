import { NodeConnectionTypes, type INodeExecutionData, type INodeType } from 'n8n-workflow';
import type { SavedWorkflow } from './types';

/** As many inputs or outputs as the connections of a workflow use at once. */
const ports = (count: number): INodeType['description']['outputs'] =>
	Array.from({ length: Math.max(count, 1) }, () => NodeConnectionTypes.Main);

function inputsOf({ workflow }: SavedWorkflow, names: readonly string[]): number {
	const targets = Object.values(workflow.connections).flatMap(({ main = [] }) => main.flatMap((to) => to ?? []));
	return Math.max(0, ...targets.filter(({ node }) => names.includes(node)).map(({ index }) => index + 1));
}

const outputsOf = ({ workflow }: SavedWorkflow, names: readonly string[]): number =>
	Math.max(0, ...names.map((name) => workflow.connections[name]?.['main']?.length ?? 0));

/** A node type of another package: each of its nodes gives what it gave when the workflow was recorded. */
function otherNode(saved: SavedWorkflow, type: string): INodeType {
	const nodes = saved.workflow.nodes.filter((node) => node.type === type);
	const names = nodes.map(({ name }) => name);
	const runs = new Map<string, number>();
	return {
		description: {
			displayName: type,
			name: type,
			group: [],
			version: [...new Set(nodes.map(({ typeVersion }) => typeVersion))],
			description: 'Gives what it gave',
			defaults: {},
			inputs: ports(inputsOf(saved, names)),
			outputs: ports(outputsOf(saved, names)),
			properties: [],
		},
		async execute() {
			const { name } = this.getNode();
			const run = runs.get(name) ?? 0;
			runs.set(name, run + 1);
			const input = this.getInputData();
			const gave = saved.others[name]?.[run];
			if (!gave) throw new Error(`${name} was not recorded, or ran more often than it did`);
			const itemOf = (item: number | INodeExecutionData): INodeExecutionData => {
				if (typeof item !== 'number') return item;
				const passed = input[item];
				if (!passed) throw new Error(`${name} passed on item ${item}, which it does not get any more`);
				return { ...passed, pairedItem: { item } };
			};
			return gave.map((branch) => branch.map(itemOf));
		},
	};
}

/** The node types that a saved workflow uses beside those of this package. */
export const otherNodeTypes = (saved: SavedWorkflow, own: string): Record<string, INodeType> =>
	Object.fromEntries(
		[...new Set(saved.workflow.nodes.map(({ type }) => type))]
			.filter((type) => type !== own)
			.map((type) => [type, otherNode(saved, type)]),
	);
