import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { cleanToken, Redactor } from './redact';

/** The type of the credential that holds an access token. */
export const ACCESS_TOKEN_CREDENTIAL = 'intercomAccessTokenApi';

/** The types of credential: the other one is what n8n connects through Intercom's own page. */
export type CredentialType = typeof ACCESS_TOKEN_CREDENTIAL | 'intercomOAuth2Api';

/**
 * The type of the credential that a node uses. Nodes that were saved before there was a choice have no parameter
 * `authentication`; they use an access token.
 */
export const credentialTypeOf = ({ parameters }: Pick<INode, 'parameters'>): CredentialType =>
	parameters.authentication === 'oAuth2' ? 'intercomOAuth2Api' : ACCESS_TOKEN_CREDENTIAL;

/** What a header can hold. Node.js would refuse anything else, in words that say nothing of the token. */
const isSendable = (token: string): boolean => /^[!-~]+$/.test(token);

/** The token as it is sent. Refuses what cannot be one: Intercom would answer 401 and speak of a wrong token. */
export function tokenOf({ accessToken }: { accessToken?: unknown }): string {
	const token = cleanToken(accessToken);
	if (token === '')
		throw new InputProblem("The credential's Access Token is empty", 'Open the credential and paste the token');
	if (!isSendable(token))
		throw new InputProblem(
			"The credential's Access Token has a character that no token has",
			'Copy the token again, without quotes or words around it',
		);
	return token;
}

/** What Intercom answered when the credential was connected, which n8n keeps whole. */
function tokensOf({ oauthTokenData }: ICredentialDataDecryptedObject): Readonly<Record<string, unknown>> {
	return typeof oauthTokenData === 'object' && oauthTokenData !== null ? { ...oauthTokenData } : {};
}

/** Refuses a credential with which no request can be sent. n8n's own words for it say nothing of what to do. */
export function checkCredential(type: CredentialType, data: ICredentialDataDecryptedObject): void {
	if (type === ACCESS_TOKEN_CREDENTIAL) {
		tokenOf(data);
		return;
	}
	const { access_token: token } = tokensOf(data);
	if (typeof token !== 'string' || !isSendable(token))
		throw new InputProblem(
			'The credential is not connected to Intercom yet',
			'Open the credential, connect it, and allow the access on the page of Intercom that opens',
		);
}

/** Takes all that is secret in a credential, of either type, out of what a server says. */
export function redactorOf(data: ICredentialDataDecryptedObject): Redactor {
	const { access_token, token } = tokensOf(data);
	return new Redactor([data.accessToken, access_token, token], data.clientSecret);
}

const REGIONS: Readonly<Record<string, string>> = { us: 'the United States', eu: 'Europe', au: 'Australia' };

/** The field of a credential that says where its requests go. */
export type AddressField = 'Base URL' | 'Region';

/** That field: with a region of Intercom's own there is no Base URL that anybody could check. */
export const addressFieldOf = ({ region }: ICredentialDataDecryptedObject): AddressField =>
	Object.hasOwn(REGIONS, String(region)) ? 'Region' : 'Base URL';

/** What to do where Intercom did not let a credential in, or not far enough; what is missing is the same for all. */
export interface CredentialAdvice {
	/** What to check where requests do not reach Intercom. */
	addressField: AddressField;
	/** Where Intercom does not accept the token. */
	notAccepted?: string;
	/** What is to be done as well when a permission was added, as the end of a sentence. */
	afterPermission?: string;
}

/**
 * Nothing can be typed anew in a credential that was connected; and n8n can't test it, so that a wrong region shows at
 * the first request only.
 */
export function credentialAdviceOf(type: CredentialType, data: ICredentialDataDecryptedObject): CredentialAdvice {
	const addressField = addressFieldOf(data);
	if (type === ACCESS_TOKEN_CREDENTIAL) return { addressField };
	const elsewhere =
		addressField === 'Base URL'
			? 'its Base URL may lead elsewhere'
			: `the workspace may live in another region than ${REGIONS[String(data.region)]}, which the credential names`;
	return {
		addressField,
		notAccepted: `Open the credential and reconnect it: its access may have been revoked, or ${elsewhere}`,
		afterPermission: ', then reconnect the credential',
	};
}
