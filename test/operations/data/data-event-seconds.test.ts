import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { itemsOf, picked } from '../../kit/input';

// Who waits for a second finds that it has come.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'));

const ANN = '6762f0d01bb69f9f2193bb7d';
const BEN = '6762f0d01bb69f9f2193bb7e';
const submit: INodeParameters = {
	resource: 'dataEvent',
	operation: 'submit',
	event_name: '={{ $json.name ?? "ordered" }}',
	contact_by: 'id',
	id: picked('={{ $json.id }}'),
	metadata_as: 'typed',
	metadata: { number: [{ name: 'n', value: '={{ $json.n }}' }] },
};

const node = useTestNode({
	freshForEachTest: true,
	given: ({ state }) => {
		for (const id of [ANN, BEN]) state.addContacts(1, () => ({ id, email: `${id}@example.com`, external_id: id }));
	},
});

interface Event {
	id: string;
	event_name: string;
	created_at: number;
	metadata: { n: number };
}

/** The events in the order of their items, each with the time when it arrived. */
const sent = () =>
	node.simulator.requests
		.map(({ at, body }) => ({ at, ...(body as unknown as Event) }))
		.sort((one, other) => one.metadata.n - other.metadata.n);

const numbered = (items: Array<Record<string, string>>) => ({
	items: itemsOf(items.map((item, n) => ({ ...item, n }))),
});
const repeated = (count: number, item: Record<string, string>) => Array.from({ length: count }, () => item);

test('events of one contact and name have the order of their items, a second each, and none lies in the future', async () => {
	const before = Math.floor(Date.now() / 1_000);
	await node.json(submit, numbered(repeated(30, { id: ANN })));
	const events = sent();
	const times = events.map(({ created_at }) => created_at);
	expect(times[0]).toBeGreaterThanOrEqual(before);
	expect(times.slice(1).filter((time, index) => time <= (times[index] ?? 0))).toEqual([]);
	expect(events.filter(({ at, created_at }) => created_at * 1_000 > at)).toEqual([]);
	expect(node.simulator.ledger).toHaveLength(30);
});

test('two executions at the same time and one after them share no second', async () => {
	await Promise.all([1, 2].map(async () => await node.json(submit, numbered(repeated(5, { id: ANN })))));
	await node.json(submit, numbered(repeated(5, { id: ANN })));
	const times = sent().map(({ created_at }) => created_at);
	expect(new Set(times).size).toBe(15);
	expect(node.simulator.ledger).toHaveLength(15);
});

test('events of other contacts and other names do not wait for each other', async () => {
	const before = Date.now();
	await node.json(submit, numbered([{ id: ANN }, { id: BEN }, { id: ANN, name: 'paid' }, { id: BEN, name: 'paid' }]));
	const after = Math.floor(Date.now() / 1_000);
	for (const { created_at } of sent()) {
		expect(created_at).toBeGreaterThanOrEqual(Math.floor(before / 1_000));
		expect(created_at).toBeLessThanOrEqual(after);
	}
});

test('a time that the user gives stays, also when several items give the same', async () => {
	const parameters = { ...submit, additionalFields: { created_at: '2024-12-18T15:55:34Z' } };
	await node.json(parameters, numbered(repeated(3, { id: ANN })));
	expect(sent().map(({ created_at }) => created_at)).toEqual([1_734_537_334, 1_734_537_334, 1_734_537_334]);
});

test('a hint says why it took longer', async () => {
	const { hints } = await node.execute(submit, numbered(repeated(3, { id: ANN })));
	expect(JSON.stringify(hints)).toContain('sent a second apart');
});
