import { useTestNode } from '../../operations/testNode';
import { useOtherHost } from '../../kit/servers';
import { contactsIn, getContact, itemsOf, renameContact, withIds } from '../../kit/input';

const node = useTestNode();
const other = useOtherHost();

test.each([301, 302, 303, 307, 308])(
	'a redirect with status %d to another host is refused, and that host sees nothing',
	async (status) => {
		const [id = ''] = contactsIn(node, 1);
		node.simulator.fault({ status, headers: { location: `${other.url}/contacts/${id}` }, times: 2 });
		for (const parameters of [getContact, renameContact]) {
			const error = await node.failure(parameters, { items: itemsOf([{ id, name: 'n' }]) });
			expect(error.message).toBe(
				`Intercom sends this request on to ${other.url}/contacts/${id}, where it was not sent, as the token belongs to Intercom's host alone`,
			);
			expect(error).toMatchObject({ httpCode: String(status) });
		}
		expect(other.seen).toEqual([]);
		expect(node.sent).toHaveLength(2);
	},
);

test('a redirect on the same host is not followed either, since a write might turn into a read', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'PUT', status: 302, headers: { location: `${node.simulator.url}/me` } });
	const error = await node.failure(renameContact, { items: itemsOf([{ id, name: 'n' }]) });
	expect(error).toMatchObject({ httpCode: '302' });
	expect(node.sent).toHaveLength(1);
});

test('the next page of a list is never read from another host', async () => {
	const [id = ''] = contactsIn(node, 1);
	const next = `${other.url}/events?type=user&intercom_user_id=${id}&before=5`;
	node.simulator.fault({
		path: '/events',
		rewrite: () => ({ body: { type: 'event.list', events: [{ id: '1' }], pages: { next } } }),
	});
	const parameters = {
		resource: 'dataEvent',
		operation: 'getAll',
		contact_by: 'intercom_user_id',
		intercom_user_id: getContact.contact_id,
		returnAll: true,
	};
	await node.json(parameters, withIds(id));
	expect(other.seen).toEqual([]);
	expect(node.sent).toHaveLength(2);
});

test('a raw request to another host is refused before it is sent', async () => {
	const error = await node.failure({ resource: 'rawRequest', operation: 'send', url: `${other.url}/contacts` });
	expect(error.message).toContain('is not the host of the credential');
	expect([other.seen, node.sent]).toEqual([[], []]);
});

test('a file is read from another host without the token', async () => {
	node.simulator.fault({ path: '/export/1', status: 302, headers: { location: `${other.url}/file` } });
	const [item] = await node.items({ resource: 'rawRequest', operation: 'send', url: '/export/1', response: 'file' });
	expect(item?.binary?.data).toMatchObject({ mimeType: 'application/json' });
	expect(other.seen.map(({ url }) => url)).toEqual(['/file']);
	expect(JSON.stringify(other.seen)).not.toContain(node.simulator.token);
	expect(other.seen[0]?.headers).not.toHaveProperty('authorization');
});
