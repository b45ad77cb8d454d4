import { isEndpoint } from '../../nodes/Intercom/model/operation';
import { TestNode } from '../operations/testNode';
import { entries } from './entries';
import { acceptedVariantsOf, titleOf } from './generate';
import { calledBy, send, strayIn } from './sent';

/** Where a text is the name of a record, which is looked up as a picker's is. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = { 'visitor.convert': ['POST /contacts/search'] };

/** Operations that are one request; `procedures.test.ts` has the others. */
const endpoints = entries.filter(({ entry }) => isEndpoint(entry));
const cases = endpoints.flatMap(({ resource, operation, entry }) =>
	acceptedVariantsOf(resource, operation).map((variant) => {
		const routes = [...calledBy(entry), ...(LOOKED_UP[`${resource}.${operation}`] ?? [])];
		return [titleOf(variant), variant, routes] as const;
	}),
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
