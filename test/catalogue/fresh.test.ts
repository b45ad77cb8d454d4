import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { choicesOf, description, operations, parametersIn, type Parameter } from './parameters';

const nodeWith = (parameters: INodeParameters): INode => ({
	id: 'n',
	name: 'Intercom',
	type: 'n8n-nodes-intercom.intercom',
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** What n8n makes of a node as soon as the user has chosen an operation. */
const fresh = (parameters: INodeParameters): INodeParameters =>
	NodeHelpers.getNodeParameters(description.properties, parameters, true, false, nodeWith(parameters), description) ??
	{};

const isPlain = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether n8n can work with the default of a parameter. */
function isValidDefault(property: INodeProperties): boolean {
	const { default: preset, type, typeOptions = {} } = property;
	switch (type) {
		case 'notice':
			return preset === '';
		case 'boolean':
			return typeof preset === 'boolean';
		case 'string':
			return typeOptions.multipleValues ? Array.isArray(preset) : typeof preset === 'string';
		case 'dateTime':
			return preset === '';
		case 'number':
			return (
				typeof preset === 'number' &&
				preset >= (typeOptions.minValue ?? -Infinity) &&
				preset <= (typeOptions.maxValue ?? Infinity)
			);
		case 'options':
			return typeOptions.loadOptionsMethod ? preset === '' : choicesOf(property).some(({ value }) => value === preset);
		case 'multiOptions':
			return Array.isArray(preset) && preset.length === 0;
		case 'json':
			return typeof preset === 'string' && (isPlain(JSON.parse(preset)) || Array.isArray(JSON.parse(preset)));
		case 'resourceLocator': {
			const { mode, value } = preset as { mode: string; value: string };
			return value === '' && (property.modes ?? []).some(({ name }) => name === mode);
		}
		case 'collection':
		case 'fixedCollection':
			return isPlain(preset) && Object.keys(preset as object).length === 0;
		case 'resourceMapper':
			return isPlain(preset) && typeOptions.resourceMapper !== undefined;
		default:
			return false;
	}
}

const placeOf = ({ property, inside }: Parameter) => `${[...inside, property.name].join(' > ')} (${property.type})`;

test('every default is a value that its parameter can have', () => {
	const wrong = parametersIn(description.properties).filter(({ property }) => !isValidDefault(property));
	expect(wrong.map(placeOf)).toEqual([]);
});

test('a new node shows the first operation of contacts', () => {
	expect(fresh({})).toMatchObject({ resource: 'contact', operation: 'create', additionalFields: {}, options: {} });
});

describe.each(operations)('A fresh $resource: $operation', ({ resource, operation, parameters }) => {
	const chosen = fresh({ resource, operation });

	test('keeps what the user chose, and holds what this shows and nothing of other operations', () => {
		expect([chosen['resource'], chosen['operation']]).toEqual([resource, operation]);
		const known = new Set([
			'authentication',
			'resource',
			'operation',
			'options',
			...parameters.map(({ name }) => name),
		]);
		expect(Object.keys(chosen).filter((name) => !known.has(name))).toEqual([]);
	});

	test('stays the same when n8n reads it again', () => {
		expect(fresh(chosen)).toEqual(chosen);
	});

	test('lacks nothing but what the user has to fill in', () => {
		const issues = NodeHelpers.getNodeParametersIssues(description.properties, nodeWith(chosen), description);
		const complaints = Object.entries(issues?.parameters ?? {}).flatMap(([name, texts]) =>
			texts.map((text) => ({ name, text })),
		);
		const unexpected = complaints.filter(
			({ name, text }) =>
				!/^Parameter ".+" is required\.$/.test(text) ||
				!parameters.some((property) => property.name === name && property.required === true),
		);
		expect(unexpected).toEqual([]);
	});
});
