import type { RecordSpec } from './record';

/** Exports, calls, Fin and data connectors. */
export const automation = {
	aiContentSources: {
		one: 'content source',
		placeholder: 'e.g. 1234',
		list: {
			route: 'GET /ai/content_import_sources',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['url'],
			beside: ['sync_behavior'],
		},
		by: {},
	},
	calls: {
		one: 'call',
		placeholder: 'e.g. 123',
		list: {
			route: 'GET /calls',
			rows: 'data',
			pages: { by: 'number', size: 25 },
			name: ['phone'],
			beside: ['direction'],
		},
		by: {},
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
		},
		by: {},
	},
	dataConnectors: {
		one: 'data connector',
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
	externalPages: {
		one: 'external page',
		placeholder: 'e.g. 21',
		list: {
			route: 'GET /ai/external_pages',
			rows: 'data',
			pages: { by: 'number', size: 50 },
			name: ['title'],
			beside: ['url'],
		},
		by: {},
	},
} satisfies Readonly<Record<string, RecordSpec>>;
