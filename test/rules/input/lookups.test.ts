import { Bench, picked } from '../../operations/testNode';
import { contactsIn, countsIn, getContact, itemsOf, renameContact } from '../kit';

let bench: Bench;
beforeAll(async () => void (bench = await Bench.start()));
afterAll(async () => await bench.close());
beforeEach(() => bench.simulator.reset());

const byEmail = { ...getContact, contact_id: picked('={{ $json.email }}', 'email') };

test('fifty items with the same email need one look-up', async () => {
	const [contact] = bench.simulator.state.addContacts(1);
	const items = itemsOf(Array.from({ length: 50 }, () => ({ email: contact?.email ?? '' })));
	const json = await bench.json(byEmail, { items });
	expect(json.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, () => contact?.id));
	expect(countsIn(bench)).toEqual({ 'POST /contacts/search': 1, [`GET /contacts/${contact?.id}`]: 50 });
});

test('the memory ends with the execution', async () => {
	const [contact] = bench.simulator.state.addContacts(1);
	const items = itemsOf([{ email: contact?.email ?? '' }]);
	await bench.json(byEmail, { items });
	await bench.json(byEmail, { items });
	expect(countsIn(bench)['POST /contacts/search']).toBe(2);
});

test('a look-up that failed is tried again for the next item', async () => {
	const [contact] = bench.simulator.state.addContacts(1);
	bench.simulator.fault({
		path: '/contacts/search',
		status: 422,
		body: { type: 'error.list', errors: [{ code: 'x', message: 'not now' }] },
	});
	const { output } = await bench.execute(
		{ ...byEmail, options: { parallelItems: 1 } },
		{
			items: itemsOf(Array.from({ length: 3 }, () => ({ email: contact?.email ?? '' }))),
			node: { onError: 'continueRegularOutput' },
		},
	);
	expect(output[0]?.map(({ json }) => json.id ?? json.error)).toEqual(['not now', contact?.id, contact?.id]);
	expect(countsIn(bench)['POST /contacts/search']).toBe(2);
});

test('one look-up that fails for many items at once fails for each of them, and breaks nothing else', async () => {
	bench.simulator.fault({
		path: '/contacts/search',
		status: 422,
		body: { type: 'error.list', errors: [{ code: 'x', message: 'not now' }] },
		stallMs: 300,
	});
	const { output } = await bench.execute(byEmail, {
		items: itemsOf(Array.from({ length: 5 }, () => ({ email: 'a@example.com' }))),
		node: { onError: 'continueRegularOutput' },
	});
	expect(output[0]?.map(({ json }) => json.error)).toEqual(Array.from({ length: 5 }, () => 'not now'));
	expect(countsIn(bench)).toEqual({ 'POST /contacts/search': 1 });
});

test('a list that names are looked up in is read once, for all names', async () => {
	const [id = ''] = contactsIn(bench, 1);
	const parameters = {
		resource: 'contact',
		operation: 'detachTag',
		contact_id: picked(id),
		tag_id: picked('={{ $json.tag }}', 'name'),
	};
	await bench.execute(parameters, {
		items: itemsOf(['VIP', 'Beta tester', 'vip'].map((tag) => ({ tag }))),
		node: { onError: 'continueRegularOutput' },
	});
	expect(countsIn(bench)['GET /tags']).toBe(1);
});

test('the teammate of the token is asked for once', async () => {
	const conversations = bench.simulator.state.addConversations(4);
	const parameters = { resource: 'conversation', operation: 'close', conversation_id: picked('={{ $json.id }}') };
	await bench.json(parameters, { items: itemsOf(conversations.map(({ id }) => ({ id }))) });
	expect(countsIn(bench)['GET /me']).toBe(1);
});

test('a write by email and one by ID to the same contact keep their order', async () => {
	const [contact] = bench.simulator.state.addContacts(1);
	bench.simulator.fault({ path: '/contacts/search', stallMs: 300 });
	const parameters = { ...renameContact, contact_id: picked('={{ $json.email }}', 'email') };
	const email = contact?.email ?? '';
	await bench.json(parameters, {
		items: itemsOf([
			{ email, name: 'first' },
			{ email: email.toUpperCase(), name: 'second' },
		]),
	});
	expect(bench.simulator.state.contacts.get(contact?.id ?? '')?.name).toBe('second');
});
