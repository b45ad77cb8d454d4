import type { INodeParameters } from 'n8n-workflow';
import { useShortWaits } from '../../kit/shortWaits';
import { until } from '../../kit/until';
import { useTestNode } from '../../operations/testNode';
import type { JsonObject } from '../../simulator';

const HOUR = 3_600_000;
const node = useTestNode({ freshForEachTest: true });
useShortWaits();

const create = { resource: 'contact', operation: 'create', role: 'user', email: 'ann@example.com', name: 'Ann' };
const created = () => node.simulator.ledger.filter(({ effect }) => effect === 'contact.created').map(({ id }) => id);

const clocks = [
	['right', 0],
	['an hour ahead', HOUR],
	['an hour behind', -HOUR],
] as const;

test.each(clocks)(
	'a contact whose creation was answered by nobody is given when the second try meets it, with a clock %s',
	async (_name, clockOffsetMs) => {
		node.simulator.configure({ clockOffsetMs });
		node.simulator.fault({ method: 'POST', path: '/contacts', drop: 'after' });
		const json = await node.json(create);
		expect(created()).toEqual([json[0]?.id]);
		expect(json[0]).toMatchObject({ email: 'ann@example.com', name: 'Ann' });
		expect(node.simulator.state.contacts.size).toBe(1);
	},
);

test.each(clocks)(
	'the same after an answer that came too late, with a clock %s that is known already',
	async (_name, clockOffsetMs) => {
		node.simulator.configure({ clockOffsetMs });
		await node.json({ resource: 'tag', operation: 'getAll' });
		node.simulator.fault({ method: 'POST', path: '/contacts', status: 504, apply: true });
		const json = await node.json(create);
		expect(created()).toEqual([json[0]?.id]);
	},
);

test.each(clocks)(
	'a contact that was there before the first try is a conflict, with a clock %s',
	async (_name, clockOffsetMs) => {
		node.simulator.configure({ clockOffsetMs });
		const { state } = node.simulator;
		const [old] = state.addContacts(1, () => ({ email: 'ann@example.com', created_at: state.now() - 600 }));
		node.simulator.fault({ method: 'POST', path: '/contacts', status: 503 });
		const error = await node.failure(create);
		expect(error).toMatchObject({
			message: `A contact matching those details already exists with id=${old?.id}`,
			httpCode: '409',
		});
		expect(error.description).toContain(
			`To update or return contact ${old?.id} instead, change "If the Contact Exists"`,
		);
		expect(node.simulator.ledger).toEqual([]);
	},
);

test.each([
	['a number', '991267459', 991267459],
	['text', '991267459', '991267459'],
	['null for nobody', '={{ null }}', null],
	['0 for nobody', '={{ null }}', 0],
	['"0" for nobody', '={{ null }}', '0'],
])('the own contact is known where Intercom has its owner as %s', async (_how, owner_id, kept) => {
	node.simulator.fault({ method: 'POST', path: '/contacts', drop: 'after' });
	node.simulator.fault({
		method: 'GET',
		rewrite: ({ body }) => ({ body: { ...(body as JsonObject), owner_id: kept } }),
	});
	const json = await node.json({ ...create, additionalFields: { owner_id } });
	expect(created()).toEqual([json[0]?.id]);
});

test.each([991267460, '991267460', null, 0])('a contact with another owner (%p) is not the own one', async (kept) => {
	node.simulator.fault({ method: 'POST', path: '/contacts', drop: 'after' });
	node.simulator.fault({
		method: 'GET',
		rewrite: ({ body }) => ({ body: { ...(body as JsonObject), owner_id: kept } }),
	});
	const error = await node.failure({ ...create, additionalFields: { owner_id: '991267459' } });
	expect(error).toMatchObject({ httpCode: '409' });
});

test('a conflict at the first try is never taken for the own contact, however new it is', async () => {
	node.simulator.state.addContacts(1, () => ({ email: 'ann@example.com', created_at: node.simulator.state.now() }));
	const error = await node.failure(create);
	expect(error).toMatchObject({ httpCode: '409' });
	expect(node.sent.map(({ to }) => to)).toEqual(['POST /contacts']);
});

test('a conflict after nothing but a refusal for the rate limit is not taken for the own contact', async () => {
	node.simulator.state.addContacts(1, () => ({ email: 'ann@example.com', created_at: node.simulator.state.now() }));
	node.simulator.fault({ method: 'POST', path: '/contacts', status: 429, headers: { 'retry-after': '0.1' } });
	expect(await node.failure(create)).toMatchObject({ httpCode: '409' });
});

test('a lead that nothing tells from another one is not created twice', async () => {
	node.simulator.fault({ method: 'POST', path: '/contacts', drop: 'after' });
	await node.execute({ ...create, role: 'lead' });
	expect(created()).toHaveLength(1);
});

test('a lead with an external ID is created once and given', async () => {
	node.simulator.fault({ method: 'POST', path: '/contacts', drop: 'after' });
	const json = await node.json({ ...create, role: 'lead', email: '', external_id: 'u-1' });
	expect(created()).toEqual([json[0]?.id]);
});

test('what comes after a creation that was met again is done once', async () => {
	node.simulator.fault({ method: 'POST', path: '/contacts', drop: 'after' });
	const [tag = ''] = node.simulator.state.tags.keys();
	const json = await node.json({ ...create, additionalFields: { tags: [tag] }, simplify: true });
	expect(json[0]?.tag_ids).toEqual([tag]);
	expect(created()).toHaveLength(1);
});

describe('when somebody else creates the contact between two tries', () => {
	/** Runs an operation whose first try is answered 503, while another program creates the contact. */
	async function raced(parameters: INodeParameters) {
		// The other program needs the wait between the two tries.
		jest.restoreAllMocks();
		node.simulator.fault({ method: 'POST', path: '/contacts', status: 503 });
		const run = node.execute({ ...create, ...parameters });
		await until(() => node.simulator.requests.length > 0);
		const { state } = node.simulator;
		const [theirs] = state.addContacts(1, () => ({ email: 'ann@example.com', name: 'Bob', created_at: state.now() }));
		return { ...(await run), id: theirs?.id ?? '' };
	}
	const nameOf = (id: string) => node.simulator.state.contacts.get(id)?.name;

	test.each([{ operation: 'upsert' }, { ifExists: 'update' }])('%j writes what it was given', async (parameters) => {
		const { error, id, output } = await raced(parameters);
		expect(error).toBeUndefined();
		expect(nameOf(id)).toBe('Ann');
		expect(output[0]?.map(({ json }) => json['name'])).toEqual(['Ann']);
	});

	test.each([{ operation: 'findOrCreate' }, { ifExists: 'return' }])(
		'%j says that it existed, and leaves it alone',
		async (parameters) => {
			const { hints, id, output } = await raced(parameters);
			expect(nameOf(id)).toBe('Bob');
			expect(output[0]?.map(({ json }) => json['name'])).toEqual(['Bob']);
			expect(hints.map(({ message }) => message)).toContain('The contact existed, and was returned unchanged');
		},
	);

	test('a creation fails with the conflict, and does not report their contact as created', async () => {
		const { error, id } = await raced({});
		expect(error).toMatchObject({ httpCode: '409' });
		expect(nameOf(id)).toBe('Bob');
	});
});
