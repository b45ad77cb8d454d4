import { gunzipSync } from 'node:zlib';
import type { INodeParameters } from 'n8n-workflow';
import { SENT } from '../../simulator/routes/data/exports';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { fileIn } from '../../kit/output';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithShortSleep'));

const data = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'dataExport',
	operation,
	...more,
});
const range = { created_at_after: '2026-01-01T00:00:00Z', created_at_before: '2026-01-31T12:00:00Z' };
const body = { created_at_after: 1767225600, created_at_before: 1769860800 };
const job = (job_identifier: string, status: string) => ({
	job_identifier,
	status,
	download_url: '',
	download_expires_at: '',
});
const addJob =
	(id: string, status: string, download_expires_at = '4102444800') =>
	({ state }: Pick<Simulator, 'state'>) => {
		keep(state, 'data_export', { ...job(id, status), download_expires_at }, id);
	};
const START = { to: 'POST /export/content/data', body };

describeRows('Data Export', [
	{
		title: 'Create starts an export of a range of time, and does not wait for it',
		parameters: data('create', range),
		sends: [START],
		gives: [job('job5201', 'pending')],
		sdk: async (client) => await client.dataExport.create(body),
	},
	{
		title: 'Get gives the status of a job',
		parameters: data('get', { job_identifier: 'j 1' }),
		given: addJob('j 1', 'pending', ''),
		sends: [{ to: 'GET /export/content/data/j%201' }],
		gives: [job('j 1', 'in_progress')],
		sdk: async (client) => await client.dataExport.find({ job_identifier: 'j 1' }),
	},
	{
		title: 'Cancel stops a job',
		parameters: data('cancel', { job_identifier: 'j1' }),
		given: addJob('j1', 'pending', ''),
		sends: [{ to: 'POST /export/cancel/j1' }],
		gives: [job('j1', 'canceled')],
		sdk: async (client) => await client.dataExport.cancel({ job_identifier: 'j1' }),
	},
	{
		title: 'Download names the job in the JSON',
		parameters: data('download', { job_identifier: 'j1' }),
		given: addJob('j1', 'completed'),
		sends: [{ to: 'GET /download/content/data/j1' }],
		gives: [{ job_identifier: 'j1' }],
		sdk: async (client) => await client.dataExport.download({ job_identifier: 'j1' }),
	},
	{
		title: 'Export and Download starts a job, looks until it is done, and downloads its file',
		parameters: data('exportAndDownload', range),
		answers: [undefined, undefined, job('job5201', 'completed')],
		sends: [
			START,
			{ to: 'GET /export/content/data/job5201' },
			{ to: 'GET /export/content/data/job5201' },
			{ to: 'GET /download/content/data/job5201' },
		],
		gives: [job('job5201', 'completed')],
	},
]);

const both = (wait?: number) =>
	data('exportAndDownload', { ...range, ...(wait !== undefined && { additionalFields: { wait } }) });

describeRefusals('Data Export refuses', [
	['an empty job', data('get', { job_identifier: '={{ $json.none }}' }), 'Job Identifier is empty'],
	['a date that is none', data('create', { ...range, created_at_after: 'soon' }), 'Sent After "soon" is not a date'],
	['a wait of no time', both(0), 'Wait at Most (Seconds) is 0, but must be at least 1'],
]);

describe('Data Export', () => {
	const node = useTestNode();

	test('Download gives the file with an ending that other nodes unpack, and asks for it as Intercom wants', async () => {
		addJob('j1', 'completed')(node.simulator);
		const [item] = await node.items(data('download', { job_identifier: 'j1', property: 'report' }));
		const { content, ...facts } = fileIn(item, 'report');
		expect(facts).toEqual({ fileName: 'export-j1.csv.gz', mimeType: 'application/gzip', fileExtension: 'gz' });
		expect(gunzipSync(content).toString()).toBe(SENT);
		expect(node.simulator.requests[0]?.headers.accept).toBe('application/octet-stream');
	});

	test.each([
		['PK\u0003\u0004…', 'export-j1.zip', 'application/zip'],
		['user_id\n1\n', 'export-j1.csv', 'text/csv'],
		['', 'export-j1.csv', 'text/csv'],
	])('Download names a file that begins with "%s" %s', async (content, fileName, mimeType) => {
		addJob('j1', 'completed')(node.simulator);
		node.simulator.fault({ body: Buffer.from(content), contentType: 'application/octet-stream' });
		const [item] = await node.items(data('download', { job_identifier: 'j1' }));
		expect(fileIn(item)).toMatchObject({ content: Buffer.from(content), fileName, mimeType });
	});

	test('Download fails with the words of Intercom for a file that has expired', async () => {
		addJob('j1', 'completed', '1700000000')(node.simulator);
		const error = await node.failure(data('download', { job_identifier: 'j1' }));
		expect(error).toMatchObject({ message: 'No data to download for identifier: j1', httpCode: '404' });
	});

	test('Export and Download waits until the job is done, then gives its file and what became of it', async () => {
		const [item] = await node.items(both());
		expect(node.sent).toEqual([
			START,
			{ to: 'GET /export/content/data/job5201' },
			{ to: 'GET /export/content/data/job5201' },
			{ to: 'GET /download/content/data/job5201' },
		]);
		expect(item?.json).toMatchObject({ job_identifier: 'job5201', status: 'completed' });
		const { content, fileName } = fileIn(item);
		expect(fileName).toBe('export-job5201.csv.gz');
		expect(gunzipSync(content).toString()).toBe(SENT);
	});

	test('Export and Download of several items starts one job after the other, as Intercom takes one at a time', async () => {
		const items = await node.items(both(), { items: [{ json: {} }, { json: {} }] });
		expect(items.map(({ json, pairedItem }) => [json.job_identifier, pairedItem])).toEqual([
			['job5201', { item: 0 }],
			['job5202', { item: 1 }],
		]);
		expect(node.simulator.requests.filter(({ status }) => status === 429)).toEqual([]);
	});

	test.each([
		['failed', 'Export job job5201 failed', 'Start it again'],
		['no_data', 'Export job job5201 has no data', 'Choose another range of time'],
		['canceled', 'Export job job5201 was canceled', 'Start it again'],
	])('Export and Download says so when the job ends as %s', async (status, message, advice) => {
		node.simulator.fault({ method: 'GET', path: /^\/export/, rewrite: () => ({ body: job('job5201', status) }) });
		const error = await node.failure(both());
		expect(error.message).toBe(message);
		expect(error.description).toContain(advice);
		expect(node.sent).toHaveLength(2);
	});

	test('Export and Download names the job that is not done in time', async () => {
		node.simulator.fault({ method: 'GET', times: Infinity, rewrite: () => ({ body: job('job5201', 'in_progress') }) });
		const error = await node.failure(both(1));
		expect(error.message).toBe('Export job job5201 is not done after 1 seconds');
		expect(error.description).toContain('ask for its status later');
		expect(node.sent).toHaveLength(3);
	});

	test('Export and Download names the job whose file cannot be read', async () => {
		node.simulator.fault({ method: 'GET', path: /^\/download/, status: 404, body: { errors: [{ code: 'gone' }] } });
		const error = await node.failure(both());
		expect(error.description).toContain('Done before the error: export job job5201 was started (Get tells');
	});

	test.each(['create', 'exportAndDownload'])('%s is not sent again when its answer is lost', async (operation) => {
		await expectSentOnce(node, data(operation, range));
	});

	test('Export and Download fails when the answer does not name a job', async () => {
		node.simulator.fault({ method: 'POST', rewrite: () => ({ body: { status: 'pending' } }) });
		const error = await node.failure(both());
		expect(error.message).toBe("Intercom's answer does not name the export that it started");
		expect(node.sent).toHaveLength(1);
	});
});
