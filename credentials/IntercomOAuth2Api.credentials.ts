import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { baseUrl, region } from './region';

/** What stands in front of the host's name in a region: nothing, "eu." or "au.". */
const HOST_PREFIX = '($self["region"] === "us" ? "" : $self["region"] + ".")';

/**
 * Where n8n sends the client secret: https, or http on this machine. For any other Base URL it gets words in the place
 * of a URL, at which it stops before anything is sent.
 */
const CUSTOM_TOKEN_URL =
	'(/^(https:\\/\\/|http:\\/\\/(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d+)?(\\/|$))/i.test($self["baseUrl"].trim()) ? $self["baseUrl"].trim().replace(/\\/+$/, "") + "/auth/eagle/token" : "The Base URL must begin with https://")';

/**
 * Access to an Intercom workspace that somebody gives on Intercom's own page, and the region in which the workspace
 * lives. Client ID, Client Secret and the button that opens that page are those of n8n's `oAuth2Api`.
 */
export class IntercomOAuth2Api implements ICredentialType {
	name = 'intercomOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Intercom OAuth2 API';

	icon: Icon = { light: 'file:../nodes/Intercom/intercom.svg', dark: 'file:../nodes/Intercom/intercom.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-intercom/n8n-nodes-intercom/blob/main/docs/credential.md#oauth2';

	httpRequestNode = {
		name: 'Intercom',
		docsUrl: 'https://developers.intercom.com/docs/references/2.16/rest-api/api.intercom.io',
		apiBaseUrlPlaceholder: 'https://api.intercom.io/contacts',
	};

	properties: INodeProperties[] = [
		region,
		baseUrl(', which also answers /auth/eagle/token'),
		{
			displayName: 'Authorization Page',
			name: 'authorizationPage',
			type: 'string',
			default: 'https://app.intercom.com/oauth',
			required: true,
			description: 'Where somebody allows the access, in the browser',
			displayOptions: { show: { region: ['custom'] } },
		},
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: `={{ $self["region"] === "custom" ? $self["authorizationPage"].trim() : "https://app." + ${HOST_PREFIX} + "intercom.com/oauth" }}`,
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: `={{ $self["region"] === "custom" ? ${CUSTOM_TOKEN_URL} : "https://api." + ${HOST_PREFIX} + "intercom.io/auth/eagle/token" }}`,
			required: true,
		},
		// Intercom takes no scopes: its app's settings hold them. Without this empty one n8n would ask for "openid".
		{ displayName: 'Scope', name: 'scope', type: 'hidden', default: '' },
		{ displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	];
}
