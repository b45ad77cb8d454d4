import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { SearchKind } from '../../model/field';
import { at, objectsOf, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { rowsOf } from '../../model/rows';
import type { ConditionType } from '../../model/search';
import { searchFields } from '../../model/searchFields';
import { searchTitles } from '../../model/searchTitles';
import { readConversationAttributes } from './conversations';
import { attributeTitle, readAttributes } from './dataAttributes';
import { readForEditor, type Read } from '../read';

/** How each type of attribute is compared; all others as text. */
const CONDITION_TYPES: Readonly<Record<string, ConditionType>> = {
	boolean: 'yesNo',
	date: 'date',
	datetime: 'date',
	decimal: 'number',
	float: 'number',
	integer: 'number',
};

const conditionTypeOf = (dataType: unknown): ConditionType => CONDITION_TYPES[String(dataType)] ?? 'text';

/** A field by a title in words, above the name that Intercom's documents have for it. */
const fieldOption = (name: string, field: string): INodePropertyOptions => ({ name, value: field, description: field });

const isCustom = ({ custom }: JsonObject): boolean => custom === true;

/** The field of a search that stands for an attribute of the workspace. */
const attributeOption = (attribute: JsonObject): INodePropertyOptions =>
	fieldOption(
		`${attributeTitle(attribute)} (Custom)`,
		`custom_attributes.${String(attribute.name ?? attribute.label)}`,
	);

/** Attributes of contacts, companies and conversations are searched by name. */
const attributesByName = async (
	read: Read,
	searches: SearchKind,
	type: ConditionType,
): Promise<INodePropertyOptions[]> => {
	const attributes =
		searches === 'conversations'
			? await readConversationAttributes(read)
			: (await readAttributes(read, searches === 'companies' ? 'company' : 'contact')).filter(isCustom);
	return attributes.filter(({ data_type }) => conditionTypeOf(data_type) === type).map(attributeOption);
};

/**
 * Attributes of tickets are searched by ID, since each type has its own; the title and the description have fields of
 * their own.
 */
const ticketAttributesById = async (read: Read, type: ConditionType): Promise<INodePropertyOptions[]> =>
	rowsOf(await read('GET /ticket_types'), 'data')
		.filter(({ archived }) => archived !== true)
		.flatMap((ticketType) =>
			objectsOf(at(ticketType, 'ticket_type_attributes.data'))
				.filter(({ archived, data_type, name }) => {
					const searchable = archived !== true && data_type !== 'files' && !String(name).startsWith('_default_');
					return searchable && conditionTypeOf(data_type) === type;
				})
				.map(({ id, name }) =>
					fieldOption(
						`${String(nameText(name))} (${String(nameText(ticketType.name))})`,
						`ticket_attribute.${String(id)}`,
					),
				),
		);

const byName = (options: INodePropertyOptions[]): INodePropertyOptions[] =>
	options.sort((a, b) => a.name.localeCompare(b.name));

/** What a resource searches; contacts where it is none of these. */
const SEARCH_OF_RESOURCE: Readonly<Record<string, SearchKind>> = {
	company: 'companies',
	conversation: 'conversations',
	ticket: 'tickets',
};

/** Intercom's own fields of some types. */
const ownFields = (searches: SearchKind, types: readonly ConditionType[]): INodePropertyOptions[] =>
	byName(
		types
			.flatMap((type) => searchFields[searches][type])
			.map((field) => fieldOption(searchTitles[searches][field] ?? field, field)),
	);

const loadSearchFields = (type: ConditionType) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const searches = SEARCH_OF_RESOURCE[String(this.getCurrentNodeParameter('resource'))] ?? 'contacts';
		return await readForEditor(this, async (read) => [
			...ownFields(searches, [type]),
			...byName(
				searches === 'tickets' ? await ticketAttributesById(read, type) : await attributesByName(read, searches, type),
			),
		]);
	};

/** The fields that a condition of each type can name: Intercom's and the workspace's own. */
export const searchOptions = {
	/** A search of companies is sorted by whatever it can compare, but for tags. */
	getCompanyFields: async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		return await readForEditor(this, async (read) => [
			...ownFields('companies', ['date', 'number', 'text']).filter(({ value }) => value !== 'tag_id'),
			...byName((await readAttributes(read, 'company')).filter(isCustom).map(attributeOption)),
		]);
	},
	getDateSearchFields: loadSearchFields('date'),
	getNumberSearchFields: loadSearchFields('number'),
	getTextSearchFields: loadSearchFields('text'),
	getYesNoSearchFields: loadSearchFields('yesNo'),
};
