import type { INodeParameters } from 'n8n-workflow';
import { asArray, asObject, type JsonObject } from '../../simulator/json';
import { Prng } from '../../simulator/seed/prng';
import { blankContact } from '../../simulator/state/create';
import { useShortWaits } from '../../kit/shortWaits';
import { useTestNode } from '../testNode';
import { contact } from './contact-samples';

const node = useTestNode();
useShortWaits();

const START = 1_700_000_000;
const DAY = 86_400;

const USERS = { field: 'role', operator: '=', value: 'user' };

/** A search of all users in the order in which they were created, as a version of the API. */
const search = (version: string, order: string, rest: INodeParameters = {}): INodeParameters => ({
	...contact('search'),
	search_by: 'json',
	query: JSON.stringify(USERS),
	returnAll: true,
	simplify: false,
	additionalFields: { sort_field: 'created_at', sort_order: order },
	options: { version },
	...rest,
});

/** A time of creation: spread over a year, or in one of a few seconds in which many were imported. */
const momentFrom = (random: Prng): number =>
	random.chance(0.3) ? START + random.between(1, 4) * 70 * DAY : START + random.between(0, 365 * DAY);

/** Fills the workspace with some users and some leads, in no order of time. */
function fill(random: Prng, count: number): void {
	const { state } = node.simulator;
	for (let left = count; left > 0; left--) {
		const role = random.chance(0.95) ? 'user' : 'lead';
		state.contacts.add(blankContact(state, { role, created_at: momentFrom(random) }));
	}
}

const idsFound = async (parameters: INodeParameters): Promise<string[]> =>
	(await node.json(parameters)).map(({ id }) => String(id));

/** The searches since some request, and those of them that are about a stretch of time. */
function searchesSince(start: number): { all: JsonObject[]; inParts: JsonObject[] } {
	const all = node.simulator.requests.slice(start).map(({ body }) => body as JsonObject);
	return { all, inParts: all.filter(({ query }) => JSON.stringify(query).includes('created_at')) };
}

/** Lets Intercom's gateway end pages of more rows than these, as it does with those that take too long. */
function tooHeavyBeyond(rows: number): void {
	node.simulator.fault({
		path: '/contacts/search',
		times: Infinity,
		rewrite: ({ body }) => {
			const isHeavy = asArray(asObject(body)['data']).length > rows;
			return isHeavy ? { status: 504, body: '<html><h1>504 Gateway Time-out</h1></html>' } : {};
		},
	});
}
/** The pages that a search ends with where some are too heavy: a third of those before, each time. */
const SIZES: ReadonlyArray<readonly [bearable: number, size: number]> = [
	[150, 150],
	[60, 50],
	[20, 16],
];
/** With fewer pages the parts would cost more than they save. */
const LEAST_PAGES = 6;

const runs = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
	['ascending', 'descending'].map((order): [seed: number, order: string] => [seed, order]),
);

describe.each(runs)('Contacts of the workspace %d, sorted by created_at, %s', (seed, order) => {
	test('come as API 2.17 and Preview like page after page as 2.16: the same, in the same order, once', async () => {
		const random = new Prng(seed);
		const [bearable, size] = random.pick(SIZES);
		fill(random, random.between(LEAST_PAGES - 3, LEAST_PAGES + 4) * size);
		tooHeavyBeyond(bearable);
		const pages = await idsFound(search('2.16', order));
		expect(searchesSince(0).inParts).toEqual([]);
		expect(new Set(pages).size).toBe(pages.length);
		for (const version of ['2.17', 'Preview']) {
			const start = node.simulator.requests.length;
			expect(await idsFound(search(version, order))).toEqual(pages);
			expect(searchesSince(start).inParts.length > 0).toBe(Math.ceil(pages.length / size) >= LEAST_PAGES);
		}
	});

	test('come once and in order while others are created', async () => {
		const random = new Prng(1_000 + seed);
		const { state } = node.simulator;
		fill(random, 1_000);
		const before = await idsFound(search('2.16', order));
		const added: string[] = [];
		node.simulator.fault({
			path: '/contacts/search',
			times: Infinity,
			rewrite: () => {
				const created_at = START + 366 * DAY + added.length;
				added.push(state.contacts.add(blankContact(state, { created_at })).id);
				return {};
			},
		});
		const found = await idsFound(search('2.17', order));
		expect(found.filter((id) => !added.includes(id))).toEqual(before);
		expect(new Set(found).size).toBe(found.length);
	});
});

test('a long list in parts is asked for several parts at a time, with no page twice', async () => {
	fill(new Prng(7), 1_500);
	node.simulator.configure({ latencyMs: 100 });
	await idsFound(search('2.17', 'ascending'));
	expect(node.simulator.peak).toBeGreaterThan(1);
	const { all } = searchesSince(0);
	expect(new Set(all.map((body) => JSON.stringify(body))).size).toBe(all.length);
});

test.each<[what: string, version: string, rest: INodeParameters]>([
	['sorted by another date', '2.17', { additionalFields: { sort_field: 'updated_at', sort_order: 'ascending' } }],
	['sorted by nothing', '2.17', { additionalFields: {} }],
	['with a limit', '2.17', { returnAll: false, limit: 1_000 }],
	['as a version that compares days', '2.15', {}],
])('a search of contacts %s is read page after page', async (_what, version, rest) => {
	fill(new Prng(8), 1_200);
	await idsFound(search(version, 'ascending', rest));
	const { all, inParts } = searchesSince(0);
	expect(all.length).toBeGreaterThan(5);
	expect(inParts).toEqual([]);
});

test('Get Many with a filter, which is sorted by nothing, is read page after page in every version', async () => {
	fill(new Prng(9), 1_200);
	const getAll = { ...contact('getAll'), returnAll: true, additionalFields: { role: 'user' } };
	const before = await idsFound({ ...getAll, options: { version: '2.16' } });
	const start = node.simulator.requests.length;
	expect(await idsFound({ ...getAll, options: { version: '2.17' } })).toEqual(before);
	expect(searchesSince(start).inParts).toEqual([]);
});
