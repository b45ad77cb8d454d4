import type { FieldType, ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { objectsOf, type JsonObject } from '../../model/json';
import { attributesOfConversations } from '../lists/conversations';
import { reading } from '../read';

/** Types of attributes by what Intercom calls them; those that no request can write are not here. */
const TYPES: Readonly<Record<string, FieldType>> = {
	boolean: 'boolean',
	datetime: 'dateTime',
	decimal: 'number',
	integer: 'number',
	list: 'options',
	relationship: 'array',
	string: 'string',
};

function mapperField({ data_type, name, options }: JsonObject): ResourceMapperField {
	const type = TYPES[String(data_type)] ?? 'string';
	const labels = objectsOf(options).flatMap(({ archived, label }) => (archived === true ? [] : [String(label)]));
	return {
		id: String(name),
		displayName: type === 'array' ? `${String(name)} (IDs of objects)` : String(name),
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		// Nothing is sent, and so nothing is cleared, until the user adds the attribute.
		removed: true,
		type,
		// A conversation holds the words of an option, not its ID.
		...(type === 'options' && { options: labels.map((label) => ({ name: label, value: label })) }),
	};
}

/** The attributes of conversations, with the types that the workspace gave them. */
export async function conversationAttributes(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await reading(this, async (read) => ({
		fields: (await attributesOfConversations(read)).filter(({ data_type }) => data_type !== 'files').map(mapperField),
		emptyFieldsNotice: 'This workspace has no attributes for conversations.',
	}));
}
