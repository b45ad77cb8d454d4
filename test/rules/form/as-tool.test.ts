import { NodeHelpers, type INodeParameters, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { catalogue } from '../../../nodes/Intercom/resources';
import { routesOf } from '../../../nodes/Intercom/model/operation';
import { entries } from '../../catalogue/entries';
import { parametersIn, type Parameter } from '../../catalogue/parameters';
import { editorsTool, toolForModel } from '../../harness/asTool';

const intercom = new Intercom();
const { description } = intercom;
const tool = editorsTool(intercom);
const jsonOf = (value: unknown) => JSON.stringify(value);

describe('The form of the tool', () => {
	const inNode = parametersIn(description.properties);
	const inTool = parametersIn(tool.properties);
	const pairs = inNode.map((node, index) => [node.property, inTool[index]?.property] as const);

	it('has the parameters of the node, in their order and with their defaults, but for pickers', () => {
		expect(inTool).toHaveLength(inNode.length);
		for (const [node, own] of pairs) {
			const { displayName, options, ...rest } = node;
			expect(own).toMatchObject(rest.type === 'resourceLocator' ? { ...rest, default: expect.anything() } : rest);
			expect(own?.displayName.startsWith(displayName)).toBe(true);
			expect(own?.options?.length).toBe(options?.length);
		}
	});

	it('begins each picker empty, in the mode for whatever names its record', () => {
		const pickers = inTool.filter(({ property }) => property.type === 'resourceLocator');
		expect(pickers.length).toBeGreaterThan(100);
		for (const { property } of pickers) {
			const hasAny = property.modes?.some(({ name }) => name === 'any');
			expect(property.default).toEqual({ mode: hasAny ? 'any' : 'id', value: '' });
		}
	});

	it('says in titles what a model has to write, which n8n tells it nothing else of', () => {
		const titleOf = (name: string, type: string) =>
			inTool.find(({ property }) => property.name === name && property.type === type)?.property.displayName;
		expect(titleOf('contact_id', 'resourceLocator')).toBe('Contact (Email, External ID, Name, ID or URL)');
		expect(titleOf('snoozed_until', 'dateTime')).toBe('Snoozed Until (ISO 8601)');
		expect(titleOf('list_items', 'string')).toBe('List Items (Separated by Commas)');
		for (const { property } of inTool) {
			if (property.type === 'dateTime') expect(property.displayName).toMatch(/ \(ISO 8601\)$/);
			if (property.type === 'multiOptions') expect(property.displayName).toMatch(/ \(Separated by Commas\)$/);
			if (property.type === 'resourceLocator') expect(property.displayName).toMatch(/ \(.*\bID( or URL)?\)$/);
		}
	});

	it('is new each time, as n8n adds to what it gets', () => {
		const { usableAsTool } = description;
		if (typeof usableAsTool !== 'object') throw new Error('The node has no form of the tool');
		const [first, second] = [usableAsTool.replacements, usableAsTool.replacements];
		expect(first).toEqual(second);
		expect(first).not.toBe(second);
	});

	it('is not sent to editors with the node', () => {
		expect(jsonOf(description.usableAsTool)).toBe('{}');
	});
});

describe('What a model is told of an operation', () => {
	it.each(entries)('is its description and its action: $key', ({ resource, operation, entry }) => {
		const told = toolForModel(intercom, { resource, operation }).description;
		expect(told).toBe(`${entry.description.replace(/\.$/, '')}. ${entry.action} in Intercom`);
	});

	it('is no part of what editors get, which name nodes by the action', () => {
		const { properties } = JSON.parse(jsonOf(description)) as INodeTypeDescription;
		const choices = properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ displayOptions, options = [] }) =>
				options.map((option) => ({ resource: String(displayOptions?.show?.['resource']?.[0]), option })),
			);
		expect(choices.length).toBeGreaterThanOrEqual(entries.length);
		for (const { resource, option } of choices) {
			const { action, description: text } =
				catalogue[resource]?.operations[String('value' in option && option.value)] ?? {};
			expect(option).toMatchObject({ action, description: text });
		}
	});
});

/** The name that the editor gives a parameter that it leaves to the model. */
const nameForModel = ({ property, inside }: Parameter) =>
	[...(inside.length > 1 ? ['0'] : []), property.displayName]
		.join('_')
		.slice(0, 63)
		.replace(/[^a-zA-Z0-9-]/g, '_');

/** Whether a choice that shows the one hides the other. */
const areExclusive = (one: INodeProperties, other: INodeProperties): boolean =>
	Object.entries(one.displayOptions?.show ?? {}).some(([name, values = []]) => {
		const others = (other.displayOptions?.show?.[name] ?? other.displayOptions?.show?.[name.replace(/^\//, '')])?.map(
			jsonOf,
		);
		const inside = other.displayOptions?.show?.[`/${name}`]?.map(jsonOf);
		const known = others ?? inside;
		return known !== undefined && !values.some((value) => known.includes(jsonOf(value)));
	});

describe('The names of parameters that a model fills in', () => {
	/** What the editor can leave to the model: no dropdowns, and nothing that takes no expression. */
	const isForModel = ({ property }: Parameter) =>
		!['collection', 'fixedCollection', 'notice', 'options', 'resourceMapper'].includes(property.type) &&
		property.noDataExpression !== true;
	const isOf = (property: INodeProperties, prefix: string, resource: string, operation: string) => {
		const show = property.displayOptions?.show ?? {};
		const has = (name: string, value: string) => show[`${prefix}${name}`]?.includes(value) ?? true;
		return has('resource', resource) && has('operation', operation);
	};

	it.each(entries)('are valid, and each means one parameter of the form: $key', ({ resource, operation }) => {
		const own = tool.properties.filter((property) => isOf(property, '', resource, operation));
		const filled = parametersIn(own).filter(
			(one) => isForModel(one) && (one.inside.length === 0 || isOf(one.property, '/', resource, operation)),
		);
		for (const [index, one] of filled.entries()) {
			expect(nameForModel(one)).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
			// The parameters of a row have its place in their names, and so are apart from all others.
			const place = one.inside.slice(1).join();
			const alike = filled
				.slice(index + 1)
				.filter((other) => other.inside.slice(1).join() === place && nameForModel(other) === nameForModel(one));
			const together = alike.filter(
				({ property }) =>
					property.name !== one.property.name &&
					!areExclusive(one.property, property) &&
					!areExclusive(property, one.property),
			);
			expect(together.map(({ property }) => property.name)).toEqual([]);
		}
	});
});

describe('The operation that a new tool starts with', () => {
	const startOf = (parameters: INodeParameters, typeVersion: number) =>
		NodeHelpers.getNodeParameters(tool.properties, parameters, true, false, { typeVersion }, tool);

	it('reads', () => {
		const { resource, operation } = startOf({}, 2) ?? {};
		const entry = catalogue[String(resource)]?.operations[String(operation)];
		expect([resource, operation]).toEqual(['contact', 'get']);
		expect(entry && routesOf(entry).every((route) => route.startsWith('GET '))).toBe(true);
	});

	it('is still the one that saved nodes of version 1 mean when they name none', () => {
		expect(startOf({}, 1)).toMatchObject({ resource: 'contact', operation: 'create' });
		expect(startOf({ resource: 'contact' }, 1)).toMatchObject({ operation: 'create' });
	});

	it.each(Object.entries(catalogue).filter(([, { startsWith }]) => startsWith !== undefined))(
		'is an operation of %s',
		(_resource, { operations, startsWith = '' }) => {
			expect(Object.keys(operations)).toContain(startsWith);
		},
	);
});
