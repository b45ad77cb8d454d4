import { useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, itemsOf, picked, renameContact } from '../../kit/input';
import { countsIn } from '../../kit/output';

const node = useTestNode();

const byEmail = { ...getContact, contact_id: picked('={{ $json.email }}', 'email') };

test('fifty items with the same email need one look-up', async () => {
	const [contact] = node.simulator.state.addContacts(1);
	const items = itemsOf(Array.from({ length: 50 }, () => ({ email: contact?.email ?? '' })));
	const json = await node.json(byEmail, { items });
	expect(json.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, () => contact?.id));
	expect(countsIn(node)).toEqual({ 'POST /contacts/search': 1, [`GET /contacts/${contact?.id}`]: 50 });
});

test('the memory ends with the execution', async () => {
	const [contact] = node.simulator.state.addContacts(1);
	const items = itemsOf([{ email: contact?.email ?? '' }]);
	await node.json(byEmail, { items });
	await node.json(byEmail, { items });
	expect(countsIn(node)['POST /contacts/search']).toBe(2);
});

test('a look-up that failed is tried again for the next item', async () => {
	const [contact] = node.simulator.state.addContacts(1);
	node.simulator.fault({ path: '/contacts/search', status: 422, body: errorList('x', 'not now') });
	const { output } = await node.execute(
		{ ...byEmail, options: { parallelItems: 1 } },
		{
			items: itemsOf(Array.from({ length: 3 }, () => ({ email: contact?.email ?? '' }))),
			node: { onError: 'continueRegularOutput' },
		},
	);
	expect(output[0]?.map(({ json }) => json.id ?? json.error)).toEqual(['not now', contact?.id, contact?.id]);
	expect(countsIn(node)['POST /contacts/search']).toBe(2);
});

test('one look-up that fails for many items at once fails for each of them, and breaks nothing else', async () => {
	node.simulator.fault({ path: '/contacts/search', status: 422, body: errorList('x', 'not now'), stallMs: 300 });
	const { output } = await node.execute(byEmail, {
		items: itemsOf(Array.from({ length: 5 }, () => ({ email: 'a@example.com' }))),
		node: { onError: 'continueRegularOutput' },
	});
	expect(output[0]?.map(({ json }) => json.error)).toEqual(Array.from({ length: 5 }, () => 'not now'));
	expect(countsIn(node)).toEqual({ 'POST /contacts/search': 1 });
});

test('a list that names are looked up in is read once, for all names', async () => {
	const [id = ''] = contactsIn(node, 1);
	const parameters = {
		resource: 'contact',
		operation: 'detachTag',
		contact_id: picked(id),
		tag_id: picked('={{ $json.tag }}', 'name'),
	};
	await node.execute(parameters, {
		items: itemsOf(['VIP', 'Beta tester', 'vip'].map((tag) => ({ tag }))),
		node: { onError: 'continueRegularOutput' },
	});
	expect(countsIn(node)['GET /tags']).toBe(1);
});

test('the teammate of the token is asked for once', async () => {
	const conversations = node.simulator.state.addConversations(4);
	const parameters = { resource: 'conversation', operation: 'close', conversation_id: picked('={{ $json.id }}') };
	await node.json(parameters, { items: itemsOf(conversations.map(({ id }) => ({ id }))) });
	expect(countsIn(node)['GET /me']).toBe(1);
});

test('a write by email and one by ID to the same contact keep their order', async () => {
	const [contact] = node.simulator.state.addContacts(1);
	node.simulator.fault({ path: '/contacts/search', stallMs: 300 });
	const parameters = { ...renameContact, contact_id: picked('={{ $json.email }}', 'email') };
	const email = contact?.email ?? '';
	await node.json(parameters, {
		items: itemsOf([
			{ email, name: 'first' },
			{ email: email.toUpperCase(), name: 'second' },
		]),
	});
	expect(node.simulator.state.contacts.get(contact?.id ?? '')?.name).toBe('second');
});
