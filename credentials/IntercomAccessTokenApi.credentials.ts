import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { baseUrl, region } from './region';

/**
 * An access token of an Intercom workspace, and the region in which the workspace lives. The node tests it
 * (`methods.credentialTest`), since only code can tell a wrong token from a wrong region.
 */
export class IntercomAccessTokenApi implements ICredentialType {
	name = 'intercomAccessTokenApi';

	displayName = 'Intercom Access Token API';

	icon: Icon = { light: 'file:../nodes/Intercom/intercom.svg', dark: 'file:../nodes/Intercom/intercom.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-intercom/n8n-nodes-intercom/blob/main/docs/credential.md';

	httpRequestNode = {
		name: 'Intercom',
		docsUrl: 'https://developers.intercom.com/docs/references/2.16/rest-api/api.intercom.io',
		apiBaseUrlPlaceholder: 'https://api.intercom.io/contacts',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'In Intercom: Developer Hub > your app > Configure > Authentication',
		},
		region,
		baseUrl(''),
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for the Intercom Trigger, which checks with it who sent an event. In Intercom: Developer Hub > your app > Configure > Basic information.',
		},
	];

	// A function, as n8n would evaluate an expression for each request. A token that was copied out of several lines is
	// sent in one, as the node takes it out of answers (`cleanToken`).
	authenticate: IAuthenticate = async ({ accessToken }, request) => ({
		...request,
		headers: { ...request.headers, Authorization: `Bearer ${String(accessToken ?? '').replace(/\s/g, '')}` },
	});
}
