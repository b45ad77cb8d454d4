import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { titleOf } from '../engine/names';
import { rowsOf } from '../model/rows';
import { searchFields, type ConditionType } from '../model/search';
import { attributesOf, labelOf } from './attributes';
import { reading, type Read } from './reader';

const TYPES: Readonly<Record<string, ConditionType>> = {
	boolean: 'yesNo',
	date: 'date',
	datetime: 'date',
	decimal: 'number',
	float: 'number',
	integer: 'number',
};

const typed = (type: unknown): ConditionType => TYPES[String(type)] ?? 'text';

/** The workspace's own attributes of one type, as a search names them. */
async function ownFields(
	read: Read,
	searches: 'contacts' | 'conversations',
	type: ConditionType,
): Promise<INodePropertyOptions[]> {
	const attributes =
		searches === 'contacts'
			? (await attributesOf(read, 'contact')).filter(({ custom }) => custom === true)
			: rowsOf(await read('GET /conversations/attributes'), 'data').filter(({ archived }) => archived !== true);
	return attributes
		.filter(({ data_type }) => typed(data_type) === type)
		.map((attribute) => ({
			name: `${labelOf(attribute)} (Custom)`,
			value: `custom_attributes.${String(attribute.name ?? attribute.label)}`,
		}));
}

const fieldsOf = (type: ConditionType) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const searches = this.getCurrentNodeParameter('resource') === 'conversation' ? 'conversations' : 'contacts';
		return await reading(this, async (read) => [
			...searchFields[searches][type].map((field) => ({ name: titleOf(field), value: field })),
			...(await ownFields(read, searches, type)),
		]);
	};

/** The fields that a condition of each type can name: Intercom's and the workspace's own. */
export const searchOptions = {
	getDateSearchFields: fieldsOf('date'),
	getNumberSearchFields: fieldsOf('number'),
	getTextSearchFields: fieldsOf('text'),
	getYesNoSearchFields: fieldsOf('yesNo'),
};
