import type { IDataObject } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { briefly, countsOf, GO_ON, itemsOf, many, rowsTo, saveContacts } from './many';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'));

const BULK_TASK_MS = 2_000;
const node = useTestNode({ bulkTaskMs: BULK_TASK_MS });
const contacts = () => [...node.simulator.state.contacts.values()];
const person = (n: number) => ({ external_id: `u-${n}`, email: `u${n}@example.com`, name: `Person ${n}` });
const people = (count: number) => Array.from({ length: count }, (_, n) => person(n));
const user = (n: number) => ({ ...person(n), role: 'user' });
const run = async (rows: IDataObject[], parameters = saveContacts()) =>
	await node.execute(parameters, { items: itemsOf(rows), node: GO_ON });
const outcomes = (result: Awaited<ReturnType<typeof run>>) =>
	result.output[0]?.map(({ json }) => json['outcome'] ?? json['error']);
/** Lets every second contact be there. */
const addHalf = (count: number) =>
	node.simulator.state.addContacts(count / 2, (n) => ({ external_id: `u-${n * 2}`, name: 'Old' }));

describe('a lost answer', () => {
	const routes: Array<[method: string, path: string | RegExp]> = [
		['POST', '/contacts/search'],
		['POST', '/contacts/bulk'],
		['PUT', '/contacts/bulk'],
		['GET', /^\/contacts\/bulk\//],
	];
	const ways = (['before', 'after'] as const).flatMap((drop) => routes.map((route) => [...route, drop] as const));

	test.each(ways)(
		'of %s %s, broken %s Intercom has acted, leaves each contact written once',
		async (method, path, drop) => {
			addHalf(6);
			node.simulator.fault({ method, path, drop, times: 2 });
			const result = await run(people(6));
			expect(outcomes(result)?.every((outcome) => outcome === 'created' || outcome === 'updated')).toBe(true);
			const all = contacts()
				.map(briefly)
				.sort((a, b) => String(a['external_id']).localeCompare(String(b['external_id'])));
			expect(all.map(({ external_id, name }) => [external_id, name])).toEqual(
				people(6).map(({ external_id, name }) => [external_id, name]),
			);
			expect(node.simulator.ledger.filter(({ effect }) => effect === 'contact.created')).toHaveLength(3);
		},
	);

	test('of a deletion ends with every contact deleted, and none told as an error', async () => {
		const held = node.simulator.state.addContacts(3);
		node.simulator.fault({ path: '/contacts/bulk/delete', drop: 'after', times: 1 });
		const result = await run(
			held.map(({ id }) => ({ id })),
			many('contact', 'deleteMany', ['id'], []),
		);
		expect(outcomes(result)).toEqual(['deleted', 'deleted', 'deleted']);
		expect(contacts()).toEqual([]);
	});

	test('that never comes fails the rows of its own request alone', async () => {
		node.simulator.fault({ path: '/contacts/bulk', skip: 1, status: 503, times: 4 });
		const result = await run(people(150), { ...saveContacts(), options: { parallelItems: 1 } });
		expect(outcomes(result)?.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 'created'));
		expect(new Set(outcomes(result)?.slice(100))).toEqual(new Set([expect.stringContaining('503')]));
	});
});

describe('a job', () => {
	test('that was closed between two requests is followed by a new one, without a row lost or sent twice', async () => {
		node.simulator.configure({ bulkTaskMs: 0 });
		const result = await run(people(250), { ...saveContacts(), options: { parallelItems: 1 } });
		node.simulator.configure({ bulkTaskMs: BULK_TASK_MS });
		expect(new Set(outcomes(result))).toEqual(new Set(['created']));
		expect(new Set(result.output[0]?.map(({ json }) => json['job_id'])).size).toBe(3);
		expect(node.simulator.requests.filter(({ status }) => status === 403)).toHaveLength(1);
		expect(contacts()).toHaveLength(250);
	});

	test.each(['before', 'after'] as const)(
		'that never ends is named with what is left, when it hangs %s',
		async (stuck) => {
			node.simulator.state.bulk.stuck = stuck;
			const result = await run(people(150), {
				...saveContacts(),
				additionalFields: { wait: 60 },
				options: { parallelItems: 1 },
			});
			const [first] = result.output[0] ?? [];
			expect(first?.json).toEqual({
				error: expect.stringMatching(
					/^Job bulk_job_\w+ is not done after 60 seconds: 2 requests with 150 rows are left$/,
				),
				message: expect.stringMatching(
					/^Intercom may have carried this out all the same.*"Get Bulk Job" of Job.*Wait at Most/,
				),
				details: { status: 0, errors: [], outcome: 'unknown' },
			});
			expect(result.output[0]).toHaveLength(150);
			expect(rowsTo(node, 'POST /contacts/bulk')).toHaveLength(2);
		},
	);

	test('that can no longer be read fails its rows at once', async () => {
		node.simulator.fault({ method: 'GET', path: /^\/contacts\/bulk\//, status: 404, times: Infinity });
		const result = await run(people(2));
		expect(outcomes(result)).toEqual([
			expect.stringMatching(/^Job bulk_job_\w+ can't be read, so 1 request with 2 rows are not known/),
			expect.stringContaining("can't be read"),
		]);
		expect(countsOf(node)['GET /contacts/bulk/{id}']).toBe(1);
	});
});

describe('a task with errors', () => {
	test('ends each of its rows with its own success or error, paired and in order', async () => {
		addHalf(6);
		const rows = people(6).map((row, n) => (n === 2 || n === 3 ? { ...row, email: `none ${n}` } : row));
		const { output, hints } = await run(rows);
		expect(output[0]?.map(({ json, pairedItem }) => [json['outcome'] ?? json['error'], pairedItem])).toEqual([
			['updated', { item: 0 }],
			['created', { item: 1 }],
			[expect.stringContaining('email'), { item: 2 }],
			[expect.stringContaining('email'), { item: 3 }],
			['updated', { item: 4 }],
			['created', { item: 5 }],
		]);
		expect(contacts().map(({ name }) => name)).toEqual(['Person 0', 'Old', 'Person 4', 'Person 1', 'Person 5']);
		expect(hints.map(({ message }) => message)).toContain(
			'Intercom only says that a request had errors, so its rows were sent one by one (2 of 6 items)',
		);
	});

	test('costs two requests for each bad row and one for each task, where the search shows what worked', async () => {
		const rows = people(200).map((row, n) => (n % 100 === 7 ? { ...row, email: `none ${n}` } : row));
		const result = await run(rows);
		expect(outcomes(result)?.filter((outcome) => outcome !== 'created')).toEqual([
			expect.stringContaining('email'),
			expect.stringContaining('email'),
		]);
		expect(contacts()).toHaveLength(198);
		expect(countsOf(node)).toMatchObject({ 'POST /contacts/search': 4, 'POST /contacts/bulk': 2, 'POST /contacts': 2 });
	});

	test('of updates that the search does not show goes again ten by ten, and then one by one', async () => {
		const held = node.simulator.state.addContacts(100);
		node.simulator.fault({ path: '/contacts/search', status: 400, times: Infinity });
		const rows = held.map(({ id }, n) => ({ id, name: 'New', ...(n === 7 && { email: 'none' }) }));
		const result = await run(rows, many('contact', 'updateMany', ['id'], ['name', 'email']));
		expect(outcomes(result)?.filter((outcome) => outcome !== 'updated')).toEqual([expect.stringContaining('email')]);
		expect(rowsTo(node, 'PUT /contacts/bulk').map(({ length }) => length)).toEqual([
			100,
			...Array.from({ length: 10 }, () => 10),
		]);
		expect(countsOf(node)['PUT /contacts/{id}']).toBe(10);
		expect(held.filter(({ name }) => name === 'New')).toHaveLength(99);
	});

	test('stops the run at its first bad row, unless it continues on fail', async () => {
		const items = itemsOf(people(2).map((row, n) => (n === 1 ? { ...row, email: `none ${n}` } : row)));
		const error = await node.failure(saveContacts(), { items });
		expect(error.message).toContain('email');
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(error.description).toContain('Done before the end: item 0 (1 of 2)');
	});
});

describe('a request', () => {
	test('that is too long is sent in halves', async () => {
		node.simulator.state.bulk.maxRows = 30;
		const result = await run(people(120), { ...saveContacts(), options: { parallelItems: 1 } });
		expect(new Set(outcomes(result))).toEqual(new Set(['created']));
		expect(rowsTo(node, 'POST /contacts/bulk').map(({ length }) => length)).toEqual([100, 50, 25, 25, 25, 25, 20]);
		expect(contacts()).toHaveLength(120);
	});

	test('that is refused as a whole has its rows sent one by one', async () => {
		node.simulator.fault({
			path: '/contacts/bulk',
			status: 422,
			body: { type: 'error.list', errors: [{ code: 'type_mismatch', message: 'contacts[0] must be an object' }] },
		});
		expect(outcomes(await run(people(2)))).toEqual(['created', 'created']);
		expect(contacts().map(briefly)).toEqual([user(0), user(1)]);
		expect(countsOf(node)).toMatchObject({ 'POST /contacts/bulk': 1, 'POST /contacts': 2 });
	});

	test('that the token may not make fails its rows, with what Intercom says', async () => {
		node.simulator.fault({
			path: '/contacts/bulk',
			status: 403,
			body: { type: 'error.list', errors: [{ code: 'api_plan_restricted', message: 'Not in this plan' }] },
			times: Infinity,
		});
		expect(outcomes(await run(people(2)))).toEqual(['Not in this plan', 'Not in this plan']);
		expect(countsOf(node)['POST /contacts/bulk']).toBe(1);
	});

	test('of the look-up that fails leaves its rows unsent', async () => {
		node.simulator.fault({ path: '/contacts/search', status: 400, times: Infinity });
		expect(outcomes(await run(people(2)))).toEqual([expect.stringContaining('400'), expect.stringContaining('400')]);
		expect(countsOf(node)).toEqual({ 'POST /contacts/search': 1 });
	});
});

describe('a cancelled execution', () => {
	test('ends while jobs are waited for', async () => {
		node.simulator.state.bulk.stuck = 'before';
		const stop = new AbortController();
		node.simulator.fault({
			method: 'GET',
			path: /^\/contacts\/bulk\//,
			rewrite: () => {
				stop.abort();
				return {};
			},
		});
		const { error } = await node.execute(saveContacts(), { items: itemsOf(people(2)), abortSignal: stop.signal });
		expect(String(error?.message ?? 'cancelled')).toMatch(/cancel/i);
		expect(countsOf(node)['GET /contacts/bulk/{id}']).toBeLessThanOrEqual(2);
	});
});
