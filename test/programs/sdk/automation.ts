import { more } from '../../operations/conversations/records';
import { knownData } from '../../operations/data/records';
import { knownKnowledge } from '../../operations/knowledge/records';
import { DATE, id, SECONDS, type Row } from './row';

const known = { ...more, ...knownData, ...knownKnowledge };

const OLDER = 'version 7.0.3 stops at API 2.14: it does not have this';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	'call.getRecording': 'version 7.0.3 follows the redirect and drops the file',
	'dataExport.exportAndDownload': 'several requests, each of which is compared under its own operation',
	'reportingExport.exportAndDownload': 'several requests, each of which is compared under its own operation',
	...Object.fromEntries(
		[
			...['create', 'delete', 'get', 'getAll', 'getResult', 'getResults', 'update'].map(
				(name) => `dataConnector.${name}`,
			),
			...['reply', 'start', 'submitRating'].map((name) => `fin.${name}`),
			...['get', 'getAll', 'getByExternalId', 'getByPhoneNumber', 'register'].map((name) => `finVoice.${name}`),
		].map((name) => [name, OLDER]),
	),
};

const UNPAGED = Object.fromEntries(
	['query.page', 'query.per_page'].map((place) => [place, 'version 7.0.3 reads one page of the usual size']),
);
const app_id = 'simulator1';
const messages = { resource: 'dataExport' };
const reports = { resource: 'reportingExport' };
const conversation = '215471234567890';
const report = { dataset_id: 'conversation', attribute_ids: ['conversation.conversation_id'] };
const page = {
	title: 'Returns',
	html: '<p>Thirty days</p>',
	url: 'https://help.example.com/2',
	external_id: 'article-2',
};

export const rows: readonly Row[] = [
	{
		operation: 'dataExport.create',
		sdk: async (client) =>
			await client.dataExport.create({ created_at_after: SECONDS, created_at_before: SECONDS + 60 }),
		node: {
			...messages,
			operation: 'create',
			created_at_after: DATE,
			created_at_before: '2026-01-31T12:01:00Z',
		},
	},
	{
		operation: 'dataExport.get',
		sdk: async (client) => await client.dataExport.find({ job_identifier: known.job }),
		node: { ...messages, operation: 'get', job_identifier: known.job },
	},
	{
		operation: 'dataExport.cancel',
		sdk: async (client) => await client.dataExport.cancel({ job_identifier: known.job }),
		node: { ...messages, operation: 'cancel', job_identifier: known.job },
	},
	{
		operation: 'dataExport.download',
		sdk: async (client) => await client.dataExport.download({ job_identifier: known.job }),
		node: { ...messages, operation: 'download', job_identifier: known.job },
	},
	{
		operation: 'reportingExport.create',
		sdk: async (client) =>
			await client.export.enqueueANewReportingDataExportJob({
				...report,
				start_time: SECONDS,
				end_time: SECONDS + 60,
			}),
		node: { ...reports, operation: 'create', ...report, start_time: DATE, end_time: '2026-01-31T12:01:00Z' },
	},
	{
		operation: 'reportingExport.get',
		sdk: async (client) =>
			await client.dataExport.exportReportingData({ job_identifier: known.report, app_id, client_id: 'app-1' }),
		node: {
			...reports,
			operation: 'get',
			job_identifier: known.report,
			additionalFields: { app_id, client_id: 'app-1' },
		},
	},
	{
		operation: 'reportingExport.download',
		sdk: async (client) =>
			await client.dataExport.downloadReportingDataExport({ job_identifier: known.report, app_id }),
		beside: ['GET /me'],
		node: { ...reports, operation: 'download', job_identifier: known.report },
	},
	{
		operation: 'reportingExport.getDatasets',
		sdk: async (client) => await client.export.listAvailableDatasetsAndAttributes(),
		node: { ...reports, operation: 'getDatasets' },
	},
	{
		operation: 'call.get',
		sdk: async (client) => await client.calls.showCall({ call_id: known.call }),
		node: { resource: 'call', operation: 'get', call_id: id(known.call) },
	},
	{
		operation: 'call.getAll',
		sdk: async (client) => await client.calls.listCalls({ page: 1, per_page: 2 }),
		node: { resource: 'call', operation: 'getAll', limit: 2 },
	},
	{
		operation: 'call.getTranscript',
		sdk: async (client) => await client.calls.showCallTranscript({ call_id: known.call }),
		node: { resource: 'call', operation: 'getTranscript', call_id: id(known.call) },
	},
	{
		operation: 'call.search',
		sdk: async (client) => await client.calls.listCallsWithTranscripts({ conversation_ids: [conversation] }),
		node: { resource: 'call', operation: 'search', conversation_ids: [conversation] },
	},
	{
		operation: 'aiContentSource.create',
		sdk: async (client) =>
			await client.aiContent.createContentImportSource({ url: 'https://help.example.com', status: 'deactivated' }),
		node: {
			resource: 'aiContentSource',
			operation: 'create',
			url: 'https://help.example.com',
			additionalFields: { status: 'deactivated' },
		},
	},
	{
		operation: 'aiContentSource.delete',
		sdk: async (client) => await client.aiContent.deleteContentImportSource({ source_id: known.source }),
		node: { resource: 'aiContentSource', operation: 'delete', source_id: id(known.source) },
	},
	{
		operation: 'aiContentSource.get',
		sdk: async (client) => await client.aiContent.getContentImportSource({ source_id: known.source }),
		node: { resource: 'aiContentSource', operation: 'get', source_id: id(known.source) },
	},
	{
		operation: 'aiContentSource.getAll',
		sdk: async (client) => await client.aiContent.listContentImportSources(),
		node: { resource: 'aiContentSource', operation: 'getAll' },
		differs: UNPAGED,
	},
	{
		operation: 'aiContentSource.update',
		sdk: async (client) =>
			await client.aiContent.updateContentImportSource({
				source_id: known.source,
				sync_behavior: 'api',
				url: 'https://help.example.com/new',
			}),
		node: {
			resource: 'aiContentSource',
			operation: 'update',
			source_id: id(known.source),
			url: 'https://help.example.com/new',
		},
	},
	{
		operation: 'externalPage.upsert',
		sdk: async (client) =>
			await client.aiContent.createExternalPage({ ...page, source_id: 33, ai_agent_availability: true }),
		node: {
			resource: 'externalPage',
			operation: 'upsert',
			...page,
			source_id: id(known.source),
			additionalFields: { ai_agent_availability: true },
		},
	},
	{
		operation: 'externalPage.delete',
		sdk: async (client) => await client.aiContent.deleteExternalPage({ page_id: known.page }),
		node: { resource: 'externalPage', operation: 'delete', page_id: id(known.page) },
	},
	{
		operation: 'externalPage.get',
		sdk: async (client) => await client.aiContent.getExternalPage({ page_id: known.page }),
		node: { resource: 'externalPage', operation: 'get', page_id: id(known.page) },
	},
	{
		operation: 'externalPage.getAll',
		sdk: async (client) => await client.aiContent.listExternalPages(),
		node: { resource: 'externalPage', operation: 'getAll' },
		differs: UNPAGED,
	},
	{
		operation: 'externalPage.update',
		sdk: async (client) =>
			await client.aiContent.updateExternalPage({
				...page,
				page_id: known.page,
				source_id: 33,
				fin_availability: false,
			}),
		node: {
			resource: 'externalPage',
			operation: 'update',
			page_id: id(known.page),
			title: page.title,
			html: page.html,
			url: page.url,
			source_id: id(known.source),
			additionalFields: { external_id: page.external_id, fin_availability: false },
		},
	},
];
