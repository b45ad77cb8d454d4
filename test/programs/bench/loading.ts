import { NodeHelpers, type INode, type INodeParameters, type INodeType } from 'n8n-workflow';
import { builtPackage } from '../../harness/package';
import { median } from './figures';
import { answerWith } from './talk';

/** What the package costs an n8n that has it, before anything runs. */
export interface Loading {
	loadMs: number;
	descriptionKB: number;
	properties: number;
	parametersMs: number;
}

const ROUNDS = 30;

const valuesOf = ({ description }: INodeType, name: string, resource?: string): string[] =>
	description.properties
		.filter((property) => property.name === name)
		.filter(({ displayOptions }) => !resource || displayOptions?.show?.['resource']?.includes(resource))
		.flatMap(({ options = [] }) => options.flatMap((option) => ('value' in option ? [String(option.value)] : [])));

/** Parameters of a new node of each operation, as the editor begins it. */
const begun = (node: INodeType): INodeParameters[] =>
	valuesOf(node, 'resource').flatMap((resource) =>
		valuesOf(node, 'operation', resource).map((operation) => ({ resource, operation })),
	);

/** Milliseconds that n8n takes to fill in the parameters of one node: the slowest operation's median. */
function parametersMs(node: INodeType): number {
	const { description } = node;
	const at: INode = { id: '', name: '', type: '', typeVersion: 1, position: [0, 0], parameters: {} };
	const read = (given: INodeParameters): number => {
		const started = performance.now();
		NodeHelpers.getNodeParameters(description.properties, given, true, false, at, description);
		return performance.now() - started;
	};
	const all = begun(node);
	const times = Array.from({ length: ROUNDS }, () => all.map(read));
	return Math.max(...all.map((_given, index) => median(times.map((round) => round[index] ?? 0))));
}

answerWith({
	load(): Loading {
		const started = performance.now();
		const node = new (builtPackage().Intercom)();
		const loadMs = performance.now() - started;
		const { description } = node;
		return {
			loadMs,
			descriptionKB: Buffer.byteLength(JSON.stringify(description)) / 1_024,
			properties: description.properties.length,
			parametersMs: parametersMs(node),
		};
	},
});
