import { routesOf } from '../../nodes/Intercom/model/operation';
import { catalogue } from '../../nodes/Intercom/resources';
import { TestNode } from '../operations/testNode';
import { ALSO, isRefused, variantsOf } from './generate';
import { operations } from './parameters';
import { fill } from './world';

/** Reads of the token's own teammate, who acts where nobody is named. */
const ME = 'GET /me';
/** What stands for the other host that keeps files. */
const STORAGE = 'GET /files/';

const cases = operations.flatMap(({ resource, operation }) =>
	[...variantsOf(resource, operation)]
		.filter(({ parameters }) => !isRefused(parameters))
		.map(({ choices, parameters }) => ({
			name: [
				`${resource}: ${operation}`,
				...Object.entries(choices).map(([name, value]) => `${name}=${String(value)}`),
			],
			key: `${resource}.${operation}`,
			parameters,
		})),
);

/** The raw request goes where the user says. */
const WRITTEN = ['GET /companies'];

const possibleRoutes = (key: string): readonly string[] => {
	const [resource = '', name = ''] = key.split('.');
	const operation = catalogue[resource]?.operations[name];
	if (key === 'rawRequest.send' || operation === undefined) return WRITTEN;
	return routesOf(operation);
};

const shapeOf = (route: string) => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/?]+')}$`);

let node: TestNode;
beforeAll(async () => {
	node = await TestNode.start();
});
afterAll(async () => await node.close());
beforeEach(() => {
	node.simulator.reset();
	fill(node.simulator);
});

test.each(cases.map((one) => [one.name.join(' '), one] as const))(
	'%s sends a good request to its own route',
	async (_name, { key, parameters }) => {
		const { error } = await node.execute({ ...parameters, ...ALSO[key] });
		const routes = possibleRoutes(key);
		const sent = node.simulator.requests.map(({ method, path }) => `${method} ${path}`);
		const own = sent.filter((request) => (request !== ME || routes.includes(ME)) && !request.startsWith(STORAGE));
		expect(error?.message).toBeUndefined();
		expect(own.filter((request) => !routes.some((route) => shapeOf(route).test(request)))).toEqual([]);
		expect(own.length).toBeGreaterThan(0);
	},
);

test('requests are generated for every operation', () => {
	expect(new Set(cases.map(({ key }) => key)).size).toBe(operations.length);
});
