import type { ICredentialType, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { OPERATIONS } from '../../../catalogue/contract';
import { OAUTH2 } from '../../../kit/oauth2';
import { execute } from '../../n8n/execution';
import { CREDENTIAL_TYPE, keepCredential, NODE_TYPE } from '../../n8n/workspace';
import { saveTestWorkflow, TRIGGER } from '../testWorkflow';
import type { World } from '../world';

const BUILT_IN = 'n8n-nodes-base.intercom';

/** What n8n makes of the package when it starts. */
export function typesSuite(opened: () => World): void {
	let types: INodeTypeDescription[];
	let credentials: ICredentialType[];
	const typeOf = (name: string): INodeTypeDescription => {
		const found = types.find((type) => type.name === name);
		if (!found) throw new Error(`n8n has no type ${name}`);
		return found;
	};
	const valuesOf = (properties: INodeProperties[]): unknown[] =>
		properties.flatMap(({ options = [] }) => options.flatMap((option) => ('value' in option ? [option.value] : [])));
	// n8n adds "Custom API Call" to what a node offers. Versions of the node may have a menu each.
	const operationsOf = (type: string, resource: string): unknown[] => {
		const menus = typeOf(type).properties.filter(
			({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.['resource']?.includes(resource),
		);
		return [...new Set(valuesOf(menus))].filter((value) => value !== '__CUSTOM_API_CALL__');
	};

	beforeAll(async () => {
		const { rest } = opened();
		types = await rest.get('/types/nodes.json');
		credentials = await rest.get('/types/credentials.json');
	});

	it.each(Object.entries(OPERATIONS))(
		'offers the operations of %s, in the node and in its tool twin',
		(resource, expected) => {
			for (const type of [NODE_TYPE, `${NODE_TYPE}Tool`]) {
				expect(operationsOf(type, resource).sort()).toEqual([...expected].sort());
			}
		},
	);

	it('takes the credentials of this package and no other, and so does its tool twin', () => {
		for (const type of [NODE_TYPE, `${NODE_TYPE}Tool`]) {
			expect(typeOf(type).credentials).toEqual([
				expect.objectContaining({ name: CREDENTIAL_TYPE, required: true }),
				expect.objectContaining({ name: OAUTH2, required: true }),
			]);
			expect(typeOf(type).properties.map(({ name }) => name)).toContain('authentication');
		}
		for (const type of [CREDENTIAL_TYPE, OAUTH2])
			expect(credentials.find(({ name }) => name === type)?.supportedNodes).toEqual(
				expect.arrayContaining(['n8n-nodes-intercom.intercom']),
			);
	});

	it('serves a light and a dark icon for the node', async () => {
		const { iconUrl } = typeOf(NODE_TYPE);
		if (typeof iconUrl !== 'object') throw new Error('The node has no two icons');
		for (const path of [iconUrl.light, iconUrl.dark]) {
			const answer = await opened().rest.ask('GET', `/${path}`);
			expect(answer.headers.get('content-type')).toContain('image/svg');
			expect(await answer.text()).toContain('<svg');
		}
		expect(iconUrl.light).not.toBe(iconUrl.dark);
	});

	it("leaves n8n's own Intercom node and its credential in place", () => {
		expect(typeOf(BUILT_IN).credentials).toEqual([expect.objectContaining({ name: 'intercomApi' })]);
		expect(credentials.map(({ name }) => name)).toEqual(expect.arrayContaining(['intercomApi', CREDENTIAL_TYPE]));
		expect(valuesOf(typeOf(BUILT_IN).properties)).toEqual(expect.arrayContaining(['lead', 'user']));
	});

	it("leaves n8n's own Intercom node at work, with its own credential", async () => {
		const { rest, internet } = opened();
		const own = await keepCredential(rest, { name: 'Built-in', type: 'intercomApi', data: { apiKey: 'token-of-US' } });
		const parameters = { resource: 'company', operation: 'create', companyId: 'by-the-built-in' };
		const workflow = await saveTestWorkflow(opened(), [{ name: 'Built-in', type: BUILT_IN, parameters }], [own]);
		const { status, error } = await execute(rest, workflow, TRIGGER);
		expect({ status, error: error?.message }).toEqual({ status: 'success', error: undefined });
		expect(internet.hosts['api.intercom.io']?.state.companies.byCompanyId('by-the-built-in')).toBeDefined();
	});
}
