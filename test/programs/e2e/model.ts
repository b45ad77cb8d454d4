import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { answerOf } from './modelAnswers';
import { talkOf, type ChatRequest, type Script, type Talk } from './modelTalk';

export type { OfferedTool, Script, Talk, ToolAnswer, Turn } from './modelTalk';

/** A stand-in for OpenAI's chat completions API. */
export interface Model {
	/** The base URL, with the version. */
	readonly url: string;
	/** The only API key that is accepted. */
	readonly key: string;
	/** Every conversation as it was when the model was asked. */
	readonly talks: Talk[];
	/** Forgets what it was asked. */
	reset(): void;
	close(): Promise<void>;
}

/** An error in OpenAI's shape, which its clients show and do not repeat. */
const problem = (message: string, code: string) => ({
	error: { message, type: 'invalid_request_error', param: null, code },
});

/** Starts a model on 127.0.0.1 that answers each request as the script decides. */
export async function startModel(script: Script, name = 'gpt-4.1-mini'): Promise<Model> {
	const key = `sk-${randomUUID()}`;
	const talks: Talk[] = [];
	const server = fastify({ forceCloseConnections: true, bodyLimit: 10 * 1024 * 1024 });

	server.addHook('onRequest', async (request, reply) => {
		if (request.headers.authorization === `Bearer ${key}`) return;
		await reply.code(401).send(problem('Incorrect API key provided', 'invalid_api_key'));
	});
	server.get('/v1/models', () => ({
		object: 'list',
		data: [{ id: name, object: 'model', created: 0, owned_by: 'stand-in' }],
	}));
	server.post<{ Body: ChatRequest }>('/v1/chat/completions', async ({ body }, reply) => {
		try {
			const talk = talkOf(body);
			talks.push(talk);
			return answerOf(script(talk), talk, body.model);
		} catch (error) {
			return await reply.code(400).send(problem(error instanceof Error ? error.message : String(error), 'bad_request'));
		}
	});

	const address = await server.listen({ host: '127.0.0.1', port: 0 });
	return {
		url: `${address}/v1`,
		key,
		talks,
		reset: () => void talks.splice(0),
		close: async () => await server.close(),
	};
}
