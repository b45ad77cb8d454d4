import type { INode } from 'n8n-workflow';

/** The type of the credential that holds an access token. */
export const ACCESS_TOKEN_CREDENTIAL = 'intercomAccessTokenApi';
/** The type of the credential that n8n connects through Intercom's own page. */
export const OAUTH2_CREDENTIAL = 'intercomOAuth2Api';

/**
 * The type of the credential that a node uses. Nodes that were saved before there was a choice have no parameter
 * `authentication`; they use an access token.
 */
export const credentialTypeOf = ({ parameters }: Pick<INode, 'parameters'>): string =>
	parameters.authentication === 'oAuth2' ? OAUTH2_CREDENTIAL : ACCESS_TOKEN_CREDENTIAL;
