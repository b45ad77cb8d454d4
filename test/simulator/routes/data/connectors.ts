import { ApiError, invalid, unprocessable } from '../../errors';
import { Answer, type Call, on, param, type Route } from '../../http/route';
import type { Json, JsonObject } from '../../json';
import { CURSOR_QUERY, queryFlag } from '../../paging';
import { anyObject, type Check, flag, listOf, need, object, pick, text } from '../../shape';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { deleted, keep, listed, recordsOf, shelfRoutes } from '../shelf';

const KIND = 'data_connector';
const RESULT = 'data_connector_result';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];
const audiences: Check = (value, field) => {
	listOf(text)(value, field);
	if (!(value as Json[]).every((one) => ['leads', 'users', 'visitors'].includes(String(one))))
		throw unprocessable('Invalid audiences. Must be a subset of: leads, users, visitors');
};
const input = object({
	name: text,
	type: pick('string', 'integer', 'decimal', 'boolean'),
	description: text,
	required: flag,
	default_value: text,
});
const settings = {
	name: text,
	description: text,
	http_method: ((value) => {
		if (!METHODS.includes(String(value))) throw unprocessable("Http Method isn't an option");
	}) satisfies Check,
	url: text,
	body: text,
	direct_fin_usage: flag,
	audiences,
	headers: listOf(object({ name: text, value: text })),
	data_inputs: listOf(input),
	customer_authentication: flag,
	bypass_authentication: flag,
	validate_missing_attributes: flag,
	mock_response: anyObject,
	token_ids: listOf(text),
};

const iso = (state: Workspace) => new Date(state.nowMs()).toISOString();

/** Adds a connector; with `in_use` it is part of a workflow. */
export function addConnector(state: Workspace, id: string, fields: JsonObject = {}): Shelved {
	const connector = {
		type: KIND,
		name: 'Get Order Status',
		description: null,
		state: 'draft',
		http_method: 'get',
		direct_fin_usage: false,
		audiences: [],
		execution_type: 'server_side',
		configuration_response_type: 'test_response_type',
		data_transformation_type: 'full_access',
		client_function_timeout_ms: 30_000,
		data_inputs: [],
		response_fields: [],
		object_mappings: [],
		token_ids: [],
		customer_authentication: false,
		bypass_authentication: false,
		validate_missing_attributes: false,
		created_by_admin_id: state.ownAdminId,
		updated_by_admin_id: state.ownAdminId,
		created_at: iso(state),
		updated_at: iso(state),
		execution_results_url: `/data_connectors/${id}/execution_results`,
	};
	return keep(state, KIND, { ...connector, ...fields }, id);
}

/** Adds a run of a connector. */
export function addResult(state: Workspace, id: string, data_connector_id: string, fields: JsonObject = {}): Shelved {
	const result = {
		type: 'data_connector.execution',
		data_connector_id,
		success: true,
		http_status: 200,
		http_method: 'get',
		request_url: 'https://api.example.com/orders/1',
		execution_time_ms: 150,
		source_type: 'workflow',
		created_at: iso(state),
		request_body: '',
		response_body: '{"ok": true}',
		raw_response_body: '{"ok": true}',
	};
	return keep(state, RESULT, { ...result, ...fields }, id);
}

const cursor = (usual: number, most: number) => ({ pages: 'cursor', usual, most }) as const;

/** What others than its author see of the settings: no headers, no URL, no body. */
function view({ fields }: Shelved): JsonObject {
	const { body: _body, headers: _headers, in_use: _use, mock_response: _mock, url: _url, ...shown } = fields;
	return shown;
}

/** Connectors to others' APIs. */
export const connectorRoutes: Route[] = [
	...shelfRoutes({
		kind: KIND,
		path: '/data_connectors',
		id: 'id',
		method: 'PATCH',
		view,
		list: cursor(20, 50),
		update: { ...settings, state: pick('draft', 'live') },
		change: ({ body }, record) => {
			if (body['state'] === 'draft' && record['in_use'] === true) throw inUse('set to draft');
			return body;
		},
	}).filter(({ route }) => route !== 'GET /data_connectors/{id}'),
	on('GET /data_connectors/{id}', (call) => view(connector(call, 'id')), {
		query: { state_version: pick('live', 'draft') },
	}),
	on('POST /data_connectors', create, { body: { ...settings, name: need(text, () => nameless()) } }),
	on('DELETE /data_connectors/{id}', remove),
	on('GET /data_connectors/{data_connector_id}/execution_results', results, {
		query: {
			...CURSOR_QUERY,
			success: queryFlag,
			include_bodies: queryFlag,
			error_type: text,
			start_ts: seconds,
			end_ts: seconds,
		},
	}),
	on('GET /data_connectors/{data_connector_id}/execution_results/{id}', result),
];

const nameless = () => new ApiError(422, 'parameter_not_found', 'Name is required');
const inUse = (what: string) =>
	new ApiError(409, 'data_connector_in_use', `Data connector is in use by other resources and cannot be ${what}`);

function seconds(value: Json, field: string): void {
	if (!/^\d+$/.test(String(value))) throw invalid(`${field} must be a Unix timestamp (integer)`, field);
}

function connector(call: Call, name: string): Shelved {
	const found = call.state.shelf(KIND).get(param(call, name));
	if (found === undefined) throw new ApiError(404, 'data_connector_not_found', 'Data connector not found');
	return found;
}

function create(call: Call): Answer {
	const added = addConnector(call.state, call.state.ids.next(), call.body);
	call.wrote(`${KIND}.created`, added.id);
	return new Answer(201, view(added));
}

function remove(call: Call): JsonObject {
	const record = connector(call, 'id');
	const { fields } = record;
	if (fields['in_use'] === true) throw inUse('deleted');
	if (fields['state'] !== 'draft')
		throw new ApiError(409, 'conflict', 'Data connector must be in draft state to be deleted');
	return { id: deleted(call, KIND, record).id, object: KIND, deleted: true };
}

function results(call: Call): JsonObject {
	const { id } = connector(call, 'data_connector_id');
	const { end_ts, error_type, include_bodies, start_ts, success } = call.query;
	const [since, until] = [Number(start_ts ?? call.state.now() - 3_600), Number(end_ts ?? call.state.now())];
	const wanted = recordsOf(call, RESULT).filter(
		({ created_at, fields }) =>
			fields['data_connector_id'] === id &&
			created_at >= since &&
			created_at <= until &&
			(success === undefined || String(fields['success']) === success) &&
			(error_type === undefined || fields['error_type'] === error_type),
	);
	const short = ({ fields }: Shelved): JsonObject => {
		if (include_bodies === 'true') return fields;
		const { request_body: _request, response_body: _response, raw_response_body: _raw, ...rest } = fields;
		return rest;
	};
	return listed(call, wanted, { view: short, list: cursor(10, 30) });
}

function result(call: Call): JsonObject {
	const { id } = connector(call, 'data_connector_id');
	const found = call.state.shelf(RESULT).get(param(call, 'id'));
	if (found?.fields['data_connector_id'] !== id)
		throw new ApiError(404, 'execution_result_not_found', 'Execution result not found');
	return found.fields;
}
