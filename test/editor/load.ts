import type { INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import { Intercom } from '../../nodes/Intercom/Intercom.node';
import type { TestNode } from '../operations/testNode';

const { methods } = new Intercom();

/** Every dropdown of the node, by the name that the editor calls it by. */
export const { loadOptions, listSearch, resourceMapping } = methods;
export type ListName = keyof typeof loadOptions;

/** The names of the thirteen lists of the workspace. */
export const LISTS = [
	'getAdmins',
	'getCompanies',
	'getCompanyCustomAttributes',
	'getCompanyIds',
	'getCompanySegments',
	'getContactCustomAttributes',
	'getContactFields',
	'getContacts',
	'getConversations',
	'getTags',
	'getTeams',
	'getUserSegments',
	'getUsers',
] as const;

/** The names of the lists of fields that a condition can name. */
export const FIELD_LISTS = [
	'getDateSearchFields',
	'getNumberSearchFields',
	'getTextSearchFields',
	'getYesNoSearchFields',
] as const;

/** What a dropdown shows, through the context that n8n's editor gives it. */
export const load = async (
	node: TestNode,
	name: ListName,
	parameters: INodeParameters = { resource: 'contact', operation: 'search' },
): Promise<INodePropertyOptions[]> => await loadOptions[name].call(node.loadOptions(parameters));
