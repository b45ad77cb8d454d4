import { isEndpoint, routesOf, type Endpoint } from '../../nodes/Intercom/model/operation';
import { described, describedIn216, describedInPreview } from './api';
import { compare } from './compare';
import { allFacts, together } from './allFacts';
import { entries } from './entries';
import { LEFT_OUT } from './leftOut';
import { constants, offersOf, type Offer } from './offers';

const deviations = allFacts.flatMap((facts) => Object.keys(facts.deviations));

/** Routes that the descriptions lack, and why they are there. */
const UNDESCRIBED: Readonly<Record<string, string>> = {
	'DELETE /notes/{note_id}': 'came to Preview after its description (Intercom-OpenAPI, pull requests 636 and 637)',
	'GET /contacts/deleted': 'in the pages of 2.17, and in Preview after its description (pull request 652)',
	'GET /conversations/{conversation_id}/hitl_events': 'came to Preview after its description (pull request 656)',
	'POST /conversations/{conversation_id}/run_assignment_rules':
		'last described in 2.11 and sent as that version; Intercom removes it on 2026-12-31',
};

const operations = entries.map(({ entry }) => entry);
const routes = operations.flatMap(routesOf);
const endpoints = operations.filter((operation): operation is Endpoint => isEndpoint(operation));

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

const isReached = (route: string) => routes.some((reached) => reached === route);

test('the descriptions have the 231 operations of API 2.16, and of Preview 27 that are new', () => {
	expect(describedIn216.size).toBe(231);
	expect([...describedInPreview.values()].filter(({ isNew }) => isNew)).toHaveLength(27);
});

test('all 231 routes of 2.16 are reached by an operation', () => {
	expect([...describedIn216.keys()].filter((route) => !isReached(route))).toEqual([]);
});

test('every route of Preview is reached by an operation, but for those left out with a reason', () => {
	const missing = [...describedInPreview.keys()].filter((route) => !isReached(route));
	expect(missing.sort()).toEqual(Object.keys(LEFT_OUT));
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
