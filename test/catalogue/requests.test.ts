import { isProcedure, routesOf } from '../../nodes/Intercom/model/operation';
import { catalogue } from '../../nodes/Intercom/resources';
import { TestNode } from '../operations/testNode';
import { acceptedVariantsOf, titleOf } from './generate';
import { operations } from './parameters';
import { send, strayIn } from './sent';

/** Operations that are one request; `procedures.test.ts` has the others. */
const endpoints = operations.flatMap(({ resource, operation: name }) => {
	const operation = catalogue[resource]?.operations[name];
	return operation === undefined || isProcedure(operation) ? [] : [{ resource, name, routes: routesOf(operation) }];
});
const cases = endpoints.flatMap(({ resource, name, routes }) =>
	acceptedVariantsOf(resource, name).map((variant) => [titleOf(variant), variant, routes] as const),
);

let node: TestNode;
beforeAll(async () => {
	node = await TestNode.start();
});
afterAll(async () => await node.close());

test.each(cases)('%s sends a good request to its own route', async (_title, variant, routes) => {
	const sent = await send(node, variant);
	expect(sent.error).toBeUndefined();
	expect(strayIn(sent, routes)).toEqual([]);
});

test('requests are generated for every operation', () => {
	const generated = new Set(
		cases.map(([, { parameters }]) => `${String(parameters['resource'])}.${String(parameters['operation'])}`),
	);
	expect(generated.size).toBe(endpoints.length);
});
