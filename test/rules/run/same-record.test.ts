import { asObject } from '../../simulator/json';
import { useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, itemsOf, picked, renameContact } from '../../kit/input';

const node = useTestNode();

const applied = () => node.simulator.ledger.map(({ body }) => asObject(body)['name']);

test('writes to the same contact are applied in the order of the input, those to others do not wait for them', async () => {
	const [a = '', b = ''] = contactsIn(node, 2);
	node.simulator.fault({ path: `/contacts/${a}`, stallMs: 400 });
	const items = itemsOf([
		{ id: a, name: 'a1' },
		{ id: a, name: 'a2' },
		{ id: b, name: 'b1' },
		{ id: a, name: 'a3' },
	]);
	await node.json(renameContact, { items });
	expect(applied()).toEqual(['b1', 'a1', 'a2', 'a3']);
	expect(node.simulator.state.contacts.get(a)?.name).toBe('a3');
});

test('a write that is repeated after a lost answer keeps its place', async () => {
	const [a = ''] = contactsIn(node, 1);
	node.simulator.fault({ path: `/contacts/${a}`, drop: 'after' });
	await node.json(renameContact, { items: itemsOf(['one', 'two', 'three'].map((name) => ({ id: a, name }))) });
	expect(applied()).toEqual(['one', 'one', 'two', 'three']);
});

test('notes on the same contact are written in the order of the input', async () => {
	const [a = ''] = contactsIn(node, 1);
	node.simulator.fault({ path: `/contacts/${a}/notes`, stallMs: 300 });
	const parameters = {
		resource: 'note',
		operation: 'create',
		contact_id: picked('={{ $json.id }}'),
		body: '={{ $json.name }}',
	};
	await node.json(parameters, { items: itemsOf(['one', 'two', 'three'].map((name) => ({ id: a, name }))) });
	expect(node.simulator.ledger.map(({ body }) => asObject(body)['body'])).toEqual(['one', 'two', 'three']);
});

test('companies with the same company ID are written in the order of the input', async () => {
	node.simulator.fault({ method: 'POST', path: '/companies', stallMs: 400 });
	const parameters = {
		resource: 'company',
		operation: 'upsert',
		company: 'typed',
		company_id: '={{ $json.id }}',
		name: '={{ $json.name }}',
	};
	const items = itemsOf([
		{ id: 'acme', name: 'first' },
		{ id: 'acme', name: 'second' },
		{ id: 'other', name: 'beside' },
	]);
	await node.json(parameters, { items });
	expect(applied()).toEqual(['beside', 'first', 'second']);
	expect(node.simulator.state.companies.size).toBe(2);
});

const createContact = {
	resource: 'contact',
	operation: 'create',
	ifExists: 'update',
	role: 'user',
	email: '={{ $json.email }}',
	name: '={{ $json.name }}',
};

test('contacts with the same email are created once and then updated in the order of the input', async () => {
	node.simulator.fault({ method: 'POST', path: '/contacts', stallMs: 300 });
	const items = itemsOf(['one', 'two', 'three'].map((name) => ({ email: 'ann@example.com', name })));
	const json = await node.json(createContact, { items });
	expect(new Set(json.map(({ id }) => id)).size).toBe(1);
	expect(json.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
	expect(applied()).toEqual(['one', 'two', 'three']);
	expect(node.simulator.state.contacts.size).toBe(1);
});

test('emails that differ in large and small letters alone are the same contact, so they keep their order', async () => {
	node.simulator.fault({ method: 'POST', path: '/contacts', stallMs: 300 });
	const items = itemsOf([
		{ email: 'ann@example.com', name: 'one' },
		{ email: 'Ann@Example.com', name: 'two' },
	]);
	await node.json(createContact, { items });
	expect(applied()).toEqual(['one', 'two']);
});

test('merges that follow from one another are done in the order of the input', async () => {
	const [a, b, c] = node.simulator.state.addContacts(3, () => ({ role: 'lead', email: 'same@example.com' }));
	node.simulator.fault({ method: 'POST', path: '/contacts/merge', stallMs: 400 });
	const parameters = {
		resource: 'contact',
		operation: 'merge',
		from: picked('={{ $json.from }}'),
		into: picked('={{ $json.into }}'),
	};
	const items = itemsOf([
		{ from: a?.id ?? '', into: b?.id ?? '' },
		{ from: b?.id ?? '', into: c?.id ?? '' },
	]);
	const json = await node.json(parameters, { items });
	expect(json.map(({ id }) => id)).toEqual([b?.id, c?.id]);
	expect([...node.simulator.state.merged]).toEqual([
		[a?.id, b?.id],
		[b?.id, c?.id],
	]);
});

test('reads of the same record do not wait for each other', async () => {
	const [a = ''] = contactsIn(node, 1);
	node.simulator.configure({ latencyMs: 400 });
	await node.json(getContact, { items: itemsOf(Array.from({ length: 5 }, () => ({ id: a }))) });
	expect(node.simulator.peak).toBe(5);
});
