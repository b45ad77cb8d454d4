import { customObject as known, knownData } from '../../../operations/data/records';
import { FAILED_RESULT } from '../seeds/data';
import { picked } from '../../picked';
import { contactsOf, externalIdsAs, from, idOf, several, type Sample, type Samples } from '../sample';

const object = { custom_object_type_identifier: picked(known.objectType) };
const whole = { ...object, custom_object_instance_id: picked(known.object) };
const range = { created_at_after: '2026-01-01', created_at_before: '2026-01-31' };
const report = {
	dataset_id: 'conversation',
	attribute_ids: ['conversation.conversation_id'],
	start_time: '2026-01-01',
	end_time: '2026-01-31',
};
const job = (kind: string) => ({ parameters: { job_identifier: kind } });
/** An export as its file, and as its rows. */
const bothOutputs = ({ parameters }: Sample): Sample[] => [
	{ parameters: { ...parameters } },
	{ parameters: { ...parameters, output: 'rows' } },
];
const sample = (parameters: Sample['parameters'] = {}): Sample => ({ parameters });
const ofConnector = { data_connector_id: picked(knownData.connector) };

/** Attributes of contacts and companies, events, custom objects, data connectors, exports. */
export const data: Readonly<Record<string, Samples>> = {
	dataAttribute: {
		getAll: { parameters: { model: 'contact', returnAll: true } },
		create: sample({
			name: 'Sector',
			model: 'company',
			value_type: 'options',
			list_options: { row: [{ value: 'Retail' }, { value: 'Finance' }] },
			additionalFields: { description: 'What the company does' },
		}),
		update: {
			parameters: { data_attribute_id: from('id'), additionalFields: { messenger_writable: true } },
			items: ({ attributes }) =>
				several(
					attributes.filter(({ custom, model }) => custom && model !== 'conversation'),
					idOf,
				),
		},
	},
	dataEvent: {
		submit: { parameters: { event_name: 'placed-order', id: from('id') }, items: contactsOf },
		getAll: {
			parameters: { intercom_user_id: from('id') },
			items: ({ events }) => several(events.keys(), (id) => ({ id })),
		},
		createSummary: {
			parameters: { user_id: '={{ $json.id }}', event_summaries_event_name: 'placed-order' },
			items: externalIdsAs('id'),
		},
	},
	customObject: {
		delete: { parameters: whole },
		get: { parameters: whole },
		getAll: { parameters: { ...object, returnAll: true } },
		upsert: { parameters: { ...object, external_id: known.orderId } },
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
		delete: { parameters: { id: picked(knownData.connector) } },
		get: { parameters: { id: picked(knownData.connector) } },
		getAll: {},
		getResult: [
			{ parameters: { ...ofConnector, result_id: picked(knownData.result) } },
			{ parameters: { ...ofConnector, result_id: picked(FAILED_RESULT) } },
		],
		getResults: { parameters: { ...ofConnector, additionalFields: { include_bodies: true } } },
		update: { parameters: { id: picked(knownData.connector), additionalFields: { name: 'Get Order' } } },
	},
	dataExport: {
		exportAndDownload: bothOutputs({ parameters: range }),
		cancel: job('data_export'),
		create: { parameters: range },
		download: bothOutputs(job('data_export')),
		get: job('data_export'),
	},
	reportingExport: {
		exportAndDownload: bothOutputs({ parameters: report }),
		create: { parameters: report },
		download: bothOutputs(job('reporting_export')),
		get: job('reporting_export'),
		getDatasets: {},
	},
};
