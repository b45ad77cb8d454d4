import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/*
 * The counts are those of ClickUp, which has the most properties of all nodes that n8n 2.41 ships. n8n-nodes-base
 * itself is not installed for this: it brings 825 MB of dependencies.
 */
const RESOURCES = 14;
const OPERATIONS = 57;
const PROPERTIES = 201;
const NAMES = 40;
const COLLECTIONS = 22;
const FIELDS_OF_A_COLLECTION = 5;
/** Operations with a switch: while it is off, they show two or three more fields. */
const SWITCHES = 10;

const option = (value: string): INodePropertyOptions => ({ name: value, value, action: value });
const text = (name: string): INodeProperties => ({ displayName: name, name, type: 'string', default: '' });

const operations = Array.from({ length: OPERATIONS }, (_unused, index) => ({
	resource: `resource${index % RESOURCES}`,
	operation: `operation${index}`,
}));
const resources = [...new Set(operations.map(({ resource }) => resource))];

const operationsOf = (resource: string): INodeProperties => {
	const options = operations.filter((one) => one.resource === resource).map((one) => option(one.operation));
	return {
		...text('operation'),
		type: 'options',
		default: options[0]?.value ?? '',
		options,
		displayOptions: { show: { resource: [resource] } },
	};
};

const selectors = [
	{ ...text('resource'), type: 'options', default: resources[0] ?? '', options: resources.map(option) } as const,
	...resources.map(operationsOf),
];

/**
 * A field of one operation: the operations get theirs in turn, and some of them a switch, fields below it or a
 * collection.
 */
function fieldAt(index: number): INodeProperties {
	const position = index % OPERATIONS;
	const round = Math.floor(index / OPERATIONS);
	const { resource = '', operation = '' } = operations[position] ?? {};
	const show = { resource: [resource], operation: [operation] };
	// Most properties share a few names, as ClickUp's "team" and "space" do.
	const name = `field${Math.floor(NAMES * (position / OPERATIONS) ** 3)}`;
	const field = { ...text(name), displayOptions: { show } };
	if (position < SWITCHES) {
		if (round === 0) return { ...field, name: 'switch', type: 'boolean', default: false };
		return { ...field, name: `below${round}`, displayOptions: { show: { ...show, switch: [false] } } };
	}
	if (round > 0 || position >= SWITCHES + COLLECTIONS) return field;
	const options = Array.from({ length: FIELDS_OF_A_COLLECTION }, (_unused, inner) => text(`inner${inner}`));
	return { ...field, type: 'collection', default: {}, options };
}

/** The properties of a node as large as the largest that n8n ships. */
export const largestNode: INodeProperties[] = [
	...selectors,
	...Array.from({ length: PROPERTIES - selectors.length }, (_unused, index) => fieldAt(index)),
];
