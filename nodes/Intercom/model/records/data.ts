import { DIGITS, named, type RecordList, type RecordSpec } from './record';

const customObjects = {
	route: 'GET /custom_object_instances/{custom_object_type_identifier}',
	rows: 'data',
	pages: { by: 'number', size: 150 },
	name: ['external_id'],
	beside: ['id'],
} satisfies RecordList;
// Archived ones too, so that they can be brought back.
const dataAttributes = {
	route: 'GET /data_attributes',
	rows: 'data',
	query: { include_archived: true },
	name: ['label', 'name'],
	beside: ['model'],
} satisfies RecordList;

/** Attributes of contacts and companies, custom objects, data connectors. */
export const data = {
	customObjects: { one: 'custom object', placeholder: 'e.g. 16032025', list: customObjects, by: {} },
	customObjectTypes: { one: 'custom object type', placeholder: 'e.g. Order', by: {} },
	dataAttributes: {
		one: 'data attribute',
		id: DIGITS,
		placeholder: 'e.g. 44',
		list: dataAttributes,
		by: { name: named(dataAttributes, 'name', 'By Name', 'e.g. plan') },
	},
	dataConnectorResults: {
		one: 'execution result',
		placeholder: 'e.g. 99001',
		list: {
			route: 'GET /data_connectors/{data_connector_id}/execution_results',
			rows: 'data',
			pages: { by: 'cursor', size: 30 },
			name: ['created_at'],
			beside: ['error_type', 'source_type'],
			order: 'own',
		},
		by: {},
	},
	dataConnectors: {
		one: 'data connector',
		id: DIGITS,
		placeholder: 'e.g. 12345',
		list: {
			route: 'GET /data_connectors',
			rows: 'data',
			pages: { by: 'cursor', size: 50 },
			name: ['name'],
			beside: ['state'],
		},
		by: {},
	},
} satisfies Readonly<Record<string, RecordSpec>>;
