import { createServer, type Server, type ServerResponse } from 'node:http';
import { BINARY_ENCODING, type INodeParameters } from 'n8n-workflow';
import { useShortWaits } from '../../kit/shortWaits';
import { picked } from '../../kit/input';
import { listen } from '../../kit/servers';
import { useTestNode } from '../../operations/testNode';

/**
 * Whatever Intercom keeps in a storage is fetched in the same way, so each operation that gives a file has to survive
 * the same.
 */
const node = useTestNode();
useShortWaits();
const CONTENT = Buffer.from('a file of some length '.repeat(20_000));

/** How the storage meets one request. */
type Manner = (response: ServerResponse) => void;
const answers = (status: number, headers: Record<string, string> = {}): Manner => {
	return (response) => response.writeHead(status, headers).end('<h1>Storage</h1>');
};
const whole: Manner = (response) => response.writeHead(200, { 'content-length': CONTENT.length }).end(CONTENT);
const inPieces: Manner = (response) => {
	response.writeHead(200);
	response.write(CONTENT.subarray(0, 1_000));
	response.end(CONTENT.subarray(1_000));
};
const withWrongLength: Manner = (response) => {
	response.writeHead(200, { 'content-length': CONTENT.length, connection: 'close' });
	response.write(CONTENT.subarray(0, 100_000), () => response.destroy());
};
const dropsAtOnce: Manner = (response) => response.destroy();

let manners: Manner[] = [];
let asked: Array<Record<string, unknown>> = [];
let storage: Server;
let url = '';
beforeAll(async () => {
	storage = createServer((request, response) => {
		asked.push(request.headers);
		(manners.shift() ?? whole)(response);
	});
	url = `http://127.0.0.1:${await listen(storage)}`;
});
afterAll(async () => {
	storage.closeAllConnections();
	await new Promise((closed) => storage.close(closed));
});
beforeEach(() => {
	manners = [];
	asked = [];
});

/** Makes Intercom send on to the storage, as it does for recordings and exports. */
const redirects = (path: string): void =>
	node.simulator.fault({ path, status: 302, headers: { location: `${url}/file?key=s3cret` } });

/** Gives a conversation an attachment that lies in the storage. */
function attaches(path: string): void {
	const attachments = [{ type: 'upload', name: 'a.txt', url: `${url}/file?key=s3cret` }];
	node.simulator.fault({ path, status: 200, body: { type: 'conversation', id: '1', source: { attachments } } });
}

/** Each operation that gives a file, and Intercom's address of it. */
const stored: ReadonlyArray<[name: string, parameters: INodeParameters, path: string]> = [
	['a call recording', { resource: 'call', operation: 'getRecording', call_id: picked('1') }, '/calls/1/recording'],
	[
		'a call transcript',
		{ resource: 'call', operation: 'getTranscript', call_id: picked('1'), response: 'file' },
		'/calls/1/transcript',
	],
	[
		'a data export',
		{ resource: 'dataExport', operation: 'download', job_identifier: 'j1' },
		'/download/content/data/j1',
	],
	[
		'a reporting export',
		{ resource: 'reportingExport', operation: 'download', job_identifier: 'j1' },
		'/download/reporting_data/j1',
	],
	[
		'an attachment of a conversation',
		{ resource: 'conversation', operation: 'getAttachments', conversation_id: picked('1') },
		'/conversations/1',
	],
	[
		'a raw request whose response is a file',
		{ resource: 'rawRequest', operation: 'send', url: '/export/1', response: 'file' },
		'/export/1',
	],
];

const fileOf = async (parameters: INodeParameters): Promise<Buffer> => {
	const [item] = await node.items(parameters);
	const [file] = Object.values(item?.binary ?? {});
	return Buffer.from(file?.data ?? '', BINARY_ENCODING);
};

describe.each(stored)('%s', (_name, parameters, path) => {
	beforeEach(() => (path.startsWith('/conversations') ? attaches : redirects)(path));

	test.each<[string, Manner[]]>([
		['answers 503 once', [answers(503)]],
		['answers 500 and then 502', [answers(500), answers(502)]],
		['answers 429 once', [answers(429, { 'retry-after': '0.01' })]],
		['drops the connection once', [dropsAtOnce]],
		['drops the connection in the middle of the file once', [withWrongLength]],
		['sends on to itself', [(response) => response.writeHead(302, { location: '/elsewhere' }).end()]],
		['sends pieces without saying how long the file is', [inPieces]],
	])('is whole although its storage %s', async (_what, faults) => {
		manners = [...faults];
		expect((await fileOf(parameters)).equals(CONTENT)).toBe(true);
		expect(asked).toHaveLength(faults[0] === inPieces ? 1 : faults.length + 1);
		expect(JSON.stringify(asked)).not.toContain(node.simulator.token);
	});

	test.each<[string, Manner, number, RegExp]>([
		['answers 503 for ever', answers(503), 4, /127\.0\.0\.1:\d+ answered with status 503$/],
		['answers 403, as for an address that is too old', answers(403), 1, /127\.0\.0\.1:\d+ answered with status 403$/],
		['drops every connection', dropsAtOnce, 4, /127\.0\.0\.1:\d+ closed the connection before it answered$/],
	])('fails in plain words when its storage %s', async (_what, manner, tries, message) => {
		manners = Array.from({ length: 8 }, () => manner);
		const error = await node.failure(parameters);
		expect(error.message).toMatch(message);
		expect(asked).toHaveLength(tries);
		expect(JSON.stringify([error.message, error.description])).not.toContain('s3cret');
	});
});
