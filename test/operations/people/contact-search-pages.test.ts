import type { Simulator } from '../../simulator';
import { encodeCursor } from '../../simulator/paging';
import { useTestNode } from '../testNode';
import { contact } from './contact-samples';

const search = contact('search');
const condition = { field: 'role', operator: 'equals', value: 'user' };
const query = { operator: 'AND', value: [{ field: 'role', operator: '=', value: 'user' }] };
const page = (rest: object) => ({ to: 'POST /contacts/search', body: { query, ...rest } });
const after = (row: { created_at: number; seq: number } | undefined) =>
	encodeCursor([row?.created_at ?? 0, row?.seq ?? 0]);
/** Newest first: Person 320, Person 319, … */
const fill = (simulator: Simulator) => simulator.state.addContacts(320).reverse();
const people = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => `Person ${from - i}`);

describe('Contact: Search, over several pages', () => {
	const node = useTestNode();

	test('reads all pages, each from where the last one ended', async () => {
		const rows = fill(node.simulator);
		const given = await node.json({ ...search, query: { text: [condition] }, returnAll: true });
		expect(given.map(({ name }) => name)).toEqual(people(320, 1));
		expect(node.sent).toEqual([
			page({ pagination: { per_page: 150 } }),
			page({ pagination: { per_page: 150, starting_after: after(rows[149]) } }),
			page({ pagination: { per_page: 150, starting_after: after(rows[299]) } }),
		]);
	});

	test('reads no page beyond the limit, cuts the last one, and keeps the sorting', async () => {
		const rows = fill(node.simulator).reverse();
		const given = await node.json({
			...search,
			query: { text: [condition] },
			limit: 151,
			additionalFields: { sort_field: 'created_at', sort_order: 'ascending' },
		});
		expect(given.map(({ name }) => name)).toEqual(people(151, 1).reverse());
		const sort = { field: 'created_at', order: 'ascending' };
		expect(node.sent).toEqual([
			page({ sort, pagination: { per_page: 150 } }),
			page({ sort, pagination: { per_page: 150, starting_after: after(rows[149]) } }),
		]);
	});

	test('gives all rows of a query in JSON whose own page size is left aside', async () => {
		fill(node.simulator);
		const body = { query, pagination: { per_page: 5 } };
		const given = await node.json({ ...search, search_by: 'json', query: JSON.stringify(body), returnAll: true });
		expect(given.map(({ name }) => name)).toEqual(people(320, 1));
	});

	test('sends a page again whose answer was lost', async () => {
		fill(node.simulator);
		node.simulator.fault({ path: '/contacts/search', skip: 1, drop: 'after' });
		const given = await node.json({ ...search, query: { text: [condition] }, returnAll: true });
		expect(given.map(({ name }) => name)).toEqual(people(320, 1));
		expect(node.sent).toHaveLength(4);
	});

	test('finds by the day of the workspace, as Intercom does', async () => {
		// 2026-01-31 in Los Angeles lasts from 08:00 UTC to 08:00 UTC.
		const moments = [1769846399, 1769846400, 1769932799, 1769932800];
		node.simulator.state.addContacts(4, (index) => ({ signed_up_at: moments[index] ?? null }));
		const found = async (operator: string) => {
			const date = [{ field: 'signed_up_at', operator, value: '2026-01-31T20:00:00Z' }];
			const given = await node.json({ ...search, query: { date } });
			return given.map(({ name }) => name);
		};
		expect(await found('equals')).toEqual(['Person 3', 'Person 2']);
		expect(await found('greaterThan')).toEqual(['Person 4']);
		expect(await found('lessThan')).toEqual(['Person 1']);
	});
});
