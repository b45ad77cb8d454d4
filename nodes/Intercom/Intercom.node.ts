import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { buildProperties } from './engine/form';
import { usableAsTool } from './engine/form/asTool';
import { authentication, withAccessToken, withOAuth2 } from './engine/form/authentication';
import { execute } from './engine/run/execute';
import { NEWEST_NODE_VERSION, NODE_VERSIONS } from './model/field';
import { attributeMapping } from './methods/resourceMapping';
import { testAccessToken } from './methods/credentialTest';
import { listSearch } from './methods/listSearch';
import { loadOptions } from './methods/loadOptions';
import { catalogue } from './resources';

const properties = [authentication, ...buildProperties(catalogue)];

/** All of Intercom in one node: what it can do is the catalogue, how it is done is the engine. */
export class Intercom implements INodeType {
	description: INodeTypeDescription = {
		// n8n has a node of its own that is called Intercom, with 15 operations of an API that is gone.
		displayName: 'Intercom (Full API)',
		name: 'intercom',
		icon: { light: 'file:intercom.svg', dark: 'file:intercom.dark.svg' },
		group: ['transform'],
		version: [...NODE_VERSIONS],
		defaultVersion: NEWEST_NODE_VERSION,
		subtitle:
			'={{ ($parameter["operation"] + ": " + $parameter["resource"]).replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: "Every operation of Intercom's API: contacts, conversations, tickets, companies, articles and more",
		defaults: { name: 'Intercom' },
		usableAsTool: usableAsTool(properties),
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'intercomAccessTokenApi',
				required: true,
				testedBy: 'accessToken',
				displayOptions: withAccessToken,
			},
			{ name: 'intercomOAuth2Api', required: true, displayOptions: withOAuth2 },
		],
		properties,
	};

	methods = {
		credentialTest: { accessToken: testAccessToken },
		listSearch,
		loadOptions,
		resourceMapping: attributeMapping,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await execute(this, catalogue)];
	}
}
