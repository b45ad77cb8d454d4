import { isProcedure, routesOf, type Endpoint } from '../../nodes/Intercom/model/operation';
import { described } from './api';
import { compare } from './compare';
import { allFacts, together } from './allFacts';
import { entries } from './entries';
import { constants, offersOf, type Offer } from './offers';

const deviations = allFacts.flatMap((facts) => Object.keys(facts.deviations));

/** Routes that the description of 2.16 lacks, and why they are there. */
const UNDESCRIBED: Readonly<Record<string, string>> = {
	'POST /conversations/{conversation_id}/run_assignment_rules':
		'last described in 2.11 and sent as that version; Intercom removes it on 2026-12-31',
};

const operations = entries.map(({ entry }) => entry);
const routes = operations.flatMap(routesOf);
const endpoints = operations.filter((operation): operation is Endpoint => !isProcedure(operation));

const offersFor = (route: string): Offer[] =>
	endpoints
		.filter((endpoint) => endpoint.route === route)
		.flatMap(({ send = {}, path = {}, query = {}, body = {} }) => [
			...constants(send),
			...offersOf(path, 'path'),
			...offersOf(query, 'query'),
			...offersOf(body, 'body'),
		]);

const endpointRoutes = [...new Set(endpoints.map(({ route }) => route))].sort();

test('the description has the 231 operations of API 2.16', () => {
	expect(described.size).toBe(231);
});

test('all 231 described routes are reached by an operation', () => {
	expect([...described.keys()].filter((route) => !routes.some((reached) => reached === route))).toEqual([]);
});

test('every route of the node is one that Intercom describes, but for those listed with a reason', () => {
	const unknown = [...new Set(routes)].filter((route) => !described.has(route));
	expect(unknown.sort()).toEqual(Object.keys(UNDESCRIBED));
});

test.each(endpointRoutes)('%s offers what Intercom describes, and nothing else', (route) => {
	const known = deviations.filter((deviation) => deviation.startsWith(`${route}: `));
	expect(compare(route, offersFor(route)).map((difference) => `${route}: ${difference}`)).toEqual(known.sort());
});

test('every listed deviation is about a route in use, and none is listed twice', () => {
	expect(deviations.filter((one) => !endpointRoutes.some((route) => one.startsWith(`${route}: `)))).toEqual([]);
	expect(new Set(deviations).size).toBe(deviations.length);
});

test('every list with pages is one that Intercom gives in pages, or whole', () => {
	const kinds = endpoints
		.filter(({ pages }) => pages)
		.map(({ route }) => [route, described.get(route)?.pages ?? 'whole']);
	expect(Object.fromEntries(kinds)).toEqual(together(({ lists }) => lists));
});

test('every described list is read as one, under the key that Intercom describes', () => {
	const lists = endpoints.filter(({ route }) => described.get(route)?.rows !== undefined);
	const keys = lists.map(({ route, pages, rows }) => [route, pages && [rows ?? 'data'].flat()]);
	const wrong = keys.filter(([route, rows]) => !rows?.includes(described.get(String(route))?.rows ?? ''));
	expect(lists.length).toBeGreaterThan(0);
	expect(wrong).toEqual([]);
});
