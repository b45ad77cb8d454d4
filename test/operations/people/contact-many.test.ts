import type { IDataObject } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { briefly, countsOf, GO_ON, itemsOf, many, rowsTo, saveContacts } from './many';

// The clock goes on by itself while the node waits, and bulk jobs go by that clock.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'));

const BULK_TASK_MS = 2_000;
const node = useTestNode({ bulkTaskMs: BULK_TASK_MS });
const contacts = () => [...node.simulator.state.contacts.values()];
const VIP = () => [...node.simulator.state.tags.keys()][0] ?? '';
const JOB = { job_id: expect.any(String), task_id: expect.any(String) };

const person = (n: number) => ({ external_id: `u-${n}`, email: `u${n}@example.com`, name: `Person ${n}` });
const people = (count: number) => Array.from({ length: count }, (_, n) => person(n));
const save = async (rows: IDataObject[], ...optional: string[]) =>
	await node.json(saveContacts(...optional), { items: itemsOf(rows) });

describe('Create or Update Many of contacts', () => {
	test('creates those that are missing and updates those that are there, in the order of the items', async () => {
		const [held] = node.simulator.state.addContacts(1, () => ({ external_id: 'u-1', name: 'Old' }));
		const output = await node.items(saveContacts(), { items: itemsOf(people(3)) });
		expect(output).toEqual([
			{ json: { external_id: 'u-0', email: 'u0@example.com', outcome: 'created', ...JOB }, pairedItem: { item: 0 } },
			{
				json: { id: held?.id, external_id: 'u-1', email: 'u1@example.com', outcome: 'updated', ...JOB },
				pairedItem: { item: 1 },
			},
			{ json: { external_id: 'u-2', email: 'u2@example.com', outcome: 'created', ...JOB }, pairedItem: { item: 2 } },
		]);
		const users = people(3).map((one) => ({ ...one, role: 'user' }));
		expect(contacts().map(briefly)).toEqual([users[1], users[0], users[2]]);
		expect(countsOf(node)).toEqual({
			'POST /contacts/search': 1,
			'POST /contacts/bulk': 1,
			'PUT /contacts/bulk': 1,
			'GET /contacts/bulk/{id}': expect.any(Number),
		});
	});

	test('looks a hundred contacts up in one search, by external ID or as users by email', async () => {
		await save([{ external_id: 'u-1' }, { email: 'two@example.com' }, person(3)]);
		expect(node.sent[0]).toEqual({
			to: 'POST /contacts/search',
			body: {
				query: {
					operator: 'OR',
					value: [
						{ field: 'external_id', operator: 'IN', value: ['u-1', 'u-3'] },
						{
							operator: 'AND',
							value: [
								{ field: 'email', operator: 'IN', value: ['two@example.com', 'u3@example.com'] },
								{ field: 'role', operator: '=', value: 'user' },
							],
						},
					],
				},
				pagination: { per_page: 150 },
			},
		});
	});

	test('sends a hundred rows in a request, and several requests as tasks of one job', async () => {
		const { output, hints } = await node.execute(
			{ ...saveContacts(), options: { parallelItems: 1 } },
			{ items: itemsOf(people(250)) },
		);
		expect(output[0]).toHaveLength(250);
		expect(new Set(output[0]?.map(({ json }) => json['job_id'])).size).toBe(1);
		expect(new Set(output[0]?.map(({ json }) => json['task_id'])).size).toBe(3);
		expect(rowsTo(node, 'POST /contacts/bulk').map(({ length }) => length)).toEqual([100, 100, 50]);
		expect(contacts().map(briefly)).toEqual(people(250).map((one) => ({ ...one, role: 'user' })));
		expect(hints.map(({ message }) => message)).toEqual(['Created in bulk (250 of 250 items)']);
	});

	test('sends the first bulk request alone, and the others side by side', async () => {
		node.simulator.configure({ latencyMs: 20 });
		await save(people(500));
		const [first, ...others] = node.simulator.requests.filter(({ path }) => path === '/contacts/bulk');
		expect(others).toHaveLength(4);
		expect(others.every(({ at }) => at >= (first?.at ?? 0) + 20)).toBe(true);
		expect(node.simulator.peak).toBeGreaterThan(1);
		node.simulator.configure({ latencyMs: undefined });
	});

	test('updates a contact whose ID is given without a look-up', async () => {
		const [held] = node.simulator.state.addContacts(1, () => ({ external_id: 'a' }));
		const rows = [{ id: held?.id, name: 'New', phone: '+353871234567' }];
		expect(await save(rows, 'phone')).toEqual([{ id: held?.id, outcome: 'updated', ...JOB }]);
		expect(held).toMatchObject({ name: 'New', external_id: 'a' });
		expect(rowsTo(node, 'PUT /contacts/bulk')).toEqual([rows]);
		expect(countsOf(node)).not.toHaveProperty('POST /contacts/search');
	});

	test('gives and takes companies and tags', async () => {
		const [acme] = node.simulator.state.addCompanies(1, () => ({ company_id: 'acme', name: 'Old' }));
		const [held] = node.simulator.state.addContacts(1, () => ({ external_id: 'u-1' }));
		const parameters = {
			...saveContacts(),
			additionalFields: {
				memberships: {
					row: [
						{ company_id: 'acme', name: 'Acme' },
						{ company_id: 'left', remove: true },
					],
				},
				tags: [VIP()],
			},
		};
		await node.json(parameters, { items: itemsOf(people(2)) });
		expect(rowsTo(node, 'POST /contacts/bulk')).toEqual([
			[
				{
					...person(0),
					role: 'user',
					companies: [{ company_id: 'acme', name: 'Acme' }],
					tags: { add: [{ id: VIP() }] },
				},
			],
		]);
		expect(acme?.name).toBe('Acme');
		expect(contacts().map(({ companies }) => companies)).toEqual([[acme?.id], [acme?.id]]);
		expect(held?.tags.map(({ id }) => id)).toEqual([VIP()]);
	});

	test('takes an external ID as it is written, so that blanks around it change no other contact', async () => {
		node.simulator.state.addContacts(1, () => ({ external_id: 'u-1', name: 'Old' }));
		await save([{ external_id: ' u-1 ', name: 'Other' }]);
		expect(contacts().map(({ external_id, name }) => [external_id, name])).toEqual([
			['u-1', 'Old'],
			[' u-1 ', 'Other'],
		]);
	});

	test('changes by itself what the bulk update does not carry', async () => {
		const change = (n: number) => ({ external_id: `u-${n}`, role: n === 1 ? ('lead' as const) : ('user' as const) });
		const held = node.simulator.state.addContacts(3, (n) => ({ ...change(n), last_seen_at: 5 }));
		const rows = [0, 1, 2].map((n) => ({ ...person(n), role: 'user', last_seen_at: n === 2 ? 7 : 5 }));
		const output = await save(rows, 'role', 'last_seen_at');
		expect(output.map(({ outcome, job_id }) => [outcome, job_id !== undefined])).toEqual([
			['updated', true],
			['updated', false],
			['updated', false],
		]);
		expect(rowsTo(node, 'PUT /contacts/bulk')).toEqual([[{ ...person(0), id: held[0]?.id }]]);
		expect(held.map(({ role, last_seen_at }) => [role, last_seen_at])).toEqual([
			['user', 5],
			['user', 5],
			['user', 7],
		]);
	});

	test('finds an archived contact by the refusal, and brings it back', async () => {
		const [held] = node.simulator.state.addContacts(1, () => ({ external_id: 'u-0', archived: true }));
		expect(await save([person(0), person(1)])).toEqual([
			{ id: held?.id, ...JSON.parse(JSON.stringify({ ...person(0), name: undefined })), outcome: 'updated' },
			expect.objectContaining({ external_id: 'u-1', outcome: 'created' }),
		]);
		expect(held).toMatchObject({ archived: false, name: 'Person 0' });
		expect(contacts()).toHaveLength(2);
	});

	test('updates a contact that the search does not show yet, and leaves its role alone', async () => {
		const [held] = node.simulator.state.addContacts(1, () => ({ external_id: 'u-0', role: 'lead' as const }));
		if (held) node.simulator.state.index.wroteLate(held, 3_600);
		const [first] = await save([person(0), person(1)]);
		expect(first).toEqual({ id: held?.id, external_id: 'u-0', email: 'u0@example.com', outcome: 'updated' });
		expect(held).toMatchObject({ name: 'Person 0', role: 'lead' });
		expect(contacts()).toHaveLength(2);
	});
});

describe('Leads in Create or Update Many', () => {
	const lead = (n: number) => ({ ...person(n), role: 'lead' });
	const blind = (n: number) => ({ email: 'shared@example.com', name: `Lead ${n}`, role: 'lead' });

	test('with an external ID are never there twice, run after run, also while the search does not show them', async () => {
		const end = node.simulator.onWrite(({ id = '' }) => {
			const held = node.simulator.state.contacts.get(id);
			if (held) node.simulator.state.index.wroteLate(held, 3_600);
		});
		for (const outcome of ['created', 'updated'])
			expect((await save([lead(0), lead(1)], 'role')).map((one) => one['outcome'])).toEqual([outcome, outcome]);
		end();
		expect(contacts().map(briefly)).toEqual([lead(0), lead(1)]);
		expect(countsOf(node)).not.toHaveProperty('POST /contacts/bulk');
	});

	test('without one go in requests of their own', async () => {
		const output = await save([blind(0), { ...person(1), role: 'user' }, blind(2)], 'role');
		expect(output.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
		expect(rowsTo(node, 'POST /contacts/bulk')).toEqual([[{ ...person(1), role: 'user' }], [blind(0), blind(2)]]);
	});

	test.each(['before', 'after'] as const)(
		'without one are not sent again when the connection breaks %s Intercom has them',
		async (drop) => {
			node.simulator.fault({ path: '/contacts/bulk', drop, times: 1 });
			const { output } = await node.execute(saveContacts('role'), { items: itemsOf([blind(0)]), node: GO_ON });
			expect(output[0]).toEqual([
				{
					json: {
						error: expect.any(String),
						message: expect.stringContaining('Intercom may have carried this out all the same'),
						details: { status: 0, errors: [], outcome: 'unknown' },
					},
					pairedItem: { item: 0 },
				},
			]);
			expect(countsOf(node)['POST /contacts/bulk']).toBe(1);
			node.simulator.state.bulk.runDue();
			expect(contacts().length).toBeLessThanOrEqual(1);
		},
	);

	test('without one are told as unknown where a task had errors, and are not sent again', async () => {
		node.simulator.state.bulk.refuses = ({ name }) => name === 'Lead 0';
		const { output } = await node.execute(saveContacts('role'), { items: itemsOf([blind(0), blind(1)]), node: GO_ON });
		expect(output[0]?.map(({ json }) => json['error'])).toEqual([
			expect.stringMatching(/^Intercom created some of 2 leads and refused others, and does not say which/),
			expect.stringMatching(/^Intercom created some of 2 leads/),
		]);
		expect(contacts()).toHaveLength(1);
		expect(countsOf(node)).toEqual({ 'POST /contacts/bulk': 1, 'GET /contacts/bulk/{id}': expect.any(Number) });
	});
});

describe('Update Many and Delete Many of contacts', () => {
	const ID_OF_NOBODY = 'f'.repeat(24);

	test('change what their rows say, and clear attributes', async () => {
		const held = node.simulator.state.addContacts(2, () => ({ custom_attributes: { plan: 'pro' } }));
		const rows = held.map(({ id }, n) => ({ id, name: `New ${n}` }));
		const parameters = many('contact', 'updateMany', ['id'], ['name']);
		const additionalFields = { ...(parameters['additionalFields'] as IDataObject), clear: ['plan'] };
		const output = await node.json({ ...parameters, additionalFields } as typeof parameters, { items: itemsOf(rows) });
		expect(output).toEqual(rows.map(({ id }) => ({ id, outcome: 'updated', ...JOB })));
		expect(rowsTo(node, 'PUT /contacts/bulk')).toEqual([
			rows.map((row) => ({ ...row, custom_attributes: { plan: null } })),
		]);
		expect(held.map(({ name }) => name)).toEqual(['New 0', 'New 1']);
	});

	test("tell of an ID that nobody has in Intercom's own words, and only of it", async () => {
		const [held] = node.simulator.state.addContacts(1);
		const items = itemsOf([
			{ id: ID_OF_NOBODY, name: 'Nobody' },
			{ id: held?.id, name: 'New' },
		]);
		for (const operation of ['updateMany', 'deleteMany']) {
			const optional = operation === 'updateMany' ? ['name'] : [];
			const { output } = await node.execute(many('contact', operation, ['id'], optional), { items, node: GO_ON });
			expect(output[0]?.map(({ json }) => [json['outcome'], json['error']])).toEqual([
				[undefined, 'User Not Found'],
				[`${operation.replace('Many', '')}d`, undefined],
			]);
		}
		expect(contacts()).toEqual([]);
	});

	test('delete contacts', async () => {
		const held = node.simulator.state.addContacts(120);
		const items = itemsOf(held.slice(0, 110).map(({ id }) => ({ id })));
		const output = await node.json(many('contact', 'deleteMany', ['id'], []), { items });
		expect(output[0]).toEqual({ id: held[0]?.id, outcome: 'deleted', ...JOB });
		expect(contacts()).toEqual(held.slice(110));
		expect(rowsTo(node, 'POST /contacts/bulk/delete').map(({ length }) => length)).toEqual([100, 10]);
	});
});
