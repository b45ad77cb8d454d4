import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	NodeConnectionTypes,
	type IAuthenticateGeneric,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeCredentials,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { executeContext, loadOptionsContext, runWorkflow, TestCredentialsHelper } from '.';

class DemoApi implements ICredentialType {
	name = 'demoApi';
	displayName = 'Demo API';
	properties = [];
	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.key}}' } },
	};
}

/** Posts each item's `name` to the server and gives back the answer. */
class Demo implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Demo',
		name: 'demo',
		group: ['transform'],
		version: 1,
		description: 'Posts names',
		defaults: { name: 'Demo' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'demoApi', required: true }],
		properties: [{ displayName: 'Name', name: 'name', type: 'string', default: 'nobody' }],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const out: INodeExecutionData[] = [];
		for (const [i] of this.getInputData().entries()) {
			out.push({ json: await post(this, { name: this.getNodeParameter('name', i) }), pairedItem: { item: i } });
		}
		return [out];
	}
}

let server: Server;
let url: string;
let seen: Array<{ auth: string | undefined; body: IDataObject }> = [];
let onRequest: (name: unknown) => void = () => {};
let credentials: INodeCredentials;
const helper = new TestCredentialsHelper({ demoApi: new DemoApi() });
const nodeTypes = { 'n8n-nodes-demo.demo': new Demo() };
const demo = () => ({ nodeTypes, type: 'n8n-nodes-demo.demo', helper, credentials });
const items = (...names: string[]) => names.map((name): INodeExecutionData => ({ json: { name } }));

async function post(context: IExecuteFunctions | ILoadOptionsFunctions, body: IDataObject): Promise<IDataObject> {
	return await context.helpers.httpRequestWithAuthentication.call(context, 'demoApi', { method: 'POST', url, body });
}

beforeAll(async () => {
	server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = JSON.parse(Buffer.concat(chunks).toString());
		seen.push({ auth: request.headers.authorization, body });
		onRequest(body.name);
		if (body.name === 'never') return; // held open until the client goes away
		response.writeHead(body.name === 'bad' ? 422 : 200, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ hello: body.name }));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	credentials = await helper.save('demo', 'demoApi', { key: 's3cret' });
});
beforeEach(() => {
	seen = [];
	onRequest = () => {};
});
afterAll(() => server.close());

test('runs every item with its own expressions, real requests and decrypted credentials', async () => {
	const names = Array.from({ length: 50 }, (_, i) => `n${i}`);
	const parameters = { name: '={{ $json.name + "!" }}' };
	const result = await runWorkflow({ ...demo(), items: items(...names), parameters });
	expect(result.error).toBeUndefined();
	expect(result.output[0]?.map(({ json }) => json['hello'])).toEqual(names.map((name) => `${name}!`));
	expect(new Set(seen.map(({ auth }) => auth))).toEqual(new Set(['Bearer s3cret']));
	expect(helper.rawOf('demo')).not.toContain('s3cret');
});

test('fills in defaults, and gives back what failed the node', async () => {
	const filled = await runWorkflow({ ...demo(), items: items('x'), parameters: {} });
	expect(filled.output[0]).toEqual([{ json: { hello: 'nobody' }, pairedItem: { item: 0 } }]);
	const failed = await runWorkflow({ ...demo(), items: items('x'), parameters: { name: 'bad' } });
	expect(failed.error?.name).toBe('NodeApiError');
	expect(failed.output).toEqual([]);
});

test('cancels mid-run: the request in flight is aborted and no further item starts', async () => {
	const stop = new AbortController();
	onRequest = (name) => name === 'never' && stop.abort();
	const setup = { items: items('first', 'never', 'third'), parameters: { name: '={{ $json.name }}' } };
	const result = await runWorkflow({ ...demo(), ...setup, abortSignal: stop.signal });
	expect(result.canceled).toBe(true);
	expect(seen.map(({ body }) => body['name'])).toEqual(['first', 'never']);
});

test('offers the contexts that a node sees, with and without items', async () => {
	const setup = { ...demo(), parameters: { name: '={{ $json.name }}' }, settings: { timezone: 'Asia/Tokyo' } };
	const context = executeContext({ ...setup, items: items('Ann', 'Bob') });
	expect([context.getNodeParameter('name', 1), context.getTimezone()]).toEqual(['Bob', 'Asia/Tokyo']);
	const lists = loadOptionsContext({ ...demo(), parameters: { name: 'Cy' } });
	expect(lists.getCurrentNodeParameter('name')).toBe('Cy');
	expect(await post(lists, { name: 'list' })).toEqual({ hello: 'list' });
});
