import type { Fields } from '../../model/field';
import { choice, choices, flag, json, pick, rows, text, texts, time } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byCursor } from '../../model/pages';

const connector = pick({ from: 'dataConnectors', label: 'Data Connector', required: true });
const path = { id: connector };
const NAME = { placeholder: 'e.g. Get Order Status' } as const;

const settings = {
	description: text({ multiline: true, description: 'What the connector does, for teammates and for Fin' }),
	http_method: choice({
		label: 'HTTP Method',
		options: { delete: 'DELETE', get: 'GET', patch: 'PATCH', post: 'POST', put: 'PUT' },
		default: 'get',
	}),
	url: text({
		label: 'URL',
		placeholder: 'e.g. https://api.example.com/orders/1',
		description: 'Where the connector sends its request; inputs stand in it in double curly brackets',
	}),
	audiences: choices({
		options: { leads: 'Leads', users: 'Users', visitors: 'Visitors' },
		description: 'Who the connector is there for',
	}),
	body: text({ multiline: true, description: 'What the request says; inputs stand in it in double curly brackets' }),
	bypass_authentication: flag({ description: 'Whether the request goes without authentication' }),
	customer_authentication: flag({ description: 'Whether customers prove who they are before the request is sent' }),
	data_inputs: rows({
		title: 'Input',
		label: 'Inputs',
		of: {
			default_value: text(),
			description: text({ required: true, placeholder: 'e.g. The order to look up' }),
			name: text({ required: true, placeholder: 'e.g. order_id' }),
			required: flag({ description: 'Whether the connector needs a value' }),
			type: choice({
				options: { boolean: 'Boolean', decimal: 'Decimal', integer: 'Integer', string: 'String' },
				default: 'string',
				required: true,
			}),
		},
		description: 'What the connector is given; they take the place of those it has',
	}),
	direct_fin_usage: flag({
		label: 'Direct Use by Fin',
		description: 'Whether Fin uses the connector by itself, not in workflows alone',
	}),
	headers: rows({ title: 'Header', of: { name: text({ required: true }), value: text() } }),
	mock_response: json({
		object: true,
		description: 'An example of an answer, from which Intercom learns the fields of answers',
	}),
	token_ids: texts({
		label: 'Token IDs',
		placeholder: 'e.g. 1234',
		description: 'Authentication tokens of the connector, in place of those it has',
	}),
	validate_missing_attributes: flag({
		description: 'Whether a required input without a value keeps the request from being sent',
	}),
} satisfies Fields;

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
			notice: 'A deleted connector cannot be restored.',
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
