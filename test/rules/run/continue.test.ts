import { useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, itemsOf, picked, renameContact } from '../../kit/input';

const node = useTestNode();

const NOBODY = '6762f0d01bb69f9f2193bb7d';
const refused = {
	status: 422,
	body: {
		type: 'error.list',
		request_id: 'r-1',
		errors: [{ code: 'parameter_invalid', message: 'Must be plain', field: 'name' }],
	},
};
const errorJson = {
	error: 'Must be plain (name)',
	message: 'Check the values of the fields. HTTP 422, code parameter_invalid, request r-1',
	details: {
		status: 422,
		request_id: 'r-1',
		errors: [{ code: 'parameter_invalid', message: 'Must be plain', field: 'name' }],
	},
};

test('a failed item becomes an item of its own in its place, and the others go on', async () => {
	const ids = contactsIn(node, 4);
	node.simulator.fault({ path: `/contacts/${ids[1]}`, ...refused });
	const { error, output } = await node.execute(getContact, {
		items: itemsOf(ids.map((id) => ({ id }))),
		node: { onError: 'continueRegularOutput' },
	});
	expect(error).toBeUndefined();
	expect(output).toHaveLength(1);
	expect(output[0]?.map(({ json }) => json.id)).toEqual([ids[0], undefined, ids[2], ids[3]]);
	expect(output[0]?.[1]).toEqual({ json: errorJson, pairedItem: { item: 1 } });
	expect(output[0]?.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
});

test('the error output gets the failed items with what they were, the regular one the others', async () => {
	const ids = contactsIn(node, 3);
	node.simulator.fault({ path: `/contacts/${ids[0]}`, ...refused });
	const { error, output } = await node.execute(getContact, {
		items: itemsOf([...ids, ''].map((id, index) => ({ id, mine: `m${index}` }))),
		node: { onError: 'continueErrorOutput' },
	});
	expect(error).toBeUndefined();
	expect(output[0]?.map(({ json }) => json.id)).toEqual([ids[1], ids[2]]);
	expect(output[1]).toEqual([
		{ json: { id: ids[0], mine: 'm0', ...errorJson }, pairedItem: { item: 0 } },
		{
			json: {
				id: '',
				mine: 'm3',
				error: 'Contact is empty',
				message: 'Choose a contact, or check what the expression gives',
				details: {},
			},
			pairedItem: { item: 3 },
		},
	]);
});

test('a write whose answer was lost says that nobody knows, for people and for programs', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ path: `/contacts/${id}/notes`, drop: 'after' });
	const parameters = { resource: 'note', operation: 'create', contact_id: getContact.contact_id, body: 'x' };
	const { output } = await node.execute(parameters, {
		items: itemsOf([{ id }]),
		node: { onError: 'continueRegularOutput' },
	});
	const host = new URL(node.simulator.url).host;
	expect(output[0]?.[0]?.json).toEqual({
		error: `${host} closed the connection before it answered`,
		message:
			'Intercom may have carried this out all the same: look there before you run it again. Check the network and try again',
		details: { status: 0, errors: [], outcome: 'unknown' },
	});
});

test('an item behind a failed one for the same record is sent when the run goes on', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'PUT', path: `/contacts/${id}`, ...refused, stallMs: 100 });
	const { output } = await node.execute(renameContact, {
		items: itemsOf([
			{ id, name: 'one' },
			{ id, name: 'two' },
		]),
		node: { onError: 'continueRegularOutput' },
	});
	expect(output[0]?.map(({ json }) => json.name ?? json.error)).toEqual(['Must be plain (name)', 'two']);
});

test('Retry On Fail runs the node again after an error', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ path: `/contacts/${id}`, ...refused });
	const json = await node.json(getContact, {
		items: itemsOf([{ id }]),
		node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
	});
	expect(json[0]?.id).toBe(id);
	expect(node.sent).toHaveLength(2);
});

test('Retry On Fail together with going on ends with the item of the last try', async () => {
	const { error, output } = await node.execute(getContact, {
		items: itemsOf([{ id: NOBODY }]),
		node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0, onError: 'continueErrorOutput' },
	});
	expect(error).toBeUndefined();
	expect(node.sent).toHaveLength(2);
	expect(output[0]).toEqual([]);
	expect(output[1]?.map(({ json }) => json.error)).toEqual(['User Not Found']);
});

test.each([
	['of an item', { additionalFields: {}, contact_id: picked('={{ $("Nowhere").item.json.x }}') }],
	['of an option', { options: { timeout: '={{ $("Nowhere").item.json.x }}' } }],
	['of a number of items', { options: { parallelItems: '={{ $("Nowhere").item.json.x }}' } }],
])(
	'an expression %s that fails is an error of the items, not a run that passes its input on',
	async (_what, change) => {
		const [id = ''] = contactsIn(node, 1);
		const { output } = await node.execute(
			{ ...getContact, ...change },
			{ items: itemsOf([{ id, mine: 'x' }]), node: { onError: 'continueErrorOutput' } },
		);
		expect(output[0] ?? []).toEqual([]);
		expect(output[1]?.map(({ json }) => typeof json.error)).toEqual(['string']);
	},
);
