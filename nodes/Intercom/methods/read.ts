import { sleep, type ILoadOptionsFunctions } from 'n8n-workflow';
import { connect, type Context } from '../engine/send/connection';
import { titleOfParameter } from '../engine/input/titles';
import { toNodeError } from '../engine/run/errors';
import { API_VERSION, titleOf } from '../engine/names';
import { rateLimiterFor } from '../engine/send/rateLimit/rateLimiter';
import { requestFor, type RequestParts } from '../engine/send/request';
import { exchange, type Sender } from '../engine/send/transport';
import { InputProblem } from '../model/failure';
import type { Json, JsonObject } from '../model/json';
import type { Route } from '../model/route';
import { catalogue } from '../resources';

/** Shorter than a run's, since somebody is waiting in front of the editor. */
const EDITOR_TIMEOUT_MS = 30_000;

/** Reads for the editor. An answer with one of the named statuses counts as an empty one instead of failing. */
export type Read = (route: Route, parts?: RequestParts, statuses?: readonly number[]) => Promise<JsonObject>;

/** The value that the node has for a parameter while the editor asks; pickers give their ID. */
export type ReadParameter = (name: string) => Json;

/** What sends requests outside of executions: for the editor, and for polls. */
export async function makeSender(context: Context, timeoutMs: number): Promise<Sender> {
	const connection = await connect(context);
	return {
		connection,
		rateLimiter: rateLimiterFor(connection.credential, connection.baseUrl),
		clock: { now: Date.now, sleep: async (ms) => await sleep(ms) },
		timeoutMs,
		version: API_VERSION,
		isCancelled: () => false,
	};
}

/** What the editor shows above a parameter of the operation that the node has. */
function titleIn(context: ILoadOptionsFunctions, name: string): string {
	const chosen = (one: string) => String(context.getCurrentNodeParameter(one));
	const operation = catalogue[chosen('resource')]?.operations[chosen('operation')];
	return operation ? titleOfParameter(operation, name) : titleOf(name);
}

const readChosen = (context: ILoadOptionsFunctions, name: string): Json => {
	const value = context.getCurrentNodeParameter(name, { extractValue: true });
	if (typeof value === 'string' && value.trim() !== '') return value;
	throw new InputProblem(`${titleIn(context, name)} is not chosen yet`, 'This list depends on it: choose it first');
};

/** Runs `work`, which reads for the editor. A failure is shown in Intercom's own words, never as an empty list. */
export async function readForEditor<T>(
	context: ILoadOptionsFunctions,
	work: (read: Read, parameter: ReadParameter) => Promise<T>,
): Promise<T> {
	try {
		const sender = await makeSender(context, EDITOR_TIMEOUT_MS);
		return await work(
			async (route, parts = {}, statuses = []) => {
				const { status, body } = await exchange(sender, requestFor(route, { ...parts, idempotent: true }), statuses);
				return status < 300 ? body : {};
			},
			(name) => readChosen(context, name),
		);
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}
