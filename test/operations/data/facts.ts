import { all, byCursor, extra, missing, NEWER_THAN_SDK, numbered, PAGER, type Facts } from '../../catalogue/facts';
import { customObject, fillData, knownData } from './records';

const ATTRIBUTE = '12871';
const OBJECTS = '/custom_object_instances/{custom_object_type_identifier}';
const RESULTS = '/data_connectors/{data_connector_id}/execution_results';
const REPORT = 'GET /export/reporting_data/{job_identifier}';
const REPORT_FILE = 'GET /download/reporting_data/{job_identifier}';

const BY_TYPE =
	'the description is put together of alternatives by type, beside which the common fields name, model, description and messenger_writable stand';
const IN_PATH = 'described in the query too, though it is in the path';
const unneeded = 'the description asks for it although the token tells it; the code reads the workspace from GET /me';
const property = {
	'fields.property': 'names the binary field of the file',
	'fields.gives': 'whether it gives the file or its rows',
};
const waits = { ...property, 'fields.wait': 'how long to wait' };

const readsReport = {
	...missing(IN_PATH, 'query.job_identifier', REPORT),
	[`${REPORT}: optional query.app_id`]: unneeded,
	[`${REPORT}: optional query.client_id`]: unneeded,
};
const readsReportFile = {
	...missing(IN_PATH, 'query.job_identifier', REPORT_FILE),
	[`${REPORT_FILE}: optional query.app_id`]: unneeded,
};

/** Attributes of contacts and companies, events, custom objects, data connectors, exports. */
export const data: Facts = {
	deviations: {
		...byCursor('/data_connectors', RESULTS),
		...numbered(OBJECTS),
		...missing(PAGER, 'query.per_page', 'GET /events'),
		...missing(
			'the API takes user_id, intercom_user_id or email as flat parameters; an object under "filter" is not real',
			'query.filter',
			'GET /events',
		),
		...Object.fromEntries(
			['POST /data_connectors', 'PATCH /data_connectors/{id}'].map((route) => [
				`${route}: other choices body.audiences: leads, users, visitors`,
				'the enum is that of the entries, which the facts of a body list do not hold',
			]),
		),
		...Object.fromEntries(
			['other choices query.include_bodies: any text', 'other type query.include_bodies: boolean'].map((differs) => [
				`GET ${RESULTS}: ${differs}`,
				'a switch; in a query true and "true" are the same',
			]),
		),
	},
	procedures: {
		'dataExport.exportAndDownload': { own: waits },
		'dataExport.download': { own: property },
		'reportingExport.exportAndDownload': { differs: { ...readsReport, ...readsReportFile }, own: waits },
		'reportingExport.download': { differs: readsReportFile, own: property },
		'reportingExport.get': { differs: readsReport },
		'dataEvent.submit': {
			differs: {
				'POST /events: optional body.created_at': 'the code fixes the time of the item when the user gives none',
			},
		},
		'dataAttribute.create': {
			differs: extra(BY_TYPE, 'body.name body.model body.description body.messenger_writable', 'POST /data_attributes'),
		},
		'dataAttribute.update': { differs: { 'PUT /data_attributes/{data_attribute_id}: optional body.options': BY_TYPE } },
		'dataAttribute.getAll': {
			differs: {
				'GET /data_attributes: other choices query.model: company, contact, conversation':
					'conversations have an endpoint of their own since 2.16, which this choice leads to',
			},
			moved: { 'fields.model': 'query.model' },
			own: { 'fields.custom': 'leaves out the attributes that every workspace has' },
		},
		'customObject.delete': { moved: { 'path.external_id': 'query.external_id' } },
		'customObject.upsert': { moved: { 'fields.custom_object_type_identifier': 'path.custom_object_type_identifier' } },
	},
	lists: {
		'GET /data_connectors': 'cursor',
		'GET /events': 'since',
		'GET /export/reporting_data/get_datasets': 'whole',
		[`GET ${OBJECTS}`]: 'page',
		[`GET ${RESULTS}`]: 'cursor',
	},
	picks: {
		searchCustomObjects: customObject.object,
		searchCustomObjectTypes: customObject.objectType,
		searchDataAttributes: ATTRIBUTE,
		searchDataConnectorResults: knownData.result,
		searchDataConnectors: knownData.connector,
	},
	entries: { getReportingAttributes: 'conversation.conversation_id', getReportingDatasets: 'conversation' },
	texts: {
		'customObject.delete external_id': customObject.orderId,
		'customObject.getAll external_id': customObject.orderId,
		'dataEvent.submit name': 'sample_date',
		'dataExport.cancel job_identifier': knownData.job,
		'dataExport.download job_identifier': knownData.job,
		'dataExport.get job_identifier': knownData.job,
		'reportingExport.download job_identifier': knownData.report,
		'reportingExport.get job_identifier': knownData.report,
		app_id: 'simulator1',
	},
	also: { 'dataAttribute.create': { list_options: { row: [{ value: 'basic' }, { value: 'pro' }] } } },
	cases: {
		'dataAttribute.update': [
			{ parameters: { additionalFields: { list_options: { row: [{ value: 'basic' }, { value: 'pro' }] } } } },
		],
		'dataAttribute.getAll': [{}, { parameters: { model: 'conversation' } }],
	},
	notInSdk: {
		...all('dataConnector.create dataConnector.delete dataConnector.get dataConnector.getAll', NEWER_THAN_SDK),
		...all('dataConnector.getResult dataConnector.getResults dataConnector.update', NEWER_THAN_SDK),
		...all(
			'dataExport.exportAndDownload reportingExport.exportAndDownload',
			'several requests, each of which is compared under its own operation',
		),
		'customObject.getAll': 'version 7.0.3 stops at API 2.14, where this route finds one object by its external ID',
	},
	fill: fillData,
};
