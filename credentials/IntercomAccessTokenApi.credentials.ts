import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

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
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			default: 'us',
			options: [
				{ name: 'United States', value: 'us' },
				{ name: 'Europe', value: 'eu' },
				{ name: 'Australia', value: 'au' },
				{ name: 'Custom', value: 'custom' },
			],
			description:
				'Where the workspace lives. Its address tells: app.intercom.com is the United States, app.eu.intercom.com Europe, app.au.intercom.com Australia.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://intercom-proxy.example.com',
			description: 'Address of a proxy or a simulator in front of Intercom; https://, or http:// on this machine',
			displayOptions: { show: { region: ['custom'] } },
		},
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
