import { choice, flag, pick, text, time } from '../../../model/fields';
import { endpoint, type Resource } from '../../../model/operation';
import { byCursor } from '../../../model/pages';
import { settings } from './settings';
import { DELETED_FOR_GOOD } from '../../shared/notices';

const connector = pick({ from: 'dataConnectors', label: 'Data Connector', required: true });
const path = { id: connector };
const NAME = { placeholder: 'e.g. Get Order Status' } as const;

const results = { data_connector_id: connector };

export const dataConnector: Resource = {
	label: 'Data Connector',
	operations: {
		create: endpoint({
			action: 'Create a data connector',
			description: 'Create a connector, which is a draft until it is set live',
			route: 'POST /data_connectors',
			body: { name: text({ ...NAME, required: true }), ...settings },
		}),
		delete: endpoint({
			action: 'Delete a data connector',
			description: 'Delete a connector that is a draft and not in use',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /data_connectors/{id}',
			path,
		}),
		get: endpoint({
			action: 'Get a data connector',
			description: 'Get all settings of a connector',
			ifNotFound: true,
			route: 'GET /data_connectors/{id}',
			path,
			query: {
				state_version: choice({
					label: 'Version',
					options: { live: 'Live', draft: 'Draft' },
					description: 'Of a connector with changes that are not live yet; the live one when left out',
				}),
			},
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many data connectors',
			description: 'List the connectors of the workspace',
			route: 'GET /data_connectors',
			rows: 'data',
			pages: byCursor(50),
		}),
		getResult: endpoint({
			label: 'Get Execution Result',
			action: 'Get an execution result of a data connector',
			description: 'Get one run of a connector, with what was sent and answered',
			ifNotFound: true,
			route: 'GET /data_connectors/{data_connector_id}/execution_results/{id}',
			path: {
				...results,
				id: pick({
					from: 'dataConnectorResults',
					label: 'Execution Result',
					required: true,
					description: 'The list has those of the last hour; others can be named by ID',
					parameter: 'result_id',
				}),
			},
		}),
		getResults: endpoint({
			label: 'Get Execution Results',
			action: 'Get the execution results of a data connector',
			description: 'List the runs of a connector; those of the last hour unless a time is given',
			route: 'GET /data_connectors/{data_connector_id}/execution_results',
			path: results,
			query: {
				end_ts: time({ label: 'Until', description: 'Now when left out' }),
				error_type: choice({
					options: {
						'3rd_party_error': 'Third Party Error',
						client_side_action_error: 'Client Side Action Error',
						email_verification_error: 'Email Verification Error',
						faraday_error: 'Connection Error',
						fin_action_identity_verification_error: 'Fin Action Identity Verification Error',
						fin_action_response_formatting_error: 'Fin Action Response Formatting Error',
						non_fin_standalone_action_identity_verification_error: 'Standalone Action Identity Verification Error',
						request_configuration_error: 'Request Configuration Error',
						request_validation_error: 'Request Validation Error',
						response_mapping_error: 'Response Mapping Error',
						token_refresh_error: 'Token Refresh Error',
					},
					description: 'Those that failed in this way',
				}),
				include_bodies: flag({ description: 'Whether to add what was sent and answered' }),
				start_ts: time({ label: 'Since', description: 'An hour ago when left out' }),
				success: choice({ label: 'Outcome', options: { true: 'Succeeded', false: 'Failed' } }),
			},
			rows: 'data',
			pages: byCursor(30),
		}),
		update: endpoint({
			action: 'Update a data connector',
			description: 'Change settings of a connector, or set it live',
			route: 'PATCH /data_connectors/{id}',
			path,
			body: {
				name: text(NAME),
				state: choice({
					options: { draft: 'Draft', live: 'Live' },
					description: 'A connector in use cannot become a draft',
				}),
				...settings,
			},
		}),
	},
};
