import { isProcedure, type Procedure } from '../../nodes/Intercom/model/operation';
import { catalogue } from '../../nodes/Intercom/resources';
import { factsOf, leavesOf } from './api';
import { differencesOf } from './compare';
import { type Covered, type Source } from './covered';
import { coveredContacts } from './coveredContacts';
import { coveredOthers } from './coveredOthers';
import { together } from './allFacts';
import { offersOf, type Offer } from './offers';

const covered: Readonly<Record<string, Covered>> = {
	...coveredContacts,
	...coveredOthers,
	...together((group) => group.covered),
};

const procedures = new Map(
	Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.entries(operations).flatMap(([name, operation]): Array<[string, Procedure]> =>
			isProcedure(operation) ? [[`${resource}.${name}`, operation]] : [],
		),
	),
);

const offersFor = ({ path = {}, query = {}, body = {}, fields = {} }: Procedure): Offer[] => [
	...offersOf(path, 'path'),
	...offersOf(query, 'query'),
	...offersOf(body, 'body'),
	...offersOf(fields, 'fields'),
];

const sourcesOf = ({ routes }: Covered) =>
	Object.entries(routes).flatMap(([route, sources]) =>
		Object.entries(sources).map(([field, source]): [string, string, Source] => [route, field, source]),
	);

/** A list whose entries have fields of their own stands for itself when one of those is named. */
const isNamed = (at: string, names: readonly string[]) =>
	names.includes(at) || names.some((name) => name.startsWith(`${at}[].`));

test('every procedure of the node is written down here', () => {
	expect([...procedures.keys()].sort()).toEqual(Object.keys(covered).sort());
});

describe.each(Object.entries(covered))('%s', (name, expected) => {
	const procedure = procedures.get(name);
	const offers = procedure ? offersFor(procedure) : [];

	test('covers the routes that its code sends', () => {
		expect([...(procedure?.covers ?? [])].sort()).toEqual(Object.keys(expected.routes).sort());
	});

	test('accounts for every described field of these routes, and for no other', () => {
		for (const [route, sources] of Object.entries(expected.routes)) {
			const known = Object.entries(sources).filter(([, source]) => !('beyond' in source));
			expect([route, known.map(([field]) => field).sort()]).toEqual([route, [...leavesOf(route).keys()].sort()]);
		}
	});

	test('has the fields that it is said to have, and no others', () => {
		const named = [
			...sourcesOf(expected).flatMap(([, , source]) => ('from' in source ? [source.from] : [])),
			...Object.keys(expected.own ?? {}),
		];
		const offered = [...new Set(offers.map(({ at }) => at))];
		expect([...new Set(named)].filter((at) => !offered.includes(at))).toEqual([]);
		expect(offered.filter((at) => !isNamed(at, named))).toEqual([]);
	});

	test('offers each field as Intercom describes it: required, of that type, with those choices', () => {
		const differences = sourcesOf(expected).flatMap(([route, field, source]) => {
			const fact = factsOf(route).get(field);
			if (!('from' in source) || !fact) return [];
			const moved = offers.filter(({ at }) => at === source.from).map((offer) => ({ ...offer, at: field }));
			return differencesOf(field, fact, moved).map((difference) => `${route}: ${difference}`);
		});
		expect(differences.sort()).toEqual(Object.keys(expected.differs ?? {}).sort());
	});
});
