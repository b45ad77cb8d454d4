import { useTestNode } from '../../operations/testNode';

const node = useTestNode();

const all = { resource: 'company', operation: 'getAll', returnAll: true };
const LIST = '/companies/list';

/** Companies in the order in which Intercom lists them, newest request first. */
const companies = (count: number) =>
	node.simulator.state.addCompanies(count, (index) => ({ last_request_at: 1_700_000_000 + index })).reverse();

/** Does something when this request for the list has been answered; the first only counts. */
const afterPage = (page: number, act: () => void, times = 1) =>
	node.simulator.fault({ path: LIST, skip: page, times, rewrite: () => (act(), {}) });

const read = async () => (await node.json(all)).map(({ id }) => id);
const pages = () => node.sent.filter(({ to }) => to.startsWith(`POST ${LIST}?page=`)).length;

test('a numbered list from which a row goes away while it is read loses none of the others', async () => {
	const rows = companies(130);
	afterPage(1, () => node.simulator.state.companies.delete(rows[3]?.id ?? ''));
	const given = await read();
	expect(new Set(given).size).toBe(given.length);
	for (const { id } of rows) expect(given).toContain(id);
});

test('a row that moves to a page that was read already is given all the same', async () => {
	const rows = companies(130);
	afterPage(1, () => {
		const late = rows.at(-2);
		if (late) late.last_request_at = node.simulator.state.now();
		node.simulator.state.companies.touch();
	});
	const given = await read();
	expect(new Set(given).size).toBe(given.length);
	expect([...given].sort()).toEqual(rows.map(({ id }) => id).sort());
});

test('a list that stays as it is is read twice, and the second time says so', async () => {
	const rows = companies(130);
	expect(await read()).toEqual(rows.map(({ id }) => id));
	expect(pages()).toBe(1 + 2 * 3);
});

test('a list that changes all the time is read three times at most', async () => {
	const rows = companies(130);
	let next = 129;
	afterPage(
		1,
		() => {
			const late = rows[next--];
			if (late) late.last_request_at = node.simulator.state.now() + 200 - next;
			node.simulator.state.companies.touch();
		},
		Infinity,
	);
	const given = await read();
	expect(new Set(given).size).toBe(given.length);
	expect(pages()).toBe(1 + 3 * 3);
});
