import { decimal, entries, flag, oneOf, pick, text, time } from '../../model/fields';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { attributesAs } from '../shared/forms';
import { DELETED_FOR_GOOD } from '../shared/notices';

const custom_object_type_identifier = pick({
	from: 'customObjectTypes',
	label: 'Object Type',
	required: true,
	description: 'The list has the types that attributes of conversations refer to; any other goes by its identifier',
});
const instance = pick({ from: 'customObjects', label: 'Object', required: true });
const external_id = {
	label: 'External ID',
	placeholder: 'e.g. order-7',
	description: 'Your own identifier of the object',
} as const;
const key = text({
	...external_id,
	required: true,
	description: 'Your own identifier of the object, by which one that exists is found',
});

const customAttributes = attributesAs({
	label: 'Custom Attributes',
	key: 'custom_attributes',
	ways: {
		none: { label: 'None' },
		typed: {
			label: 'Add Each Attribute',
			fields: {
				custom_attributes: entries({
					title: 'Attribute',
					label: 'Attributes',
					required: true,
					max: Infinity,
					types: {
						text: { label: 'Text', fields: { value: text() } },
						number: { label: 'Number', fields: { value: decimal({ required: true }) } },
						date: { label: 'Date', fields: { value: time({ required: true }) } },
						flag: { label: 'Yes or No', fields: { value: flag({ required: true }) } },
					},
				}),
			},
		},
	},
	example: '{ "total_amount": 99.9 }',
	flat: 'attributes of a custom object',
	description: 'Names as Intercom has them; dates as Unix seconds',
});

export const customObject: Resource = {
	label: 'Custom Object',
	operations: {
		upsert: procedure({
			label: 'Create or Update',
			action: 'Create or update a custom object',
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			covers: ['POST /custom_object_instances/{custom_object_type_identifier}'],
			// Not in `path`, since writes with the same path wait for each other, and objects of one type need not.
			fields: { custom_object_type_identifier },
			body: {
				external_id: key,
				custom_attributes_as: customAttributes,
				external_created_at: time({ description: 'When it was created where it comes from' }),
				external_updated_at: time({ description: 'When it was last changed where it comes from' }),
			},
			foundBy: ['external_id'],
			serializeBy: ['external_id'],
			async run({ body, send, values }) {
				return await send('POST /custom_object_instances/{custom_object_type_identifier}', {
					path: { custom_object_type_identifier: values.custom_object_type_identifier },
					body,
					idempotent: true,
				});
			},
		}),
		delete: procedure({
			action: 'Delete a custom object',
			description: 'Delete an object of a custom type, by its ID or its external ID',
			notice: DELETED_FOR_GOOD,
			covers: [
				'DELETE /custom_object_instances/{custom_object_type_identifier}/{custom_object_instance_id}',
				'DELETE /custom_object_instances/{custom_object_type_identifier}',
			],
			path: {
				custom_object_type_identifier,
				object_by: oneOf({
					label: 'Object By',
					required: true,
					cases: {
						id: { label: 'Choose an Object', fields: { custom_object_instance_id: instance } },
						external_id: { label: 'External ID', fields: { external_id: text({ ...external_id, required: true }) } },
					},
				}),
			},
			async run({ path, send }) {
				const { custom_object_instance_id, custom_object_type_identifier = '', external_id = '' } = path;
				return custom_object_instance_id === undefined
					? await send('DELETE /custom_object_instances/{custom_object_type_identifier}', {
							path: { custom_object_type_identifier },
							query: { external_id },
						})
					: await send('DELETE /custom_object_instances/{custom_object_type_identifier}/{custom_object_instance_id}', {
							path: { custom_object_type_identifier, custom_object_instance_id },
						});
			},
		}),
		get: endpoint({
			action: 'Get a custom object',
			description: 'Get an object of a custom type by its ID or its external ID',
			ifNotFound: true,
			route: 'GET /custom_object_instances/{custom_object_type_identifier}/{custom_object_instance_id}',
			bears: { custom_object_instance_id: ['id', 'external_id'] },
			path: {
				custom_object_type_identifier,
				custom_object_instance_id: {
					...instance,
					description: 'Its external ID is found too, where an ID is expected',
				},
			},
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many custom objects',
			description: 'List the objects of a custom type, or those of a contact or a conversation',
			route: 'GET /custom_object_instances/{custom_object_type_identifier}',
			path: { custom_object_type_identifier },
			query: {
				external_id: text({ ...external_id, description: 'Only the object with this identifier of your own' }),
				references_contact_id: pick({
					from: 'contacts',
					label: 'Contact',
					description: 'Only objects that this contact is related to',
				}),
				references_conversation_id: pick({
					from: 'conversations',
					label: 'Conversation',
					description: 'Only objects that this conversation is related to',
				}),
			},
			rows: 'data',
			pages: byNumber(150),
			// For an external ID the answer is the object itself.
			adaptPage: (page) => (page.data === undefined && page.id !== undefined ? { data: [page], total_count: 1 } : page),
		}),
	},
};
