import type {
	FieldType,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { objectsOf, type JsonObject } from '../../model/json';
import { rowsOf } from '../../model/rows';
import { conversationAttributes } from './conversation';
import { reading, type Read } from '../read';
import { ticketAttributes } from './ticket';

export type Model = 'company' | 'contact';

const TYPES: Readonly<Record<string, FieldType>> = {
	string: 'string',
	integer: 'number',
	float: 'number',
	boolean: 'boolean',
	date: 'dateTime',
	datetime: 'dateTime',
};

/** The attributes of a model that are in use. */
export const attributesOf = async (read: Read, model: Model): Promise<JsonObject[]> =>
	rowsOf(await read('GET /data_attributes', { query: { model } }), 'data').filter(({ archived }) => archived !== true);

/** What an attribute is called: `custom_attributes.plan` in searches, `plan` in a record. */
export const labelOf = ({ label, name }: JsonObject): string => String(label ?? name);

/** The values of a list attribute, under either of the keys that Intercom uses. */
const choicesOf = ({ options }: JsonObject): INodePropertyOptions[] =>
	(Array.isArray(options) ? options : [])
		.map((one) => String(typeof one === 'string' ? one : (objectsOf([one])[0]?.value ?? '')))
		.filter((value) => value !== '')
		.map((value) => ({ name: value, value }));

function mapperField(attribute: JsonObject): ResourceMapperField {
	const options = choicesOf(attribute);
	return {
		id: String(attribute.name),
		displayName: labelOf(attribute),
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		// Nothing is sent, and so nothing is cleared, until the user adds the attribute.
		removed: true,
		type: options.length > 0 ? 'options' : (TYPES[String(attribute.data_type)] ?? 'string'),
		...(options.length > 0 && { options }),
		readOnly: attribute.api_writable === false,
	};
}

const mapperOf = (model: Model) =>
	async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		return await reading(this, async (read) => ({
			fields: (await attributesOf(read, model)).filter(({ custom }) => custom === true).map(mapperField),
			emptyFieldsNotice: `This workspace has no custom attributes for ${model === 'contact' ? 'contacts' : 'companies'}.`,
		}));
	};

/** The custom attributes of the workspace, with the types that it gave them. */
export const attributeMapping = {
	companyAttributes: mapperOf('company'),
	contactAttributes: mapperOf('contact'),
	ticketAttributes,
	conversationAttributes,
};
