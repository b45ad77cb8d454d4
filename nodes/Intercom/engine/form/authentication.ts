import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/**
 * The choice between the two credentials, the same in all nodes of the package. The editor shows one selector for both
 * because of this parameter's name. Its default must stay: nodes that were saved before there was a choice have no such
 * parameter.
 */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	// Takes no expression, since the editor could not tell then which credential to show.
	noDataExpression: true,
	options: [
		{ name: 'Access Token', value: 'accessToken' },
		{ name: 'OAuth2', value: 'oAuth2' },
	],
	default: 'accessToken',
};

/** The two credentials behind that choice. */
export const credentials: INodeCredentialDescription[] = [
	{
		name: 'intercomAccessTokenApi',
		required: true,
		testedBy: 'accessToken',
		// Also where there is no such parameter: nodes that were saved before there was a choice have none, n8n asks for
		// their lists as they were saved, and takes credentials away that nothing shows.
		displayOptions: { show: { authentication: ['accessToken', undefined] } },
	},
	{
		name: 'intercomOAuth2Api',
		required: true,
		displayOptions: { show: { authentication: ['oAuth2'] } },
	},
];
