import { from, several, type Samples } from '../sample';

const range = { created_at_after: '2026-01-01', created_at_before: '2026-01-31' };
const report = {
	dataset_id: 'conversation',
	attribute_ids: ['conversation.conversation_id'],
	start_time: '2026-01-01',
	end_time: '2026-01-31',
};
const job = (kind: string) => ({ parameters: { job_identifier: kind } });
const id = (value: string) => ({ __rl: true, mode: 'id', value });
const said = { conversation_id: 'ext-123', message_body: 'Where is my order?', user_id: 'user-70' };
const page = { source_id: id('33'), title: 'Returns', html: '<p>Thirty days</p>', url: 'https://help.example.com/2' };
const source = { url: 'https://help.example.com' };
const call = { parameters: { call_id: id('1123') } };
const connector = { data_connector_id: id('4125') };

/** Exports, calls, Fin and data connectors. */
export const automation: Readonly<Record<string, Samples>> = {
	dataExport: {
		exportAndDownload: { parameters: range },
		cancel: job('data_export'),
		create: { parameters: range },
		download: job('data_export'),
		get: job('data_export'),
	},
	reportingExport: {
		exportAndDownload: { parameters: report },
		create: { parameters: report },
		download: job('reporting_export'),
		get: job('reporting_export'),
		getDatasets: {},
	},
	call: {
		get: call,
		getAll: {},
		getRecording: call,
		getTranscript: call,
		search: {
			parameters: { conversation_ids: '={{ [$json.id] }}' },
			items: ({ conversations }) => several(conversations.values(), ({ id: own }) => ({ id: own })),
		},
	},
	finVoice: {
		get: { parameters: { id: '12' } },
		getAll: {
			parameters: { conversation_id: from('id') },
			items: ({ conversations }) => several(conversations.values(), ({ id: own }) => ({ id: own })),
		},
		getByExternalId: { parameters: { external_id: 'call-12' } },
		getByPhoneNumber: { parameters: { phone_number: '+353871234567' } },
		register: { parameters: { phone_number: '+353871234567', call_id: 'call-13' } },
	},
	fin: {
		start: { parameters: said },
		reply: { parameters: said },
		submitRating: { parameters: { conversation_id: 'ext-123', rating: 'good' } },
	},
	aiContentSource: {
		create: { parameters: { ...source, additionalFields: { audience_ids: ['5678'] } } },
		delete: { parameters: { source_id: id('33') } },
		get: { parameters: { source_id: id('33') } },
		getAll: {},
		update: { parameters: { ...source, source_id: id('33') } },
	},
	externalPage: {
		upsert: { parameters: { ...page, external_id: 'article-2' } },
		delete: { parameters: { page_id: id('21') } },
		get: { parameters: { page_id: id('21') } },
		getAll: {},
		update: { parameters: { ...page, page_id: id('21') } },
	},
	dataConnector: {
		create: {
			parameters: {
				name: 'Get Order Status',
				additionalFields: {
					description: 'Looks up an order',
					audiences: ['leads'],
					data_inputs: {
						row: [{ name: 'order_id', type: 'string', description: 'The order', required: true, default_value: '' }],
					},
					token_ids: ['1234'],
				},
			},
		},
		delete: { parameters: { id: id('4125') } },
		get: { parameters: { id: id('4125') } },
		getAll: {},
		getResult: [
			{ parameters: { ...connector, result_id: id('99001') } },
			{ parameters: { ...connector, result_id: id('99000') } },
		],
		getResults: { parameters: { ...connector, additionalFields: { include_bodies: true } } },
		update: { parameters: { id: id('4125'), additionalFields: { name: 'Get Order' } } },
	},
};
