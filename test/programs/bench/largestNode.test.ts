import { NodeHelpers } from 'n8n-workflow';
import { largestNode } from './largestNode';

const valuesOf = (name: string): unknown[] =>
	largestNode
		.filter((property) => property.name === name)
		.flatMap(({ options = [] }) => options.map((option) => ('value' in option ? option.value : undefined)));

test('the node to compare with has the size of ClickUp', () => {
	expect(largestNode).toHaveLength(201);
	expect(new Set(valuesOf('resource')).size).toBe(14);
	expect(new Set(valuesOf('operation')).size).toBe(57);
	expect(largestNode.filter(({ type }) => type === 'collection')).toHaveLength(22);
});

test('its operations show fields of their own', () => {
	const node = { id: '', name: '', type: '', typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
	const parameters = { resource: 'resource0', operation: 'operation0' };
	const filled = NodeHelpers.getNodeParameters(largestNode, parameters, true, false, node, null);
	expect(filled).toEqual({ ...parameters, switch: false, below1: '', below2: '', below3: '' });
});
