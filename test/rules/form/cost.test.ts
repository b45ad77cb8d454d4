import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { NEWEST_NODE_VERSION } from '../../../nodes/Intercom/model/field';

/*
 * What the editor does for each change in a form grows with these counts (docs/decisions/0036). Each limit is a little
 * above what the node has, so that it does not grow unnoticed: whoever raises one runs
 * `npm run program -- editor-bench`.
 */
const MAX_PARAMETERS = 440;
const MAX_KILOBYTES = 332;
const MAX_CONDITIONS = 1_400;
const MAX_SHARED_FIELDS = 40;

const { description } = new Intercom();
const { properties } = description;

/** The parameters, and how many conditions n8n has looked at since. */
function withCountedConditions() {
	let looked = 0;
	const counted = properties.map((property): INodeProperties => {
		const { displayOptions } = property;
		if (!displayOptions?.show) return property;
		const show = new Proxy(displayOptions.show, {
			get(conditions, name, receiver): unknown {
				looked++;
				return Reflect.get(conditions, name, receiver);
			},
		});
		return { ...property, displayOptions: { ...displayOptions, show } };
	});
	return { counted, looked: () => looked };
}

test('the editor has no more parameters to go through than before: what it does grows with the square of their number', () => {
	expect(properties.length).toBeLessThanOrEqual(MAX_PARAMETERS);
});

test('the editor has no more to load than before', () => {
	expect(Buffer.byteLength(JSON.stringify(description)) / 1_024).toBeLessThanOrEqual(MAX_KILOBYTES);
});

test('n8n looks at few conditions when a resource is changed', () => {
	const { counted, looked } = withCountedConditions();
	const node: INode = {
		id: '',
		name: '',
		type: '',
		typeVersion: NEWEST_NODE_VERSION,
		position: [0, 0],
		parameters: {},
	};
	const changed: INodeParameters = { resource: 'conversation', operation: 'get', email: 'ann@example.com' };
	const filled = NodeHelpers.getNodeParameters(counted, changed, true, false, node, description) ?? {};
	const shown = counted.filter((property) => NodeHelpers.displayParameter(filled, property, node, description));
	expect(shown.map(({ name }) => name)).toEqual(expect.arrayContaining(['resource', 'operation', 'conversation_id']));
	expect(shown.length).toBeLessThan(12);
	expect(looked()).toBeLessThanOrEqual(MAX_CONDITIONS);
});

test('no parameter comes before all choices of a name that it depends on, as n8n would go through it twice', () => {
	const firstOf = (name: string): number => properties.findIndex((property) => property.name === name);
	const early = properties.flatMap(({ name, displayOptions }, index) =>
		Object.keys(displayOptions?.show ?? {})
			.filter((choice) => firstOf(choice) > index)
			.map((choice) => `${name} before ${choice}`),
	);
	expect(early).toEqual([]);
});

test('the first condition of a parameter is the resource, which most choices of the user do not meet', () => {
	const others = properties.filter(
		({ name, displayOptions }) =>
			displayOptions && name !== 'operation' && Object.keys(displayOptions.show ?? {})[0] !== 'resource',
	);
	expect(others.map(({ name }) => name)).toEqual([]);
});

test('a collection that several resources share holds few fields, as all of them are gone through where it is shown', () => {
	const shared = properties.filter(
		({ name, displayOptions }) => name === 'additionalFields' && (displayOptions?.show?.['resource']?.length ?? 0) > 1,
	);
	expect(shared.length).toBeGreaterThan(0);
	expect(Math.max(...shared.map(({ options = [] }) => options.length))).toBeLessThanOrEqual(MAX_SHARED_FIELDS);
});
