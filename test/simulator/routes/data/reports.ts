import { ApiError } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asArray, type JsonObject } from '../../json';
import { listOf, need, text, timestamp } from '../../shape';
import { download, type Exports, look, start } from '../tickets/jobs';

/** What is in every report. */
export const REPORT = 'Conversation ID,Conversation started at\n215471234567890,2026-01-31 12:00:00\n';

const reports: Exports = {
	kind: 'reporting_export',
	most: 5,
	called: 'reporting dataset export',
	download: '/download/reporting_data',
	done: 'complete',
	file: REPORT,
};

const attribute = (prefix: string, id: string, name: string) => ({ id, qualified_id: `${prefix}.${id}`, name });

/** The datasets that can be exported. */
export const datasets = [
	{
		id: 'conversation',
		name: 'Conversation',
		description: 'Status, channel and teammate of each conversation.',
		default_time_attribute_id: 'conversation_started_at',
		attributes: [
			attribute('conversation', 'conversation_id', 'Conversation ID'),
			attribute('conversation', 'conversation_started_at', 'Conversation started at'),
			attribute('people', 'Brand', 'Brand'),
		],
	},
	{
		id: 'call',
		name: 'Call',
		description: 'Length and outcome of each call.',
		default_time_attribute_id: 'call_initiated_at',
		attributes: [attribute('call', 'call_id', 'Call ID')],
	},
];

const workspace = { app_id: need(text, (field) => bad(`'${field}' is a required parameter`)) };

/** Exports of reporting data. */
export const reportRoutes: Route[] = [
	on('POST /export/reporting_data/enqueue', create, {
		body: {
			dataset_id: need(text),
			attribute_ids: need(listOf(text)),
			start_time: need(timestamp),
			end_time: need(timestamp),
		},
	}),
	on('GET /export/reporting_data/get_datasets', () => ({ type: 'list', data: datasets })),
	on('GET /export/reporting_data/{job_identifier}', (call) => look(inWorkspace(call), reports), {
		query: { ...workspace, client_id: text },
	}),
	on('GET /download/reporting_data/{job_identifier}', (call) => download(inWorkspace(call), reports), {
		query: workspace,
	}),
];

const bad = (message: string) => new ApiError(400, 'bad_request', message);

function inWorkspace(call: Call): Call {
	if (call.query['app_id'] !== call.state.appId) throw bad('app_id is not the workspace of this token');
	return call;
}

function create(call: Call): JsonObject {
	const { attribute_ids, dataset_id } = call.body;
	const dataset = datasets.find(({ id }) => id === dataset_id);
	if (dataset === undefined) throw bad(`${String(dataset_id)} is not a valid dataset_id`);
	const ids = asArray(attribute_ids).map(String);
	if (ids.length === 0) throw bad('attribute_ids must contain at least one attribute_id');
	const unknown = ids.filter((id) => !dataset.attributes.some(({ qualified_id }) => qualified_id === id));
	if (unknown.length > 0) throw bad(`attribute_ids invalid for ${dataset.id} dataset: ${unknown.join(', ')}`);
	return start(call, reports);
}
