import { useTestNode } from '../../operations/testNode';
import { contactsIn, itemsOf, renameContact } from '../../kit/input';

const node = useTestNode();

const parallel = (parallelItems: number) => ({ ...renameContact, options: { parallelItems } });
const missing = (id: string) => ({
	method: 'PUT',
	path: `/contacts/${id}`,
	status: 404,
	body: { type: 'error.list', request_id: 'r-404', errors: [{ code: 'not_found', message: 'User Not Found' }] },
});
const named = (ids: string[]) => itemsOf(ids.map((id, index) => ({ id, name: `n${index}` })));

test('after an error no further item starts, while those in flight finish', async () => {
	const ids = contactsIn(node, 10);
	const [zero = '', one = '', two = ''] = ids;
	node.simulator.fault({ path: `/contacts/${zero}`, stallMs: 400 });
	node.simulator.fault(missing(one));
	node.simulator.fault({ path: `/contacts/${two}`, stallMs: 400 });
	const error = await node.failure(parallel(3), { items: named(ids) });
	expect(node.sent.map(({ to }) => to).sort()).toEqual([zero, one, two].map((id) => `PUT /contacts/${id}`).sort());
	expect(node.simulator.ledger.map(({ id }) => id).sort()).toEqual([zero, two].sort());
	expect(error).toMatchObject({
		name: 'NodeApiError',
		message: 'User Not Found',
		httpCode: '404',
		context: { itemIndex: 1 },
	});
	expect(error.description).toBe(
		'Check the ID; a record that was deleted or merged is gone, and a new one may take a moment to be found. HTTP 404, code not_found, request r-404. Done before the end: items 0, 2 (2 of 10)',
	);
});

test('of several errors that of the lowest item is told, even when it came last', async () => {
	const ids = contactsIn(node, 4);
	const [, one = '', two = '', three = ''] = ids;
	node.simulator.fault({ ...missing(one), stallMs: 400 });
	node.simulator.fault({ ...missing(two), stallMs: 100 });
	node.simulator.fault(missing(three));
	const error = await node.failure(renameContact, { items: named(ids) });
	expect(error).toMatchObject({ context: { itemIndex: 1 } });
	expect(error.description).toMatch(/Done before the end: item 0 \(1 of 4\)$/);
});

test('items that wait behind a failed one for the same record are not sent', async () => {
	const [a = '', b = ''] = contactsIn(node, 2);
	node.simulator.fault({ ...missing(a), stallMs: 300 });
	const error = await node.failure(renameContact, { items: named([a, a, b, a]) });
	expect(node.sent.filter(({ to }) => to === `PUT /contacts/${a}`)).toHaveLength(1);
	expect(error).toMatchObject({ context: { itemIndex: 0 } });
	expect(error.description).toMatch(/Done before the end: item 2 \(1 of 4\)$/);
});

test('items done before are told as ranges', async () => {
	const ids = contactsIn(node, 8);
	node.simulator.fault(missing(ids[5] ?? ''));
	const error = await node.failure(parallel(1), { items: named(ids) });
	expect(error.description).toMatch(/Done before the end: items 0 to 4 \(5 of 8\)$/);
	expect(node.sent).toHaveLength(6);
});

test('for a single item nothing is told about others', async () => {
	const [a = ''] = contactsIn(node, 1);
	node.simulator.fault(missing(a));
	const error = await node.failure(renameContact, { items: named([a]) });
	expect(error.description).not.toContain('Done');
});

test('an item that can not be sent stops the run like one that was refused', async () => {
	const ids = contactsIn(node, 3);
	const error = await node.failure(parallel(1), {
		items: itemsOf([
			{ id: ids[0] ?? '', name: 'x' },
			{ id: '', name: 'y' },
			{ id: ids[2] ?? '', name: 'z' },
		]),
	});
	expect(error).toMatchObject({ name: 'NodeOperationError', message: 'Contact is empty', context: { itemIndex: 1 } });
	expect(error.description).toMatch(/Done before the end: item 0 \(1 of 3\)$/);
	expect(node.sent).toHaveLength(1);
});
