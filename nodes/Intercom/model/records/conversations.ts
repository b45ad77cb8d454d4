import { named, type RecordList, type RecordSpec } from './record';

const conversationAttributes = {
	route: 'GET /conversations/attributes',
	rows: 'data',
	name: ['name'],
	beside: ['data_type'],
} satisfies RecordList;
const customObjects = {
	route: 'GET /custom_object_instances/{custom_object_type_identifier}',
	rows: 'data',
	pages: { by: 'number', size: 150 },
	name: ['external_id'],
	beside: ['id'],
} satisfies RecordList;

/** Attributes of conversations, and custom objects. */
export const conversations = {
	conversationAttributes: {
		one: 'conversation attribute',
		placeholder: 'e.g. 12870',
		list: conversationAttributes,
		by: { name: named(conversationAttributes, 'name', 'By Name', 'e.g. Issue type') },
	},
	conversationAttributeOptions: {
		one: 'option',
		placeholder: 'e.g. a1b2c3d4-e5f6-7890-abcd-ef1234567890',
		by: {},
	},
	customObjectTypes: { one: 'custom object type', placeholder: 'e.g. Order', by: {} },
	customObjects: { one: 'custom object', placeholder: 'e.g. 16032025', list: customObjects, by: {} },
} satisfies Readonly<Record<string, RecordSpec>>;
