import { gunzipSync } from 'node:zlib';
import type { INodeParameters } from 'n8n-workflow';
import { datasets, REPORT } from '../../simulator/routes/data/reports';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { fileIn } from '../../kit/output';

const report = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'reportingExport',
	operation,
	...more,
});
const chosen = {
	dataset_id: 'conversation',
	attribute_ids: ['conversation.conversation_id', 'people.Brand'],
	start_time: '2026-01-01T00:00:00Z',
	end_time: '2026-01-31T12:00:00Z',
};
const START = {
	to: 'POST /export/reporting_data/enqueue',
	body: { ...chosen, start_time: 1767225600, end_time: 1769860800 },
};
const job = (status: string) => ({ job_identifier: 'r1', status, download_url: '', download_expires_at: '4102444800' });
const addJob =
	(status: string) =>
	({ state }: Pick<Simulator, 'state'>) => {
		keep(state, 'reporting_export', job(status), 'r1');
	};
const one = { job_identifier: 'r1' };
const ME = { to: 'GET /me' };

describeRows('Reporting Export', { given: addJob('complete') }, [
	{
		title: 'Create starts an export of the chosen columns',
		parameters: report('create', chosen),
		sends: [START],
		gives: [{ job_identifier: 'job5201', status: 'pending', download_url: '', download_expires_at: '' }],
		sdk: async (client) => await client.export.enqueueANewReportingDataExportJob(START.body),
	},
	{
		title: 'Export and Download starts a job, looks until it is complete, and downloads its file',
		parameters: report('exportAndDownload', chosen),
		answers: [undefined, undefined, undefined, { ...job('complete'), job_identifier: 'job5201' }],
		sends: [
			START,
			ME,
			{ to: 'GET /export/reporting_data/job5201?app_id=simulator1' },
			{ to: 'GET /export/reporting_data/job5201?app_id=simulator1' },
			{ to: 'GET /download/reporting_data/job5201?app_id=simulator1' },
		],
		gives: [{ ...job('complete'), job_identifier: 'job5201' }],
	},
	{
		title: 'Get asks in the name of the workspace that the token belongs to',
		parameters: report('get', one),
		sends: [ME, { to: 'GET /export/reporting_data/r1?app_id=simulator1' }],
		gives: [job('complete')],
	},
	{
		title: 'Get asks in the name of another workspace and of an app, if they are named',
		parameters: report('get', { ...one, additionalFields: { app_id: 'simulator1', client_id: 'app-1' } }),
		sends: [{ to: 'GET /export/reporting_data/r1?app_id=simulator1&client_id=app-1' }],
		gives: [job('complete')],
		sdk: async (client) =>
			await client.dataExport.exportReportingData({ ...one, app_id: 'simulator1', client_id: 'app-1' }),
	},
	{
		title:
			'Get reads the workspace once for several jobs, and gives an empty item for one that is not there, if asked to',
		parameters: report('get', {
			job_identifier: '={{ $json.id }}',
			options: { ifNotFound: 'empty', parallelItems: 1 },
		}),
		items: [{ json: { id: 'r1' } }, { json: { id: 'r2' } }],
		sends: [
			ME,
			{ to: 'GET /export/reporting_data/r1?app_id=simulator1' },
			{ to: 'GET /export/reporting_data/r2?app_id=simulator1' },
		],
		gives: [job('complete'), {}],
	},
	{
		title: 'Download names the job in the JSON',
		parameters: report('download', { ...one, additionalFields: { app_id: 'simulator1' } }),
		sends: [{ to: 'GET /download/reporting_data/r1?app_id=simulator1' }],
		gives: [one],
		sdk: async (client) => await client.dataExport.downloadReportingDataExport({ ...one, app_id: 'simulator1' }),
	},
	{
		title: 'Get Datasets lists what can be exported',
		parameters: report('getDatasets', { returnAll: true }),
		sends: [{ to: 'GET /export/reporting_data/get_datasets' }],
		gives: datasets,
		sdk: async (client) => await client.export.listAvailableDatasetsAndAttributes(),
	},
]);

describeRefusals('Reporting Export: Create refuses', { parameters: report('create', chosen) }, [
	['no columns', { attribute_ids: '={{ [] }}' }, 'Attribute is empty'],
	['no dataset', { dataset_id: '={{ $json.none }}' }, 'Dataset is empty'],
]);

describe('Reporting Export', () => {
	const node = useTestNode();

	test('Export and Download waits until the job is complete, then gives its file', async () => {
		const [item] = await node.items(report('exportAndDownload', chosen));
		expect(node.sent).toEqual([
			START,
			ME,
			{ to: 'GET /export/reporting_data/job5201?app_id=simulator1' },
			{ to: 'GET /export/reporting_data/job5201?app_id=simulator1' },
			{ to: 'GET /download/reporting_data/job5201?app_id=simulator1' },
		]);
		expect(node.simulator.requests.at(-1)?.headers.accept).toBe('application/octet-stream');
		expect(item?.json).toMatchObject({ job_identifier: 'job5201', status: 'complete' });
		expect(gunzipSync(fileIn(item).content).toString()).toBe(REPORT);
	});

	test('Export and Download says so when the job fails', async () => {
		node.simulator.fault({ path: /job/, rewrite: () => ({ body: job('failed') }) });
		const error = await node.failure(report('exportAndDownload', chosen));
		expect(error.message).toBe('Export job job5201 failed');
		expect(node.sent).toHaveLength(3);
	});

	test("Download leaves the workspace out where Intercom's answer does not name it", async () => {
		node.simulator.fault({ path: '/me', rewrite: () => ({ body: { type: 'admin', app: null } }) });
		const error = await node.failure(report('download', one));
		expect(error.message).toContain("'app_id' is a required parameter");
		expect(node.sent).toEqual([ME, { to: 'GET /download/reporting_data/r1' }]);
	});
});
