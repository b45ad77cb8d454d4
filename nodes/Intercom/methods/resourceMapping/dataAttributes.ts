import type {
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { objectsOf, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { attributeTitle, readAttributes, type Model } from '../lists/dataAttributes';
import { readForEditor } from '../read';
import { asDropdown, mapperField } from './mapperField';

/** The options of a list attribute: plain texts, or objects with a `value`. */
const optionsIn = ({ options }: JsonObject): INodePropertyOptions[] =>
	(Array.isArray(options) ? options : [])
		.map((option) => String(typeof option === 'string' ? option : (objectsOf([option])[0]?.value ?? '')))
		.filter((value) => value !== '')
		.map((value) => ({ name: String(nameText(value)), value }));

const dataAttributeField = (attribute: JsonObject): ResourceMapperField =>
	mapperField(attribute, {
		displayName: attributeTitle(attribute),
		readOnly: attribute.api_writable === false,
		...asDropdown(optionsIn(attribute)),
	});

/** Gives the form of the custom attributes of contacts or companies. */
export const mapAttributesOf = (model: Model) =>
	async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		return await readForEditor(this, async (read) => ({
			fields: (await readAttributes(read, model)).filter(({ custom }) => custom === true).map(dataAttributeField),
			emptyFieldsNotice: `This workspace has no custom attributes for ${model === 'contact' ? 'contacts' : 'companies'}.`,
		}));
	};
