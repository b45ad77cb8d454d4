import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const getAll = { resource: 'dataAttribute', operation: 'getAll' };
const own = { type: 'data_attribute', id: 12871, name: 'plan', full_name: 'custom_attributes.plan', custom: true };
const archived = { ...own, id: 12872, name: 'old', full_name: 'custom_attributes.old', archived: true };
const builtIn = { type: 'data_attribute', name: 'email', full_name: 'email', data_type: 'string', custom: false };
const ofConversations = { type: 'conversation_attribute', id: 3, name: 'order', data_type: 'string', archived: false };

describeRows('Data Attribute: Get Many', [
	{
		title: 'gives the attributes of contacts unless told otherwise',
		parameters: getAll,
		answers: [{ type: 'list', data: [builtIn, own] }],
		sends: [{ to: 'GET /data_attributes?model=contact' }],
		gives: [builtIn, own],
	},
	{
		title: 'gives the attributes of companies, archived ones too',
		parameters: { ...getAll, model: 'company', returnAll: true, additionalFields: { include_archived: true } },
		answers: [{ type: 'list', data: [builtIn, own, archived] }],
		sends: [{ to: 'GET /data_attributes?include_archived=true&model=company' }],
		gives: [builtIn, own, archived],
		sdk: async (client) => await client.dataAttributes.list({ model: 'company', include_archived: true }),
	},
	{
		title: 'leaves out the attributes that every workspace has, before it counts up to the limit',
		parameters: { ...getAll, model: 'contact', limit: 2, additionalFields: { custom: true, include_archived: false } },
		answers: [{ type: 'list', data: [builtIn, own, builtIn, archived, own] }],
		sends: [{ to: 'GET /data_attributes?include_archived=false&model=contact' }],
		gives: [own, archived],
	},
	{
		title: 'gives all attributes when Custom Only is off',
		parameters: { ...getAll, model: 'contact', additionalFields: { custom: false } },
		answers: [{ type: 'list', data: [builtIn, own] }],
		sends: [{ to: 'GET /data_attributes?model=contact' }],
		gives: [builtIn, own],
	},
	{
		title: 'reads the attributes of conversations where Intercom has them',
		parameters: { ...getAll, model: 'conversation', additionalFields: { include_archived: true } },
		answers: [{ type: 'list', data: [ofConversations] }],
		sends: [{ to: 'GET /conversations/attributes?include_archived=true' }],
		gives: [ofConversations],
	},
	{
		title: 'keeps all attributes of conversations under Custom Only, as all of them are custom',
		parameters: { ...getAll, model: 'conversation', additionalFields: { custom: true } },
		answers: [{ type: 'list', data: [ofConversations] }],
		sends: [{ to: 'GET /conversations/attributes' }],
		gives: [ofConversations],
	},
]);

/** Apart, since the SDK's type has no place for the name and the model. */
const sector = {
	name: 'Sector',
	model: 'company',
	data_type: 'options' as const,
	options: [{ value: 'Retail' }, { value: 'Finance' }],
};
const list_options = { row: sector.options };

describeRows('Data Attribute: Create and Update, lists of options', [
	{
		title: 'Create defines a list without a description',
		parameters: {
			resource: 'dataAttribute',
			operation: 'create',
			name: 'Sector',
			model: 'company',
			value_type: 'options',
			list_options,
		},
		answers: [own],
		sends: [{ to: 'POST /data_attributes', body: sector }],
		gives: [own],
		sdk: async (client) => await client.dataAttributes.create(sector),
	},
	{
		title: 'Update archives a list and gives it other options',
		parameters: {
			resource: 'dataAttribute',
			operation: 'update',
			data_attribute_id: picked('12871'),
			additionalFields: { archived: true, list_options },
		},
		answers: [archived],
		sends: [{ to: 'PUT /data_attributes/12871', body: { archived: true, options: sector.options } }],
		gives: [archived],
		sdk: async (client) =>
			await client.dataAttributes.update({
				data_attribute_id: 12871,
				body: { archived: true, options: sector.options },
			}),
	},
]);

describeRefusals('Data Attribute: Get Many refuses', { parameters: getAll }, [
	['a model that Intercom does not have', { model: '={{ "ticket" }}' }, 'Attributes Of has no choice "ticket"'],
]);
