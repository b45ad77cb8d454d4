import type { INodeParameters } from 'n8n-workflow';
import { isBatch, isEndpoint, type Batch, type Procedure } from '../../nodes/Intercom/model/operation';
import { TestNode } from '../operations/testNode';
import { together } from './allFacts';
import { factsOf } from './api';
import { carriedBy, placesIn, unlike, type Carried } from './carried';
import { differencesOf } from './compare';
import { entries } from './entries';
import type { Case, Procedural } from './facts';
import { acceptedVariantsOf, filled, titleOf } from './generate';
import { offersOf, type Offer } from './offers';
import { calledBy, send, strayIn, type Sent } from './sent';

// A job of the simulated Intercom is done after a few looks, however soon they come.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../kit/n8nWithShortSleep'));

/** The raw request goes where the user says. */
const WRITTEN = ['GET /companies'];

const facts = together(({ procedures }) => procedures);
const procedures = entries.flatMap(({ key, entry }): Array<[string, Batch | Procedure, Procedural]> =>
	isEndpoint(entry) ? [] : [[key, entry, facts[key] ?? {}]],
);

/** Each variant with what has to be filled in, and with everything. */
const casesOf = (key: string): Array<[title: string, one: Case]> => {
	const [resource = '', name = ''] = key.split('.');
	return acceptedVariantsOf(resource, name).flatMap((variant): Array<[string, Case]> => [
		[titleOf(variant), variant],
		...filled(variant).map((one, index): [string, Case] => [
			`${titleOf(variant)} with everything${index > 0 ? `, way ${index + 1}` : ''}`,
			one,
		]),
	]);
};

/** What the generated parameters say for a field, such as `fields.tag_id`. */
const givenFor = (at: string, cases: ReadonlyArray<readonly [string, Case]>): string[] => {
	const name = at
		.replace(/^\w+\./, '')
		.replace(/\[\].*$/, '')
		.replace(/\./g, '_');
	return cases.flatMap(([, { parameters = {} }]) => {
		const optional = parameters['additionalFields'] as INodeParameters | undefined;
		return [...placesIn(name, parameters[name] ?? optional?.[name])].map(([, value]) => String(value));
	});
};

const offersFor = ({ path = {}, query = {}, body = {}, fields = {} }: Batch | Procedure): Offer[] => [
	...offersOf(path, 'path'),
	...offersOf(query, 'query'),
	...offersOf(body, 'body'),
	...offersOf(fields, 'fields'),
];

let node: TestNode;
beforeAll(async () => {
	node = await TestNode.start();
});
afterAll(async () => await node.close());

test('everything that is written down is about a procedure of the node', () => {
	const keys = procedures.map(([key]) => key);
	expect(Object.keys(facts).filter((key) => !keys.includes(key))).toEqual([]);
});

describe.each(procedures)('%s', (key, procedure, { differs = {}, moved = {}, own = {}, unsent = {} }) => {
	const cases = casesOf(key);
	const offers = offersFor(procedure);
	const sent = new Map<string, Sent>();
	let carried = new Map<string, Carried>();

	// All of them before the tests, which may be run one by one.
	beforeAll(async () => {
		for (const [title, one] of cases) sent.set(title, await send(node, one));
		carried = carriedBy(
			[...sent.values()].flatMap(({ requests }) => requests),
			procedure.covers,
		);
	}, 60_000);

	/** Where a field of the user stands in the requests to a route. */
	const placeOf = ({ at }: Offer, route: string) => {
		const place = moved[at] ?? at;
		// A batch has its fields in each row of a request, beside requests of one row alone.
		const inRow = ['contacts', 'companies'].map((key) => place.replace(/^(body|fields)\./, `body.${key}[].`));
		return [place, ...(isBatch(procedure) ? inRow : [])].find((one) => carried.get(route)?.has(one));
	};

	test.each(cases)('%s sends good requests to its own routes', (title) => {
		const { error, requests } = sent.get(title) ?? { error: 'not run', requests: [] };
		expect(error).toBeUndefined();
		expect(strayIn({ requests }, key === 'rawRequest.send' ? WRITTEN : calledBy(procedure))).toEqual([]);
	});

	test('reaches every route that it covers', () => {
		expect(procedure.covers.filter((route) => !carried.has(route)).sort()).toEqual(Object.keys(unsent).sort());
	});

	test('fills every described field of these routes as Intercom describes it, and no other', () => {
		const found = [...carried].flatMap(([route, places]) => [
			...unlike(route, places).map((difference) => `${route}: ${difference}`),
			...[...factsOf(route)].flatMap(([field, fact]) => {
				const here = offers.filter((offer) => placeOf(offer, route) === field);
				const named = here.map((offer) => ({ ...offer, at: field }));
				return differencesOf(field, fact, named).map((difference) => `${route}: ${difference}`);
			}),
		]);
		expect(found.sort()).toEqual(Object.keys(differs).sort());
	});

	test('has no field without a place in a request or a use', () => {
		const offered = [...new Set(offers.map(({ at }) => at))];
		const isUsed = (offer: Offer) => procedure.covers.some((route) => placeOf(offer, route) !== undefined);
		const idle = offers.filter((offer) => !isUsed(offer)).map(({ at }) => at);
		const isIn = (at: string, outer: string) => at === outer || at.startsWith(`${outer}[].`);
		// A list stands for itself where its entries have fields of their own.
		const unused = idle
			.filter((at) => !Object.keys(own).some((one) => isIn(at, one)))
			.filter((at) => !offered.some((other) => other !== at && isIn(other, at)));
		expect([...new Set(unused)]).toEqual([]);
		expect(Object.keys({ ...own, ...moved }).filter((at) => !offered.includes(at))).toEqual([]);
		expect(Object.keys(own).filter((at) => !idle.includes(at))).toEqual([]);
	});

	test('sends what the user gave under the other name that is written down', () => {
		const lost = Object.entries(moved).filter(([at, place]) => {
			const constants = offers.filter((offer) => offer.at === at && offer.kind === 'constant');
			const given = [...constants.flatMap(({ choices = [] }) => choices), ...givenFor(at, cases)];
			const values = [...carried.values()].flatMap((places) => [...(places.get(place) ?? [])]);
			return !values.some((value) => given.includes(String(value)));
		});
		expect(lost).toEqual([]);
	});
});
