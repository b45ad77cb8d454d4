import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';
import { HookContext, WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	ICredentialDataDecryptedObject,
	INode,
	INodeCredentials,
	INodeParameters,
	IHookFunctions,
	IWebhookData,
	IWebhookFunctions,
	WebhookType,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { IntercomTrigger } from '../../../nodes/IntercomTrigger/IntercomTrigger.node';
import { TestCredentialsHelper } from '../../harness';
import { additionalDataFor } from '../../harness/additionalData';
import { makeWorkflow } from '../../harness/workflow';
import { listen } from '../../kit/servers';

const TYPE = 'n8n-nodes-intercom.intercomTrigger';
const CREDENTIAL = 'intercomAccessTokenApi';
export const OAUTH2 = 'intercomOAuth2Api';
export const SECRET = 'the-client-secret';
const MAX_BODY_BYTES = 16 * 2 ** 20;

const trigger = new IntercomTrigger();

/** A workflow that begins with the node. */
export interface WorkflowSetup {
	/** The workflow's ID; the path of its address as well. */
	id?: string;
	parameters?: INodeParameters;
	/** What the credential holds beside its token. `null`: the node has none. */
	credential?: ICredentialDataDecryptedObject | null;
	node?: Partial<INode>;
	mode?: WorkflowExecuteMode;
}

interface Store {
	helper: TestCredentialsHelper;
	credentials?: INodeCredentials;
}

/** What comes back from n8n. */
export interface Answer {
	status: number;
	body: string;
}

/** A request with its body read, as n8n hands it to a node. */
type ReadRequest = IncomingMessage & { rawBody?: Buffer; body?: unknown; params?: object; query?: object };

const addressOf = (id: string): string => `/webhook/${id}/webhook`;

/** The signature that Intercom puts into its header. */
export const signatureOf = (body: Buffer | string, secret = SECRET): string =>
	`sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;

/**
 * n8n's webhooks for the tests of this file: a server on loopback that reads requests as n8n does, and gives them to
 * the node through n8n's own contexts.
 */
export class Webhooks {
	/** What started workflows, in order: the items of each execution. */
	readonly executions: IDataObject[][] = [];
	/** What the node threw: n8n would save a failed execution. */
	readonly thrown: unknown[] = [];
	/** What the node logged. */
	readonly warnings: string[] = [];
	/** How many senders have hung up before they were answered. */
	hungUp = 0;
	/** What n8n does with data of the node before it answers; rejects where the execution can't be started. */
	startExecution: () => Promise<void> = async () => {};
	private readonly workflows = new Map<string, Required<Pick<WorkflowSetup, 'id'>> & WorkflowSetup>();
	private readonly stores = new WeakMap<WorkflowSetup, Store>();
	private readonly server = createServer((request, response) => void this.receive(request, response));
	private origin = '';

	async start(): Promise<void> {
		this.origin = `http://127.0.0.1:${await listen(this.server)}`;
	}

	/** Forgets workflows and what happened. */
	reset(): void {
		this.workflows.clear();
		this.executions.length = this.thrown.length = this.warnings.length = 0;
		this.hungUp = 0;
		this.startExecution = async () => {};
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((closed) => this.server.close(closed));
	}

	/** Registers a workflow; the answer is its address. */
	register({ id = '1', ...setup }: WorkflowSetup = {}): string {
		this.workflows.set(id, { id, ...setup });
		return `${this.origin}${addressOf(id)}`;
	}

	/** Activates a workflow as n8n does, for each webhook of the node that has methods. */
	async activate(setup: WorkflowSetup = {}, mode: WorkflowActivateMode = 'activate'): Promise<boolean> {
		const { additionalData, node, workflow } = await this.prepare(setup);
		const context = new HookContext(workflow, node, additionalData, 'trigger', mode) as IHookFunctions;
		this.listenTo(context);
		const { checkExists, create } = trigger.webhookMethods.default;
		return (await checkExists.call(context)) || (await create.call(context));
	}

	/** Deactivates a workflow. */
	async deactivate(setup: WorkflowSetup = {}): Promise<boolean> {
		const { additionalData, node, workflow } = await this.prepare(setup);
		return await trigger.webhookMethods.default.delete.call(
			new HookContext(workflow, node, additionalData, 'trigger', 'update') as IHookFunctions,
		);
	}

	/** n8n's store with the credential of a workflow, made once: encrypting takes longer than most requests. */
	private async storeFor(setup: WorkflowSetup): Promise<Store> {
		const { credential = { clientSecret: SECRET }, parameters = {} } = setup;
		const oAuth2 = { name: OAUTH2, displayName: 'OAuth2', properties: [] };
		const helper = new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi(), [OAUTH2]: oAuth2 });
		const type = parameters.authentication === 'oAuth2' ? OAUTH2 : CREDENTIAL;
		const data = { accessToken: 'token', region: 'us', ...credential };
		return { helper, ...(credential && { credentials: await helper.save('c', type, data) }) };
	}

	private async prepare(setup: WorkflowSetup) {
		const { id = '1', node: own, parameters = {} } = setup;
		const store = this.stores.get(setup) ?? (await this.storeFor(setup));
		this.stores.set(setup, store);
		const nodeTypes = { [TYPE]: trigger };
		const { node, workflow } = makeWorkflow({
			...{ nodeTypes, type: TYPE, parameters, ...store },
			node: { webhookId: id, ...own },
		});
		workflow.id = id;
		return { additionalData: additionalDataFor(store.helper, 'webhook'), node, workflow };
	}

	private listenTo(context: { logger: { warn: (message: string) => void } }): void {
		const { logger } = context;
		const warn = jest.spyOn(logger, 'warn');
		warn.mockImplementation((...words: unknown[]) => void this.warnings.push(JSON.stringify(words)));
	}

	private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		response.once('close', () => (this.hungUp += response.writableFinished ? 0 : 1));
		const setup = [...this.workflows.values()].find(({ id }) => addressOf(id) === request.url);
		const name = request.method === 'HEAD' ? 'setup' : 'default';
		const webhook = trigger.description.webhooks?.find((one) => one.httpMethod === request.method);
		if (!setup || !webhook) return void response.writeHead(404).end('not registered');
		const told = await readRequest(request);
		if (told === undefined) return void response.writeHead(422).end('Failed to parse request body');
		await this.run(setup, name, { request: told, response });
	}

	private async run(
		setup: WorkflowSetup,
		name: WebhookType,
		{ request, response }: { request: ReadRequest; response: ServerResponse },
	): Promise<void> {
		const { additionalData, node, workflow } = await this.prepare(setup);
		Object.assign(additionalData, { httpRequest: request, httpResponse: response });
		const webhookData = { webhookDescription: { name } } as IWebhookData;
		const context = new WebhookContext(workflow, node, additionalData, setup.mode ?? 'webhook', webhookData, [], null);
		this.listenTo(context);
		try {
			const result = await trigger.webhook.call(context as IWebhookFunctions);
			if (result.noWebhookResponse === true) return;
			if (result.workflowData === undefined)
				return void response.writeHead(200).end(JSON.stringify(result.webhookResponse ?? { message: 'received' }));
			await this.startExecution();
			this.executions.push((result.workflowData[0] ?? []).map(({ json }) => json));
			response.writeHead(200).end();
		} catch (error) {
			this.thrown.push(error);
			response.statusCode = 500;
			response.end('Workflow could not be started!');
		}
	}
}

/** Reads a request as n8n's `parseBody` does; `undefined` where n8n refuses it before any node. */
async function readRequest(request: IncomingMessage): Promise<ReadRequest | undefined> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const sent = Buffer.concat(chunks);
	const encoding = request.headers['content-encoding'];
	const rawBody = encoding === 'gzip' ? gunzipSync(sent) : encoding === 'deflate' ? inflateSync(sent) : sent;
	if (rawBody.length > MAX_BODY_BYTES) return undefined;
	const told: ReadRequest = Object.assign(request, { rawBody, params: {}, query: {} });
	const type = request.headers['content-type']?.split(';')[0];
	if (rawBody.length === 0) return told;
	try {
		const text = rawBody.toString('utf8');
		if (type === 'application/json') told.body = JSON.parse(text.replace(/^\uFEFF/, ''));
		else if (type === 'text/plain') told.body = text;
		return told;
	} catch {
		return undefined;
	}
}

/** Such a server for the tests of this file. */
export function useWebhooks(): Webhooks {
	const webhooks = new Webhooks();
	beforeAll(async () => await webhooks.start());
	beforeEach(() => webhooks.reset());
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await webhooks.close());
	return webhooks;
}
