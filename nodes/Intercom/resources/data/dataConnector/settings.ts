import type { Fields } from '../../../model/field';
import { choice, choices, flag, json, rows, text, texts } from '../../../model/fields';

/** What a user can set on a connector, new or existing, beside its name. */
export const settings = {
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
