import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ICredentialType, INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { LISTS, OPERATIONS } from './contract';
import { parametersIn } from './parameters';

const root = join(__dirname, '../..');

interface Package {
	name: string;
	main: string;
	n8n: { nodes: string[]; credentials: string[] };
}
interface Exports {
	Intercom: new () => INodeType;
	IntercomAccessTokenApi: new () => ICredentialType;
	IntercomOAuth2Api: new () => ICredentialType;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
// What `npm run build` made, and not the sources: this is what n8n loads.
const built = createRequire(__filename)(join(root, manifest.main)) as Exports;
const node = new built.Intercom();
const credential = new built.IntercomAccessTokenApi();
const oAuth2 = new built.IntercomOAuth2Api();
const parameters = parametersIn(node.description.properties);

const optionsOf = ({ options = [] }: INodeProperties) =>
	options.map((option) => String((option as INodePropertyOptions).value));
const selector = (name: string, resource?: string) =>
	node.description.properties.find(
		(property) =>
			property.name === name &&
			(resource === undefined || property.displayOptions?.show?.['resource']?.includes(resource)),
	);
const methodNames = (kind: 'listSearch' | 'loadOptions' | 'resourceMapping') =>
	Object.entries(node.methods?.[kind] ?? {}).flatMap(([name, method]) => (typeof method === 'function' ? [name] : []));

describe('The package', () => {
	test('is n8n-nodes-intercom, with the node and the credentials that n8n looks for', () => {
		expect([manifest.name, manifest.main]).toEqual(['n8n-nodes-intercom', 'index.js']);
		expect(manifest.n8n.nodes).toEqual([
			'dist/nodes/Intercom/Intercom.node.js',
			'dist/nodes/IntercomPollingTrigger/IntercomPollingTrigger.node.js',
			'dist/nodes/IntercomTrigger/IntercomTrigger.node.js',
		]);
		expect(manifest.n8n.credentials).toEqual([
			'dist/credentials/IntercomAccessTokenApi.credentials.js',
			'dist/credentials/IntercomOAuth2Api.credentials.js',
		]);
		expect(
			[...manifest.n8n.nodes, ...manifest.n8n.credentials].filter((file) => !existsSync(join(root, file))),
		).toEqual([]);
	});

	test('has the node "intercom" in the class Intercom', () => {
		expect([built.Intercom.name, node.description.name]).toEqual(['Intercom', 'intercom']);
		expect(node.description.credentials?.map(({ name }) => name)).toEqual([
			'intercomAccessTokenApi',
			'intercomOAuth2Api',
		]);
	});

	test('has the credential "intercomAccessTokenApi" with its four fields', () => {
		const region = credential.properties.find(({ name }) => name === 'region');
		const baseUrl = credential.properties.find(({ name }) => name === 'baseUrl');
		expect([built.IntercomAccessTokenApi.name, credential.name]).toEqual([
			'IntercomAccessTokenApi',
			'intercomAccessTokenApi',
		]);
		expect(credential.properties.map(({ name }) => name).sort()).toEqual([
			'accessToken',
			'baseUrl',
			'clientSecret',
			'region',
		]);
		expect(region && optionsOf(region).sort()).toEqual(['au', 'custom', 'eu', 'us']);
		expect([region?.default, baseUrl?.displayOptions]).toEqual(['us', { show: { region: ['custom'] } }]);
	});

	test('hides the client secret of "intercomAccessTokenApi" while it is typed, and does not ask for one', () => {
		expect(credential.properties.find(({ name }) => name === 'clientSecret')).toMatchObject({
			typeOptions: { password: true },
			default: '',
		});
		expect(credential.properties.filter(({ required }) => required).map(({ name }) => name)).toEqual([
			'accessToken',
			'baseUrl',
		]);
	});

	test('has the credential "intercomOAuth2Api" with the same regions', () => {
		const region = oAuth2.properties.find(({ name }) => name === 'region');
		expect([built.IntercomOAuth2Api.name, oAuth2.name]).toEqual(['IntercomOAuth2Api', 'intercomOAuth2Api']);
		expect(region).toEqual(credential.properties.find(({ name }) => name === 'region'));
	});
});

describe('The operations', () => {
	const pairs = Object.entries(OPERATIONS).flatMap(([resource, names]) =>
		names.map((name) => [resource, name] as const),
	);

	test('are 273 in 51 resources', () => {
		expect([Object.keys(OPERATIONS).length, pairs.length]).toEqual([51, 273]);
	});

	test('are all that the built node has, so that none gets a name which nobody promised', () => {
		const resources = selector('resource');
		const offered = (resources ? optionsOf(resources) : []).flatMap((resource) =>
			optionsOf(selector('operation', resource) ?? ({} as INodeProperties)).map((name) => `${resource}.${name}`),
		);
		expect(offered.sort()).toEqual(pairs.map(([resource, name]) => `${resource}.${name}`).sort());
	});

	test.each(pairs)('%s: %s is in the built node', (resource, operation) => {
		const resources = selector('resource');
		const operations = selector('operation', resource);
		expect(resources && optionsOf(resources)).toContain(resource);
		expect(operations && optionsOf(operations)).toContain(operation);
	});
});

describe('The 13 dropdown lists', () => {
	const used = new Set(parameters.map(({ property }) => property.typeOptions?.loadOptionsMethod));

	test('are 13', () => {
		expect(new Set(LISTS).size).toBe(13);
	});

	test.each(LISTS)('%s is a method of the built node, and a parameter uses it', (list) => {
		expect(methodNames('loadOptions')).toContain(list);
		expect(used).toContain(list);
	});

	test('and all other lists that parameters name are methods of the built node', () => {
		const named = parameters.flatMap(({ property: { modes = [], typeOptions = {} } }) => [
			['loadOptions', typeOptions.loadOptionsMethod],
			['resourceMapping', typeOptions.resourceMapper?.resourceMapperMethod],
			...modes.map((mode) => ['listSearch', mode.typeOptions?.searchListMethod]),
		]);
		const known = (['listSearch', 'loadOptions', 'resourceMapping'] as const).flatMap((kind) =>
			methodNames(kind).map((name) => `${kind} ${name}`),
		);
		const wanted = named.filter(([, name]) => name !== undefined).map(([kind, name]) => `${kind} ${name}`);
		expect(wanted.length).toBeGreaterThan(LISTS.length);
		expect([...new Set(wanted)].filter((name) => !known.includes(name))).toEqual([]);
	});
});
