import type { INodeParameters, INodePropertyOptions, ResourceMapperFields } from 'n8n-workflow';
import { LISTS } from '../../../catalogue/contract';
import { CREDENTIAL_TYPE, NODE_TYPE } from '../../n8n/workspace';
import type { World } from '../world';

/** What the editor reads from the workspace while a form is filled in, asked for as the editor asks. */
export function listsSuite(opened: () => World): void {
	const asked = async <T>(path: string, parameters: INodeParameters, more: object): Promise<T> => {
		const { rest, credential } = opened();
		return await rest.post(`/rest/dynamic-node-parameters/${path}`, {
			nodeTypeAndVersion: { name: NODE_TYPE, version: 1 },
			path: 'parameters.any',
			currentNodeParameters: parameters,
			credentials: { [CREDENTIAL_TYPE]: { id: credential.id, name: credential.name } },
			...more,
		});
	};
	const inContacts = { resource: 'contact', operation: 'get' };

	it.each(LISTS)('%s fills its dropdown', async (methodName) => {
		const options = await asked<INodePropertyOptions[]>('options', inContacts, { methodName });
		expect(options.length).toBeGreaterThan(0);
		for (const { name, value } of options) expect([typeof name, value === '']).toEqual(['string', false]);
	});

	it('searchContacts filters in Intercom and pages', async () => {
		const first = await asked<{ results: INodePropertyOptions[]; paginationToken?: unknown }>(
			'resource-locator-results',
			inContacts,
			{ methodName: 'searchContacts' },
		);
		expect(first.results.length).toBeGreaterThan(1);
		expect(first.paginationToken).toBeDefined();
		const wanted = String(first.results[0]?.name).split(' ')[0] ?? '';
		opened().simulator.requests.length = 0;
		const found = await asked<{ results: INodePropertyOptions[] }>('resource-locator-results', inContacts, {
			methodName: 'searchContacts',
			filter: wanted,
		});
		expect(found.results.length).toBeLessThan(first.results.length);
		expect(found.results.length).toBeGreaterThan(0);
		expect(opened().simulator.requests.map(({ path }) => path)).toContain('/contacts/search');
	});

	it('contactAttributes gives the mapper the attributes of the workspace, with their types', async () => {
		const { fields } = await asked<ResourceMapperFields>('resource-mapper-fields', inContacts, {
			methodName: 'contactAttributes',
		});
		expect(new Set(fields.map(({ type }) => type)).size).toBeGreaterThan(1);
	});
}
