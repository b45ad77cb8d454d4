import { addCall } from '../../simulator/routes/conversations/calls';
import { addConnector, addResult } from '../../simulator/routes/data/connectors';
import { addPage, addSource } from '../../simulator/routes/knowledge/aiContent';
import { addFinVoiceCall } from '../../simulator/routes/conversations/finVoice';
import { keep } from '../../simulator/routes/shelf';
import { all, same } from '../../catalogue/covered';
import type { Group } from '../../catalogue/facts';

/** IDs of records that generated requests are about. */
export const known = {
	call: '1123',
	connector: '4125',
	job: 'job-done',
	page: '21',
	report: 'report-done',
	result: '99001',
	source: '33',
	voice: '12',
} as const;

/** Of a file that is there. */
const LATER = '4102444800';
const conversation = '215471234567890';

const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
const WORKSPACE = { from: 'query.app_id' };
const JOB = { left: 'described in the query too, though it is in the path' };
const property = { 'fields.property': 'names the binary field of the file' };
const waits = { ...property, 'fields.wait': 'how long to wait' };
const inCode = { code: 'that of the job just started' };
const unneeded = 'the description asks for it although the token tells it; the code reads the workspace from GET /me';

/** Parts of what is said to Fin. */
const talk = {
	...same('body', 'conversation_id message.author message.body message.timestamp'),
	...same('body', 'user.id user.name user.email user.attributes'),
	'body.message.timestamp_ms': { left: 'comes in events alone' },
	...all('body.attachments[].type body.attachments[].url', { code: 'made of the attachment URLs' }),
	...all('body.attachments[].name body.attachments[].content_type body.attachments[].data', {
		code: 'made of the binary fields',
	}),
};
const attachments = {
	'fields.attachment_urls': 'become attachments',
	...Object.fromEntries(
		['', '[].content_type', '[].data', '[].name'].map((end) => [`fields.attachment_files${end}`, 'become attachments']),
	),
};

/** Exports, calls, Fin and data connectors. */
export const automation: Group = {
	deviations: [
		...['page', 'per_page'].map((name) => ({ route: 'GET /calls', differs: `missing query.${name}`, reason: PAGER })),
		...['/data_connectors', '/data_connectors/{data_connector_id}/execution_results'].flatMap((path) =>
			['per_page', 'starting_after'].map((name) => ({
				route: `GET ${path}`,
				differs: `missing query.${name}`,
				reason: PAGER,
			})),
		),
		...['POST /data_connectors', 'PATCH /data_connectors/{id}'].map((route) => ({
			route,
			differs: 'other choices body.audiences: leads, users, visitors',
			reason: 'the enum is that of the entries, which the facts of a body list do not hold',
		})),
		...['other choices query.include_bodies: any text', 'other type query.include_bodies: boolean'].map((differs) => ({
			route: 'GET /data_connectors/{data_connector_id}/execution_results',
			differs,
			reason: 'a switch; in a query true and "true" are the same',
		})),
	],
	covered: {
		'dataExport.exportAndDownload': {
			routes: {
				'POST /export/content/data': same('body', 'created_at_after created_at_before'),
				'GET /export/content/data/{job_identifier}': { 'path.job_identifier': inCode },
				'GET /download/content/data/{job_identifier}': { 'path.job_identifier': inCode },
			},
			own: waits,
		},
		'dataExport.download': {
			routes: { 'GET /download/content/data/{job_identifier}': same('path', 'job_identifier') },
			own: property,
		},
		'reportingExport.exportAndDownload': {
			routes: {
				'POST /export/reporting_data/enqueue': same('body', 'dataset_id attribute_ids start_time end_time'),
				'GET /me': {},
				'GET /export/reporting_data/{job_identifier}': {
					'path.job_identifier': inCode,
					'query.app_id': WORKSPACE,
					...same('query', 'client_id'),
					'query.job_identifier': JOB,
				},
				'GET /download/reporting_data/{job_identifier}': {
					'path.job_identifier': inCode,
					'query.app_id': WORKSPACE,
					'query.job_identifier': JOB,
				},
			},
			own: waits,
			differs: {
				'GET /export/reporting_data/{job_identifier}: optional query.app_id': unneeded,
				'GET /export/reporting_data/{job_identifier}: optional query.client_id': unneeded,
				'GET /download/reporting_data/{job_identifier}: optional query.app_id': unneeded,
			},
		},
		'reportingExport.download': {
			routes: {
				'GET /me': {},
				'GET /download/reporting_data/{job_identifier}': {
					...same('path', 'job_identifier'),
					'query.app_id': WORKSPACE,
					'query.job_identifier': JOB,
				},
			},
			own: property,
			differs: { 'GET /download/reporting_data/{job_identifier}: optional query.app_id': unneeded },
		},
		'reportingExport.get': {
			routes: {
				'GET /me': {},
				'GET /export/reporting_data/{job_identifier}': {
					...same('path', 'job_identifier'),
					...same('query', 'app_id client_id'),
					'query.job_identifier': JOB,
				},
			},
			differs: {
				'GET /export/reporting_data/{job_identifier}: optional query.app_id': unneeded,
				'GET /export/reporting_data/{job_identifier}: optional query.client_id': unneeded,
			},
		},
		'call.getRecording': { routes: { 'GET /calls/{call_id}/recording': same('path', 'call_id') }, own: property },
		'call.getTranscript': {
			routes: { 'GET /calls/{call_id}/transcript': same('path', 'call_id') },
			own: { ...property, 'fields.gives': 'text or a file' },
		},
		'call.search': {
			routes: { 'POST /calls/search': { 'body.conversation_ids': { from: 'fields.conversation_ids' } } },
		},
		'finVoice.getAll': {
			routes: { 'GET /fin_voice/conversation/{conversation_id}': same('path', 'conversation_id') },
		},
		'fin.start': {
			routes: {
				'POST /fin/start': {
					...talk,
					...same('body', 'conversation_metadata.attributes'),
					...same(
						'body',
						'conversation_metadata.history[].author conversation_metadata.history[].body conversation_metadata.history[].timestamp',
					),
					'body.conversation_metadata.history[].timestamp_ms': { left: 'comes in events alone' },
				},
			},
			own: attachments,
			differs: { 'POST /fin/start: optional body.message.timestamp': 'the code fills in the time when it is sent' },
		},
		'fin.reply': {
			routes: { 'POST /fin/reply': talk },
			own: attachments,
			differs: { 'POST /fin/reply: optional body.message.timestamp': 'the code fills in the time when it is sent' },
		},
	},
	lists: {
		'GET /ai/content_import_sources': 'page',
		'GET /ai/external_pages': 'page',
		'GET /calls': 'page',
		'GET /data_connectors': 'cursor',
		'GET /data_connectors/{data_connector_id}/execution_results': 'cursor',
		'GET /export/reporting_data/get_datasets': 'whole',
	},
	picks: {
		searchAiContentSources: known.source,
		searchCalls: known.call,
		searchDataConnectorResults: known.result,
		searchDataConnectors: known.connector,
		searchExternalPages: known.page,
	},
	entries: {
		getConversations: conversation,
		getReportingAttributes: 'conversation.conversation_id',
		getReportingDatasets: 'conversation',
	},
	texts: {
		'aiContentSource.create url': 'https://help.example.com',
		'aiContentSource.update url': 'https://help.example.com',
		'dataExport.cancel job_identifier': known.job,
		'dataExport.download job_identifier': known.job,
		'dataExport.get job_identifier': known.job,
		'externalPage.update url': 'https://help.example.com/1',
		'finVoice.get id': known.voice,
		'finVoice.getByExternalId external_id': `call-${known.voice}`,
		phone_number: '+353871234567',
		'reportingExport.download job_identifier': known.report,
		'reportingExport.get job_identifier': known.report,
	},
	fill: ({ state }) => {
		addCall(state, known.call, { conversation_id: conversation, transcript: ['[00:00:01] Hello'] });
		addSource(state, known.source);
		addPage(state, known.page);
		addConnector(state, known.connector);
		addResult(state, known.result, known.connector);
		addFinVoiceCall(state, Number(known.voice), { intercom_conversation_id: conversation });
		keep(state, 'fin_conversation', { remark: null }, 'Sample');
		const done = { download_url: '', download_expires_at: LATER };
		keep(state, 'data_export', { ...done, job_identifier: known.job, status: 'completed' }, known.job);
		keep(state, 'reporting_export', { ...done, job_identifier: known.report, status: 'complete' }, known.report);
	},
};
