import { more } from '../conversations/facts';
import { fill, known } from '../../catalogue/world';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const of = (operation: string, parameters: object = {}) => ({
	resource: 'customObject',
	operation,
	custom_object_type_identifier: picked(more.objectType),
	...parameters,
});
const ALL = '/custom_object_instances/Order';
const ONE = `${ALL}/${more.object}`;
const order = { id: more.object, type: 'Order', external_id: more.orderId, custom_attributes: { order_number: '7' } };
const answered = { given: fill, answers: [order], gives: [order] };
/** The type and the object in the words of the SDK. */
const type = { custom_object_type_identifier: more.objectType };
const object = { ...type, custom_object_instance_id: more.object };
const TEXT_ALONE = "attributes are text in the SDK's types";
const gone = { id: more.object, object: 'Order', deleted: true };

describeRows('Custom Object: Create or Update', [
	{
		title: 'sends the external ID alone when nothing else is given',
		parameters: of('upsert', { external_id: more.orderId }),
		...answered,
		sends: [{ to: `POST ${ALL}`, body: { external_id: more.orderId } }],
	},
	{
		title: 'sends every field, and attributes in the types that the user chose',
		parameters: of('upsert', {
			external_id: '={{ 7 }}',
			custom_attributes_as: 'typed',
			custom_attributes: {
				text: [{ name: 'order_number', value: '8' }],
				number: [{ name: 'total_amount', value: '99.9' }],
				date: [{ name: 'ordered_at', value: '2026-01-31T12:00:00Z' }],
				flag: [{ name: 'paid', value: true }],
			},
			additionalFields: { external_created_at: '2026-01-31T12:00:00Z', external_updated_at: '={{ null }}' },
		}),
		...answered,
		sends: [
			{
				to: `POST ${ALL}`,
				body: {
					external_id: '7',
					custom_attributes: { order_number: '8', total_amount: 99.9, ordered_at: 1769860800, paid: true },
					external_created_at: 1769860800,
					external_updated_at: null,
				},
			},
		],
		sdk: async (client) =>
			await client.customObjectInstances.createCustomObjectInstances({
				...type,
				external_id: '7',
				custom_attributes: { order_number: '8' },
				external_created_at: 1769860800,
			}),
		sdkDiffers: {
			'body.custom_attributes.total_amount': TEXT_ALONE,
			'body.custom_attributes.ordered_at': TEXT_ALONE,
			'body.custom_attributes.paid': TEXT_ALONE,
			'body.external_updated_at': "null is not among the SDK's types",
		},
	},
	{
		title: 'sends attributes as JSON',
		parameters: of('upsert', {
			external_id: more.orderId,
			custom_attributes_as: 'json',
			custom_attributes: '{ "total": 1.5, "tags": ["a"] }',
		}),
		...answered,
		sends: [{ to: `POST ${ALL}`, body: { external_id: more.orderId, custom_attributes: { total: 1.5, tags: ['a'] } } }],
	},
]);

describeRows('Custom Object: Get, Get Many, Delete', { given: fill }, [
	{
		title: 'reads an object by its ID',
		parameters: of('get', { custom_object_instance_id: picked(more.object) }),
		...answered,
		sends: [{ to: `GET ${ONE}` }],
		sdk: async (client) => await client.customObjectInstances.getCustomObjectInstancesById(object),
	},
	{
		title: 'reads an object by its external ID, and encodes what an address cannot hold',
		parameters: of('get', {
			custom_object_type_identifier: picked('My Order'),
			custom_object_instance_id: picked('a/7'),
			options: { ifNotFound: 'empty' },
		}),
		sends: [{ to: 'GET /custom_object_instances/My%20Order/a%2F7' }],
		gives: [{}],
	},
	{
		title: 'lists the objects of a type',
		parameters: of('getAll', { returnAll: true }),
		answers: [{ type: 'list', data: [order], total_count: 1 }],
		sends: [{ to: `GET ${ALL}?page=1&per_page=150` }],
		gives: [order],
	},
	{
		title: 'lists the objects of a contact found by email, and of a conversation',
		parameters: of('getAll', {
			limit: 5,
			additionalFields: {
				references_contact_id: picked('user-70', 'external_id'),
				references_conversation_id: picked(known.conversation),
			},
		}),
		answers: [undefined, { type: 'list', data: [order], total_count: 1 }],
		sends: [
			{ to: 'GET /contacts/find_by_external_id/user-70' },
			{
				to: `GET ${ALL}?references_contact_id=${known.user}&references_conversation_id=${known.conversation}&page=1&per_page=5`,
			},
		],
		gives: [order],
	},
	{
		title: 'deletes an object by its ID',
		parameters: of('delete', { object_by: 'id', custom_object_instance_id: picked(more.object) }),
		sends: [{ to: `DELETE ${ONE}` }],
		gives: [gone],
		sdk: async (client) => await client.customObjectInstances.deleteCustomObjectInstancesByExternalId(object),
	},
	{
		title: 'deletes an object by its external ID',
		parameters: of('delete', { object_by: 'external_id', external_id: more.orderId }),
		sends: [{ to: `DELETE ${ALL}?external_id=${more.orderId}` }],
		gives: [gone],
		sdk: async (client) =>
			await client.customObjectInstances.deleteCustomObjectInstancesById({ ...type, external_id: more.orderId }),
	},
]);

describeRefusals('Custom Object refuses', [
	[
		'an object to create or update whose expression gives no external ID',
		of('upsert', { external_id: '={{ $json.number }}' }),
		'External ID is empty',
	],
	[
		'an empty external ID to delete, which would be the whole type',
		of('delete', { object_by: 'external_id', external_id: '={{ " " }}' }),
		'External ID is empty',
	],
	[
		'an empty object to delete, which would be the whole type',
		of('delete', { object_by: 'id', custom_object_instance_id: picked('={{ "" }}') }),
		'Object is empty',
	],
	[
		'an attribute that is given twice',
		of('upsert', {
			external_id: more.orderId,
			custom_attributes_as: 'typed',
			custom_attributes: { text: [{ name: 'a', value: '1' }], flag: [{ name: 'a', value: true }] },
		}),
		'Attributes Yes or No 1: the name "a" is given twice',
	],
]);

describe('Custom Object', () => {
	const node = useTestNode({ given: fill });

	test('is updated under its external ID, and keeps what is not given', async () => {
		const attributes = { custom_attributes_as: 'json', custom_attributes: '{ "total": 2 }' };
		const [item] = await node.json(of('upsert', { external_id: more.orderId, ...attributes }));
		expect(item).toMatchObject({ id: more.object, custom_attributes: { order_number: '7', total: 2 } });
	});

	test('is sent again after a lost answer with an external ID, which makes no second one', async () => {
		node.simulator.fault({ method: 'POST', drop: 'after' });
		await node.items(of('upsert', { external_id: 'new-1' }));
		expect(node.sent).toHaveLength(2);
		expect(node.simulator.ledger.map(({ effect }) => effect)).toEqual([
			'custom_object.created',
			'custom_object.updated',
		]);
	});

	test('keeps the order of items with one external ID, and lets others of the type go at once', async () => {
		node.simulator.configure({ latencyMs: 150 });
		const items = ['a', 'b', 'c', 'a', 'a'].map((external_id, n) => ({ json: { external_id, n } }));
		const parameters = of('upsert', {
			external_id: '={{ $json.external_id }}',
			custom_attributes_as: 'typed',
			custom_attributes: { number: [{ name: 'n', value: '={{ $json.n }}' }] },
		});
		await node.items(parameters, { items });
		node.simulator.configure({ latencyMs: 0 });
		const [last] = await node.json(of('get', { custom_object_instance_id: picked('a') }));
		expect(last).toMatchObject({ custom_attributes: { n: 4 } });
		expect(node.simulator.peak).toBe(3);
	});

	test('is related to a conversation by an update of that, and found by it', async () => {
		const { attributes } = node.simulator.state;
		const [first] = attributes.filter(({ model }) => model === 'conversation');
		if (first) attributes.push({ ...first, name: 'Order', data_type: 'relationship', options: null });
		const conversation_id = picked(known.conversation);
		await node.items({
			resource: 'conversation',
			operation: 'update',
			conversation_id,
			custom_attributes_as: 'json',
			custom_attributes: JSON.stringify({ Order: [more.object] }),
		});
		const found = async (id: string) => {
			const additionalFields = { references_conversation_id: picked(id) };
			return (await node.json(of('getAll', { returnAll: true, additionalFields }))).map((item) => item['id']);
		};
		expect(await found(known.conversation)).toEqual([more.object]);
		expect(await found(more.conversation)).toEqual([]);
	});

	test.each([
		['upsert', { external_id: 'x' }],
		['getAll', {}],
	])('%s tells of a type that there is not', async (operation, parameters) => {
		const wrong = { ...of(operation, parameters), custom_object_type_identifier: picked('Nothing') };
		expect((await node.failure(wrong)).message).toBe('Custom object type `Nothing` not found');
	});
});
