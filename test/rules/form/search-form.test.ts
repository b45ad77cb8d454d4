import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { choicesOf, description, operations, parametersIn } from '../../catalogue/parameters';
import { FIELD_LISTS, load } from '../../editor/load';
import { useTestNode } from '../../operations/testNode';

const RESOURCES = ['company', 'contact', 'conversation', 'ticket'] as const;
const VERSIONS = [1, 2] as const;

const nodeOf = (resource: string, typeVersion: number, more: INodeParameters = {}): INode => ({
	...{ id: 'n', name: 'N', type: 'intercom', typeVersion, position: [0, 0] },
	parameters: { resource, operation: 'search', ...more },
});
/** The parameters as n8n fills them in, or as it saves them. */
const parametersOf = (node: INode, isFilled: boolean): INodeParameters =>
	NodeHelpers.getNodeParameters(description.properties, node.parameters, isFilled, false, node, description) ?? {};
/** What the form of a node shows, from above. */
const shownBy = (node: INode): INodeProperties[] => {
	const values = parametersOf(node, true);
	return description.properties.filter((property) => NodeHelpers.displayParameter(values, property, node, description));
};
const optionsOf = (property: INodeProperties | undefined): INodeProperties[] =>
	(property?.options ?? []).filter((option): option is INodeProperties => 'type' in option);

describe.each(RESOURCES)('The form of %s: Search', (resource) => {
	const shown = shownBy(nodeOf(resource, 2));
	const filters = shown.find(({ name }) => name === 'filters');

	test('begins with the quick filters', () => {
		const names = shown
			.filter(({ type }) => type !== 'notice')
			.map(({ name }) => name)
			.filter((name) => !['authentication', 'resource', 'operation'].includes(name));
		expect(names.slice(0, 3)).toEqual(['filters', 'search_by', 'query']);
		expect(filters).toMatchObject({
			displayName: 'Filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
		});
	});

	test('offers filters in the order of their titles, each one plain input', () => {
		const titles = optionsOf(filters).map(({ displayName }) => displayName);
		expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)));
		for (const { type, typeOptions, name } of optionsOf(filters)) {
			expect(['boolean', 'dateTime', 'number', 'options', 'resourceLocator', 'string']).toContain(type);
			expect(typeOptions?.multipleValues).toBeUndefined();
			expect(name).toMatch(/^[a-z_]+$/);
		}
	});

	test.each(VERSIONS)('has no issue without any condition in version %s, as a filter may do', (version) => {
		const node = nodeOf(resource, version, { filters: { created_at_within_days: 1 } });
		node.parameters = parametersOf(node, true);
		expect(NodeHelpers.getNodeParametersIssues(description.properties, node, description)).toBeNull();
	});

	test('says of each kind of condition what it is about', () => {
		const query = shown.find(({ name }) => name === 'query');
		const titlesIn = (property: INodeProperties | undefined) =>
			(property?.options ?? []).flatMap((option) => ('values' in option ? [option.displayName] : []));
		expect(titlesIn(query)).toHaveLength(5);
		const [conditions] = (query?.options ?? []).flatMap((option) =>
			'values' in option && option.name === 'group' ? option.values.filter(({ name }) => name === 'conditions') : [],
		);
		expect(titlesIn(conditions)).toHaveLength(4);
		for (const title of [...titlesIn(query), ...titlesIn(conditions)])
			expect(title).toMatch(/^((Date|Number|Text|Yes or No) Condition \([A-Z][^()]+\)|Group of Conditions)$/);
	});

	test('begins the operators of dates with "Is After", which new nodes start with', () => {
		const query = shown.find(({ name }) => name === 'query');
		const operators = parametersIn(query ? [query] : []).filter(
			({ property, inside }) => property.name === 'operator' && inside.at(-1) === 'date',
		);
		expect(operators).toHaveLength(4);
		for (const { property } of operators) expect(choicesOf(property)[0]?.name).toBe('Is After');
		// The editor gives a new condition the default of the last parameter of a name.
		const last = operators.filter((_operator, index) => index % 2 === 1);
		expect(last.map(({ property }) => property.default)).toEqual(['greaterThan', 'greaterThan']);
	});

	test.each([
		[1, 'equals', 'greaterThan'],
		[2, 'greaterThan', 'equals'],
	] as const)('saves no operator of a date in version %s that is %s, and every other', (version, preset, other) => {
		const date = [preset, other].map((operator) => ({ field: 'created_at', operator, value: '2026-01-31' }));
		const group = [{ match: 'AND', conditions: { date } }];
		const saved = parametersOf(nodeOf(resource, version, { query: { date, group } }), false);
		const [asDefault, asOther] = [{ field: 'created_at', value: '2026-01-31' }, { ...date[1] }];
		expect(saved.query).toEqual({
			date: [asDefault, asOther],
			group: [{ match: 'AND', conditions: { date: [asDefault, asOther] } }],
		});
		// Opened again, all is as it was.
		expect(parametersOf(nodeOf(resource, version, saved), true).query).toEqual({ date, group });
	});

	test('offers no field to sort or to search by under a machine name', async () => {
		const names = shown.flatMap((property) => optionsOf(property)).filter(({ name }) => name === 'sort_field');
		const sorted = names.flatMap((property) => choicesOf(property));
		for (const { name, value, description: machineName } of sorted) {
			expect(name).toMatch(/^[^_.]+$/);
			expect(machineName).toBe(`Field ${value}`);
		}
		expect(sorted.length > 2).toBe(!['company', 'contact'].includes(resource));
	});
});

test('no operation but a search has quick filters', () => {
	const withFilters = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'filters'));
	expect(withFilters.map(({ resource, operation }) => `${resource}.${operation}`).sort()).toEqual(
		RESOURCES.map((resource) => `${resource}.search`),
	);
});

describe('The lists of fields', () => {
	const node = useTestNode();

	test.each(RESOURCES.flatMap((resource) => FIELD_LISTS.map((list) => [resource, list] as const)))(
		'of a %s in %s have words as titles, each once, above the names of the API',
		async (resource, list) => {
			const options = await load(node, list, { resource, operation: 'search' });
			const own = options.filter(({ value }) => !/^(custom_attributes|ticket_attribute)\./.test(String(value)));
			for (const { name } of own) expect(name).toMatch(/^[A-Zi][^_.]*$/);
			for (const { value, description: machineName } of options) expect(machineName).toBe(value);
			expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
		},
	);

	test('to sort contacts by have the same words', async () => {
		for (const { name, value, description: machineName } of await load(node, 'getContactFields')) {
			if (!String(value).startsWith('custom_attributes.')) expect(name).toMatch(/^[A-Zi][^_.]*$/);
			expect(machineName).toBe(value);
		}
	});
});
