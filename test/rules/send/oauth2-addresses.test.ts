import {
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type INodeParameters,
	type NodeParameterValueType,
} from 'n8n-workflow';
import { IntercomOAuth2Api } from '../../../credentials/IntercomOAuth2Api.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { baseUrlOf } from '../../../nodes/Intercom/engine/send/connection';
import { TestCredentialsHelper } from '../../harness';
import { makeWorkflow } from '../../harness/workflow';

const credential = new IntercomOAuth2Api();
const type = 'n8n-nodes-intercom.intercom';
const { node, workflow } = makeWorkflow({
	nodeTypes: { [type]: new Intercom() },
	type,
	parameters: {},
	helper: new TestCredentialsHelper({}),
});

/** A credential as n8n reads it: defaults filled in, and then its expressions evaluated over all of it. */
function readByN8n(saved: INodeParameters): Record<string, NodeParameterValueType> {
	const filled = NodeHelpers.getNodeParameters(credential.properties, saved, true, false, null, null) ?? {};
	return workflow.expression.getComplexParameterValue(
		node,
		filled,
		'internal',
		{},
		undefined,
		undefined,
		filled as ICredentialDataDecryptedObject,
	) as Record<string, NodeParameterValueType>;
}

test.each([
	[{}, 'https://app.intercom.com/oauth', 'https://api.intercom.io/auth/eagle/token'],
	[{ region: 'us' }, 'https://app.intercom.com/oauth', 'https://api.intercom.io/auth/eagle/token'],
	[{ region: 'eu' }, 'https://app.eu.intercom.com/oauth', 'https://api.eu.intercom.io/auth/eagle/token'],
	[{ region: 'au' }, 'https://app.au.intercom.com/oauth', 'https://api.au.intercom.io/auth/eagle/token'],
])('with %j the access is allowed and its code exchanged in that region', (saved, authUrl, accessTokenUrl) => {
	const read = readByN8n(saved);
	expect(read).toMatchObject({ authUrl, accessTokenUrl });
	expect(new URL(accessTokenUrl).origin).toBe(baseUrlOf(read));
});

test.each([
	['http://127.0.0.1:8216', 'http://127.0.0.1:8216/auth/eagle/token'],
	[' http://localhost:8216/ ', 'http://localhost:8216/auth/eagle/token'],
	['http://[::1]:8216', 'http://[::1]:8216/auth/eagle/token'],
	['https://proxy.example.com/intercom//', 'https://proxy.example.com/intercom/auth/eagle/token'],
	['HTTPS://proxy.example.com', 'HTTPS://proxy.example.com/auth/eagle/token'],
])('with the Base URL %j the code is exchanged behind it, where the node sends its requests', (baseUrl, url) => {
	const read = readByN8n({ region: 'custom', baseUrl });
	expect(read).toMatchObject({ accessTokenUrl: url, authUrl: 'https://app.intercom.com/oauth' });
	expect(new URL(url).href).toBe(`${baseUrlOf(read)}/auth/eagle/token`);
});

test.each([
	'http://proxy.example.com',
	'http://localhost.example.com',
	'http://localhost@example.com',
	'http://localhost:80@example.com',
	'http://127.0.0.1.example.com',
	'ftp://localhost',
	'proxy.example.com',
	'',
])('with the Base URL %j there is no address to which n8n could send the client secret', (baseUrl) => {
	const { accessTokenUrl } = readByN8n({ region: 'custom', baseUrl });
	expect(accessTokenUrl).toBe('The Base URL must begin with https://');
	expect(URL.canParse(String(accessTokenUrl))).toBe(false);
	expect(() => baseUrlOf({ region: 'custom', baseUrl })).toThrow();
});

test('the page on which the access is allowed may be another one in a custom region alone', () => {
	const authorizationPage = ' http://127.0.0.1:8216/oauth ';
	expect(readByN8n({ region: 'custom', baseUrl: 'https://a.example', authorizationPage })).toMatchObject({
		authUrl: 'http://127.0.0.1:8216/oauth',
	});
	expect(readByN8n({ region: 'eu', authorizationPage })).toMatchObject({
		authUrl: 'https://app.eu.intercom.com/oauth',
	});
});

test('the client ID and secret go into the body, no scope is asked for, and nothing of that is in the form', () => {
	expect(readByN8n({})).toMatchObject({
		grantType: 'authorizationCode',
		authentication: 'body',
		scope: '',
		authQueryParameters: '',
	});
	expect(credential.properties.filter((one) => one.type !== 'hidden').map(({ name }) => name)).toEqual([
		'region',
		'baseUrl',
		'authorizationPage',
	]);
	expect(credential.extends).toEqual(['oAuth2Api']);
});
