import { useShortWaits } from '../../kit/shortWaits';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { IntercomOAuth2Api } from '../../../credentials/IntercomOAuth2Api.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { credentialAdviceOf } from '../../../nodes/Intercom/engine/send/credential';
import { runWorkflow, TestCredentialsHelper } from '../../harness';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, itemsOf, withIds } from '../../kit/input';
import { connected, OAUTH2, withOAuth2 } from '../../kit/oauth2';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode(withOAuth2());
useShortWaits();

const oAuth2 = { authentication: 'oAuth2' };
const getMe = { ...oAuth2, resource: 'admin', operation: 'getCurrent' };
const rawMe = { ...oAuth2, resource: 'rawRequest', operation: 'send', url: '/me' };

/** What the node does with a credential that holds this. */
async function runWith(data: ICredentialDataDecryptedObject, parameters: INodeParameters = getMe, suffix = '') {
	const helper = new TestCredentialsHelper({ [OAUTH2]: new IntercomOAuth2Api() });
	const type = `n8n-nodes-intercom.intercom${suffix}`;
	return await runWorkflow({
		nodeTypes: { [type]: new Intercom() },
		type,
		parameters,
		helper,
		credentials: await helper.save('oauth2', OAUTH2, data),
		items: itemsOf([{}]),
	});
}

describe('A connected credential', () => {
	test('runs an operation, and its token is in the header that Intercom reads', async () => {
		const ids = contactsIn(node, 3);
		const output = await node.json({ ...oAuth2, ...getContact }, withIds(...ids));
		expect(output.map(({ id }) => id)).toEqual(ids);
		const sent = node.simulator.requests.map(({ headers }) => headers.authorization);
		expect(sent).toEqual(Array(3).fill(`Bearer ${node.simulator.token}`));
	});

	test('runs a raw request', async () => {
		expect(await node.json(rawMe)).toMatchObject([{ type: 'admin', name: 'Ada Marsh' }]);
	});

	test('works in the tool that n8n makes of the node', async () => {
		const { error, output } = await runWith(connected(node.simulator), getMe, 'Tool');
		expect(error).toBeUndefined();
		expect(output[0]).toHaveLength(1);
	});

	test.each(['bearer', 'access_token', 'mac', ''])(
		'never has its token in an address, also where Intercom called the type of it %j',
		async (token_type) => {
			const { token } = node.simulator;
			const oauthTokenData = { token_type, token, access_token: token };
			expect((await runWith(connected(node.simulator, { oauthTokenData }))).error).toBeUndefined();
			expect(node.simulator.requests.map(({ headers, url }) => [url, headers.authorization])).toEqual([
				['/me', `Bearer ${token}`],
			]);
		},
	);
});

describe('A workflow that was saved before there was a choice', () => {
	const old = useTestNode();

	test('runs with its access token', async () => {
		const [id = ''] = contactsIn(old, 1);
		expect(await old.json(getContact, withIds(id))).toMatchObject([{ id }]);
	});
});

describe('A credential that is not connected', () => {
	const told = {
		message: 'The credential is not connected to Intercom yet',
		description: expect.stringContaining('Open the credential, connect it') as unknown,
	};

	test.each([
		['n8n has no answer of Intercom', undefined],
		['the answer is empty', {}],
		['the token in it is empty', { token_type: 'Bearer', access_token: '' }],
		['the token in it is none', { token_type: 'Bearer', access_token: 'a b\nc' }],
		['the answer is no object', 'x'],
	])('is told as such before anything is sent, where %s', async (_name, oauthTokenData) => {
		const data = connected(node.simulator);
		if (oauthTokenData === undefined) delete data.oauthTokenData;
		else data.oauthTokenData = oauthTokenData;
		expect((await runWith(data)).error).toMatchObject(told);
		expect(node.sent).toEqual([]);
	});
});

describe('The Base URL of a custom region', () => {
	test.each(['http://intercom.example', 'ftp://127.0.0.1', 'intercom', ''])(
		'is refused before anything is sent where it is %j',
		async (baseUrl) => {
			const { error } = await runWith(connected(node.simulator, { baseUrl }));
			expect(error?.message).toMatch(/^The credential's Base URL /);
			expect(node.sent).toEqual([]);
		},
	);
});

describe('An answer that does not let the credential in', () => {
	const revoked = errorList('unauthorized', 'Access Token Invalid');

	test.each([
		['of an operation', getMe],
		['of a raw request', rawMe],
	])('%s says to reconnect it, in words of the node and not those of a refresh', async (_name, parameters) => {
		node.simulator.fault({ status: 401, body: revoked, times: Infinity });
		const error = await node.failure(parameters);
		expect(error).toMatchObject({ message: 'Access Token Invalid', httpCode: '401' });
		expect(error.description).toBe(
			'Open the credential and reconnect it: its access may have been revoked, or its Base URL may lead elsewhere. HTTP 401, code unauthorized',
		);
		expect(node.sent).toHaveLength(1);
	});

	test('gives them to an item of a run that goes on', async () => {
		node.simulator.fault({ status: 401, body: revoked });
		const { output } = await node.execute(getMe, { node: { onError: 'continueErrorOutput' } });
		expect(output[1]?.[0]?.json).toMatchObject({ message: expect.stringContaining('reconnect it') as unknown });
	});

	test('with 403 says that a permission which is added counts only after connecting anew', async () => {
		node.simulator.fault({ status: 403, body: errorList('token_unauthorized', 'Not authorized') });
		expect((await node.failure(getMe)).description).toContain('then reconnect the credential');
	});

	test('with another status says what it says to everybody', async () => {
		node.simulator.fault({ status: 404, body: errorList('not_found', 'Not Found') });
		expect((await node.failure(getMe)).description).toContain('Check the ID');
	});
});

describe('The same answer to an access token', () => {
	const old = useTestNode();

	test('speaks of that token and of another region', async () => {
		old.simulator.fault({ status: 401, body: errorList('unauthorized', 'Access Token Invalid') });
		const { description } = await old.failure({ resource: 'admin', operation: 'getCurrent' });
		expect(description).toContain('Intercom does not accept the access token');
		expect(description).toContain('another "Region"');
		expect(description).not.toContain('reconnect');
	});
});

test.each([
	['us', 'the United States'],
	['eu', 'Europe'],
	['au', 'Australia'],
])(
	'a connected credential of the region %s tells with 401 that the workspace may live outside of it',
	(region, name) => {
		expect(credentialAdviceOf(OAUTH2, { region }).notAccepted).toContain(`may live in another region than ${name}`);
	},
);
