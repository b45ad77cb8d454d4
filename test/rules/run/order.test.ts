import { useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, itemsOf, withIds } from '../../kit/input';

const node = useTestNode();

const options = (parallelItems: number | string) => ({ options: { parallelItems } });

test('output is in the order of the input and says which item it came from, however answers overtake each other', async () => {
	const ids = contactsIn(node, 20);
	for (const [index, id] of ids.entries())
		node.simulator.fault({ path: `/contacts/${id}`, stallMs: (index * 83) % 300 });
	const items = await node.items(getContact, withIds(...ids));
	expect(items.map(({ json }) => json.id)).toEqual(ids);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_id, item) => ({ item })));
	const answered = node.simulator.requests.map(({ path }) => path);
	expect(answered).toHaveLength(20);
});

test('all rows of an item say that they came from it', async () => {
	const [first, second] = node.simulator.state.addContacts(2);
	const tags = [...node.simulator.state.tags.keys()];
	for (const contact of [first, second])
		contact?.tags.push(...tags.map((id) => ({ id, applied_at: 1, applied_by: '991267459' })));
	const items = await node.items(
		{ resource: 'contact', operation: 'getTags', contact_id: getContact.contact_id, returnAll: true },
		{ items: itemsOf([{ id: first?.id ?? '' }, { id: second?.id ?? '' }]) },
	);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 0, 1, 1, 1].map((item) => ({ item })));
});

test('one item after another is sent when that is what the user asked for', async () => {
	const ids = contactsIn(node, 6);
	node.simulator.configure({ latencyMs: 30 });
	const json = await node.json({ ...getContact, ...options(1) }, withIds(...ids));
	expect(json.map(({ id }) => id)).toEqual(ids);
	expect(node.simulator.peak).toBe(1);
	expect(node.sent.map(({ to }) => to)).toEqual(ids.map((id) => `GET /contacts/${id}`));
});

test.each([
	['4', 4, 12],
	['={{ 2 + 1 }}', 3, 12],
	[1_000, 50, 60],
	[-5, 1, 4],
	[0, 1, 4],
	[2.9, 2, 8],
])('with Parallel Items %p there are %d requests at once and no more', async (setting, peak, count) => {
	const ids = contactsIn(node, count);
	node.simulator.configure({ latencyMs: 500 });
	await node.json({ ...getContact, ...options(setting) }, withIds(...ids));
	expect(node.simulator.peak).toBe(peak);
});

test('without a setting there are twenty requests at once', async () => {
	const ids = contactsIn(node, 25);
	node.simulator.configure({ latencyMs: 600 });
	await node.json(getContact, withIds(...ids));
	expect(node.simulator.peak).toBe(20);
});
