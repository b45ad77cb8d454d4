import type { INodeListSearchResult, INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import { Intercom } from '../../nodes/Intercom/Intercom.node';
import { picked } from '../kit/input';
import type { TestNode } from '../operations/testNode';

export { LISTS } from '../catalogue/contract';

const { methods } = new Intercom();

/** Every dropdown of the node, by the name that the editor calls it by. */
export const { loadOptions, listSearch, resourceMapping } = methods;
export type ListName = keyof typeof loadOptions;
export type PickerName = keyof typeof listSearch;

/** The names of the lists of fields that a condition can name. */
export const FIELD_LISTS = [
	'getDateSearchFields',
	'getNumberSearchFields',
	'getTextSearchFields',
	'getYesNoSearchFields',
] as const;

const ofType = { resource: 'ticketTypeAttribute', operation: 'update', ticket_type_id: picked('1') };
/** Where the node stands for lists that depend on another choice. */
export const chosen: Readonly<Record<string, INodeParameters>> = {
	searchTicketTypeAttributes: ofType,
	ticketAttributes: ofType,
	searchArticleVersions: { resource: 'article', operation: 'getVersion', article_id: picked('1') },
	searchHelpCenterRedirects: { resource: 'helpCenterRedirect', operation: 'get', help_center_id: picked('1') },
	searchConversationAttributeOptions: {
		resource: 'conversationAttribute',
		operation: 'archiveOption',
		id: picked('1'),
	},
	searchCustomObjects: { resource: 'customObject', operation: 'get', custom_object_type_identifier: picked('Order') },
	searchDataConnectorResults: { resource: 'dataConnector', operation: 'getResult', data_connector_id: picked('1') },
	searchOfficeHoursExceptions: {
		resource: 'officeHoursException',
		operation: 'get',
		office_hours_schedule_id: picked('123'),
	},
};

/** What a dropdown shows, through the context that n8n's editor gives it. */
export const load = async (
	node: TestNode,
	name: ListName,
	parameters: INodeParameters = { resource: 'contact', operation: 'search' },
): Promise<INodePropertyOptions[]> => await loadOptions[name].call(node.loadOptions(parameters));

/** The fields of a condition that a dropdown shows, as in "Created At: created_at". */
export const loadFields = async (node: TestNode, name: ListName, resource: string): Promise<string[]> =>
	(await load(node, name, { resource, operation: 'search' })).map(
		(option) => `${option.name}: ${String(option.value)}`,
	);

/** Lets a picker list its records where the node has these parameters. */
export const searchIn =
	(node: TestNode, usual: INodeParameters) =>
	async (
		name: PickerName,
		filter?: string,
		token?: string,
		parameters: INodeParameters = {},
	): Promise<INodeListSearchResult> =>
		await listSearch[name].call(node.loadOptions({ ...usual, ...parameters }), filter, token);

/** A field that a resource mapper offers, hidden until the user adds it. */
export const mapperField = (id: string, type: string, more: object = {}) => ({
	id,
	displayName: id,
	type,
	required: false,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	removed: true,
	...more,
});
