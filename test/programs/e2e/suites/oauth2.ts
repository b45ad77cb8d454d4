import type { INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import { errorList } from '../../../kit/answers';
import { OAUTH2 } from '../../../kit/oauth2';
import { CLIENT_ID, CLIENT_SECRET } from '../../../simulator/routes/oauth';
import { execute, type Execution } from '../../n8n/execution';
import { keepCredential, NODE_TYPE, saveWorkflow, type SavedCredential } from '../../n8n/workspace';
import { TRIGGER } from '../testWorkflow';
import type { World } from '../world';

const NODE = 'Intercom';
const TRIED = 'Connected';

/** A credential that is connected as somebody connects it in n8n's dialog. */
export function oauth2Suite(opened: () => World): void {
	let credential: SavedCredential;

	const saved = async (baseUrl: string): Promise<SavedCredential> =>
		await keepCredential(opened().rest, {
			name: TRIED,
			type: OAUTH2,
			data: {
				clientId: CLIENT_ID,
				clientSecret: CLIENT_SECRET,
				region: 'custom',
				baseUrl,
				authorizationPage: `${opened().simulator.url}/oauth`,
			},
		});
	/** Where n8n's button leads the browser. */
	const buttonOf = async ({ id }: SavedCredential) =>
		await opened().rest.get<string>(`/rest/oauth2-credential/auth?id=${id}`);
	/** Presses the button and allows the access, which leads the browser back to n8n. */
	const connect = async () => {
		const page = await fetch(await buttonOf(credential), { redirect: 'manual' });
		expect(page.status).toBe(302);
		const back = new URL(page.headers.get('location') ?? '');
		return await opened().rest.ask('GET', `${back.pathname}${back.search}`);
	};
	const ran = async (parameters: INodeParameters): Promise<Execution> => {
		const { rest } = opened();
		const shared = { typeVersion: 1, position: [0, 0] as [number, number] };
		const workflow = await saveWorkflow(rest, {
			name: 'A test of OAuth2',
			nodes: [
				{ ...shared, id: '1', name: TRIGGER, type: 'n8n-nodes-base.manualTrigger', parameters: {} },
				{
					...{ ...shared, id: '2', name: NODE, type: NODE_TYPE },
					parameters: { authentication: 'oAuth2', ...parameters },
					credentials: { [OAUTH2]: { id: credential.id, name: credential.name } },
				},
			],
			connections: { [TRIGGER]: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
			settings: {},
		});
		return await execute(rest, workflow, TRIGGER);
	};
	const getMe = { resource: 'admin', operation: 'getCurrent' };

	beforeAll(async () => void (credential = await saved(opened().simulator.url)));
	afterAll(async () => await opened().rest.send('DELETE', `/rest/credentials/${credential.id}`));

	it('is told as not connected before anything is sent', async () => {
		opened().simulator.requests.length = 0;
		const { error } = await ran(getMe);
		expect(error?.message).toBe('The credential is not connected to Intercom yet');
		expect(opened().simulator.requests).toEqual([]);
	});

	it('has no way to a Base URL without https that is elsewhere, so that the client secret can not go there', async () => {
		const id = (await saved('http://intercom.example')).id;
		const answer = await opened().rest.ask('GET', `/rest/oauth2-credential/auth?id=${id}`);
		const text = await answer.text();
		// n8n 1 looks at the address of the exchange no earlier than it uses it.
		if (opened().isNewest) expect(text).toContain('not a valid URL');
		expect(text).not.toContain(CLIENT_SECRET);
		credential = await saved(opened().simulator.url);
	});

	it('is connected by the page of Intercom, and then runs an operation, a raw request and a list', async () => {
		const { rest, simulator } = opened();
		simulator.requests.length = 0;
		expect((await connect()).status).toBe(200);
		const exchanged = simulator.requests.find(({ path }) => path === '/auth/eagle/token');
		expect(exchanged).toMatchObject({ status: 200, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
		expect(exchanged?.headers['authorization']).toBeUndefined();

		const me = await ran(getMe);
		expect(me).toMatchObject({ status: 'success', error: undefined });
		expect(me.items(NODE)[0]?.json).toMatchObject({ type: 'admin' });
		const raw = await ran({ resource: 'rawRequest', operation: 'send', url: '/me' });
		expect(raw.items(NODE)[0]?.json).toMatchObject({ type: 'admin' });
		const options = await rest.post<INodePropertyOptions[]>('/rest/dynamic-node-parameters/options', {
			nodeTypeAndVersion: { name: NODE_TYPE, version: 1 },
			path: 'parameters.any',
			currentNodeParameters: { authentication: 'oAuth2', ...getMe },
			credentials: { [OAUTH2]: { id: credential.id, name: credential.name } },
			methodName: 'getTags',
		});
		expect(options.length).toBeGreaterThan(0);
		expect(`${me.raw}${raw.raw}`).not.toContain(simulator.token);
	});

	it('works in the HTTP Request node', async () => {
		const { rest, simulator } = opened();
		const shared = { typeVersion: 4.2, position: [0, 0] as [number, number] };
		const workflow = await saveWorkflow(rest, {
			name: 'A test of OAuth2 by HTTP Request',
			nodes: [
				{ ...shared, typeVersion: 1, id: '1', name: TRIGGER, type: 'n8n-nodes-base.manualTrigger', parameters: {} },
				{
					...{ ...shared, id: '2', name: NODE, type: 'n8n-nodes-base.httpRequest' },
					parameters: {
						url: `${simulator.url}/me`,
						authentication: 'predefinedCredentialType',
						nodeCredentialType: OAUTH2,
					},
					credentials: { [OAUTH2]: { id: credential.id, name: credential.name } },
				},
			],
			connections: { [TRIGGER]: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
			settings: {},
		});
		const { error, items } = await execute(rest, workflow, TRIGGER);
		expect(error).toBeUndefined();
		expect(items(NODE)[0]?.json).toMatchObject({ type: 'admin' });
	});

	it('whose access was revoked says so in words of the node', async () => {
		opened().simulator.fault({ path: '/me', status: 401, body: errorList('unauthorized', 'Access Token Invalid') });
		const { error } = await ran(getMe);
		expect(error?.message).toBe('Access Token Invalid');
		expect(error?.description).toContain('Open the credential and reconnect it');
	});

	it('is never given out with its token or its client secret', async () => {
		const { rest, simulator } = opened();
		const text = await (await rest.ask('GET', `/rest/credentials/${credential.id}?includeData=true`)).text();
		expect(text).not.toContain(simulator.token);
		expect(text).not.toContain(CLIENT_SECRET);
	});
}
