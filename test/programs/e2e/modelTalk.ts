import type { JsonObject } from '../../simulator';

/** A tool as the model sees it. */
export interface OfferedTool {
	name: string;
	description: string;
	/** The JSON schema of what the model may decide. */
	parameters: JsonObject;
}

/** A call that the model made, and what came back. */
export interface ToolAnswer {
	tool: string;
	input: JsonObject;
	/** The text that the model gets to read. */
	answer: string;
}

/** A request to the model: all that it knows when it answers. */
export interface Talk {
	tools: OfferedTool[];
	system: string;
	prompt: string;
	/** Calls made so far, in order. */
	answers: ToolAnswer[];
}

/** What the model does next: use a tool, or end with words. */
export type Turn = { use: string; with: JsonObject } | { say: string };

/** Decides the next turn. An exception becomes an error answer of the API. */
export type Script = (talk: Talk) => Turn;

interface ToolCall {
	id: string;
	function: { name: string; arguments: string };
}

interface Message {
	role: 'assistant' | 'developer' | 'system' | 'tool' | 'user';
	content?: string | null | Array<{ type: string; text?: string }>;
	tool_calls?: ToolCall[];
	tool_call_id?: string;
}

/** The body of POST /chat/completions, as far as the stand-in reads it. */
export interface ChatRequest {
	model: string;
	messages: Message[];
	tools?: Array<{ type: 'function'; function: Partial<OfferedTool> & { name: string } }>;
	stream?: boolean;
}

const textOf = ({ content }: Message): string =>
	Array.isArray(content) ? content.map(({ text }) => text ?? '').join('') : (content ?? '');

const said = (messages: readonly Message[], ...roles: Array<Message['role']>): string =>
	messages
		.filter(({ role }) => roles.includes(role))
		.map(textOf)
		.join('\n');

/**
 * The calls with their answers. Throws, as the API does, unless each call has been answered and each answer belongs to
 * a call.
 */
function answersIn(messages: readonly Message[]): ToolAnswer[] {
	const calls = messages.flatMap(({ tool_calls: made = [] }) => made);
	const results = messages.filter(({ role }) => role === 'tool');
	const stray = results.find(({ tool_call_id: id }) => !calls.some((call) => call.id === id));
	if (stray) throw new Error(`The tool message for ${String(stray.tool_call_id)} answers no call`);
	return calls.map(({ id, function: { name, arguments: text } }) => {
		const result = results.find(({ tool_call_id: of }) => of === id);
		if (!result) throw new Error(`The call ${id} has no tool message`);
		return { tool: name, input: JSON.parse(text) as JsonObject, answer: textOf(result) };
	});
}

/** A request as a conversation. Throws for what the API or the stand-in refuses. */
export function talkOf({ messages, tools = [], stream }: ChatRequest): Talk {
	if (stream) throw new Error('Answers are not streamed here');
	return {
		tools: tools.map(({ function: { name, description = '', parameters = {} } }) => ({
			name,
			description,
			parameters,
		})),
		system: said(messages, 'system', 'developer'),
		prompt: said(messages, 'user'),
		answers: answersIn(messages),
	};
}
