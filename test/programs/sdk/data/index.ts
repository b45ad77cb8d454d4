import { known, userEmail, userExternalId } from '../../../catalogue/known';
import { customObject } from '../../../operations/data/records';
import { DATE, id, lack, NEWER, SECONDS, type Row } from '../row';
import { exportRows } from './exports';

const { user } = known;
const ATTRIBUTE = '12871';
/** Apart, since the SDK's type has no place for the name and the model. */
const SECTOR = {
	name: 'Sector',
	model: 'company',
	data_type: 'options' as const,
	options: [{ value: 'Retail' }, { value: 'Finance' }],
};
const ofType = { custom_object_type_identifier: id(customObject.objectType) };
const type = { custom_object_type_identifier: customObject.objectType };
const object = { ...type, custom_object_instance_id: customObject.object };

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack(NEWER, 'dataConnector.create dataConnector.delete dataConnector.get dataConnector.getAll'),
	...lack(NEWER, 'dataConnector.getResult dataConnector.getResults dataConnector.update'),
	...lack(
		'several requests, each of which is compared under its own operation',
		'dataExport.exportAndDownload reportingExport.exportAndDownload',
	),
	'customObject.getAll': 'version 7.0.3 stops at API 2.14, where this route finds one object by its external ID',
};

export const rows: readonly Row[] = [
	{
		operation: 'dataAttribute.create',
		sdk: (client) => client.dataAttributes.create(SECTOR),
		node: {
			name: 'Sector',
			model: 'company',
			value_type: 'options',
			list_options: { row: [{ value: 'Retail' }, { value: 'Finance' }] },
		},
	},
	{
		operation: 'dataAttribute.update',
		sdk: (client) =>
			client.dataAttributes.update({
				data_attribute_id: Number(ATTRIBUTE),
				body: { archived: true, options: [{ value: 'a' }, { value: 'b' }] },
			}),
		node: {
			data_attribute_id: id(ATTRIBUTE),
			additionalFields: { archived: true, list_options: { row: [{ value: 'a' }, { value: 'b' }] } },
		},
	},
	{
		operation: 'dataAttribute.getAll',
		sdk: (client) => client.dataAttributes.list({ model: 'company', include_archived: true }),
		node: { model: 'company', additionalFields: { include_archived: true } },
	},
	{
		operation: 'dataEvent.createSummary',
		sdk: (client) =>
			client.events.summaries({
				user_id: userExternalId,
				event_summaries: { event_name: 'left', count: 2, first: SECONDS, last: SECONDS },
			}),
		node: {
			user_id: userExternalId,
			event_summaries_event_name: 'left',
			event_summaries_count: 2,
			additionalFields: { event_summaries_first: DATE, event_summaries_last: DATE },
		},
	},
	{
		operation: 'dataEvent.submit',
		how: 'with metadata',
		sdk: (client) =>
			client.events.create({
				event_name: 'invited-friend',
				user_id: userExternalId,
				created_at: SECONDS,
				metadata: { invite_code: 'ADDAFRIEND' },
			}),
		node: {
			event_name: 'invited-friend',
			contact_by: 'user_id',
			user_id: userExternalId,
			metadata_as: 'typed',
			metadata: { text: [{ name: 'invite_code', value: 'ADDAFRIEND' }] },
			additionalFields: { created_at: DATE },
		},
	},
	{
		operation: 'dataEvent.submit',
		how: 'by the ID in Intercom',
		sdk: (client) => client.events.create({ event_name: 'left', id: user, created_at: SECONDS }),
		node: { event_name: 'left', contact_by: 'id', id: id(user), additionalFields: { created_at: DATE } },
	},
	{
		operation: 'dataEvent.getAll',
		sdk: (client) => client.events.list({ type: 'user', email: userEmail, per_page: 2 }),
		node: { contact_by: 'email', email: userEmail, limit: 2 },
	},
	{
		operation: 'dataEvent.getAll',
		how: 'counted',
		sdk: (client) => client.events.list({ type: 'user', intercom_user_id: user, summary: true, per_page: 2 }),
		node: { contact_by: 'intercom_user_id', intercom_user_id: id(user), limit: 2, additionalFields: { summary: true } },
	},
	{
		operation: 'customObject.upsert',
		sdk: (client) =>
			client.customObjectInstances.createCustomObjectInstances({
				...type,
				external_id: customObject.orderId,
				external_created_at: SECONDS,
				external_updated_at: SECONDS,
				custom_attributes: { order_number: '8' },
			}),
		node: {
			...ofType,
			external_id: customObject.orderId,
			custom_attributes_as: 'typed',
			custom_attributes: { text: [{ name: 'order_number', value: '8' }] },
			additionalFields: { external_created_at: DATE, external_updated_at: DATE },
		},
	},
	{
		operation: 'customObject.get',
		sdk: (client) => client.customObjectInstances.getCustomObjectInstancesById(object),
		node: { ...ofType, custom_object_instance_id: id(customObject.object) },
	},
	{
		operation: 'customObject.delete',
		how: 'by its ID',
		sdk: (client) => client.customObjectInstances.deleteCustomObjectInstancesByExternalId(object),
		node: { ...ofType, object_by: 'id', custom_object_instance_id: id(customObject.object) },
	},
	{
		operation: 'customObject.delete',
		how: 'by its external ID',
		sdk: (client) =>
			client.customObjectInstances.deleteCustomObjectInstancesById({ ...type, external_id: customObject.orderId }),
		node: { ...ofType, object_by: 'external_id', external_id: customObject.orderId },
	},
	...exportRows,
];
