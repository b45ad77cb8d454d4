import { itemsOf, picked } from '../../kit/input';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();

const creating = { resource: 'contact', operation: 'create', email: '={{ $json.email }}' };
const phone = '+15550100';
const two = { items: itemsOf([{ email: 'a@example.com' }, { email: 'b@example.com' }]) };
/** An expression that fails for the item with this email, and gives something for the others. */
const failsFor = (email: string) => `={{ $json.email === '${email}' ? $('Nobody').item.json.a : '+15550101' }}`;
const errorsIn = async (parameters: Parameters<typeof node.items>[0]) =>
	(await node.items({ ...creating, ...parameters }, { ...two, node: { onError: 'continueRegularOutput' } })).map(
		({ json }) => json['error'],
	);

test('each item has its own value of an expression, deep inside a picker and inside a collection too', async () => {
	const [one, other] = node.simulator.state.addContacts(2);
	const update = { resource: 'contact', operation: 'update', contact_id: picked('={{ $json.id }}') };
	const additionalFields = { phone, name: '={{ $json.name }}' };
	await node.items(
		{ ...update, additionalFields },
		{
			items: itemsOf([
				{ id: one?.id ?? '', name: 'First' },
				{ id: other?.id ?? '', name: 'Second' },
			]),
		},
	);
	expect(node.sent).toEqual([
		{ to: `PUT /contacts/${one?.id}`, body: { phone, name: 'First' } },
		{ to: `PUT /contacts/${other?.id}`, body: { phone, name: 'Second' } },
	]);
});

test('an expression that fails is told with the title of its field, the reason and what to do', async () => {
	const inField = await node.failure({ ...creating, email: failsFor('a@example.com') }, two);
	expect(inField.message).toMatch(/^Email has an expression that fails: Referenced node/);
	expect(inField.description).toContain('Correct the expression');
	const inCollection = await node.failure(
		{ ...creating, additionalFields: { avatar: 'https://example.com/a.png', phone: failsFor('a@example.com') } },
		two,
	);
	expect(inCollection.message).toMatch(/^Phone has an expression that fails: Referenced node/);
	expect(inCollection.description).toContain('Correct the expression');
	expect(node.sent).toEqual([]);
});

test('the field that fails is found for each item anew', async () => {
	const additionalFields = { avatar: failsFor('b@example.com'), phone: "={{ $('Nobody').item.json.a }}" };
	expect(await errorsIn({ additionalFields })).toEqual([
		expect.stringMatching(/^Phone has an expression that fails/),
		expect.stringMatching(/^Avatar URL has an expression that fails/),
	]);
});

test('an expression that fails for one item leaves the other as it is', async () => {
	expect(await errorsIn({ additionalFields: { phone: failsFor('a@example.com') } })).toEqual([
		expect.stringMatching(/^Phone has an expression that fails/),
		undefined,
	]);
	expect(node.sent).toEqual([
		{ to: 'POST /contacts', body: { role: 'user', email: 'b@example.com', phone: '+15550101' } },
	]);
});
