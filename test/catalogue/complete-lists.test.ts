import { useTestNode } from '../operations/testNode';
import { lists } from './allLists';
import { listFacts, PAGE_SIZES, rowsOf, serve } from './pages';
import { fill } from './world';

const node = useTestNode({ given: fill });
const MAY_BE_INCOMPLETE = /may be incomplete/;

/** What a list gives when all its rows are wanted, and what the user is told beside it. */
async function readAll({ parameters }: (typeof lists)[number]) {
	const run = await node.execute({ ...parameters, simplify: false, returnAll: true });
	if (run.error) throw run.error;
	return {
		ids: (run.output[0] ?? []).map(({ json }) => json.id),
		hints: run.hints.map(({ message }) => message).filter((message) => MAY_BE_INCOMPLETE.test(message)),
	};
}

const inPages = lists.filter(({ route }) => PAGE_SIZES[route] !== undefined);
/** Only of these a row can slip to a page before: a cursor stands for a row, a number for a place. */
const numbered = inPages.filter(({ route }) => listFacts(route).pages === 'page');
const named = (some: typeof lists) => some.map((list) => [list.name, list] as const);
/** More than two of the largest pages. */
const rowsFor = (route: string) => rowsOf(2 * (PAGE_SIZES[route] ?? 0) + 11);

test.each(named(inPages))('%s says so when Intercom counts more rows than it gives', async (_name, list) => {
	const rows = rowsFor(list.route);
	serve(node.simulator, list.route, { rows, total: rows.length + 5 });
	expect((await readAll(list)).hints).toHaveLength(1);
});

test.each(named(inPages))('%s says nothing of a list that is whole', async (_name, list) => {
	serve(node.simulator, list.route, { rows: rowsFor(list.route) });
	expect((await readAll(list)).hints).toEqual([]);
});

test.each(named(numbered))('%s is read to its end though pages are smaller than asked for', async (_name, list) => {
	const rows = rowsFor(list.route);
	serve(node.simulator, list.route, { rows, size: 7 });
	expect((await readAll(list)).ids).toEqual(rows.map(({ id }) => id));
});

test.each(named(numbered))('%s loses no row when one goes away in front and one comes in', async (_name, list) => {
	for (const comesIn of ['in front', 'at the end']) {
		const whole = rowsFor(list.route);
		const rows = [...whole];
		const fresh = { id: 'new', created_at: 1_790_000_000 };
		serve(node.simulator, list.route, { rows }, (pages) => {
			if (pages !== 1) return;
			rows.shift();
			if (comesIn === 'in front') rows.unshift(fresh);
			// As oldest first.
			else rows.push({ ...fresh, created_at: 1_790_000_001 });
		});
		const { ids } = await readAll(list);
		expect(
			whole
				.slice(1)
				.map(({ id }) => id)
				.filter((id) => !ids.includes(id)),
		).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
		node.reset();
	}
});
