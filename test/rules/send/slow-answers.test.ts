import { createServer, type ServerResponse } from 'node:http';
import type { INodeParameters } from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { runWorkflow, TestCredentialsHelper } from '../../harness';
import { picked } from '../../kit/input';
import { listen } from '../../kit/servers';
import { useShortWaits } from '../../kit/shortWaits';

const TYPE = 'n8n-nodes-intercom.intercom';
const CREDENTIAL = 'intercomAccessTokenApi';
/** How long a byte of a slow answer takes: far less than the node's timeout of a second, so it is never silent. */
const BYTE_MS = 20;

/** Writes something again and again, for as long as somebody listens. */
const drip = (response: ServerResponse, write: () => unknown): void => {
	const timer = setInterval(write, BYTE_MS);
	response.once('close', () => clearInterval(timer));
};
/** Two ways of answering that never end. */
const manners = {
	'the body': (response: ServerResponse): void => {
		response.writeHead(200, { 'content-type': 'application/json' });
		drip(response, () => response.write(' '));
	},
	'the headers': (response: ServerResponse): void => {
		response.socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
		drip(response, () => response.socket?.write('a'));
	},
};

let manner = manners['the body'];
let asked = 0;
const server = createServer((_request, response) => {
	asked++;
	manner(response);
});
const helper = new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() });
let url = '';
beforeAll(async () => void (url = `http://127.0.0.1:${await listen(server)}`));
beforeEach(() => void (asked = 0));
afterAll(async () => {
	server.closeAllConnections();
	await new Promise((closed) => server.close(closed));
});
useShortWaits();

/** What an execution with a timeout of one second ends with. */
async function failureOf(parameters: INodeParameters) {
	const data = { accessToken: 'a token of this test', region: 'custom', baseUrl: url };
	const credentials = await helper.save('slow', CREDENTIAL, data);
	const { error } = await runWorkflow({
		nodeTypes: { [TYPE]: new Intercom() },
		type: TYPE,
		parameters: { ...parameters, options: { timeout: 1 } },
		helper,
		credentials,
		items: [{ json: {} }],
	});
	return error;
}

const note = { resource: 'note', operation: 'create', contact_id: picked('000000000000000000000001'), body: 'Hello' };
const get = { resource: 'tag', operation: 'get', tag_id: picked('1') };
const raw = { resource: 'rawRequest', operation: 'send', method: 'POST', url: '/tags' };

describe.each(Object.entries(manners))('an answer of which %s come byte by byte and never ends', (_what, slow) => {
	beforeEach(() => void (manner = slow));

	test.each([
		['a note', note],
		['a raw request', raw],
	])('is given up after the timeout, and %s says that it may have been carried out', async (_name, parameters) => {
		const error = await failureOf(parameters);
		expect(error?.message).toMatch(/did not answer in time$/);
		expect(error?.description).toContain('may have carried this out');
		expect(asked).toBe(1);
	});

	test('is asked for again as often as one that does not come, where it is a read', async () => {
		const error = await failureOf(get);
		expect(error?.message).toMatch(/did not answer in time$/);
		expect(asked).toBe(4);
	});
});
