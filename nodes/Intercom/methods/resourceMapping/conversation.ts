import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { objectsOf, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { readConversationAttributes } from '../lists/conversations';
import { readForEditor } from '../read';
import { mapperField } from './mapperField';

function conversationField(attribute: JsonObject): ResourceMapperField {
	const { data_type, name, options } = attribute;
	if (data_type === 'relationship')
		return mapperField(attribute, { type: 'array', displayName: `${String(nameText(name))} (IDs of objects)` });
	if (data_type !== 'list') return mapperField(attribute, {});
	// A conversation holds the label of an option, not its ID.
	const labels = objectsOf(options).flatMap(({ archived, label }) => (archived === true ? [] : [String(label)]));
	return mapperField(attribute, {
		type: 'options',
		options: labels.map((label) => ({
			name: String(nameText(label)),
			value: label,
		})),
	});
}

/** Gives the form of the attributes of conversations; files are left out, as no request can write them. */
export async function mapConversationAttributes(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await readForEditor(this, async (read) => ({
		fields: (await readConversationAttributes(read))
			.filter(({ data_type }) => data_type !== 'files')
			.map(conversationField),
		emptyFieldsNotice: 'This workspace has no attributes for conversations.',
	}));
}
