import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../operations/testNode';
import { routePattern } from './cases';
import { lists } from './allLists';
import { listFacts, PAGE_SIZES, rowsOf, serve, sizeIn } from './pages';
import { fill } from './world';

/** The limit of a list where the user sets none. */
const USUAL_LIMIT = 50;
const node = useTestNode({ given: fill });

test('every list that Intercom gives in pages has a size of its pages here, and no other', () => {
	const inPages = lists.map(({ route }) => route).filter((route) => listFacts(route).pages !== undefined);
	expect([...new Set(inPages)].sort()).toEqual(Object.keys(PAGE_SIZES).sort());
});

describe.each(lists.map((list) => [list.name, list] as const))('%s', (_name, { parameters, route }) => {
	const size = PAGE_SIZES[route];
	const rows = rowsOf(Math.max(2 * (size ?? 0), USUAL_LIMIT) + 11);

	/** The IDs of the items that came, and the size of each page that was asked for. */
	async function read(settings: INodeParameters) {
		serve(node.simulator, route, { rows });
		const items = await node.json({ ...parameters, simplify: false, ...settings });
		const asked = node.simulator.requests.filter(({ method, path }) => routePattern(route).test(`${method} ${path}`));
		return { ids: items.map(({ id, event_type }) => id ?? event_type), sizes: asked.map(sizeIn) };
	}
	const ids = (count: number) => rows.slice(0, count).map(({ id }) => id);
	const pages = (count: number, ofSize: number) => Array.from({ length: Math.ceil(count / ofSize) }, () => ofSize);

	test('gives every row once with Return All, in pages as large as they may be', async () => {
		const sizes = size === undefined ? [undefined] : pages(rows.length, size);
		// Beyond 10,000 companies there are no numbered pages, so they are counted first.
		const count = route === 'POST /companies/list' ? [1] : [];
		// Numbers are places, to which rows may have slipped, so such lists are read once more.
		const again = listFacts(route).pages === 'page' ? sizes : [];
		expect(await read({ returnAll: true })).toEqual({ ids: ids(rows.length), sizes: [...count, ...sizes, ...again] });
	});

	test('asks for no more rows than a small Limit, and gives as many', async () => {
		expect(await read({ limit: 3 })).toEqual({ ids: ids(3), sizes: [size === undefined ? undefined : 3] });
	});

	test('reads no page beyond a larger Limit, and cuts the last one', async () => {
		const limit = (size ?? USUAL_LIMIT) + 3;
		const sizes = size === undefined ? [undefined] : [size, size];
		expect(await read({ limit })).toEqual({ ids: ids(limit), sizes });
	});

	test('gives fifty where nothing is set', async () => {
		const sizes = size === undefined ? [undefined] : pages(USUAL_LIMIT, Math.min(size, USUAL_LIMIT));
		expect(await read({})).toEqual({ ids: ids(USUAL_LIMIT), sizes });
	});
});
