import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import * as errors from '../../../nodes/Intercom/engine/run/errors';
import { Failure, InputProblem } from '../../../nodes/Intercom/model/failure';
import { records } from '../../../nodes/Intercom/model/records';
import { known, userEmail } from '../../catalogue/world';
import { runWorkflow, TestCredentialsHelper, type RunResult } from '../../harness';
import { newestVersion } from '../../harness/package';
import { CREDENTIAL } from '../../operations/testNode';
import { wrongWith } from './accepts';
import { Listener, type Arrived } from './listener';
import type { Sheet } from './sheet';
import { everythingIn } from '../../kit/output';

const TYPE = 'n8n-nodes-intercom.intercom';
/** It looks like nothing else, also when encoded. */
const TOKEN = 'canary=7f3b/91d2+c4e8';
const DISGUISES = [TOKEN, encodeURIComponent(TOKEN), Buffer.from(TOKEN).toString('base64')];

/** Requests that find a record by a name, and the token's own teammate. */
const LOOKUPS = [
	'GET /me',
	...Object.values(records).flatMap(({ by, alsoBy }) =>
		Object.values({ ...by, ...alsoBy }).map(({ request }) => request('x').route),
	),
];

const VERSION = /^(\d{1,3}\.\d{1,3}|Preview|Unstable)$/i;
const PATH = /^(\/[^/]+)+\/?$/;

/** Every text of a value, which is what an ID can be made of. */
function* textsIn(value: unknown, level = 0): Generator<string> {
	if (typeof value === 'string') yield* [value, ...value.split(',')].map((text) => text.trim());
	else if (['number', 'bigint', 'boolean'].includes(typeof value)) yield String(value);
	else if (typeof value === 'object' && value !== null && level < 5)
		for (const inner of Object.values(value)) yield* textsIn(inner, level + 1);
}

/** The node on n8n's engine, and everything that must not happen to it. */
export class Fuzzer {
	/** What went wrong inside, before it was put into words. */
	private readonly thrown: unknown[] = [];
	private readonly node = new Intercom();

	private constructor(
		private readonly listener: Listener,
		private readonly helper: TestCredentialsHelper,
		private readonly credentials: Awaited<ReturnType<TestCredentialsHelper['save']>>,
	) {
		const { errorItem } = errors;
		jest.spyOn(errors, 'errorItem').mockImplementation((error, node, item) => {
			this.thrown.push(error);
			return errorItem(error, node, item);
		});
	}

	static async open(): Promise<Fuzzer> {
		const listener = await Listener.open(TOKEN);
		const helper = new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() });
		const data = { accessToken: TOKEN, region: 'custom', baseUrl: listener.url };
		return new Fuzzer(listener, helper, await helper.save('fuzz', CREDENTIAL, data));
	}

	async close(): Promise<void> {
		jest.restoreAllMocks();
		await this.listener.close();
	}

	/**
	 * Runs the items of a sheet and gives what went wrong; `routes` are those of the operation, none where the user
	 * writes the address.
	 */
	async run({ parameters, items }: Sheet, routes: readonly string[]): Promise<{ faults: string[]; sent: number }> {
		this.listener.clear();
		this.thrown.length = 0;
		const result = await this.execution(parameters, items);
		// n8n's own check of the parameters comes before the node.
		if (result === undefined) return { faults: [], sent: this.listener.arrived.length };
		const output = result.output[0] ?? [];
		return {
			faults: [
				...(result.error ? [`the whole execution failed: ${result.error.message}`] : []),
				...this.wrongErrors(routes),
				...this.wrongRequests(parameters, items, routes),
				...this.wrongOutput(output, result.hints),
			],
			sent: this.listener.arrived.length,
		};
	}

	/** Nothing where n8n refuses the parameters by itself. */
	private async execution(parameters: INodeParameters, items: Sheet['items']): Promise<RunResult | undefined> {
		try {
			return await runWorkflow({
				nodeTypes: { [TYPE]: this.node },
				type: TYPE,
				parameters,
				helper: this.helper,
				credentials: this.credentials,
				node: { typeVersion: newestVersion(this.node), onError: 'continueRegularOutput' },
				items: items.map((json) => ({ json, binary: FILES }) as INodeExecutionData),
			});
		} catch (error) {
			if (error instanceof Error && error.constructor.name === 'WorkflowHasIssuesError') return undefined;
			return await Promise.reject(error);
		}
	}

	private *wrongErrors(routes: readonly string[]): Generator<string> {
		for (const error of this.thrown) {
			if (error instanceof InputProblem && error.message !== '') continue;
			// The listener refuses nothing; rows may be where a raw request does not look for them.
			if (error instanceof Failure && routes.length === 0 && error.status === 200) continue;
			yield `an item failed with ${error instanceof Error ? (error.stack ?? '').slice(0, 600) : String(error)}`;
		}
	}

	private *wrongRequests(parameters: INodeParameters, items: Sheet['items'], routes: readonly string[]) {
		for (const host of this.listener.strangers) yield `something was sent to ${host}`;
		const { arrived } = this.listener;
		const given = new Set([...textsIn([...items, parameters]), known.user, known.conversation, userEmail]);
		for (const request of arrived) {
			const where = `${request.method} ${request.url.slice(0, 200)}`;
			for (const wrong of wrongHeaders(request)) yield `${where}: ${wrong}`;
			const wrongs = routes.length === 0 ? wrongPath(request) : wrongWith(request, [...routes, ...LOOKUPS], given);
			for (const wrong of wrongs) yield `${where}: ${wrong}`;
		}
		if (arrived.length > 0 && this.thrown.length === items.length && routes.length > 0) {
			const writes = arrived.filter(({ method, url }) => !LOOKUPS.includes(`${method} ${url.split('?')[0]}`));
			const lookedUp = /\/find_by_external_id\/[^/]+$/;
			for (const { method, url } of writes.filter(({ url }) => !lookedUp.test(url)))
				yield `${method} ${url} was sent although every item failed`;
		}
	}

	private *wrongOutput(output: INodeExecutionData[], hints: unknown): Generator<string> {
		const seen = everythingIn([output, hints, this.thrown]);
		if (DISGUISES.some((text) => seen.includes(text))) yield 'the token came out';
		if (Object.keys(Object.prototype).length > 0 || 'evil' in {}) yield 'the prototype of all objects was changed';
		for (const { json } of output) if ('error' in json && json['error'] === '') yield 'an item failed without a word';
	}
}

const FILES = { data: { data: Buffer.from('file').toString('base64'), mimeType: 'text/plain', fileName: '../f.txt' } };

function* wrongHeaders({ headers }: Arrived): Generator<string> {
	if (headers.authorization !== `Bearer ${TOKEN}`) yield `authorized as ${headers.authorization}`;
	if (!VERSION.test(String(headers['intercom-version']))) yield `version ${String(headers['intercom-version'])}`;
	if ('x-evil' in headers) yield 'a header of its own';
}

/** The address of a raw request is the user's, as long as it means what it says. */
function* wrongPath({ url }: Arrived): Generator<string> {
	const [path = ''] = url.split('?');
	const parts = path.split('/').map((part) => part.replace(/%2e/gi, '.'));
	if (path !== '/' && !PATH.test(path)) yield 'an empty part of a path';
	if (parts.some((part) => /^\.\.?$/.test(part))) yield 'a path that climbs';
}
