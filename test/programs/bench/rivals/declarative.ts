import { DirectoryLoader } from 'n8n-core';
import {
	NodeConnectionTypes,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { CREDENTIAL } from '../../../harness/package';
import { ROUTES } from './routes';

const works = Object.entries(ROUTES).map(([value, { method, path }]): INodePropertyOptions => ({
	name: value,
	value,
	action: value,
	routing: {
		request: {
			method,
			url: path.includes('{id}') ? `=${path.replace('{id}', '{{$parameter["id"]}}')}` : path,
			...(value === 'create' && { body: { role: 'user' } }),
		},
	},
}));

const sent = (name: string, work: string[]): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	displayOptions: { show: { work } },
	routing: { send: { type: 'body', property: name } },
});

/** The same routes as a description alone: n8n's RoutingNode sends all items at once. */
export class Declarative implements INodeType {
	description: INodeTypeDescription;

	constructor(baseURL: string) {
		this.description = {
			displayName: 'Declarative',
			name: 'rival',
			group: ['transform'],
			version: 1,
			description: 'A node to compare with',
			defaults: { name: 'Declarative' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: CREDENTIAL, required: true }],
			requestDefaults: { baseURL, headers: { accept: 'application/json' } },
			properties: [
				{ displayName: 'Work', name: 'work', type: 'options', default: 'read', options: works },
				{
					displayName: 'Contact',
					name: 'id',
					type: 'string',
					default: '',
					displayOptions: { show: { work: ['read', 'update'] } },
				},
				sent('email', ['create']),
				sent('name', ['create', 'update']),
			],
		};
		// Adds the batching options, as n8n does when it loads a node.
		DirectoryLoader.applyDeclarativeNodeOptionParameters(this);
	}
}
