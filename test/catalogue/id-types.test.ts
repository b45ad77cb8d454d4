import { TestNode } from '../operations/testNode';
import type { RecordedRequest } from '../simulator';
import { described, factsOf } from './api';
import { patternOf, placesIn, routeOf } from './carried';
import { entries } from './entries';
import { acceptedVariantsOf, filled } from './generate';
import { send } from './sent';

// A job of the simulated Intercom is done after a few looks, however soon they come.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../kit/n8nWithShortSleep'));

/** Whether a field has the ID of a record or several of them. */
const isId = (field: string): boolean => /(^|[._])ids?$/.test(field);

/** The fields of a body that are IDs, as text that a place has to fit, and the JSON types that Intercom describes. */
const idsOf = (route: string): Array<{ field: RegExp; types: string[] }> =>
	[...factsOf(route)]
		.filter(([field]) => field.startsWith('body.') && isId(field))
		.flatMap(([field, { items, type = [] }]) => [
			{ field: new RegExp(`^${patternOf(field)}$`), types: [type].flat() },
			{ field: new RegExp(`^${patternOf(`${field}[]`)}$`), types: [items ?? []].flat() },
		])
		.filter(({ types }) => types.length > 0);

const typeOf = (value: unknown): string => {
	if (Array.isArray(value)) return 'array';
	return typeof value === 'number' ? 'integer' : typeof value;
};

/** The IDs in a request that have another type than Intercom describes; `null` takes a value away and is of no type. */
function wrongIn(route: string, { body }: RecordedRequest): string[] {
	const ids = idsOf(route);
	return [...placesIn('body', body ?? {})].flatMap(([at, value]) => {
		const types = ids.find(({ field }) => field.test(at))?.types;
		if (types === undefined || value === null || types.includes(typeOf(value))) return [];
		return [`${route}: ${at} is ${typeOf(value)}, not ${types.join(' or ')}`];
	});
}

const routes = [...described.keys()];
let node: TestNode;
beforeAll(async () => {
	node = await TestNode.start();
});
afterAll(async () => await node.close());

test.each(
	entries.filter(({ resource }) => resource !== 'rawRequest').map(({ key, ...entry }) => [key, entry] as const),
)(
	'%s sends each ID as the number or text that Intercom describes',
	async (_key, { resource, operation }) => {
		const wrong: string[] = [];
		for (const one of acceptedVariantsOf(resource, operation).flatMap(filled)) {
			const { error, requests } = await send(node, one);
			expect(error).toBeUndefined();
			for (const request of requests) wrong.push(...wrongIn(routeOf(request, routes) ?? '', request));
		}
		expect([...new Set(wrong)]).toEqual([]);
	},
	60_000,
);

test('IDs are compared wherever Intercom describes them as numbers', () => {
	const numbers = routes.flatMap((route) => idsOf(route).filter(({ types }) => types.includes('integer')));
	expect(numbers.length).toBeGreaterThan(30);
});
