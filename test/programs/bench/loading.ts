import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { builtPackage } from '../../harness/package';
import { median } from './figures';
import { largestNode } from './largestNode';
import { answerWith } from './processes';

/** What the package costs n8n before anything runs. */
export interface Loading {
	loadMs: number;
	descriptionKB: number;
	properties: number;
	parametersMs: number;
	/** The same of a node as large as the largest that n8n ships. */
	largestNodeParametersMs: number;
}

const ROUNDS = 30;

const valuesOf = (properties: INodeProperties[], name: string, resource?: string): string[] =>
	properties
		.filter((property) => property.name === name)
		.filter(({ displayOptions }) => !resource || displayOptions?.show?.['resource']?.includes(resource))
		.flatMap(({ options = [] }) => options.flatMap((option) => ('value' in option ? [String(option.value)] : [])));

/** Parameters of a new node of each operation, as the editor begins it. */
const newNodes = (properties: INodeProperties[]): INodeParameters[] =>
	valuesOf(properties, 'resource').flatMap((resource) =>
		valuesOf(properties, 'operation', resource).map((operation) => ({ resource, operation })),
	);

/** Milliseconds that n8n takes to fill in the parameters of one node: the slowest operation's median. */
function parametersMs(properties: INodeProperties[]): number {
	const node: INode = { id: '', name: '', type: '', typeVersion: 1, position: [0, 0], parameters: {} };
	const fillIn = (parameters: INodeParameters): number => {
		const started = performance.now();
		NodeHelpers.getNodeParameters(properties, parameters, true, false, node, null);
		return performance.now() - started;
	};
	const all = newNodes(properties);
	const times = Array.from({ length: ROUNDS }, () => all.map(fillIn));
	return Math.max(...all.map((_node, index) => median(times.map((round) => round[index] ?? 0))));
}

answerWith({
	load(): Loading {
		const started = performance.now();
		const { description } = new (builtPackage().Intercom)();
		const loadMs = performance.now() - started;
		return {
			loadMs,
			descriptionKB: Buffer.byteLength(JSON.stringify(description)) / 1_024,
			properties: description.properties.length,
			parametersMs: parametersMs(description.properties),
			largestNodeParametersMs: parametersMs(largestNode),
		};
	},
});
