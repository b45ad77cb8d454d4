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

type Shown = NonNullable<INodeCredentialDescription['displayOptions']>;

/**
 * Where a node takes an access token. Also where there is no such parameter: nodes that were saved before there was a
 * choice have none, n8n asks for their lists as they were saved, and takes credentials away that nothing shows.
 */
export const withAccessToken: Shown = { show: { authentication: ['accessToken', undefined] } };
/** Where a node takes a credential that was connected. */
export const withOAuth2: Shown = { show: { authentication: ['oAuth2'] } };
