import { NodeHelpers, type INodeCredentialDescription, type INodeParameters } from 'n8n-workflow';
import { Intercom } from '../../nodes/Intercom/Intercom.node';
import { errorList } from '../kit/answers';
import { connected, OAUTH2, withOAuth2 } from '../kit/oauth2';
import { useTestNode } from '../operations/testNode';
import { load, resourceMapping, searchIn } from './load';

const { description } = new Intercom();

describe('The choice between the credentials', () => {
	const shown = (parameters: INodeParameters) =>
		(description.credentials ?? []).filter((credential) =>
			NodeHelpers.displayParameter(parameters, credential, { typeVersion: 1 }, description),
		);
	/** What n8n makes of the parameters that a workflow was saved with. */
	const opened = (parameters: INodeParameters) =>
		NodeHelpers.getNodeParameters(description.properties, parameters, true, false, null, description) ?? {};

	test('stands first, under the name by which the editor shows one selector for both', () => {
		expect(description.properties[0]).toMatchObject({ name: 'authentication', default: 'accessToken' });
		expect(description.properties.filter(({ name }) => name === 'authentication')).toHaveLength(1);
	});

	test.each([
		[{}, 'intercomAccessTokenApi'],
		[{ resource: 'contact', operation: 'get' }, 'intercomAccessTokenApi'],
		[{ authentication: 'accessToken' }, 'intercomAccessTokenApi'],
		[{ authentication: 'oAuth2' }, 'intercomOAuth2Api'],
	])('asks a node that was saved with %j for %s alone', (saved, name) => {
		expect(shown(opened(saved)).map((one) => one.name)).toEqual([name]);
		// As it was saved, which is how n8n looks for credentials that are not in use.
		expect(shown(saved).map((one) => one.name)).toEqual([name]);
	});

	test('names the value that chooses each credential first, so that the editor can choose it', () => {
		const chosenBy = ({ displayOptions }: INodeCredentialDescription) =>
			NodeHelpers.getCredentialActivationParameters(displayOptions);
		expect(description.credentials?.map(chosenBy)).toEqual([
			{ authentication: 'accessToken' },
			{ authentication: 'oAuth2' },
		]);
	});

	test('asks for a credential in any case, and lets the node test the one that n8n can not', () => {
		expect(description.credentials?.map(({ required, testedBy }) => [required, testedBy])).toEqual([
			[true, 'accessToken'],
			[true, undefined],
		]);
	});
});

describe('A connected credential', () => {
	const node = useTestNode(withOAuth2());
	const contact = { authentication: 'oAuth2', resource: 'contact', operation: 'create' };
	const authorized = () => node.simulator.requests.map(({ headers }) => headers.authorization);

	test('fills a picker', async () => {
		const { results } = await searchIn(node, contact)('searchAdmins', 'lindq');
		expect(results.map(({ name }) => name)).toEqual(['Chloe Lindqvist']);
		expect(authorized()).toEqual([`Bearer ${node.simulator.token}`]);
	});

	test('fills a dropdown', async () => {
		expect((await load(node, 'getTeams', contact)).map(({ name }) => name)).toContain('Sales');
		expect(authorized()).toEqual([`Bearer ${node.simulator.token}`]);
	});

	test('fills the mapping of attributes', async () => {
		const { fields } = await resourceMapping.contactAttributes.call(node.loadOptions(contact));
		expect(fields.map(({ id }) => id)).toContain('plan');
		expect(authorized()).toEqual([`Bearer ${node.simulator.token}`]);
	});

	test('that Intercom does not let in any more is told in the list, with what to do', async () => {
		node.simulator.fault({ status: 401, body: errorList('unauthorized', 'Access Token Invalid') });
		await expect(load(node, 'getTeams', contact)).rejects.toMatchObject({
			message: 'Access Token Invalid',
			description: expect.stringContaining('reconnect it') as unknown,
		});
	});
});

describe('A credential that is not connected', () => {
	const { oauthTokenData: _none, ...data } = connected({ token: '', url: 'http://127.0.0.1:9' });
	const node = useTestNode({ credential: () => ({ type: OAUTH2, data }) });

	test('is told in a list before anything is sent', async () => {
		const contact = { authentication: 'oAuth2', resource: 'contact', operation: 'create' };
		await expect(load(node, 'getTeams', contact)).rejects.toMatchObject({
			message: 'The credential is not connected to Intercom yet',
		});
		expect(node.sent).toEqual([]);
	});
});

describe('The lists of a workflow that was saved before there was a choice', () => {
	const node = useTestNode();

	test('are read with its access token', async () => {
		const options = await load(node, 'getTeams', { resource: 'contact', operation: 'create' });
		expect(options.map(({ name }) => name)).toContain('Sales');
	});
});
