import { randomUUID } from 'node:crypto';
import type { Talk, Turn } from './modelTalk';

interface AssistantMessage {
	role: 'assistant';
	content: string | null;
	tool_calls?: Array<{ id: string; type: 'function'; function: { name: string; arguments: string } }>;
}

/** The body of an answer to POST /chat/completions. */
export interface Completion {
	id: string;
	object: 'chat.completion';
	created: number;
	model: string;
	choices: [{ index: 0; message: AssistantMessage; finish_reason: 'stop' | 'tool_calls' }];
	usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
}

function messageOf(turn: Turn, { tools }: Talk): AssistantMessage {
	if ('say' in turn) return { role: 'assistant', content: turn.say };
	if (!tools.some(({ name }) => name === turn.use)) {
		const names = tools.map(({ name }) => name).join(', ') || 'none';
		throw new Error(`The script uses ${turn.use}, but the tools offered are: ${names}`);
	}
	const call = { name: turn.use, arguments: JSON.stringify(turn.with) };
	return {
		role: 'assistant',
		content: null,
		tool_calls: [{ id: `call_${randomUUID()}`, type: 'function', function: call }],
	};
}

/** What the API answers for a turn. Throws when it uses a tool that was not offered. */
export function answerOf(turn: Turn, talk: Talk, model: string): Completion {
	const message = messageOf(turn, talk);
	return {
		id: `chatcmpl-${randomUUID()}`,
		object: 'chat.completion',
		created: Math.floor(Date.now() / 1_000),
		model,
		choices: [{ index: 0, message, finish_reason: message.tool_calls ? 'tool_calls' : 'stop' }],
		usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
	};
}
