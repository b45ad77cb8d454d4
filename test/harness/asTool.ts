import { createNodeAsTool } from 'n8n-core/dist/execution-engine/node-execution-context/utils/create-node-as-tool';
import {
	deepCopy,
	NodeConnectionTypes,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** A tool as n8n offers it to a language model. */
export interface ToolForModel {
	name: string;
	description: string;
}

/** The type name that n8n gives the tool that it makes of a node. */
const asToolType = (description: INodeTypeDescription): INodeTypeDescription => ({
	...description,
	name: `${description.name}Tool`,
	inputs: [],
	outputs: [NodeConnectionTypes.AiTool],
});

/** The description of the tool that n8n gives editors: made of the node's JSON and its replacements. */
export function editorsTool({ description }: INodeType): INodeTypeDescription {
	const { usableAsTool } = description;
	const replacements = typeof usableAsTool === 'object' ? usableAsTool.replacements : undefined;
	return asToolType({ ...deepCopy(description), ...replacements });
}

/** The tool that n8n offers a model, made by n8n of the node in its memory. */
export function toolForModel(type: INodeType, parameters: INodeParameters): ToolForModel {
	const { response } = createNodeAsTool({
		node: {
			id: 'tool',
			name: 'A tool',
			type: 'n8n-nodes-intercom.intercomTool',
			typeVersion: 2,
			position: [0, 0],
			parameters: { descriptionType: 'auto', ...parameters },
		},
		nodeType: { ...type, description: asToolType(type.description) },
		handleToolInvocation: async () => await Promise.resolve(''),
	});
	return response;
}
