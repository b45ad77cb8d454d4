import { more } from '../../operations/conversations/facts';
import { known } from '../../catalogue/world';
import { seeded } from '../../simulator/routes/tickets/seed';
import { DATE, id, SECONDS, type Row } from './row';

const NEW = 'version 7.0.3 stops at API 2.14, which does not have it';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[
			...['getDeleted', 'getHandlingEvents', 'getSideConversations', 'merge'].map((name) => `conversation.${name}`),
			...['create', 'addOption', 'archive', 'archiveOption', 'get', 'getAll', 'update', 'updateOption'].map(
				(name) => `conversationAttribute.${name}`,
			),
		].map((operation) => [operation, NEW]),
	),
	'conversation.getAttachments': 'it has no method that downloads files',
	'conversation.replyAndClose': 'it has no method that sends two requests; both are compared for themselves',
	'customObject.getAll': 'version 7.0.3 stops at API 2.14, where this route finds one object by its external ID',
};

const { admin, company, conversation, tag } = known;
const about = (operation: string, parameters: object = {}) => ({
	resource: 'conversation',
	operation,
	conversation_id: id(conversation),
	...parameters,
});
const acting = { additionalFields: { admin_id: id(admin) } };
const custom = (operation: string, parameters: object = {}) => ({
	resource: 'customObject',
	operation,
	custom_object_type_identifier: id(more.objectType),
	...parameters,
});
const type = { custom_object_type_identifier: more.objectType };
const object = { ...type, custom_object_instance_id: more.object };

export const rows: readonly Row[] = [
	{
		operation: 'conversation.attachTag',
		sdk: async (client) =>
			await client.tags.tagConversation({ conversation_id: conversation, id: tag, admin_id: admin }),
		node: about('attachTag', { tag: 'existing', tag_id: id(tag), ...acting }),
	},
	{
		operation: 'conversation.detachTag',
		sdk: async (client) =>
			await client.tags.untagConversation({ conversation_id: conversation, tag_id: tag, admin_id: admin }),
		node: about('detachTag', { tag_id: id(tag), ...acting }),
	},
	{
		operation: 'conversation.convert',
		sdk: async (client) =>
			await client.conversations.convertToTicket({
				conversation_id: Number(conversation),
				ticket_type_id: seeded.bug,
				attributes: { _default_title_: 'Found a bug' },
			}),
		node: about('convert', {
			ticket_type_id: id(seeded.bug),
			attributes_as: 'basic',
			attributes__default_title_: 'Found a bug',
		}),
	},
	{
		operation: 'conversation.delete',
		sdk: async (client) => await client.conversations.deleteConversation({ conversation_id: Number(conversation) }),
		node: about('delete'),
	},
	{
		operation: 'conversation.getTranscript',
		sdk: async (client) => await client.conversations.find({ conversation_id: conversation }),
		node: about('getTranscript'),
	},
	{
		operation: 'conversation.redact',
		how: 'a part',
		sdk: async (client) =>
			await client.conversations.redactConversationPart({
				type: 'conversation_part',
				conversation_id: conversation,
				conversation_part_id: more.part,
			}),
		node: about('redact', { redacts: 'part', conversation_part_id: more.part }),
	},
	{
		operation: 'conversation.redact',
		how: 'the first message',
		sdk: async (client) =>
			await client.conversations.redactConversationPart({
				type: 'source',
				conversation_id: conversation,
				source_id: more.source,
			}),
		node: about('redact', { redacts: 'source', source_id: more.source }),
	},
	{
		operation: 'conversation.update',
		sdk: async (client) =>
			await client.conversations.update({
				conversation_id: conversation,
				display_as: 'plaintext',
				read: true,
				title: 'Order 7',
				custom_attributes: { Area: 'Bugs' },
				company_id: company,
			}),
		node: about('update', {
			custom_attributes_as: 'json',
			custom_attributes: '{ "Area": "Bugs" }',
			additionalFields: { display_as: 'plaintext', read: true, title: 'Order 7', company_id: id(company) },
		}),
	},
	{
		operation: 'customObject.upsert',
		sdk: async (client) =>
			await client.customObjectInstances.createCustomObjectInstances({
				...type,
				external_id: more.orderId,
				external_created_at: SECONDS,
				external_updated_at: SECONDS,
				custom_attributes: { order_number: '8' },
			}),
		node: custom('upsert', {
			external_id: more.orderId,
			custom_attributes_as: 'typed',
			custom_attributes: { text: [{ name: 'order_number', value: '8' }] },
			additionalFields: { external_created_at: DATE, external_updated_at: DATE },
		}),
	},
	{
		operation: 'customObject.get',
		sdk: async (client) => await client.customObjectInstances.getCustomObjectInstancesById(object),
		node: custom('get', { custom_object_instance_id: id(more.object) }),
	},
	{
		operation: 'customObject.delete',
		how: 'by its ID',
		sdk: async (client) => await client.customObjectInstances.deleteCustomObjectInstancesByExternalId(object),
		node: custom('delete', { object_by: 'id', custom_object_instance_id: id(more.object) }),
	},
	{
		operation: 'customObject.delete',
		how: 'by its external ID',
		sdk: async (client) =>
			await client.customObjectInstances.deleteCustomObjectInstancesById({ ...type, external_id: more.orderId }),
		node: custom('delete', { object_by: 'external_id', external_id: more.orderId }),
	},
];
