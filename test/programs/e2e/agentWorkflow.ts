import { NodeConnectionTypes, type IConnections, type INode, type INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../simulator/json';
import { execute, type Execution } from '../n8n/execution';
import { keepCredential, NODE_TYPE, saveWorkflow, withCredentials, type SavedWorkflow } from '../n8n/workspace';
import { credentialFor } from './examples/answer-with-ai';
import { startModel, type Model, type OfferedTool, type Script } from './model';
import { TRIGGER } from './testWorkflow';
import type { World } from './world';

export const TOOL_TYPE = `${NODE_TYPE}Tool`;
export const AGENT = 'AI Agent';

/** A tool of an agent, and what the model gives it when it calls it. */
export interface ToolCall {
	parameters: INodeParameters;
	/** Type version of n8n's AI Agent; the major ones treat tools in ways of their own. */
	agent: number;
	/** Type version of the tool. */
	typeVersion?: number;
	onError?: INode['onError'];
	/** What the model writes for the parameters that it may fill. */
	input?: JsonObject;
}

/** What came of a tool that a model called once. */
export interface ToolOutcome {
	run: Execution;
	/** The tool as the model was offered it. */
	offered: OfferedTool | undefined;
	/** What the model got to read; nothing if it was not asked again. */
	answer: string | undefined;
}

const nodeAt = (index: number, node: Pick<INode, 'name' | 'parameters' | 'type' | 'typeVersion'>): INode => ({
	id: `node-${index}`,
	position: [index * 220, 0],
	...node,
});

/** Saves a workflow in which an agent has one tool; a Manual Trigger starts it. */
export async function saveAgentWorkflow(
	{ rest, credential }: World,
	model: Model,
	tool: Omit<ToolCall, 'input'> & { name: string },
): Promise<SavedWorkflow> {
	const openAi = await keepCredential(rest, credentialFor(model));
	const nodes: INode[] = [
		nodeAt(0, { name: TRIGGER, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} }),
		nodeAt(1, {
			name: AGENT,
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: tool.agent,
			parameters: { promptType: 'define', text: 'Use the tool.', options: { enableStreaming: false } },
		}),
		nodeAt(2, {
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.2,
			parameters: { model: { __rl: true, mode: 'id', value: 'gpt-4.1-mini' }, options: { maxRetries: 0 } },
		}),
		{
			...nodeAt(3, {
				name: tool.name,
				type: TOOL_TYPE,
				typeVersion: tool.typeVersion ?? 1,
				parameters: tool.parameters,
			}),
			...(tool.onError && { onError: tool.onError }),
		},
	];
	const to = (type: keyof typeof NodeConnectionTypes) => {
		const name = NodeConnectionTypes[type];
		return { [name]: [[{ node: AGENT, type: name, index: 0 }]] };
	};
	const connections: IConnections = { [TRIGGER]: to('Main'), Model: to('AiLanguageModel'), [tool.name]: to('AiTool') };
	const workflow = { name: 'An agent with a tool', nodes, connections, settings: { executionOrder: 'v1' as const } };
	return await saveWorkflow(rest, withCredentials(workflow, [credential, openAi]));
}

/** Lets a model call an agent's only tool once, and end with words when it has read the answer. */
export async function callTool(world: World, { input = {}, ...tool }: ToolCall): Promise<ToolOutcome> {
	let answer: string | undefined;
	const script: Script = ({ answers: [first], tools: [offered] }) => {
		answer = first?.answer;
		return first ? { say: 'Done.' } : { use: offered?.name ?? '', with: input };
	};
	const model = await startModel(script);
	try {
		const workflow = await saveAgentWorkflow(world, model, { ...tool, name: 'Intercom tool' });
		const run = await execute(world.rest, workflow, TRIGGER);
		return { run, offered: model.talks[0]?.tools[0], answer };
	} finally {
		await model.close();
	}
}
