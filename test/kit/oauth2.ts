import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Simulator } from '../simulator';
import { CLIENT_ID, CLIENT_SECRET } from '../simulator/routes/oauth';

/** The credential type that n8n connects through Intercom's page. */
export const OAUTH2 = 'intercomOAuth2Api' as const;

/** What n8n keeps of a connected credential: its fields, and Intercom's answer as it came. */
export const connected = (
	{ token, url }: Pick<Simulator, 'token' | 'url'>,
	more: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject => ({
	clientId: CLIENT_ID,
	clientSecret: CLIENT_SECRET,
	region: 'custom',
	baseUrl: url,
	authorizationPage: `${url}/oauth`,
	grantType: 'authorizationCode',
	authUrl: `${url}/oauth`,
	accessTokenUrl: `${url}/auth/eagle/token`,
	scope: '',
	authQueryParameters: '',
	authentication: 'body',
	oauthTokenData: { token_type: 'Bearer', token, access_token: token },
	...more,
});

/** Options of a test node whose credential is a connected one with these changes. */
export const withOAuth2 = (more: ICredentialDataDecryptedObject = {}) => ({
	credential: (simulator: Simulator) => ({ type: OAUTH2, data: connected(simulator, more) }),
});
