import { more } from '../operations/conversations/facts';
import { fill } from '../catalogue/world';
import { keep } from '../simulator/routes/shelf';
import { useTestNode } from '../operations/testNode';
import { load, resourceMapping, searchIn } from './load';
import { picked } from '../kit/input';

type Picked = ReturnType<typeof picked>;

const node = useTestNode({ given: fill });

const option = (id: Picked | string) => ({ resource: 'conversationAttribute', operation: 'archiveOption', id });
const search = searchIn(node, { resource: 'customObject', operation: 'get' });
const ofType = (type: string) => ({ custom_object_type_identifier: picked(type) });
const relate = (object_type_id: string) => {
	const { attributes } = node.simulator.state;
	const [first] = attributes.filter(({ model }) => model === 'conversation');
	if (!first) throw new Error('No attribute');
	const reference = { type: 'many', object_type_id };
	const name = `Of ${object_type_id}`;
	attributes.push({ ...first, name, data_type: 'relationship', options: null, more: { reference } });
};

describe('attributes of conversations', () => {
	test('are listed with their type, and filtered by name', async () => {
		const { results } = await search('searchConversationAttributes', 'are', undefined, option(''));
		expect(results).toEqual([{ name: 'Area', value: more.attribute, description: 'list' }]);
		expect(node.sent).toEqual([{ to: 'GET /conversations/attributes' }]);
	});

	test('are a dropdown as well', async () => {
		const names = (await load(node, 'getConversationAttributes')).map(({ name }) => name);
		expect(names).toEqual(['Area', 'issue_type', 'order_number', 'refund_amount']);
	});
});

describe('options of an attribute', () => {
	const labels = async (id: Picked | string, filter?: string) =>
		(await search('searchConversationAttributeOptions', filter, undefined, option(id))).results.map(({ name }) => name);

	test.each([
		['its ID', picked(more.attribute)],
		['its name', picked('AREA', 'name')],
	])('are those of the attribute that is chosen by %s', async (_how, id) => {
		expect(await labels(id)).toEqual(['Billing', 'Bugs', 'Other']);
	});

	test('are filtered, and archived ones are left out', async () => {
		await node.items({ ...option(picked(more.attribute)), option_id: picked(more.option) });
		expect(await labels(picked(more.attribute), 'b')).toEqual(['Bugs']);
	});

	test.each([
		['no attribute is chosen', picked(''), 'Attribute is not chosen yet'],
		['there is no such attribute', picked('999'), 'There is no such attribute'],
		['the attribute is no list', picked('order_number', 'name'), '"order_number" is no list'],
	])('say that %s', async (_what, id, message) => {
		await expect(labels(id)).rejects.toThrow(message);
	});
});

describe('custom objects', () => {
	test('have the types that attributes of conversations refer to, each once', async () => {
		for (const type of ['Order', 'Car', 'Order']) relate(type);
		const { results } = await search('searchCustomObjectTypes');
		expect(results).toEqual([
			{ name: 'Car', value: 'Car' },
			{ name: 'Order', value: 'Order' },
		]);
		expect((await search('searchCustomObjectTypes', 'ca')).results).toHaveLength(1);
	});

	test('are those of the chosen type, page by page', async () => {
		const blank = { type: 'Order', custom_attributes: {}, created_at: 1, updated_at: 1 };
		for (let n = 1; n <= 160; n++) keep(node.simulator.state, 'custom_object', { ...blank, external_id: `o-${n}` });
		const first = await search('searchCustomObjects', '', undefined, ofType('Order'));
		expect([first.results.length, first.paginationToken]).toEqual([150, '2']);
		const second = await search('searchCustomObjects', '', '2', ofType('Order'));
		expect([second.results.length, second.paginationToken]).toEqual([11, undefined]);
		expect(node.sent).toEqual([
			{ to: 'GET /custom_object_instances/Order?per_page=150&page=1' },
			{ to: 'GET /custom_object_instances/Order?per_page=150&page=2' },
		]);
	});

	test('are filtered by external ID, with their own ID beside it', async () => {
		const { results } = await search('searchCustomObjects', 'ORDER-7', undefined, ofType('Order'));
		expect(results).toEqual([{ name: more.orderId, value: more.object, description: more.object }]);
	});

	test('wait for a type', async () => {
		await expect(search('searchCustomObjects', '', undefined, ofType(''))).rejects.toThrow(
			'Object Type is not chosen yet',
		);
	});
});

describe('the form of attributes of conversations', () => {
	const form = async () =>
		await resourceMapping.conversationAttributes.call(
			node.loadOptions({ resource: 'conversation', operation: 'update' }),
		);
	const fields = async () => (await form()).fields;
	const types = async () => (await fields()).map(({ displayName, type }) => [displayName, type]);

	test('has each in its type, and lists with the words of their options', async () => {
		relate('Order');
		await node.items({ resource: 'conversationAttribute', operation: 'create', name: 'Proof', data_type: 'files' });
		expect(await types()).toEqual([
			['issue_type', 'options'],
			['order_number', 'string'],
			['refund_amount', 'number'],
			['Area', 'options'],
			['Of Order (IDs of objects)', 'array'],
		]);
		expect((await fields())[0]).toMatchObject({
			id: 'issue_type',
			removed: true,
			options: ['Billing', 'Bug', 'Question'].map((name) => ({ name, value: name })),
		});
	});

	test('knows yes or no, whole numbers and dates, and takes what it does not know for text', async () => {
		const types = ['boolean', 'integer', 'datetime', 'something new'];
		const data = types.map((data_type, id) => ({ id, name: data_type, data_type }));
		const old = { name: 'old', data_type: 'string', archived: true };
		node.simulator.fault({ body: { type: 'list', data: [...data, old] } });
		expect((await fields()).map(({ type }) => type)).toEqual(['boolean', 'number', 'dateTime', 'string']);
	});

	test('says that there are none', async () => {
		node.simulator.state.attributes.length = 0;
		expect(await form()).toEqual({
			fields: [],
			emptyFieldsNotice: 'This workspace has no attributes for conversations.',
		});
	});
});
