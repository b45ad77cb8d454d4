import { knownData } from '../../../operations/data/records';
import { DATE, SECONDS, type Row } from '../row';

const app_id = 'simulator1';
const report = { dataset_id: 'conversation', attribute_ids: ['conversation.conversation_id'] };

/** Exports of messages and of figures. */
export const exportRows: readonly Row[] = [
	{
		operation: 'dataExport.create',
		sdk: (client) => client.dataExport.create({ created_at_after: SECONDS, created_at_before: SECONDS + 60 }),
		node: { created_at_after: DATE, created_at_before: '2026-01-31T12:01:00Z' },
	},
	{
		operation: 'dataExport.get',
		sdk: (client) => client.dataExport.find({ job_identifier: knownData.job }),
		node: { job_identifier: knownData.job },
	},
	{
		operation: 'dataExport.cancel',
		sdk: (client) => client.dataExport.cancel({ job_identifier: knownData.job }),
		node: { job_identifier: knownData.job },
	},
	{
		operation: 'dataExport.download',
		sdk: (client) => client.dataExport.download({ job_identifier: knownData.job }),
		node: { job_identifier: knownData.job },
	},
	{
		operation: 'reportingExport.create',
		sdk: (client) =>
			client.export.enqueueANewReportingDataExportJob({
				...report,
				start_time: SECONDS,
				end_time: SECONDS + 60,
			}),
		node: { ...report, start_time: DATE, end_time: '2026-01-31T12:01:00Z' },
	},
	{
		operation: 'reportingExport.get',
		sdk: (client) =>
			client.dataExport.exportReportingData({ job_identifier: knownData.report, app_id, client_id: 'app-1' }),
		node: { job_identifier: knownData.report, additionalFields: { app_id, client_id: 'app-1' } },
	},
	{
		operation: 'reportingExport.download',
		sdk: (client) => client.dataExport.downloadReportingDataExport({ job_identifier: knownData.report, app_id }),
		beside: ['GET /me'],
		node: { job_identifier: knownData.report },
	},
	{ operation: 'reportingExport.getDatasets', sdk: (client) => client.export.listAvailableDatasetsAndAttributes() },
];
